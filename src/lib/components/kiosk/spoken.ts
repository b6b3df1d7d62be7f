import { nameOn } from '#lib/domain/atlas.ts';
import { formatEdtf } from '#lib/domain/edtf-format.ts';
import { titleOf } from '#lib/domain/records.ts';
import { language, say } from '#lib/state/locale.ts';
import type { Reader } from '#lib/state/reader.ts';
import type { Session } from '#lib/state/session.svelte.ts';
import { totalsOf } from '../dates/words.ts';
import { whenOf } from '../panel/when.ts';

/** Ends a text that is no sentence, so that a voice rests after it. */
const ended = (text: string): string => (language() === 'zh' ? `${text}。` : `${text}.`);

const ofMap = ({ exhibit, scene }: Session): readonly string[] => {
	return [ended(totalsOf(scene.summary)), say(exhibit.index.atlas.meta.intro)];
};

/** What is read aloud: the step of a story or the caption that is open, or what the map of the year shows. */
export const spoken = (session: Session, reader: Reader): readonly string[] => {
	const { current, exhibit, day } = reader;
	const { index } = exhibit;
	const { step } = session.storyteller;
	if (step && !reader.aside)
		return [ended(say(step.title)), ...step.text[language()].map(({ text }) => text)];
	if (current === null || current.id === index.atlas.meta.hub.polity) return ofMap(session);
	if (current.type === 'event') {
		const event = index.event.get(current.id);
		if (event) return [ended(say(event.title)), ended(whenOf(index, event)), say(event.summary)];
	}
	if (current.type === 'polity') {
		const polity = index.polity.get(current.id);
		const ties = index.tiesOf(current.id).flatMap((tie) => {
			const stage = index.stage.get(tie.stage);
			const head = `${formatEdtf(tie.since, language())} ${stage ? say(stage.label) : ''}`;
			return [ended(head), say(tie.summary)];
		});
		if (polity) return [ended(say(nameOn(polity, day))), ...ties];
	}
	const title = titleOf(index, current);
	return title ? [ended(say(title))] : [];
};
