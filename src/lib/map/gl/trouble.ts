/**
 * Why MapLibre cannot go on: its code did not come (`chunk`), the browser gives no WebGL (`refused`), a
 * lost context was not given back (`withheld`), no picture came in time (`late`), it failed by itself (`broken`).
 */
export type GlTrouble = 'chunk' | 'refused' | 'withheld' | 'late' | 'broken';

/** Why MapLibre has no picture for the moment: the GPU forgot everything, or the workers died and are replaced. */
export type GlAbsence = 'lost' | 'workers';

/** What stops a start, told apart from what MapLibre throws. */
export class GlError extends Error {
	readonly trouble: GlTrouble;

	constructor(trouble: GlTrouble, cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.name = 'GlError';
		this.trouble = trouble;
	}
}
