import { eventsOfActor, tiesOfActor } from '#lib/domain/actor.ts';
import type { AtlasIndex } from '#lib/domain/atlas-index.ts';
import {
	nameOn,
	type AtlasEvent,
	type Organisation,
	type Person,
	type Source,
	type Text,
	type Tie,
} from '#lib/domain/atlas.ts';
import { citationsOf } from '#lib/domain/citations.ts';
import { formatEdtf } from '#lib/domain/edtf-format.ts';
import type { RecordRef } from '#lib/domain/records.ts';
import type { Day } from '#lib/domain/time.ts';
import { m } from '#lib/paraglide/messages.js';
import { language, say } from '#lib/state/locale.ts';
import type { Reader } from '#lib/state/reader.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { totalsOf } from '../dates/words.ts';
import { personRoleLabel, scopeLabel } from '../panel/vocabulary.ts';
import { whenOf } from '../panel/when.ts';

/** Ends a text that is no sentence, so that a voice rests after it. */
const ended = (text: string): string => (language() === 'zh' ? `${text}。` : `${text}.`);

const ofMap = ({ exhibit, scene }: Session): readonly string[] => {
	return [ended(totalsOf(scene.summary)), say(exhibit.index.atlas.meta.intro)];
};

const ofEvents = (index: AtlasIndex, events: readonly AtlasEvent[]): readonly string[] =>
	events.map((event) => ended(`${whenOf(index, event)} ${say(event.title)}`));

const ofTies = (index: AtlasIndex, ties: readonly Tie[]): readonly string[] =>
	ties.flatMap((tie) => {
		const stage = index.stage.get(tie.stage);
		const head = `${formatEdtf(tie.since, language())} ${stage ? say(stage.label) : ''}`;
		return [ended(head), say(tie.summary)];
	});

/** Names in a row, as a caption has them; nothing where there are none. */
const listed = (texts: readonly (Text | undefined)[]): readonly string[] => {
	const names = texts.flatMap((text) => (text ? [say(text)] : []));
	return names.length === 0 ? [] : [ended(names.join(language() === 'zh' ? '，' : ', '))];
};

const ofOrganisation = (index: AtlasIndex, day: Day, organisation: Organisation) => {
	const { id, name, parent, polity, scope } = organisation;
	const country = index.polity.get(polity ?? '');
	const whole = index.organisation.get(parent ?? '');
	const actor = { type: 'organisation', id } as const;
	return [
		ended(say(name)),
		ended(scopeLabel(scope)),
		...listed([country && nameOn(country, day)]),
		...(whole ? [ended(`${m.part_of_organisation()} ${say(whole.name)}`)] : []),
		...ofTies(index, tiesOfActor(index, actor)),
		...ofEvents(index, eventsOfActor(index, actor)),
	];
};

const ofPerson = (index: AtlasIndex, day: Day, person: Person) => {
	const { id, name, role, organisation, polity, reading } = person;
	const country = index.polity.get(polity ?? '');
	const parts = eventsOfActor(index, { type: 'person', id }).flatMap((event) =>
		event.people
			.filter(({ person }) => person === id)
			.flatMap(({ role: part, note }) => [
				...ofEvents(index, [event]),
				ended(`${personRoleLabel(part)}${note ? ` · ${say(note)}` : ''}`),
			]),
	);
	return [
		ended(say(name)),
		...(reading === 'uncertain' ? [m.reading_uncertain()] : []),
		...listed([
			role ?? undefined,
			index.organisation.get(organisation ?? '')?.name,
			country && nameOn(country, day),
		]),
		...parts,
	];
};

const ofSource = ({ atlas }: AtlasIndex, source: Source) => {
	const paragraphs = citationsOf(atlas, source.id);
	const records = paragraphs.reduce((sum, { citations }) => sum + citations.length, 0);
	return [
		ended(say(source.title)),
		...listed([source.author ?? undefined, source.publisher ?? undefined]),
		...(source.note ? [say(source.note)] : []),
		m.coverage({ records, paragraphs: paragraphs.length }),
	];
};

const ofRecord = (index: AtlasIndex, day: Day, { type, id }: RecordRef): readonly string[] => {
	const event = type === 'event' && index.event.get(id);
	if (event) return [ended(say(event.title)), ended(whenOf(index, event)), say(event.summary)];
	const polity = type === 'polity' && index.polity.get(id);
	if (polity) return [ended(say(nameOn(polity, day))), ...ofTies(index, index.tiesOf(id))];
	const organisation = type === 'organisation' && index.organisation.get(id);
	if (organisation) return ofOrganisation(index, day, organisation);
	const person = type === 'person' && index.person.get(id);
	if (person) return ofPerson(index, day, person);
	const source = type === 'source' && index.atlas.sources.find((one) => one.id === id);
	return source ? ofSource(index, source) : [];
};

/** What is read aloud: the step of a story or the caption that is open, or what the map of the year shows. */
export const spoken = (session: Session, reader: Reader): readonly string[] => {
	const { current, exhibit, day } = reader;
	const { index } = exhibit;
	const { step } = session.storyteller;
	if (step && !reader.aside)
		return [ended(say(step.title)), ...step.text[language()].map(({ text }) => text)];
	if (current === null || current.id === index.atlas.meta.hub.polity) return ofMap(session);
	return ofRecord(index, day, current);
};
