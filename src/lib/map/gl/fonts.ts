const GENERIC = /^(serif|sans-serif|monospace|system-ui|ui-.*)$/;

/**
 * Family names as MapLibre puts them into a CSS font: quoted, since an unquoted "Source Sans 3" is no
 * CSS identifier and the whole font would be ignored.
 */
export const quoted = (families: readonly string[]): readonly string[] =>
	families.map((family) => (GENERIC.test(family) ? family : `"${family.replaceAll('"', '')}"`));

/** Each character of the texts once. */
export const charactersOf = (texts: Iterable<string>): string =>
	[...new Set([...texts].join(''))].join('');

/**
 * Waits for the font files that these texts need. MapLibre itself waits for Latin only, and then bakes
 * a fallback into its labels wherever a font is split by Unicode ranges.
 */
export const loadFonts = async (
	families: readonly string[],
	texts: Iterable<string>,
): Promise<void> => {
	const sample = charactersOf(texts);
	const stack = quoted(families).join(',');
	if (sample === '' || stack === '') return;
	// A font that does not come must not keep the map away: the next family of the stack is drawn.
	await Promise.allSettled(
		[400, 600].map((weight) => document.fonts.load(`${weight} 48px ${stack}`, sample)),
	);
};
