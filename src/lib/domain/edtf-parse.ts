// Apart from `edtf.ts`, so that the grammar of the `edtf` package stays out of the browser.
import { Date as ExtendedDate, parse } from 'edtf';
import type { DateNode, IntervalEnd, Node, SeasonNode } from 'edtf';
import type { EdtfDate } from './edtf.ts';
import type { Day } from './time.ts';

/**
 * Why a text is no date of the records. `malformed`: neither EDTF level 1 nor a moment with an earliest
 * bound alone, `[1955-11..]`, which is of level 2. `impossible`: no such day or month. `reversed`: ends
 * before it begins. `unsupported`: EDTF, but a time, a century, unspecified digits (`195X`), a year
 * outside 0001…9999, or open on both sides.
 */
export type EdtfFault = 'malformed' | 'impossible' | 'reversed' | 'unsupported';

/** The date that `text` means, or why it means none. */
export type EdtfReading =
	| { readonly date: EdtfDate; readonly fault: null }
	| { readonly date: null; readonly fault: EdtfFault };

/** First and last day, `null` where the end is open or unknown. */
interface Bounds {
	readonly earliest: Day | null;
	readonly latest: Day | null;
}

/** Carries a fault out of the reading of a part. */
class Fault extends Error {
	constructor(readonly fault: EdtfFault) {
		super(fault);
	}
}

const dayOf = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

/** First month of each season, from 0; northern hemisphere. The `edtf` package takes quarters instead. */
const SEASON_START: Readonly<Record<number, number>> = { 21: 2, 22: 5, 23: 8, 24: 11 };

/** Winter is listed under the year of its December and ends in the next February. */
const seasonBounds = ({ values: [year, season] }: SeasonNode): Bounds => {
	const month = SEASON_START[season];
	if (month === undefined) throw new Fault('unsupported');
	return {
		earliest: dayOf(Date.UTC(year, month, 1)),
		latest: dayOf(Date.UTC(year, month + 3, 0)),
	};
};

const dateBounds = (node: DateNode): Bounds => {
	// `X` would be shown from the first day it can mean, which claims more than the source says.
	if (node.values.length > 3 || node.unspecified !== undefined) throw new Fault('unsupported');
	const date = new ExtendedDate(node);
	// The grammar lets 29 February of a common year pass, and the calendar makes it 1 March.
	if (node.values.some((value, i) => value !== date.values[i])) throw new Fault('impossible');
	return { earliest: dayOf(date.min), latest: dayOf(date.max) };
};

const boundsOf = (node: DateNode | SeasonNode): Bounds => {
	const [year = 0] = node.values;
	if (year < 1 || year > 9998) throw new Fault('unsupported');
	return node.type === 'Season' ? seasonBounds(node) : dateBounds(node);
};

const isDate = (end: IntervalEnd): end is DateNode | SeasonNode =>
	end !== null && typeof end !== 'number';

const endsOf = (node: Node): readonly IntervalEnd[] => {
	if (node.type === 'Interval') return node.values;
	if (node.type === 'Set') return [...node.values, Infinity];
	if (node.type === 'Date' || node.type === 'Season') return [node, node];
	throw new Fault('unsupported');
};

const readNode = (edtf: string, node: Node): EdtfDate => {
	const ends = endsOf(node);
	const [lower, upper] = ends.map((end) => (isDate(end) ? boundsOf(end) : null));
	const earliest = lower?.earliest ?? null;
	const latest = upper?.latest ?? null;
	if (earliest === null && latest === null) throw new Fault('unsupported');
	if (earliest !== null && latest !== null && earliest > latest) throw new Fault('reversed');
	const dates = ends.filter(isDate);
	return {
		edtf,
		earliest,
		latest,
		begunBy: node.type === 'Set' ? null : (latest ?? lower?.latest ?? null),
		approximate: dates.some((date) => Boolean(date.approximate)),
		uncertain: dates.some((date) => Boolean(date.uncertain)),
	};
};

/** A day in or after a date; no other form of level 2 is read. */
const OR_LATER = /^\[\d{4}(-\d\d){0,2}\.\.\]$/;

const syntaxOf = (text: string): Node | null => {
	try {
		return parse(text, { level: OR_LATER.test(text) ? 2 : 1 });
	} catch {
		return null;
	}
};

/** Each month and day made January and 1st, seasons left: EDTF where only the calendar was at fault. */
const mended = (text: string): string =>
	text
		.replace(/\b(\d{4})-\d\d-\d\d(?![\d-])/g, '$1-01-01')
		.replace(/\b(\d{4})-(?!2[1-4])\d\d(?![\d-])/g, '$1-01');

/** Reads a date of the records and says what is wrong where there is none. */
export const readEdtf = (text: string): EdtfReading => {
	const node = syntaxOf(text);
	if (node === null) {
		const fault = syntaxOf(mended(text)) === null ? 'malformed' : 'impossible';
		return { date: null, fault };
	}
	try {
		return { date: readNode(text, node), fault: null };
	} catch (error) {
		if (error instanceof Fault) return { date: null, fault: error.fault };
		throw error;
	}
};

/** The date that a text means; `null` where it means none (see `readEdtf` for why). */
export const parseEdtf = (text: string): EdtfDate | null => readEdtf(text).date;
