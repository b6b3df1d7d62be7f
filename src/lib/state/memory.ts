import type { Theme } from '#lib/encoding/palette.ts';
import type { Language } from '#lib/domain/atlas.ts';

/** What a visitor chose, kept in the browser. Blocked storage is tolerated: nothing is then remembered. */
const read = (key: string): string | null => {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
};

const write = (key: string, value: string): void => {
	try {
		localStorage.setItem(key, value);
	} catch {
		// A private window or a policy forbids it: the choice holds for this page.
	}
};

export const rememberLanguage = (language: Language): void => write('tieline:language', language);
export const rememberedLanguage = (): string | null => read('tieline:language');

export const THEME_KEY = 'tieline:theme';
export const rememberTheme = (theme: Theme): void => write(THEME_KEY, theme);
export const rememberedTheme = (): Theme | null => {
	const theme = read(THEME_KEY);
	return theme === 'light' || theme === 'dark' ? theme : null;
};
