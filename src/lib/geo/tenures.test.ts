import { describe, expect, it } from 'vitest';
import type { Tenure } from '#lib/domain/atlas.ts';
import { covers, type Day } from '#lib/domain/time.ts';
import { readPolities, readTenures, readTopology, rowsOf } from './committed.ts';

const FIRST: Day = '1949-01-01';
const LAST: Day = '1960-12-31';

const tenures = readTenures();
const polities = new Map(readPolities().map((polity) => [polity.id, polity]));
const units = readTopology().objects.units.geometries.map(({ id }) => String(id));

/** The first day, and every later one on which any tenure starts or ends: nothing changes between. */
const days = [
	...new Set([FIRST, ...tenures.flatMap(({ span }) => [span.start ?? FIRST, span.end ?? FIRST])]),
].sort();

const tell = ({ unit, polity, span }: Tenure): string =>
	`${unit} ${polity} ${span.start ?? '…'}/${span.end ?? '…'}`;

describe('the tenures of the atlas', () => {
	it('name exactly the units of the geometry', () => {
		expect([...new Set(tenures.map(({ unit }) => unit))].sort()).toEqual([...units].sort());
	});

	it('give every unit exactly one holder on every day of the covered years', () => {
		const wrong = units.flatMap((unit) => {
			const own = tenures.filter((tenure) => tenure.unit === unit);
			return days
				.filter((day) => own.filter(({ span }) => covers(span, day)).length !== 1)
				.map((day) => `${unit} on ${day}`);
		});
		expect(wrong).toEqual([]);
	});

	it('start and end inside the covered years, or are open', () => {
		expect(days.filter((day) => day < FIRST || LAST < day)).toEqual([]);
		expect(tenures.filter(({ span: { start, end } }) => start && end && end <= start)).toEqual([]);
	});

	it('lie within the life of their polity', () => {
		const outside = tenures.filter(({ polity, span }) => {
			const life = polities.get(polity)?.span;
			if (!life) return true;
			const early = life.start !== null && (span.start === null || span.start < life.start);
			const late = life.end !== null && (span.end === null || life.end < span.end);
			return early || late;
		});
		expect(outside.map(tell)).toEqual([]);
	});

	it('name as administering powers only polities that live at the time', () => {
		const outside = tenures.filter(({ under, span }) =>
			under.some((power) => {
				const life = polities.get(power)?.span;
				return (
					!life || !covers(life, span.start ?? FIRST) || (life.end ?? '~') < (span.end ?? LAST)
				);
			}),
		);
		expect(outside.map(tell)).toEqual([]);
	});

	it('put nobody above a sovereign polity, and nobody above itself', () => {
		const wrong = tenures.filter(
			({ polity, status, under }) =>
				under.includes(polity) || (status === 'sovereign' && under.length > 0),
		);
		expect(wrong.map(tell)).toEqual([]);
	});

	it('name a power over every colony, protectorate, trust territory and condominium', () => {
		const dependent = ['colony', 'protectorate', 'trust', 'condominium'];
		const wrong = tenures.filter(
			({ status, under }) => dependent.includes(status) && under.length === 0,
		);
		expect(wrong.map(tell)).toEqual([]);
	});

	it('have a note in both languages or in none', () => {
		const wrong = rowsOf('tenures').filter(
			({ note_zh, note_en }) => (note_zh === '') !== (note_en === ''),
		);
		expect(wrong).toEqual([]);
	});
});

describe('the polities of the atlas', () => {
	it('each hold land at some time', () => {
		const holders = new Set(tenures.map(({ polity }) => polity));
		expect([...polities.keys()].filter((id) => !holders.has(id))).toEqual([]);
	});

	it('carry on the ties of known polities that came before', () => {
		const wrong = [...polities.values()].filter(({ predecessors }) =>
			predecessors.some((id) => !polities.has(id)),
		);
		expect(wrong).toEqual([]);
	});

	it('bear period names one at a time', () => {
		const names = rowsOf('polity_names').map(({ polity = '', from, to }) => ({
			polity,
			span: { start: from || null, end: to || null },
		}));
		expect(names.filter(({ polity }) => !polities.has(polity))).toEqual([]);
		const twice = names.filter(({ polity, span }) => {
			const borne = names.filter((name) => name.polity === polity);
			return borne.filter((name) => covers(name.span, span.start ?? FIRST)).length !== 1;
		});
		expect(twice).toEqual([]);
	});
});
