import { describe, expect, it } from 'vitest';
import { smallExhibit } from '../../../tests/fixtures/small-atlas.ts';
import { KioskReader } from './kiosk-reader.svelte.ts';
import { Session } from './session.svelte.ts';

const opened = () => {
	const session = new Session(
		smallExhibit(),
		() => 'en',
		() => undefined,
	);
	return { session, reader: new KioskReader(session) };
};

describe('a caption in a kiosk', () => {
	it('brings up every record in place', () => {
		const { reader } = opened();
		for (const record of [
			{ type: 'polity', id: 'alba' },
			{ type: 'event', id: 'treaty' },
			{ type: 'organisation', id: 'federation' },
			{ type: 'person', id: 'someone' },
			{ type: 'source', id: 'book' },
		] as const) {
			expect(reader.show(record)).toBe(true);
			expect(reader.current).toEqual(record);
		}
	});

	it('goes back from a record aside to what is selected, and then to the map', () => {
		const { session, reader } = opened();
		reader.show({ type: 'polity', id: 'alba' });
		reader.show({ type: 'person', id: 'someone' });
		reader.close();
		expect(reader.current).toEqual({ type: 'polity', id: 'alba' });
		reader.close();
		expect(reader.current).toBeNull();
		expect(session.view.polity).toBeNull();
	});

	it('puts a record aside away when something is selected on the map', () => {
		const { session, reader } = opened();
		reader.show({ type: 'polity', id: 'alba' });
		reader.show({ type: 'person', id: 'someone' });
		session.selectPolity('corin');
		expect(reader.current).toEqual({ type: 'polity', id: 'corin' });
	});

	it('is forgotten at a reset, beside nothing too', () => {
		const { session, reader } = opened();
		reader.show({ type: 'person', id: 'someone' });
		session.reset(new URLSearchParams());
		reader.forget();
		expect([reader.aside, reader.current]).toEqual([null, null]);
	});

	it('opens over a story what its sentences rest on, and goes back to the same step', () => {
		const { session, reader } = opened();
		session.storyteller.begin('voyage');
		const { step } = session.storyteller;
		reader.show({ type: 'person', id: 'someone' });
		expect(reader.aside).toEqual({ type: 'person', id: 'someone' });
		session.storyteller.go(1);
		expect(reader.aside).toBeNull();
		session.storyteller.go(-1);
		reader.show({ type: 'person', id: 'someone' });
		reader.close();
		expect([reader.aside, session.storyteller.step]).toEqual([null, step]);
		reader.show({ type: 'event', id: 'treaty' });
		expect(session.storyteller.step).toBeNull();
		reader.close();
		expect(session.storyteller.step).toBe(step);
	});

	it('links to the kiosk alone', () => {
		const { reader } = opened();
		expect(reader.path({ type: 'polity', id: 'alba' }, 'en')).toBe('/en/kiosk/?polity=alba');
		expect(reader.path({ type: 'source', id: 'book', part: 'P1' }, 'zh')).toBe('/zh/kiosk/');
		expect(reader.storyPath('voyage', 'en')).toBe('/en/kiosk/?story=voyage');
	});
});
