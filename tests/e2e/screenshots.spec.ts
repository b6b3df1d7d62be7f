import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { SCREENS } from '../../scripts/screenshots/screens.ts';
import { test } from './support/offline.ts';
import { coloursOf } from './support/picture.ts';
import { decodePng, type Raster } from './support/png.ts';
import { expect } from './support/test.ts';

/** `npm run screenshots` as it is, from the built site, with its pictures in a folder of the test. */
const run = promisify(execFile);
const take = (folder: string, ...names: readonly string[]) => {
	symlinkSync(resolve('build'), join(folder, 'build'));
	const script = resolve('scripts/screenshots/take.ts');
	return run(resolve('node_modules/.bin/tsx'), [script, ...names], { cwd: folder });
};

test('takes each screen that is asked for at its size, in language and theme, and one sheet of all', async ({
	folder,
	page,
}) => {
	const { stdout } = await take(folder, 'default', 'chart', 'phone', 'zh');
	const files = ['dark', 'light'].flatMap((theme) =>
		['chart', 'default'].map((screen) => `phone-zh-${theme}-${screen}.jpg`),
	);
	const out = join(folder, 'screenshots');
	expect(readdirSync(out).toSorted()).toEqual([
		'contact-sheet.html',
		'contact-sheet.png',
		...files,
	]);
	expect(stdout).toContain('4 of 4');
	// Pictures of the site: each of its size, no two alike.
	const pictures = files.map((file) => readFileSync(join(out, file)).toString('base64'));
	expect(new Set(pictures).size).toBe(files.length);
	for (const [i, picture] of pictures.entries()) {
		const size = await page.evaluate(async (data) => {
			const image = new Image();
			image.src = `data:image/jpeg;base64,${data}`;
			await image.decode();
			return [image.naturalWidth, image.naturalHeight];
		}, picture);
		expect(size, files[i]).toEqual([360, 740]);
	}
	const sheet = readFileSync(join(out, 'contact-sheet.html'), 'utf8');
	for (const file of files) expect(sheet).toContain(`src="${file}"`);
	expect(coloursOf(decodePng(readFileSync(join(out, 'contact-sheet.png'))))).toBeGreaterThan(3);
});

test('says which screens there are where one is asked for that is not, and leaves what is there', async ({
	folder,
}) => {
	const failed = await take(folder, 'no-such-screen').then(
		() => null,
		(error: unknown) => error as { readonly code: number; readonly stderr: string },
	);
	expect(failed?.code).toBe(1);
	expect(failed?.stderr).toContain('Unknown: no-such-screen');
	for (const { name } of SCREENS) expect(failed?.stderr).toContain(name);
	expect(existsSync(join(folder, 'screenshots'))).toBe(false);
});

test('takes the pictures that the README shows, each of the size of the one there', async ({
	folder,
}) => {
	const shown = [...readFileSync('README.md', 'utf8').matchAll(/docs\/images\/([\w-]+\.png)/g)];
	await take(folder, 'readme');
	const taken = join(folder, 'docs/images');
	expect(readdirSync(taken).toSorted()).toEqual(shown.map(([, file]) => file).toSorted());
	for (const file of readdirSync(taken)) {
		const [mine, there] = [taken, 'docs/images'].map((at) =>
			decodePng(readFileSync(join(at, file))),
		);
		expect([mine?.width, mine?.height], file).toEqual([there?.width, there?.height]);
		expect(coloursOf(mine as Raster), file).toBeGreaterThan(3);
	}
	expect(existsSync(join(folder, 'screenshots'))).toBe(false);
});
