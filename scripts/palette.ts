/** Writes src/lib/styles/palette.css from src/lib/encoding/palette.ts; a unit test holds them equal. */
import { writeFile } from 'node:fs/promises';
import { paletteCss } from '#lib/encoding/palette-css.ts';

await writeFile('src/lib/styles/palette.css', paletteCss());
