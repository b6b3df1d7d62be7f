import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Where nothing may move: durations of these tokens are 0 there, and rules of that query do not hold. */
const ASKS = /prefers-reduced-motion: no-preference/;
const TOKENS = /var\(--(quick|calm)\)/;
const MOVES = /^(animation|transition)(-duration)?\s*:/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(svelte|css)$/.test(name))
	.map((name) => `src/${name}`);
const styleOf = (file: string): string => {
	const text = readFileSync(file, 'utf8');
	return file.endsWith('.css') ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '');
};

/** The declarations that move something whether or not the reader wants it. */
const unasked = (style: string): readonly string[] => {
	const open: string[] = [];
	const found: string[] = [];
	for (const part of style.replaceAll(/\/\*[\s\S]*?\*\//g, '').split(/(?<=[{};])/)) {
		const text = part.trim();
		if (text.endsWith('{')) open.push(text);
		else if (text.endsWith('}')) open.pop();
		else if (MOVES.test(text) && !TOKENS.test(text) && !open.some((rule) => ASKS.test(rule)))
			found.push(text);
	}
	return found;
};

describe('motion', () => {
	it('rests where the reader prefers reduced motion', () => {
		expect(files.length).toBeGreaterThan(100);
		expect(
			files.flatMap((file) => unasked(styleOf(file)).map((rule) => `${file}: ${rule}`)),
		).toEqual([]);
	});

	it('is found by this test where nobody asked', () => {
		expect(unasked('a { b: c; transition: scale 1s linear; }')).toHaveLength(1);
		expect(unasked('@media (min-width: 1px) { a { animation: arrive 1s; } }')).toHaveLength(1);
		expect(
			unasked('@media (prefers-reduced-motion: no-preference) { a { animation: arrive 1s; } }'),
		).toEqual([]);
		expect(unasked('a { transition: fill var(--calm); }')).toEqual([]);
	});

	it('has tokens that are nothing where it is not wanted', () => {
		const [, reduced = ''] =
			/prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/.exec(
				readFileSync('src/lib/styles/tokens.css', 'utf8'),
			) ?? [];
		for (const token of ['quick', 'calm']) expect(reduced).toContain(`--${token}: 0ms`);
	});
});
