import { describe, expect, it } from 'vitest';
import { ranged } from './ranges.ts';

const whole = () => new Response('0123456789', { headers: { 'Content-Length': '10' } });

describe('a part of a file', () => {
	it.each([
		['bytes=2-4', '234', 'bytes 2-4/10'],
		['bytes=7-', '789', 'bytes 7-9/10'],
		['bytes=-3', '789', 'bytes 7-9/10'],
		['bytes=8-99', '89', 'bytes 8-9/10'],
		['bytes=-99', '0123456789', 'bytes 0-9/10'],
	])('%s is %s', async (range, text, content) => {
		const response = await ranged(whole(), range);
		expect(response.status).toBe(206);
		expect(await response.text()).toBe(text);
		expect(response.headers.get('Content-Range')).toBe(content);
		expect(response.headers.get('Content-Length')).toBe(String(text.length));
	});

	it('past the end is refused with the size', async () => {
		const response = await ranged(whole(), 'bytes=10-');
		expect(response.status).toBe(416);
		expect(response.headers.get('Content-Range')).toBe('bytes */10');
	});

	it.each([null, 'bytes=-', 'lines=1-2', 'bytes=0-1,4-5'])('of %s is the whole', async (range) => {
		const response = await ranged(whole(), range);
		expect(response.status).toBe(200);
		expect(await response.text()).toBe('0123456789');
	});
});
