import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Text } from '#lib/domain/atlas.ts';
import { readDataset } from '#lib/server/dataset.ts';

/**
 * Another atlas is made by replacing `data/`, so nothing in `src/` may name a country, an organisation,
 * a person, a place, a source, a kind of event or a stage of this one. Tests may: they are read with real
 * examples, and another atlas brings its own.
 */

/** Where a name may stand, and why. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
	// A part of the world by which lists are grouped; also the id of a place of this atlas.
	'src/lib/domain/atlas.ts': ['europe'],
	// The word for that part of the world.
	'src/lib/components/panel/vocabulary.ts': ['europe'],
	// Why the rule is there, told by a country that any map has.
	'src/lib/geo/anchor.ts': ['Denmark', 'Greenland'],
	// A world of three squares, for tests.
	'src/lib/map/gl/fixtures.ts': ['ceylon', 'fiji', '中国'],
};

const names = (): ReadonlySet<string> => {
	const { polities, organisations, people, places, kinds, stages, sources } = readDataset();
	const texts = (text: Text | null): readonly string[] => (text ? [text.zh, text.en] : []);
	return new Set(
		[
			...polities.flatMap(({ id, name, now, names }) => [
				id,
				...texts(name),
				...texts(now),
				...names.flatMap((period) => texts(period.name)),
			]),
			...organisations.flatMap(({ id, name, abbr }) => [id, ...texts(name), abbr ?? '']),
			...people.flatMap(({ id, name }) => [id, ...texts(name)]),
			...places.flatMap(({ id, name }) => [id, ...texts(name)]),
			...sources.flatMap(({ id, title }) => [id, ...texts(title)]),
			// In English they are words like any other; DESIGN's own word for a count is `unions`.
			...[...kinds, ...stages].map(({ label }) => label.zh),
		].filter((name) => name !== ''),
	);
};

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Chinese is written without spaces; other names count as whole words. */
const isChinese = (name: string): boolean => /^\p{Script=Han}/u.test(name);
const patternOf = (all: ReadonlySet<string>): RegExp => {
	// The longest first, so that a name is not reported as a shorter one within it.
	const sorted = [...all].sort((a, b) => b.length - a.length);
	const words = sorted.filter((name) => !isChinese(name)).map(escaped);
	const chinese = sorted.filter(isChinese).map(escaped);
	return new RegExp(
		`(?<![\\p{L}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{N}_])|${chinese.join('|')}`,
		'gu',
	);
};

const pattern = patternOf(names());
const namesIn = (text: string): readonly string[] => [...new Set(text.match(pattern) ?? [])];

const SOURCES = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(ts|js|svelte|css|html)$/.test(entry.name))
	.map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
	.filter((path) => !path.startsWith('src/lib/paraglide/') && !path.endsWith('.test.ts'));

describe('nothing in src', () => {
	it('names the atlas: no country, organisation, person or place, in any language', () => {
		const found = SOURCES.map((path) => {
			const allowed = EXCEPTIONS[path] ?? [];
			const named = namesIn(readFileSync(path, 'utf8'));
			return { path, named: named.filter((name) => !allowed.includes(name)) };
		}).filter(({ named }) => named.length > 0);
		expect(found).toEqual([]);
	});

	it('is excepted without need', () => {
		for (const [path, allowed] of Object.entries(EXCEPTIONS))
			expect(namesIn(readFileSync(path, 'utf8'))).toEqual(expect.arrayContaining([...allowed]));
	});

	it('escapes the search', () => {
		expect(SOURCES.length).toBeGreaterThan(80);
		expect(namesIn('if (polity === "japan") return;')).toEqual(['japan']);
		expect(namesIn('与总评签订协议，赴日本访问')).toEqual(['协议', '日本', '访问']);
		expect(namesIn('the ACFTU and Sōhyō, led by Liu Ningyi')).toEqual([
			'ACFTU',
			'Sōhyō',
			'Liu Ningyi',
		]);
		expect(namesIn('a formality of indianapolis')).toEqual([]);
	});
});
