/** Whether a click on a link only follows it; a modified one opens it elsewhere, as with any link. */
export const isPlainClick = (event: MouseEvent): boolean =>
	event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
