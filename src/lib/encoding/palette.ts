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
	sea: '#dcdfd8',
	'sea-deep': '#ccd2cc',
	land: '#f7f1e1',
	listed: '#ece3cb',
	coast: '#8a8674',
	border: '#a79f88',
	ink: '#211d17',
	'ink-soft': '#5a5344',
	rule: '#d8cfb8',
	halo: '#fbf7ec',
	// The party the atlas is about.
	hub: '#c1301c',
	'hub-ink': '#ffffff',
	// Stages, low to high: one hue, ordered in lightness so that it reads in grey.
	'stage-1': '#cfe0dd',
	'stage-2': '#a3c8c8',
	'stage-3': '#6fa6ad',
	'stage-4': '#3d7c8a',
	'stage-5': '#124a5b',
	support: '#e2c27a',
	'support-ink': '#8a5a00',
	refusal: '#8d1616',
	// Kinds of events, by order.
	'kind-1': '#7a2a66',
	'kind-2': '#1d3f8a',
	'kind-3': '#1f6b3f',
	'kind-4': '#9a4a00',
	'kind-5': '#4b3d8f',
	'kind-6': '#6b5a12',
	'kind-7': '#7d3b46',
	'kind-8': '#3c4a52',
	'kind-9': '#00707a',
	'kind-10': '#a8577e',
	'kind-11': '#77746a',
} as const;

export type ColourName = keyof typeof light;

const dark: Record<ColourName, string> = {
	paper: '#0e1626',
	raised: '#162136',
	sea: '#0a1120',
	'sea-deep': '#070c18',
	land: '#1e2a41',
	listed: '#3d3c43',
	coast: '#5d6b86',
	border: '#56658a',
	ink: '#f1ead9',
	'ink-soft': '#b9b6ac',
	rule: '#33415c',
	halo: '#0e1626',
	hub: '#e4513a',
	'hub-ink': '#ffffff',
	'stage-1': '#2b5061',
	'stage-2': '#3a7383',
	'stage-3': '#5597a3',
	'stage-4': '#83bfc4',
	'stage-5': '#c9eeea',
	support: '#8d6a24',
	'support-ink': '#f0c469',
	refusal: '#ff7b6b',
	'kind-1': '#e59ad0',
	'kind-2': '#9db8ff',
	'kind-3': '#86d6a1',
	'kind-4': '#ffb46b',
	'kind-5': '#c2b4ff',
	'kind-6': '#e3d27a',
	'kind-7': '#f0a7b2',
	'kind-8': '#c3d0d8',
	'kind-9': '#5fd0d6',
	'kind-10': '#f0b3d6',
	'kind-11': '#b3b0a4',
};

export const PALETTE: Readonly<Record<Theme, Readonly<Record<ColourName, string>>>> = {
	light,
	dark,
};

/** A reference to a palette colour that follows the theme, for SVG and CSS. */
export const cssColour = (name: ColourName): string => `var(--${name})`;
