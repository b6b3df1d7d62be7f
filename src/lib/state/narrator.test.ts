import { describe, expect, it } from 'vitest';
import { Narrator, sentencesOf, voiceFor, type SpeechPort, type Voice } from './narrator.svelte.ts';

const voice = (lang: string, local = true): Voice => ({ name: lang, lang, local });

describe('voiceFor', () => {
	it('takes no voice that needs a network', () => {
		expect(voiceFor([voice('zh-CN', false), voice('en-US', false)], 'zh')).toBeNull();
	});

	it('prefers the mainland’s Mandarin, and reads Chinese with no Cantonese voice', () => {
		expect(voiceFor([voice('zh-TW'), voice('zh-CN')], 'zh')?.lang).toBe('zh-CN');
		expect(voiceFor([voice('zh-HK')], 'zh')).toBeNull();
		expect(voiceFor([voice('cmn')], 'zh')?.lang).toBe('cmn');
	});

	it('finds English where only another English is spoken', () => {
		expect(voiceFor([voice('de-DE'), voice('en-AU')], 'en')?.lang).toBe('en-AU');
	});
});

describe('sentencesOf', () => {
	it('splits at the stops of each language', () => {
		expect(sentencesOf('一九五五年。工会来访！', 'zh')).toEqual(['一九五五年。', '工会来访！']);
		expect(sentencesOf('They met. They spoke.', 'en')).toEqual(['They met.', 'They spoke.']);
	});
});

const stage = (voices: readonly Voice[]) => {
	const said: string[] = [];
	const endings: (() => void)[] = [];
	let silenced = 0;
	const port: SpeechPort = {
		voices: () => voices,
		changed: () => () => undefined,
		say(sentence, _, ended) {
			said.push(sentence);
			endings.push(ended);
		},
		silence: () => (silenced += 1),
	};
	const narrator = new Narrator(port);
	narrator.follow();
	return { narrator, said, endings, silenced: () => silenced };
};

describe('Narrator', () => {
	it('says one sentence after another, and then rests', () => {
		const { narrator, said, endings } = stage([voice('en-GB')]);
		narrator.read(['One. Two.', 'Three.'], 'en');
		expect(said).toEqual(['One.']);
		endings[0]?.();
		endings[1]?.();
		expect(said).toEqual(['One.', 'Two.', 'Three.']);
		expect(narrator.reading).toBe(true);
		endings[2]?.();
		expect(narrator.reading).toBe(false);
	});

	it('goes on with nothing when a sentence ends that was stopped', () => {
		const { narrator, said, endings, silenced } = stage([voice('en-GB')]);
		narrator.read(['One. Two.'], 'en');
		narrator.stop();
		endings[0]?.();
		expect(said).toEqual(['One.']);
		expect([narrator.reading, silenced()]).toEqual([false, 1]);
	});

	it('says nothing in a language it has no voice for', () => {
		const { narrator, said } = stage([voice('en-GB')]);
		expect(narrator.speaks('zh')).toBe(false);
		narrator.read(['一。'], 'zh');
		expect([said.length, narrator.reading]).toEqual([0, false]);
	});
});
