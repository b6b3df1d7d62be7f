import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KIOSK_DEFAULTS } from '#lib/domain/kiosk.ts';
import { alter, UNITS } from '../../../tests/fixtures/tables.ts';
import { KIOSK_ENTRIES } from './kiosk.ts';
import { readAtlas } from './read.ts';

const readme = readFileSync(new URL('../../../data/README.md', import.meta.url), 'utf8');

describe('the kiosk’s settings', () => {
	it('have their defaults where atlas.json does not say, and the atlas’s languages', () => {
		const files = alter(
			'atlas.json',
			'"idle_seconds": 90,\n\t\t"countdown_seconds": 20',
			'"idle_seconds": 45',
		);
		expect(readAtlas(files, { units: UNITS }).meta.kiosk).toEqual({
			...KIOSK_DEFAULTS,
			idleSeconds: 45,
			languages: ['zh', 'en'],
		});
	});

	it('give an address a slash at its end, so that paths can be put behind it', () => {
		const files = alter(
			'atlas.json',
			'"countdown_seconds": 20',
			'"countdown_seconds": 20, "public_address": "https://example.org/atlas"',
		);
		expect(readAtlas(files, { units: UNITS }).meta.kiosk.publicAddress).toBe(
			'https://example.org/atlas/',
		);
	});

	it('are all in the data dictionary', () => {
		const part = readme.slice(
			readme.indexOf('\n## Kiosk\n'),
			readme.indexOf('\n## How dates count\n'),
		);
		const listed = [...part.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, key]) => key);
		expect(listed).toEqual(Object.keys(KIOSK_ENTRIES));
	});
});
