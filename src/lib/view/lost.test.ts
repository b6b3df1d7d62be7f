import { describe, expect, it } from 'vitest';
import { smallIndex } from '../../../tests/fixtures/small-atlas.ts';
import { listedIn, lostScript } from './lost.ts';

/** What the script changes of a page: its links, and the lines that it fills. */
const run = (pathname: string) => {
	const links = ['/en/', '/zh/records/'].map((href) => {
		const link = { href };
		return {
			link,
			getAttribute: () => link.href,
			setAttribute: (_: string, value: string) => {
				link.href = value;
			},
		};
	});
	const said: string[] = [];
	const document = {
		querySelectorAll: () => links,
		querySelector: (selector: string) => ({
			textContent: '',
			append: (link: ' ' | { readonly href: string; readonly textContent: string }) => {
				if (link !== ' ') said.push(`${selector} ${link.href} ${link.textContent}`);
			},
			removeAttribute: () => undefined,
		}),
		createElement: () => ({ href: '', textContent: '' }),
	};
	// As a browser runs it: its text alone.
	new Function('document', 'location', lostScript(smallIndex()))(document, { pathname });
	return { links: links.map(({ link }) => link.href), said };
};

describe('the script of the page for unknown addresses', () => {
	it('lists every record, and the polities that are only on the map', () => {
		const listed = listedIn(smallIndex());
		expect(listed).toContainEqual(['polity', 'alba', 'alba', 'alba（中文）']);
		expect(listed).toContainEqual(['map', 'fern', 'fern', 'fern（中文）']);
		expect(listed.some(([of, id]) => of === 'polity' && id === 'fern')).toBe(false);
	});

	it.each([
		['/en/polity/abla/', '/en/polity/alba/ alba'],
		['/en/event/congres', '/en/event/congress/ congress'],
		['/en/person/alba/', '/en/polity/alba/ alba'],
		['/en/polity/GULL%EF%BC%88%E4%B8%AD%E6%96%87%EF%BC%89/', '/en/polity/gull/ gull'],
		['/shows/atlas/en/polity/abla/', '/shows/atlas/en/polity/alba/ alba'],
		['/treatie', '/en/event/treaty/ treaty'],
	])('offers for %s what is nearest', (path, offer) => {
		expect(run(path).said).toContain(`[data-lost="page-en"] ${offer}`);
	});

	it('says of a polity that is only on the map that it is there', () => {
		expect(run('/zh/polity/fern/').said).toContain(
			'[data-lost="map-zh"] /zh/?polity=fern fern（中文）',
		);
	});

	it('offers nothing where nothing is near', () => {
		for (const path of [
			'/',
			'/en/',
			'/en/polity/atlantis/',
			'/%E0%A4%A/',
			`/en/${'x'.repeat(9999)}`,
		])
			expect(run(path).said).toEqual([]);
	});

	it('makes links hold in the folder where the site stands', () => {
		expect(run('/shows/atlas/en/polity/x/').links).toEqual([
			'/shows/atlas/en/',
			'/shows/atlas/zh/records/',
		]);
		expect(run('/en/polity/x/').links).toEqual(['/en/', '/zh/records/']);
	});
});
