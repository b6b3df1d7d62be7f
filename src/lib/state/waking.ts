/** Loads in a row of a kiosk's page of which no script came to life; kept in the tab, see routes/theme.js. */
export const WAKING_KEY = 'tieline:waking';

/** Tells the watch of theme.js that the page is alive; returns how often it was loaded in vain before. */
export const wake = ({ dataset }: Pick<HTMLElement, 'dataset'>): number => {
	dataset['alive'] = 'yes';
	try {
		const loads = Number(sessionStorage.getItem(WAKING_KEY) ?? 0);
		sessionStorage.removeItem(WAKING_KEY);
		return loads > 0 ? loads : 0;
	} catch {
		return 0;
	}
};
