import type { KioskTheme } from '#lib/domain/kiosk.ts';
import type { Theme } from '#lib/encoding/palette.ts';
import { rememberedTheme, rememberTheme } from './memory.ts';

/** Light or dark: as the system asks until the visitor says otherwise. Made in the browser. */
export class Appearance {
	#chosen = $state<Theme | null>(null);
	#system = $state<Theme>('light');

	get theme(): Theme {
		return this.#chosen ?? this.#system;
	}

	/**
	 * Follows the system and what was remembered; returns how to stop. A kiosk's setting is held to instead:
	 * what another visitor chose is not remembered there.
	 */
	follow(setting?: KioskTheme): () => void {
		const query = matchMedia('(prefers-color-scheme: dark)');
		const update = () => (this.#system = query.matches ? 'dark' : 'light');
		update();
		if (setting === undefined) this.#choose(rememberedTheme());
		else {
			delete document.documentElement.dataset['theme'];
			this.#choose(setting === 'system' ? null : setting);
		}
		query.addEventListener('change', update);
		return () => query.removeEventListener('change', update);
	}

	toggle(): void {
		const theme = this.theme === 'dark' ? 'light' : 'dark';
		this.#choose(theme);
		rememberTheme(theme);
	}

	#choose(theme: Theme | null): void {
		this.#chosen = theme;
		if (theme) document.documentElement.dataset['theme'] = theme;
	}
}
