import type { Language } from '#lib/domain/atlas.ts';

/** A voice of the browser. */
export interface Voice {
	readonly name: string;
	/** BCP 47. */
	readonly lang: string;
	/** Whether it speaks without a network. */
	readonly local: boolean;
}

/** What reading aloud asks of the browser; see browser-speech.ts. */
export interface SpeechPort {
	voices(): readonly Voice[];
	/** Tells when there are other voices; returns how to stop. */
	changed(run: () => void): () => void;
	/** Says one sentence; `ended` is called once, however it ends. */
	say(sentence: string, voice: Voice, ended: () => void): void;
	silence(): void;
}

/** Tags whose written language is the atlas's, best first; Cantonese reads the same text as another language. */
const SUITS: Readonly<Record<Language, RegExp>> = {
	zh: /^(zh|cmn)(?!.*(HK|MO|yue))/i,
	en: /^en/i,
};
const BEST: Readonly<Record<Language, RegExp>> = { zh: /CN|Hans/i, en: /GB|US/i };

/** A voice for a language that sends nothing over a network, or `null`. */
export const voiceFor = (voices: readonly Voice[], language: Language): Voice | null => {
	const local = voices.filter((voice) => voice.local && SUITS[language].test(voice.lang));
	return local.find(({ lang }) => BEST[language].test(lang)) ?? local[0] ?? null;
};

/** Sentences of a text; long utterances are cut off by some browsers. */
export const sentencesOf = (text: string, language: Language): readonly string[] =>
	[...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
		.map(({ segment }) => segment.trim())
		.filter((sentence) => sentence !== '');

/** Reads texts aloud, sentence by sentence. */
export class Narrator {
	readonly #port: SpeechPort;
	#voices = $state.raw<readonly Voice[]>([]);
	#reading = $state(false);
	/** What is said belongs to the latest reading; endings of earlier ones come late. */
	#turn = 0;

	constructor(port: SpeechPort) {
		this.#port = port;
	}

	/** Follows the browser's voices, which come late; returns how to stop. */
	follow(): () => void {
		const update = () => (this.#voices = this.#port.voices());
		update();
		const stop = this.#port.changed(update);
		return () => {
			stop();
			this.stop();
		};
	}

	get reading(): boolean {
		return this.#reading;
	}

	/** Whether there is a voice for the language. */
	speaks(language: Language): boolean {
		return voiceFor(this.#voices, language) !== null;
	}

	read(texts: readonly string[], language: Language): void {
		this.stop();
		const voice = voiceFor(this.#voices, language);
		if (!voice) return;
		const sentences = texts.flatMap((text) => sentencesOf(text, language));
		const turn = this.#turn;
		const next = (i: number) => {
			if (turn !== this.#turn) return;
			const sentence = sentences[i];
			this.#reading = sentence !== undefined;
			if (sentence !== undefined) this.#port.say(sentence, voice, () => next(i + 1));
		};
		next(0);
	}

	stop(): void {
		this.#turn += 1;
		if (this.#reading) this.#port.silence();
		this.#reading = false;
	}
}
