import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CACHING, cachingOf, SECURITY_HEADERS } from '#lib/offline/headers.ts';
import { configurations } from './configurations.ts';

describe('the configurations of web servers', () => {
	it.each(Object.entries(configurations()))('deploy/%s is what the table gives', (name, text) => {
		expect(readFileSync(`deploy/${name}`, 'utf8')).toBe(text);
	});

	it.each(Object.entries(configurations()))('%s has every header and both ages', (_, text) => {
		for (const [header, value] of Object.entries(SECURITY_HEADERS)) {
			expect(text).toContain(header);
			expect(text).toContain(value);
		}
		for (const caching of Object.values(CACHING)) expect(text).toContain(caching);
	});
});

describe('how long a file may be kept', () => {
	it('is for ever only where the name changes with the contents', () => {
		expect(cachingOf('/_app/immutable/chunks/a.js')).toBe(CACHING.immutable);
		for (const path of [
			'/',
			'/zh/',
			'/service-worker.js',
			'/build-manifest.json',
			'/_app/version.json',
		])
			expect(cachingOf(path)).toBe(CACHING.other);
	});
});
