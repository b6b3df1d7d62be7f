import { describe, expect, it } from 'vitest';
import { judge } from './probe.ts';

describe('judge', () => {
	it.each([
		'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
		'llvmpipe (LLVM 15.0.7, 256 bits)',
		'softpipe',
		'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
		'Apple Software Renderer',
	])('calls %s slow, however fast the trial was', (renderer) => {
		expect(judge({ renderer, milliseconds: 1 })).toBe('slow');
	});

	it.each([
		'ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)',
		'Mali-G52',
		'Apple GPU',
	])('calls %s fast where the trial is', (renderer) => {
		expect(judge({ renderer, milliseconds: 6 })).toBe('fast');
	});

	it('calls a GPU that misses the bound slow', () => {
		expect(judge({ renderer: 'Mali-400', milliseconds: 90 })).toBe('slow');
	});

	it('goes by the trial alone where the browser hides the name', () => {
		expect(judge({ renderer: null, milliseconds: 6 })).toBe('fast');
		expect(judge({ renderer: null, milliseconds: 200 })).toBe('slow');
	});
});
