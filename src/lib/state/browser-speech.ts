import type { SpeechPort, Voice } from './narrator.svelte.ts';

const synthesis = (): SpeechSynthesis | null =>
	'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;

/** Kept while it is spoken: Chromium may forget one that nobody holds, and its end is then never told. */
let spoken: SpeechSynthesisUtterance | null = null;

const found = (wished: Voice): SpeechSynthesisVoice | undefined =>
	synthesis()
		?.getVoices()
		.find(({ name, lang }) => name === wished.name && lang === wished.lang);

/** The voices of the browser; a browser without any simply has none. */
export const browserSpeech: SpeechPort = {
	voices: () =>
		(synthesis()?.getVoices() ?? []).map(({ name, lang, localService }) => ({
			name,
			lang,
			local: localService,
		})),
	changed(run) {
		synthesis()?.addEventListener('voiceschanged', run);
		return () => synthesis()?.removeEventListener('voiceschanged', run);
	},
	say(sentence, voice, ended) {
		const utterance = new SpeechSynthesisUtterance(sentence);
		utterance.voice = found(voice) ?? null;
		utterance.lang = voice.lang;
		utterance.addEventListener('end', ended, { once: true });
		utterance.addEventListener('error', ended, { once: true });
		spoken = utterance;
		synthesis()?.speak(spoken);
	},
	silence: () => synthesis()?.cancel(),
};
