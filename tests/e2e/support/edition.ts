import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, type BuildManifest } from '#lib/offline/manifest.ts';
import { listBuild } from '../../../scripts/offline/list.ts';

/** Pages that say which edition they are of; with the records, the script of the colours and the version: all that differs. */
export const MARKED_PAGES = [
	'zh/index.html',
	'en/index.html',
	'zh/chart/index.html',
	'zh/kiosk/index.html',
	'en/polity/japan/index.html',
	'404.html',
] as const;

/**
 * Copies the built site to `to` as another edition of it: pages have `data-edition`, the script of
 * the colours sets `data-script`, the records have `edition`, and its scripts call themselves by another
 * version. So few files differ that every moment of an update can be looked at.
 */
export const makeEdition = async (to: string, edition: string): Promise<BuildManifest> => {
	cpSync('build', to, { recursive: true });
	const rewrite = (path: string, change: (text: string) => string): void => {
		const text = readFileSync(join(to, path), 'utf8');
		const changed = change(text);
		if (changed === text) throw new Error(`${path} has nothing to mark`);
		writeFileSync(join(to, path), changed);
	};
	for (const page of MARKED_PAGES)
		rewrite(page, (html) => html.replace('<html ', `<html data-edition="${edition}" `));
	rewrite(
		'theme.js',
		(script) => `${script}document.documentElement.dataset.script = '${edition}';\n`,
	);
	rewrite('atlas.json', (records) => records.replace('{', `{"edition":"${edition}",`));
	const { version } = await listBuild(to);
	const other = edition.repeat(version.length).slice(0, version.length);
	for (const { path } of (await listBuild(to)).files) {
		if (!path.endsWith('.js') && path !== '_app/version.json') continue;
		const text = readFileSync(join(to, path), 'utf8');
		if (text.includes(version)) writeFileSync(join(to, path), text.replaceAll(version, other));
	}
	const manifest = await listBuild(to);
	writeFileSync(join(to, MANIFEST), JSON.stringify(manifest));
	return manifest;
};
