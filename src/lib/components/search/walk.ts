/** The option that a key leads to from option `active` of `count`, round the ends; `null` where it moves within the text. */
export const optionAfter = (key: string, active: number, count: number): number | null => {
	if (count === 0) return null;
	if (key === 'ArrowDown') return (active + 1) % count;
	if (key === 'ArrowUp') return (active + count - 1) % count;
	if (key === 'PageDown') return count - 1;
	if (key === 'PageUp') return 0;
	return null;
};

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** Whether keys ask for the search: Ctrl+K or ⌘K anywhere, `/` where it is not typed into a text. */
export const asksForSearch = (
	{ key, ctrlKey, metaKey, altKey, isComposing }: Keys,
	inText: boolean,
): boolean => {
	if (altKey || isComposing) return false;
	if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
	return key === '/' && !inText;
};
