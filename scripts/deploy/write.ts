/** Writes deploy/ from src/lib/offline/headers.ts; a unit test holds them equal. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { configurations } from './configurations.ts';

mkdirSync('deploy/linux', { recursive: true });
for (const [name, text] of Object.entries(configurations())) writeFileSync(`deploy/${name}`, text);
