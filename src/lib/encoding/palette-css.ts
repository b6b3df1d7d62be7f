import { PALETTE, type Theme } from './palette.ts';

const block = (selector: string, theme: Theme, indent: string): string =>
	[
		`${indent}${selector} {`,
		`${indent}\tcolor-scheme: ${theme};`,
		...Object.entries(PALETTE[theme]).map(([name, colour]) => `${indent}\t--${name}: ${colour};`),
		`${indent}}`,
	].join('\n');

/** The palette as a stylesheet: light, dark where the system asks for it, either where the page says so. */
export const paletteCss = (): string =>
	[
		'/* Written by `npm run palette` from src/lib/encoding/palette.ts. */',
		block(':root', 'light', ''),
		'',
		'@media screen and (prefers-color-scheme: dark) {',
		block(":root:not([data-theme='light'])", 'dark', '\t'),
		'}',
		'',
		// Paper is light.
		'@media screen {',
		block(":root[data-theme='dark']", 'dark', '\t'),
		'}',
		'',
	].join('\n');
