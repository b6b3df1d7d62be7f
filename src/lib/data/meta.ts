import * as v from 'valibot';
import type { AtlasMeta } from '#lib/domain/atlas.ts';
import { KEBAB } from './cell-types.ts';
import { LANGUAGES } from './columns.ts';
import type { Issue } from './dataset-error.ts';
import { didYouMean } from '#lib/domain/nearest.ts';
import { eachOnce, KIOSK_ENTRIES, kioskOf, TWICE } from './kiosk.ts';
import { textOf } from './texts.ts';

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const id = v.pipe(v.string(), v.regex(KEBAB, 'not an id in kebab-case'));
const year = v.pipe(v.number(), v.integer('not a whole year'), v.minValue(1), v.maxValue(9998));
const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));

/** An object with these keys and no others. */
const exactly = <const E extends v.ObjectEntries>(entries: E) =>
	v.strictObject(entries, ({ expected, received }) =>
		expected === 'never'
			? `unknown key (${didYouMean(received.slice(1, -1), Object.keys(entries), 'delete it')})`
			: 'the key is missing',
	);

/** `atlas.json`, its keys written as the columns of the tables are. */
const META = v.pipe(
	exactly({
		id,
		title_zh: filled,
		title_en: filled,
		subtitle_zh: filled,
		subtitle_en: filled,
		intro_zh: filled,
		intro_en: filled,
		hub: exactly({ polity: id, organisation: id, place: id }),
		span: v.pipe(
			exactly({ first: year, last: year }),
			v.check(({ first, last }) => first <= last, 'ends before it begins'),
		),
		default_year: year,
		languages: v.pipe(
			v.tupleWithRest([v.picklist(LANGUAGES)], v.picklist(LANGUAGES)),
			v.check((languages) => eachOnce(languages), TWICE),
		),
		worldview: filled,
		worldview_note_zh: filled,
		worldview_note_en: filled,
		licence: filled,
		credit_zh: filled,
		credit_en: filled,
		editors_zh: filled,
		editors_en: filled,
		version: filled,
		issued: v.pipe(v.string(), v.isoDate('not a day YYYY-MM-DD')),
		map_approval: v.nullable(filled),
		camera: exactly({ lon: degrees(180), lat: degrees(90) }),
		kiosk: exactly(KIOSK_ENTRIES),
	}),
	v.transform(({ id, hub, span, languages, worldview, licence, camera, ...row }): AtlasMeta => ({
		id,
		title: textOf(row, 'title'),
		subtitle: textOf(row, 'subtitle'),
		intro: textOf(row, 'intro'),
		hub,
		span,
		defaultYear: row.default_year,
		languages,
		worldview,
		worldviewNote: textOf(row, 'worldview_note'),
		licence,
		credit: textOf(row, 'credit'),
		editors: textOf(row, 'editors'),
		version: row.version,
		issued: row.issued,
		mapApproval: row.map_approval,
		camera,
		kiosk: kioskOf(row.kiosk, languages),
	})),
);

/** The line on which the last key of `path` stands, following the keys before it in turn. */
const lineOf = (json: string, path: readonly string[]): number => {
	let at = 0;
	for (const key of path) at = Math.max(at, json.indexOf(`"${key}"`, at));
	return json.slice(0, at).split('\n').length;
};

const atlasIssue = (line: number, column: string, message: string, hint = ''): Issue => ({
	table: 'atlas',
	line,
	column,
	message,
	hint,
});

/** Position that JSON.parse names in its message, where it names one. */
const syntaxLine = (json: string, { message }: Error): number => {
	const position = /position (\d+)/.exec(message)?.[1];
	return position === undefined ? 1 : json.slice(0, Number(position)).split('\n').length;
};

const parseJson = (json: string): { value: unknown } | Error => {
	try {
		return { value: JSON.parse(json) };
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
};

/** Reads `atlas.json`; `meta` is `null` where it cannot be read. */
export const readMeta = (
	json: string | null,
): { meta: AtlasMeta | null; issues: readonly Issue[] } => {
	if (json === null) {
		const issue = atlasIssue(1, '', 'the file is missing', 'add atlas.json, see data/README.md');
		return { meta: null, issues: [issue] };
	}
	const parsed = parseJson(json);
	if (parsed instanceof Error)
		return {
			meta: null,
			issues: [
				atlasIssue(
					syntaxLine(json, parsed),
					'',
					'not JSON from here on',
					'look for a comma, quote or bracket here or on the line before',
				),
			],
		};
	const result = v.safeParse(META, parsed.value);
	if (result.success) return { meta: result.output, issues: [] };
	const issues = result.issues.map((issue) => {
		const path = (issue.path ?? []).map(({ key }) => String(key));
		return atlasIssue(lineOf(json, path), path.join('.'), issue.message);
	});
	return { meta: null, issues };
};

/** An issue at a path such as `hub.place` of `atlas.json`. */
export const metaIssue = (
	json: string | null,
	path: string,
	message: string,
	hint: string,
): Issue => atlasIssue(lineOf(json ?? '', path.split('.')), path, message, hint);
