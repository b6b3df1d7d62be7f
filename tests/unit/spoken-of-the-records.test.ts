import { afterAll, describe, expect, it } from 'vitest';
import { spoken } from '#lib/components/kiosk/spoken.ts';
import { eventsOfActor, tiesOfActor } from '#lib/domain/actor.ts';
import { nameOn, type Language } from '#lib/domain/atlas.ts';
import type { RecordRef } from '#lib/domain/records.ts';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { createExhibit } from '#lib/scene/exhibit.ts';
import { readDataset, readTopology } from '#lib/server/dataset.ts';
import { KioskReader } from '#lib/state/kiosk-reader.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';

const exhibit = createExhibit(readDataset(), readTopology());
const { index } = exhibit;
const before = getLocale;
afterAll(() => overwriteGetLocale(before));

describe.each(['zh', 'en'] as const satisfies readonly Language[])(
	'read aloud in %s',
	(language) => {
		const saying = (record: RecordRef) => {
			overwriteGetLocale(() => language);
			const session = new Session(
				exhibit,
				() => language,
				() => undefined,
			);
			const reader = new KioskReader(session);
			reader.show(record);
			const sentences = spoken(session, reader);
			for (const sentence of sentences) expect(sentence).toMatch(/[。.!?！？”)）]$/u);
			return { said: sentences.join('\n'), day: reader.day };
		};

		it('every organisation says what it is, whose, and what it did', () => {
			for (const { id, name, polity } of index.atlas.organisations) {
				const { said, day } = saying({ type: 'organisation', id });
				expect(said).toContain(name[language]);
				const country = polity === null ? undefined : index.polity.get(polity);
				if (country) expect(said).toContain(nameOn(country, day)[language]);
				for (const event of eventsOfActor(index, { type: 'organisation', id }))
					expect(said).toContain(event.title[language]);
				for (const tie of tiesOfActor(index, { type: 'organisation', id }))
					expect(said).toContain(tie.summary[language]);
			}
		});

		it('every person says in what role, and what happened', () => {
			for (const { id, name, role } of index.atlas.people) {
				const { said } = saying({ type: 'person', id });
				expect(said).toContain(name[language]);
				if (role) expect(said).toContain(role[language]);
				for (const { title, people } of eventsOfActor(index, { type: 'person', id })) {
					expect(said).toContain(title[language]);
					for (const { person, note } of people)
						if (person === id && note) expect(said).toContain(note[language]);
				}
			}
		});

		it('every source says who wrote it, and what rests on it', () => {
			for (const { id, title, author, note } of index.atlas.sources) {
				const { said } = saying({ type: 'source', id });
				for (const text of [title, author, note]) if (text) expect(said).toContain(text[language]);
				expect(said).toMatch(/\d/);
			}
		});
	},
);
