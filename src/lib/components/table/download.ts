/** Gives the visitor a text as a file. The address lives as long as the browser needs to read it. */
export const download = (name: string, type: string, text: string): void => {
	const href = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = href;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(href), 10_000);
};
