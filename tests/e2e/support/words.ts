import { readFileSync } from 'node:fs';
import type { Language } from '#lib/domain/atlas.ts';

interface Plural {
	readonly match: Readonly<Record<string, string>>;
}
type Messages = Readonly<Record<string, string | readonly Plural[]>>;

const MESSAGES: Readonly<Record<Language, Messages>> = {
	zh: JSON.parse(readFileSync('messages/zh.json', 'utf8')) as Messages,
	en: JSON.parse(readFileSync('messages/en.json', 'utf8')) as Messages,
};

/** A text of the interface, as the page shows it. Throws where the language lacks it. */
export const word = (
	language: Language,
	key: string,
	values: Readonly<Record<string, string | number>> = {},
): string => {
	const message = MESSAGES[language][key];
	if (message === undefined) throw new Error(`No message “${key}” in ${language}`);
	const text =
		typeof message === 'string'
			? message
			: message[0]?.match[values['count'] === 1 ? 'p=one' : 'p=other'];
	if (text === undefined) throw new Error(`No plural of “${key}” in ${language}`);
	return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
};
