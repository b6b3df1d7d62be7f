/** Something that axe cannot decide and a person has. */
interface Review {
	readonly rule: string;
	/** Selectors as axe writes them. */
	readonly target: RegExp;
	/** A screen on which it must be found, so that a review goes when its reason does. */
	readonly seen: string;
	readonly why: string;
}

/** Contrast is not among them: where axe cannot tell it, it is measured. */
export const REVIEWED: readonly Review[] = [
	{
		rule: 'th-has-data-cells',
		target: /^table$/,
		seen: 'table without a row',
		why: 'A filter that finds nothing leaves the heads of the columns alone; the status above says so.',
	},
];
