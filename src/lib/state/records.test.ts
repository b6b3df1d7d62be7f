import { describe, expect, it } from 'vitest';
import { SMALL_ATLAS, smallTopology } from '../../../tests/fixtures/small-atlas.ts';
import { createLoader, loadRecords } from './records.ts';

const FILES: Readonly<Record<string, unknown>> = {
	'/site/atlas.json': SMALL_ATLAS,
	'/site/geo/world.topojson': smallTopology(),
};
const serve = (files: typeof FILES) => {
	const asked: string[] = [];
	const fetch: typeof globalThis.fetch = async (input) => {
		const url = String(input);
		asked.push(url);
		const found = files[url];
		return found === undefined
			? new Response('', { status: 404, statusText: 'Not Found' })
			: Response.json(found);
	};
	return { fetch, asked };
};
const file = (name: string): string => `/site${name}`;

describe('loadRecords', () => {
	it('reads the atlas and its geometry from the site’s own files', async () => {
		const { fetch, asked } = serve(FILES);
		expect(await loadRecords(fetch, file)).toEqual({
			atlas: SMALL_ATLAS,
			topology: smallTopology(),
		});
		expect(asked).toEqual(['/site/atlas.json', '/site/geo/world.topojson']);
	});

	it('says which file could not be read', async () => {
		const { fetch } = serve({ '/site/atlas.json': SMALL_ATLAS });
		await expect(loadRecords(fetch, file)).rejects.toThrow(
			'/site/geo/world.topojson: 404 Not Found',
		);
	});

	it('tries again while the network is away, then goes on', async () => {
		const { fetch } = serve(FILES);
		const waits: number[] = [];
		let fails = 4;
		const load = createLoader(async (milliseconds) => void waits.push(milliseconds));
		const records = await load(async (input) => {
			if (!String(input).endsWith('/atlas.json') || fails-- <= 0) return fetch(input);
			if (fails % 2 === 0) throw new TypeError('Failed to fetch');
			return new Response('', { status: 503, statusText: 'Busy' });
		}, file);
		expect(records.atlas).toEqual(SMALL_ATLAS);
		expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
	});

	it('says in the end which file did not come', async () => {
		const waits: number[] = [];
		const load = createLoader(async (milliseconds) => void waits.push(milliseconds));
		const away = async () => {
			throw new TypeError('Failed to fetch');
		};
		await expect(load(away, file)).rejects.toThrow(/^\/site\/(atlas|geo).*Failed to fetch$/);
		expect(waits.length).toBeGreaterThanOrEqual(5);
	});
});
