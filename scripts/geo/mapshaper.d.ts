declare module 'mapshaper' {
	const mapshaper: {
		/** Runs a command line on in-memory files; resolves to the output files by name. */
		applyCommands(
			commands: string,
			input: Readonly<Record<string, unknown>>,
		): Promise<Readonly<Record<string, Uint8Array | string>>>;
	};
	export default mapshaper;
}
