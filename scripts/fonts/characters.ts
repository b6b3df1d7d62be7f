/** Which characters the site writes: what its fonts must hold. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Records and messages; and the code, which spells out seasons, numerals and punctuation. */
const FOLDERS = ['data', 'messages', 'src'] as const;
const TEXTS = /(?<!\.test)\.(csv|json|md|ts|svelte)$/;
const GENERATED = path.join('src', 'lib', 'paraglide');

const CJK_PUNCTUATION = '，。、；：？！“”‘’（）《》〈〉【】「」『』—…·～　％／';

const ASCII = 0x7f;

/** Every character beyond ASCII in the texts of `root`, each once, in order of their code points. */
export const charactersInUse = (root = '.'): readonly string[] => {
	const texts = FOLDERS.flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && TEXTS.test(entry.name))
			.map(({ parentPath, name }) => path.join(parentPath, name))
			.filter((file) => !file.startsWith(path.join(root, GENERATED)))
			.map((file) => readFileSync(file, 'utf8')),
	);
	return [...new Set([...texts.join(''), ...CJK_PUNCTUATION])]
		.filter((character) => (character.codePointAt(0) ?? 0) > ASCII)
		.sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
};
