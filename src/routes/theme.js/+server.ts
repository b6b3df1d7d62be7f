import { THEME_KEY } from '#lib/state/memory.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Takes over the colours a visitor chose before anything is painted; pages without scripts have only this one. */
const script = `try {
	const theme = localStorage.getItem(${JSON.stringify(THEME_KEY)});
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
`;

export const GET = () => new Response(script, { headers: { 'content-type': 'text/javascript' } });
