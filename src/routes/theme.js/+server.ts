import { THEME_KEY } from '#lib/state/memory.ts';
import { WAKING_KEY } from '#lib/state/waking.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Takes over the colours a visitor chose before anything is painted; pages without scripts have only this one. */
const theme = `try {
	const theme = localStorage.getItem(${JSON.stringify(THEME_KEY)});
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
`;

/**
 * A kiosk whose scripts did not come has nobody who would load it again: after 20 s without a sign of life this
 * does, later and later, up to ten minutes, and only once the host answers, so that no error of the browser's
 * takes the place of the page. Where storage is forbidden a page that came by a reload waits for long.
 */
const watch = `if (document.documentElement.dataset.mode === 'kiosk') {
	const key = ${JSON.stringify(WAKING_KEY)};
	const loads = () => {
		try {
			return Number(sessionStorage.getItem(key) ?? 0) || 0;
		} catch {
			return performance.getEntriesByType('navigation')[0]?.type === 'reload' ? 4 : 0;
		}
	};
	const wait = () => setTimeout(look, Math.min(20_000 * 2 ** loads(), 600_000));
	const reload = ({ ok }) => {
		if (!ok) return wait();
		try {
			sessionStorage.setItem(key, String(loads() + 1));
		} catch {}
		location.reload();
	};
	const look = () => {
		if (document.documentElement.dataset.alive === undefined)
			fetch(location.href, { cache: 'no-store' }).then(reload, wait);
	};
	wait();
}
`;

export const GET = () =>
	new Response(`${theme}${watch}`, { headers: { 'content-type': 'text/javascript' } });
