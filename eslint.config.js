import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Which folders of src/lib each folder may import. Arrows point down only; see DESIGN in docs/adr/0002. */
const ARROWS = {
	domain: [],
	offline: [],
	data: ['domain'],
	geo: ['domain'],
	encoding: ['domain'],
	view: ['domain'],
	search: ['domain'],
	scene: ['domain', 'geo', 'encoding', 'view'],
	map: ['domain', 'geo', 'encoding', 'view', 'scene'],
	state: ['domain', 'geo', 'encoding', 'view', 'scene', 'map', 'offline', 'paraglide'],
	components: ['domain', 'geo', 'encoding', 'view', 'search', 'scene', 'map', 'state', 'paraglide'],
	server: ['domain', 'data', 'search', 'state'],
};

const onlyGl = {
	group: ['maplibre-gl', 'maplibre-gl/*'],
	allowTypeImports: true,
	message: 'maplibre-gl is imported as a value in src/lib/map/gl alone.',
};

const folderRules = Object.entries(ARROWS).map(([folder, allowed]) => {
	const others =
		allowed.length > 0 ? `(?!(?:${[folder, ...allowed].join('|')})/)` : `(?!${folder}/)`;
	const patterns = [
		{
			regex: `^#lib/${others}`,
			message: `src/lib/${folder} may import ${allowed.join(', ') || 'nothing above it'}.`,
		},
		{ regex: '^\\$lib', message: 'Import with #lib/….' },
		{
			regex: `^(?:\\.\\./)+(?:${[...Object.keys(ARROWS), 'paraglide'].join('|')})/`,
			message: 'Import another folder with #lib/….',
		},
	];
	return {
		files: [`src/lib/${folder}/**/*.{ts,svelte}`],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{ patterns: folder === 'map' ? patterns : [...patterns, onlyGl] },
			],
		},
	};
});

export default ts.config(
	{
		ignores: [
			'build/',
			'kiosk/',
			'.svelte-kit/',
			'src/lib/paraglide/',
			'node_modules/',
			'test-results/',
			'screenshots/',
		],
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			// Data are immutable here: sets and URLs are made, read and thrown away.
			'svelte/prefer-svelte-reactivity': 'off',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
	},
	...folderRules,
	{
		files: ['src/lib/map/svg/**', 'src/lib/map/*.ts'],
		rules: {
			'no-restricted-imports': ['error', { patterns: ['maplibre-gl', 'maplibre-gl/*'] }],
		},
	},
);
