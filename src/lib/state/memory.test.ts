import { afterEach, describe, expect, it, vi } from 'vitest';
import { rememberedLanguage, rememberedTheme, rememberLanguage, rememberTheme } from './memory.ts';

/** Storage as a browser has it. */
const storage = () => {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
	};
};
const refuse = (): never => {
	throw new DOMException('The operation is insecure.', 'SecurityError');
};

afterEach(() => vi.unstubAllGlobals());

describe('memory', () => {
	it('keeps what was chosen', () => {
		vi.stubGlobal('localStorage', storage());
		rememberTheme('dark');
		rememberLanguage('zh');
		expect(rememberedTheme()).toBe('dark');
		expect(rememberedLanguage()).toBe('zh');
	});

	it('is empty on a first visit', () => {
		vi.stubGlobal('localStorage', storage());
		expect(rememberedTheme()).toBeNull();
		expect(rememberedLanguage()).toBeNull();
	});

	it('takes no theme that there is not', () => {
		vi.stubGlobal('localStorage', { ...storage(), getItem: () => 'sepia' });
		expect(rememberedTheme()).toBeNull();
	});

	it('remembers nothing where storage is blocked, and nothing breaks', () => {
		vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
		expect(() => {
			rememberTheme('dark');
			rememberLanguage('en');
		}).not.toThrow();
		expect(rememberedTheme()).toBeNull();
		expect(rememberedLanguage()).toBeNull();
	});

	it('remembers nothing where merely to name the storage is forbidden', () => {
		vi.stubGlobal('localStorage', undefined);
		expect(() => rememberTheme('dark')).not.toThrow();
		expect(rememberedTheme()).toBeNull();
	});
});
