import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatEdtf } from '#lib/domain/edtf-format.ts';
import { parseEdtf } from '#lib/domain/edtf-parse.ts';
import { charactersInUse } from './characters.ts';

const held = new Set(charactersInUse());
const missing = (text: string): readonly string[] => [
	...new Set([...text].filter((c) => (c.codePointAt(0) ?? 0) > 0x7f && !held.has(c))),
];

/** Whatever the ending: a new kind of file is to be read by the fonts too. */
const filesUnder = (...folders: readonly string[]): readonly string[] =>
	folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => path.join(parentPath, name)),
	);

describe('the fonts hold', () => {
	it.each(filesUnder('data', 'messages'))('every character of %s', (file) => {
		expect(missing(readFileSync(file, 'utf8'))).toEqual([]);
	});

	it.each(['1954-21', '1954-22', '1954-23', '1954-24', '../1955~', '1955?', '1953-10/..'])(
		'what the code writes of the date %s, though no record may have it',
		(date) => {
			const parsed = parseEdtf(date);
			expect(parsed).not.toBeNull();
			for (const language of ['zh', 'en'] as const)
				if (parsed) expect(missing(formatEdtf(parsed, language))).toEqual([]);
		},
	);

	it('nothing that only tests write, so that what is not in use is not shipped', () => {
		expect(held.has('龘')).toBe(false);
	});
});
