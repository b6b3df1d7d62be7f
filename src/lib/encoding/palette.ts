/**
 * The colours of both maps and of the page, per theme. `styles/palette.css` holds the same values as
 * custom properties (a test keeps them equal), so that a page without JavaScript has them too.
 */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const light = {
	// Paper, sea, ink.
	paper: '#fbf7ec',
	raised: '#fffdf6',
	sea: '#e0e3de',
	'sea-deep': '#d0d6d1',
	land: '#faf5e8',
	listed: '#e2d2a9',
	coast: '#8a8674',
	border: '#a79f88',
	ink: '#211d17',
	'ink-soft': '#4e4739',
	rule: '#d8cfb8',
	halo: '#fffdf6',
	// The party the atlas is about.
	hub: '#c1301c',
	'hub-ink': '#ffffff',
	// Stages, low to high: one hue, ordered in lightness so that it reads in grey.
	'stage-1': '#b4d3d4',
	'stage-2': '#8bbabf',
	'stage-3': '#5d99a6',
	'stage-4': '#347286',
	'stage-5': '#104456',
	support: '#e2c27a',
	'support-ink': '#8a5a00',
	refusal: '#8d1616',
	// Kinds of events, by order: near in hue or lightness, yet no two of one line look alike to any eye.
	'kind-1': '#6c225c',
	'kind-2': '#1a3b8c',
	'kind-3': '#226a3d',
	'kind-4': '#954507',
	'kind-5': '#4f4597',
	'kind-6': '#695e26',
	'kind-7': '#863f54',
	'kind-8': '#394647',
	'kind-9': '#1a7a82',
	'kind-10': '#a84e7a',
	'kind-11': '#767368',
} as const;

export type ColourName = keyof typeof light;

const dark: Record<ColourName, string> = {
	paper: '#0e1626',
	raised: '#162136',
	sea: '#0a1120',
	'sea-deep': '#070c18',
	land: '#1e2a41',
	listed: '#3d3c43',
	// Brass, the one hue that shows on sea, land and every stage; blue-grey would be one of the stages.
	coast: '#968c72',
	border: '#ab9c78',
	ink: '#f1ead9',
	'ink-soft': '#b9b6ac',
	rule: '#33415c',
	halo: '#0e1626',
	hub: '#e4513a',
	'hub-ink': '#0e1626',
	'stage-1': '#2b5061',
	'stage-2': '#3a7383',
	'stage-3': '#5597a3',
	'stage-4': '#83bfc4',
	'stage-5': '#c9eeea',
	support: '#8d6a24',
	'support-ink': '#f0c469',
	refusal: '#ff7b6b',
	'kind-1': '#d793cc',
	'kind-2': '#9bb1ff',
	'kind-3': '#9cd29a',
	'kind-4': '#fea45d',
	'kind-5': '#cfbcfb',
	'kind-6': '#e7d788',
	'kind-7': '#fbacbe',
	'kind-8': '#c8d4dd',
	'kind-9': '#68ccb7',
	'kind-10': '#e9b7e2',
	'kind-11': '#aeb1af',
};

export const PALETTE: Readonly<Record<Theme, Readonly<Record<ColourName, string>>>> = {
	light,
	dark,
};

/** A reference to a palette colour that follows the theme, for SVG and CSS. */
export const cssColour = (name: ColourName): string => `var(--${name})`;
