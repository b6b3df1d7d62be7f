/**
 * Cuts the fonts of the site down to the characters in use, so that labels look the same on a machine
 * without Chinese fonts. Reads data/, messages/ and the code's own words, writes src/lib/styles/fonts/ (not committed).
 * Fonts: Source Sans 3, Source Serif 4 (Adobe) and Noto Sans/Serif SC (Google), all OFL 1.1.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { charactersInUse } from './characters.ts';

const require = createRequire(import.meta.url);
const OUT = 'src/lib/styles/fonts';

/** Latin with the marks of Hepburn and pinyin, punctuation, digits; whatever the texts use comes on top. */
const LATIN = [
	...Array.from({ length: 0x17f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)),
	...'‘’“”–—…·•→←↑↓×−≤≥°′″№',
].join('');
const FACES = [
	{ file: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf', out: 'sans-400', cjk: false },
	{ file: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf', out: 'sans-600', cjk: false },
	{ file: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf', out: 'serif-400', cjk: false },
	{ file: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', out: 'serif-600', cjk: false },
	{ file: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', out: 'sans-sc-400', cjk: true },
	{ file: 'noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf', out: 'sans-sc-600', cjk: true },
	{ file: 'noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf', out: 'serif-sc-600', cjk: true },
];

const cjk = charactersInUse();
const latin = [...new Set(LATIN)];

await mkdir(OUT, { recursive: true });
for (const { file, out, cjk: isCjk } of FACES) {
	const font = await readFile(require.resolve(`@expo-google-fonts/${file}`));
	const subset = await subsetFont(font, (isCjk ? cjk : latin).join(''), { targetFormat: 'woff2' });
	await writeFile(path.join(OUT, `${out}.woff2`), subset);
	console.log(`${out}.woff2 ${(subset.length / 1024).toFixed(0)} KB`);
}
