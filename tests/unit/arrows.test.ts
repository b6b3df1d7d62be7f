import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** Arrows between the folders of src/lib point down only, and the linter holds them there. */

const RULES = ['@typescript-eslint/no-restricted-imports', 'no-restricted-imports'];

let eslint: ESLint;
beforeAll(() => {
	eslint = new ESLint();
}, 30_000);

/** What the linter says of an import in a file of src/lib. */
const complaints = async (file: string, statement: string): Promise<readonly string[]> => {
	const text = file.endsWith('.svelte') ? `<script lang="ts">\n${statement}\n</script>` : statement;
	const [result] = await eslint.lintText(text, { filePath: `src/lib/${file}` });
	const messages = result?.messages ?? [];
	expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
	return messages
		.filter(({ ruleId }) => ruleId !== null && RULES.includes(ruleId))
		.map(({ message }) => message);
};

const from = (module: string): string => `import { thing } from '${module}';\nthing();\n`;
const typeFrom = (module: string): string =>
	`import type { Thing } from '${module}';\nexport type Other = Thing;\n`;

describe('an import that points up', () => {
	it.each([
		['domain/new.ts', '#lib/scene/build.ts'],
		['domain/new.ts', '#lib/geo/world.ts'],
		['domain/new.ts', '#lib/view/url.ts'],
		['data/new.ts', '#lib/scene/build.ts'],
		['geo/new.ts', '#lib/encoding/scales.ts'],
		['geo/new.ts', '#lib/scene/scene.ts'],
		['encoding/new.ts', '#lib/scene/scene.ts'],
		['view/new.ts', '#lib/state/session.svelte.ts'],
		['search/new.ts', '#lib/view/url.ts'],
		['search/new.ts', '#lib/state/session.svelte.ts'],
		['scene/new.ts', '#lib/search/finder.ts'],
		['scene/new.ts', '#lib/map/pick.ts'],
		['scene/new.ts', '#lib/data/read.ts'],
		['scene/new.ts', '#lib/server/dataset.ts'],
		['map/new.ts', '#lib/state/session.svelte.ts'],
		['map/gl/new.ts', '#lib/components/atlas/context.ts'],
		['state/new.svelte.ts', '#lib/components/atlas/context.ts'],
		['state/new.ts', '#lib/data/read.ts'],
		['components/new/New.svelte', '#lib/data/read.ts'],
		['components/new/context.ts', '#lib/data/read.ts'],
		['components/new/New.svelte', '#lib/server/dataset.ts'],
		['server/new.ts', '#lib/scene/build.ts'],
		['offline/new.ts', '#lib/state/offline.svelte.ts'],
		['components/new/New.svelte', '#lib/offline/worker.ts'],
	])('in %s, of %s, is an error', async (file, module) => {
		expect(await complaints(file, from(module))).toHaveLength(1);
	});

	it('is an error for a type alone too', async () => {
		expect(await complaints('domain/new.ts', typeFrom('#lib/scene/scene.ts'))).toHaveLength(1);
	});

	it('is not hidden by SvelteKit’s own alias', async () => {
		expect(await complaints('domain/new.ts', from('$lib/scene/build.ts'))).toHaveLength(1);
		expect(await complaints('components/new/New.svelte', from('$lib/data/read.ts'))).toHaveLength(
			1,
		);
	});

	it('says what the folder may import', async () => {
		expect(await complaints('geo/new.ts', from('#lib/scene/scene.ts'))).toEqual([
			expect.stringContaining('src/lib/geo may import domain.'),
		]);
	});
});

describe('MapLibre', () => {
	it.each(['scene/new.ts', 'components/new/New.svelte', 'state/new.ts', 'domain/new.ts'])(
		'is not imported by %s',
		async (file) => {
			expect(await complaints(file, from('maplibre-gl'))).toHaveLength(1);
		},
	);

	it.each(['map/svg/new.ts', 'map/svg/New.svelte', 'map/new.ts'])(
		'is not imported by %s, not even as a type',
		async (file) => {
			expect(await complaints(file, from('maplibre-gl'))).not.toEqual([]);
			expect(await complaints(file, typeFrom('maplibre-gl'))).not.toEqual([]);
		},
	);

	it('is imported by map/gl', async () => {
		expect(await complaints('map/gl/new.ts', from('maplibre-gl'))).toEqual([]);
		expect(await complaints('map/gl/new.ts', typeFrom('maplibre-gl'))).toEqual([]);
	});
});

describe('an import that points down', () => {
	it.each([
		['domain/new.ts', '#lib/domain/time.ts'],
		['data/new.ts', '#lib/domain/atlas.ts'],
		['geo/new.ts', '#lib/domain/atlas.ts'],
		['encoding/new.ts', '#lib/domain/atlas.ts'],
		['view/new.ts', '#lib/domain/atlas-index.ts'],
		['search/new.ts', '#lib/domain/records.ts'],
		['components/new/New.svelte', '#lib/search/finder.ts'],
		['server/new.ts', '#lib/search/reading.ts'],
		['scene/new.ts', '#lib/geo/world.ts'],
		['scene/new.ts', '#lib/encoding/scales.ts'],
		['scene/new.ts', '#lib/view/view.ts'],
		['map/new.ts', '#lib/scene/scene.ts'],
		['map/svg/New.svelte', '#lib/scene/scene.ts'],
		['state/new.svelte.ts', '#lib/scene/build.ts'],
		['components/new/New.svelte', '#lib/state/locale.ts'],
		['components/new/New.svelte', '#lib/map/pick.ts'],
		['server/new.ts', '#lib/data/read.ts'],
		['state/new.ts', '#lib/offline/messages.ts'],
		['scene/new.ts', 'd3-geo'],
		['scene/new.ts', './scene.ts'],
	])('in %s, of %s, is allowed', async (file, module) => {
		expect(await complaints(file, from(module))).toEqual([]);
	});
});

/** Relative paths and deep imports do not evade the arrows. */
describe('a way round the rules', () => {
	it.each([
		['domain/new.ts', '../scene/build.ts'],
		['components/new/New.svelte', '../../data/read.ts'],
		['map/svg/new.ts', 'maplibre-gl/dist/maplibre-gl.css'],
	])('in %s, of %s, is an error', async (file, module) => {
		expect(await complaints(file, from(module))).toHaveLength(1);
	});
});
