import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('nothing in what holds the site offline looks at the date: the clock of a kiosk may be wrong', () => {
	const sources = readdirSync('src/lib/offline').filter((name) => !name.endsWith('.test.ts'));
	expect(sources).toContain('fetch-build.ts');
	for (const name of sources)
		expect(readFileSync(`src/lib/offline/${name}`, 'utf8'), name).not.toMatch(
			/\bDate\b|Last-Modified|Expires|max-age(?!=31536000)/,
		);
});
