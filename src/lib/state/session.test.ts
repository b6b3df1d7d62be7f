import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import type { Language } from '#lib/domain/atlas.ts';
import type { Clock } from './playback.svelte.ts';
import { Session, type Trace } from './session.svelte.ts';

const exhibit = smallExhibit();

/** A visit with everything it wrote into the browser's history, and a clock that waits to be told. */
const visit = (query = '', language: Language = 'en') => {
	const history: { query: string; trace: Trace }[] = [];
	const waiting: (() => void)[] = [];
	const clock: Clock = {
		after(_, run) {
			waiting.push(run);
			return () => waiting.splice(waiting.indexOf(run), 1);
		},
	};
	const session = new Session(
		exhibit,
		() => language,
		(written, trace) => history.push({ query: written, trace }),
		clock,
	);
	session.read(new URLSearchParams(query));
	return {
		session,
		history,
		last: () => history.at(-1),
		tick: () => waiting.shift()?.(),
		waiting: () => waiting.length,
	};
};
const ids = (rows: readonly { readonly id: string }[]): readonly string[] =>
	rows.map(({ id }) => id);

describe('a visit', () => {
	it('begins with the default view and writes nothing into the history', () => {
		const { session, history } = visit();
		expect(session.view).toMatchObject({ year: 1953, polity: null, event: null, language: 'en' });
		expect(session.query).toBe('');
		expect(history).toEqual([]);
	});

	it('takes over what a URL says, and its notices', () => {
		const { session, history } = visit('year=1954&polity=alba&event=nothing');
		expect(session.view).toMatchObject({ year: 1954, polity: 'alba', event: null });
		expect(session.notices).toEqual([{ parameter: 'event', given: 'nothing', meant: null }]);
		expect(history).toEqual([]);
	});

	it('shows the scene of its view', () => {
		const { session } = visit('year=1951');
		expect(session.scene).toMatchObject({ year: 1951, day: '1951-12-31' });
		session.goTo(1954);
		expect(session.scene.day).toBe('1954-12-31');
	});

	it('keeps its view when the language changes', () => {
		let language: Language = 'en';
		const session = new Session(
			exhibit,
			() => language,
			() => {},
		);
		session.selectPolity('alba');
		language = 'zh';
		expect(session.view).toMatchObject({ language: 'zh', polity: 'alba' });
		expect(session.scene.areas.find(({ polity }) => polity === 'alba')?.name).toContain('中文');
	});
});

describe('going to a year', () => {
	it('is kept in the URL but not as a step to go back to', () => {
		const { session, last } = visit();
		session.goTo(1955);
		expect(session.year).toBe(1955);
		expect(last()).toEqual({ query: '?year=1955', trace: 'replace' });
	});

	it('beyond either end lands on the end', () => {
		const { session } = visit();
		session.goTo(2000);
		expect(session.year).toBe(1956);
		session.goTo(-5);
		expect(session.year).toBe(1950);
	});

	it('leaves the event and keeps the country', () => {
		const { session } = visit('polity=alba&event=congress');
		session.goTo(1951);
		expect(session.view).toMatchObject({ event: null, polity: 'alba', year: 1951 });
	});
});

describe('selecting', () => {
	it('a country can be gone back from', () => {
		const { session, history } = visit();
		session.selectPolity('alba');
		expect(session.view.polity).toBe('alba');
		expect(history).toEqual([{ query: '?polity=alba', trace: 'push' }]);
	});

	it('the country that is selected already leaves no trace', () => {
		const { session, history } = visit('polity=alba');
		session.selectPolity('alba');
		expect(history).toEqual([]);
	});

	it('a country while an event is open closes the event, the same country too', () => {
		const { session, last } = visit('polity=alba&event=treaty');
		session.selectPolity('alba');
		expect(session.view).toMatchObject({ polity: 'alba', event: null });
		expect(last()?.trace).toBe('push');
	});

	it('an event sets its year and keeps the country it was reached from', () => {
		const { session, last } = visit('polity=alba');
		session.selectEvent('treaty');
		expect(session.view).toMatchObject({ event: 'treaty', year: 1954, polity: 'alba' });
		expect(last()).toEqual({ query: '?year=1954&polity=alba&event=treaty', trace: 'push' });
		expect(session.scene.day).toBe('1954-11-01');
	});

	it('an organisation stays while the years turn, and gives way to a country or an event', () => {
		const { session } = visit('year=1954&organisation=federation');
		const actor = { type: 'organisation', id: 'federation' };
		session.goTo(1953);
		expect(session.view).toMatchObject({ actor, year: 1953 });
		session.selectEvent('treaty');
		expect(session.view).toMatchObject({ actor: null, event: 'treaty' });
		session.read(new URLSearchParams('person=envoy'));
		session.selectPolity('alba');
		expect(session.view).toMatchObject({ actor: null, polity: 'alba' });
		session.read(new URLSearchParams('person=envoy'));
		session.meetPolity('brac');
		expect(session.view).toMatchObject({ actor: null, polity: 'brac' });
	});

	it('an organisation or a person, in the year on screen or in one in which something of theirs happened', () => {
		const { session, last } = visit('year=1951&polity=alba');
		const person = { type: 'person', id: 'envoy' } as const;
		session.selectActor(person);
		expect(last()).toEqual({ query: '?year=1951&person=envoy', trace: 'push' });
		session.selectEvent('treaty');
		session.meetActor({ type: 'organisation', id: 'federation' });
		expect(last()).toEqual({ query: '?organisation=federation', trace: 'push' });
		expect(session.view).toMatchObject({ year: 1953, event: null });
	});

	it('the hub’s own organisation as the hub, whose story it is', () => {
		const { session, last } = visit('year=1951');
		session.meetActor({ type: 'organisation', id: 'hub-union' });
		expect(last()).toEqual({ query: '?year=1951&polity=hubland', trace: 'push' });
	});

	it('an undated event stays in the year on screen', () => {
		const { session } = visit('year=1951');
		session.selectEvent('custom');
		expect(session.view).toMatchObject({ event: 'custom', year: 1951 });
	});

	it('no event, or one that does not exist, leaves the country', () => {
		for (const id of [null, 'nothing']) {
			const { session } = visit('polity=alba&event=congress');
			session.selectEvent(id);
			expect(session.view).toMatchObject({ event: null, polity: 'alba', year: 1953 });
		}
	});
});

describe('closing', () => {
	it('empties the selection and the notices, as a step to go back from', () => {
		const { session, history } = visit('polity=alba&event=congress&hide=ball');
		session.close();
		expect(session.view).toMatchObject({ polity: null, event: null, year: 1953 });
		expect(session.notices).toEqual([]);
		expect(history.map(({ trace }) => trace)).toEqual(['push']);
	});

	it('puts an organisation or a person away', () => {
		const { session, last } = visit('person=envoy');
		session.close();
		expect(session.view.actor).toBeNull();
		expect(last()).toEqual({ query: '', trace: 'push' });
	});

	it('with nothing selected leaves no trace', () => {
		const { session, history } = visit();
		session.close();
		expect(history).toEqual([]);
	});
});

describe('stepping from event to event', () => {
	it('walks on in order of date and sets each year', () => {
		const { session } = visit('year=1953');
		const walked = [0, 1, 2, 3].map(() => {
			session.stepEvent(1);
			return `${session.view.event} ${session.year}`;
		});
		expect(walked).toEqual([
			'congress 1953',
			'congress-speech 1953',
			'long-way 1953',
			'treaty 1954',
		]);
		session.stepEvent(-1);
		expect(session.view.event).toBe('long-way');
	});

	it('passes over hidden kinds', () => {
		const { session } = visit('year=1953&hide=congress');
		session.stepEvent(1);
		expect(session.view.event).toBe('long-way');
	});

	it('stays where it is past the last', () => {
		const { session, history } = visit('event=gulls');
		session.stepEvent(1);
		expect(session.view.event).toBe('gulls');
		expect(history).toEqual([]);
	});
});

describe('another reckoning of dates', () => {
	it('can be gone back from, and changes scene and events together', () => {
		const { session, last } = visit('year=1950');
		session.dates = 'earliest';
		expect(last()).toEqual({ query: '?year=1950&dates=earliest', trace: 'push' });
		expect(session.scene.dates).toBe('earliest');
		expect(ids(session.yearEvents)).toEqual(['custom', 'stopped', 'beyond']);
	});

	it('takes a selected event to its year under it', () => {
		const { session } = visit('event=stopped');
		session.dates = 'earliest';
		expect(session.view).toMatchObject({ event: 'stopped', year: 1950 });
	});

	it('that is the same leaves no trace', () => {
		const { session, history } = visit('dates=certain');
		session.dates = 'certain';
		expect(history).toEqual([]);
	});

	it('holds on a way through years and selections', () => {
		const { session, last } = visit('dates=certain');
		session.goTo(1954);
		session.selectPolity('alba');
		expect(last()?.query).toBe('?year=1954&polity=alba&dates=certain');
	});
});

describe('filters', () => {
	it('hide and show again', () => {
		const { session, last } = visit();
		session.toggleKind('visit');
		session.toggleStage('support');
		expect(session.view).toMatchObject({ hiddenKinds: ['visit'], hiddenStages: ['support'] });
		expect(last()).toEqual({ query: '?hide=visit&hide-stage=support', trace: 'replace' });
		session.toggleKind('visit');
		expect(session.view.hiddenKinds).toEqual([]);
		session.showAll();
		expect(session.query).toBe('');
	});

	it('take events out of the year', () => {
		const { session } = visit('year=1953');
		expect(session.events).toBe(3);
		session.toggleKind('congress');
		expect(ids(session.yearEvents)).toEqual(['long-way']);
	});

	it('and the projection leave the selection alone', () => {
		const { session, last } = visit('polity=alba');
		session.projection = 'globe';
		session.toggleKind('visit');
		expect(session.view).toMatchObject({ polity: 'alba', projection: 'globe' });
		expect(last()?.trace).toBe('replace');
	});
});

describe('playing', () => {
	it('reveals the events of the year one after another on the map', () => {
		const { session, tick } = visit('year=1953');
		const drawn = (): readonly string[] => [
			...new Set(
				session.scene.arcs.filter(({ age }) => age === 0).map(({ journey }) => journey.event),
			),
		];
		session.playback.play();
		expect(session.latest).toBeNull();
		expect([...(session.revealedEvents ?? [])]).toEqual([]);
		expect(drawn()).toEqual([]);
		tick();
		expect(session.latest?.id).toBe('congress');
		expect(drawn()).toEqual(['congress']);
		tick();
		tick();
		expect(session.latest?.id).toBe('long-way');
		expect(drawn()).toEqual(['congress', 'long-way']);
	});

	it('goes on to the next year, which is kept in the URL', () => {
		const { session, tick, last } = visit('year=1950');
		session.playback.play();
		tick();
		expect(session.year).toBe(1951);
		expect(session.revealedEvents?.size).toBe(0);
		expect(last()).toEqual({ query: '?year=1951', trace: 'replace' });
	});

	it('closes the event that was open, for the years go on without it', () => {
		const { session } = visit('event=congress');
		session.playback.play();
		expect(session.view).toMatchObject({ event: null, year: 1953 });
	});

	it('keeps the country that is selected', () => {
		const { session, tick } = visit('year=1950&polity=alba');
		session.playback.play();
		tick();
		expect(session.view.polity).toBe('alba');
	});

	it.each<[string, (session: Session) => void]>([
		['pausing', (session) => session.playback.pause()],
		['going to a year', (session) => session.goTo(1953)],
		['choosing an event', (session) => session.selectEvent('congress')],
	])('%s stops it and leaves the year whole', (_, act) => {
		const { session, tick, waiting } = visit('year=1953');
		session.playback.play();
		tick();
		act(session);
		expect(session.playback.playing).toBe(false);
		expect(waiting()).toBe(0);
		expect(session.revealedEvents).toBeNull();
		expect(session.latest).toBeNull();
	});

	it('at the end shows the last year whole', () => {
		const { session, tick, waiting } = visit('year=1955');
		session.playback.play();
		while (waiting() > 0) tick();
		expect(session.year).toBe(1956);
		expect(session.playback.playing).toBe(false);
		expect(session.revealedEvents).toBeNull();
	});
});

describe('who looks a polity up', () => {
	it('is taken to a year in which there is something to see of it, in one step of the history', () => {
		const { session, history } = visit('year=1950');
		session.meetPolity('alba');
		expect(session.view).toMatchObject({ polity: 'alba', event: null, year: 1951 });
		expect(history).toEqual([{ query: '?year=1951&polity=alba', trace: 'push' }]);
		session.meetPolity('alba');
		expect(history).toHaveLength(1);
	});

	it('stays where something is to be seen of it already, as dates are reckoned', () => {
		const { session, history } = visit('year=1950&dates=earliest');
		session.meetPolity('corin');
		expect(session.view).toMatchObject({ polity: 'corin', year: 1950 });
		expect(history).toEqual([{ query: '?year=1950&polity=corin&dates=earliest', trace: 'push' }]);
	});

	it('stays in a year in which it is known, and what played has stopped', () => {
		const { session } = visit('year=1955');
		session.playback.play();
		session.meetPolity('albrac');
		expect(session.view).toMatchObject({ polity: 'albrac', year: 1955 });
		expect(session.playback.playing).toBe(false);
	});
});

describe('a story of a visit', () => {
	const told = { id: 'voyage', step: 2, aside: false };

	it('is begun from any view and sets year, selection and filters', () => {
		const { session, last } = visit('year=1956&polity=brac&hide=visit');
		session.storyteller.begin('voyage');
		expect(session.view).toMatchObject({
			year: 1951,
			polity: 'alba',
			event: null,
			hiddenKinds: [],
		});
		expect(last()).toEqual({ query: '?story=voyage&step=1', trace: 'push' });
		session.storyteller.go(1);
		expect(session.view).toMatchObject({
			year: 1953,
			polity: null,
			event: 'congress',
			hiddenKinds: ['support'],
			story: told,
		});
	});

	it('lights what its step highlights, and dims the rest', () => {
		const { session } = visit('story=voyage&step=3');
		const of = (id: string) => session.scene.areas.find(({ polity }) => polity === id);
		expect(of('corin')).toMatchObject({ lit: true, dimmed: false });
		expect(of('alba')).toMatchObject({ lit: false, dimmed: true });
		const { areas } = session.scene;
		const lit = areas.filter((area) => area.lit).map(({ polity }) => polity);
		expect(lit.toSorted()).toEqual(['corin', 'dole']);
		for (const area of areas)
			expect(area.dimmed, area.polity).toBe(!area.lit && area.fill !== 'hub');
		expect(session.scene.arcs.some(({ lit, journey }) => lit && journey.polity === 'corin')).toBe(
			true,
		);
	});

	it('waits while a record is looked up, even the one its step has selected', () => {
		const { session, last } = visit('story=voyage&step=2');
		session.selectEvent('congress');
		expect(session.storyteller.step).toBeNull();
		expect(session.view.story).toEqual({ ...told, aside: true });
		expect(last()?.query).toBe('?story=voyage&step=2&year=1953&event=congress');
		session.close();
		expect(session.view.story).toEqual(told);
		expect(session.storyteller.step).not.toBeNull();
	});

	it('waits while a country is searched for, the one that its step has selected too', () => {
		for (const [step, polity] of [
			[2, 'brac'],
			[1, 'alba'],
		] as const) {
			const { session, last } = visit(`story=voyage&step=${step}`);
			session.meetPolity(polity);
			expect(session.view).toMatchObject({ polity, event: null });
			expect(session.storyteller.step).toBeNull();
			expect(last()?.query).toContain(`polity=${polity}`);
			session.close();
			expect(session.view.story).toEqual({ ...told, step });
		}
	});

	it('is left with everything on screen as it was', () => {
		const { session, last } = visit('story=voyage&step=2');
		const before = session.view;
		session.close();
		expect(session.view).toEqual({ ...before, story: null });
		expect(last()).toEqual({ query: '?year=1953&event=congress&hide=support', trace: 'push' });
	});

	it('ends when someone turns the years or the filters', () => {
		for (const take of [
			(session: Session) => session.goTo(1955),
			(session: Session) => session.toggleKind('visit'),
			(session: Session) => session.toggleStage('contact'),
			(session: Session) => session.showAll(),
			(session: Session) => session.playback.play(),
		]) {
			const { session } = visit('story=voyage&step=1');
			session.storyteller.run();
			take(session);
			expect(session.view.story).toBeNull();
			expect(session.storyteller.running).toBe(false);
		}
	});

	it('keeps out of the history what it turns by itself', () => {
		const { session, last, tick } = visit('story=voyage&step=1');
		session.storyteller.run();
		tick();
		expect(last()).toEqual({ query: '?story=voyage&step=2', trace: 'replace' });
	});

	it('survives a change of language', () => {
		const { session } = visit('story=voyage&step=2', 'zh');
		expect(session.query).toBe('?story=voyage&step=2');
	});
});

describe('in a kiosk', () => {
	it('a reset forgets what was chosen, what plays and how', () => {
		const { session, tick, waiting } = visit('year=1955&polity=corin&hide=visit&projection=globe');
		session.playback.speed = 4;
		session.playback.loop = true;
		session.playback.play();
		tick();
		session.reset(new URLSearchParams('renderer=svg'));
		const { session: fresh } = visit('renderer=svg');
		expect(session.view).toEqual(fresh.view);
		expect([session.playback.playing, session.playback.speed, session.playback.loop]).toEqual([
			false,
			1,
			false,
		]);
		expect([waiting(), session.revealedEvents]).toEqual([0, null]);
	});

	it('the loop shows a year up to an event and leaves no trace', () => {
		const { session, history } = visit('polity=alba');
		session.present(1953, 'congress');
		expect(session.view).toMatchObject({ year: 1953, polity: null, event: null });
		expect(session.latest?.id).toBe('congress');
		session.present(1954, null);
		expect([session.year, session.latest, session.revealedEvents]).toEqual([1954, null, null]);
		expect(history).toEqual([]);
	});
});
