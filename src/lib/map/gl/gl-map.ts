import {
	getGlobalDispatcher,
	GPUInitializationError,
	Map as MapLibre,
	setWorkerUrl,
	type GeoJSONSource,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PALETTE, type Theme } from '#lib/encoding/palette.ts';
import type { Scene } from '#lib/scene/scene.ts';
import type { Projection } from '#lib/view/view.ts';
import type { Camera, MapRenderer } from '../renderer.ts';
import type { LabelText } from './contents.ts';
import { loadFonts } from './fonts.ts';
import './gl-map.css';
import { attachHeartbeat } from './heartbeat.ts';
import { addImages, paintTheme } from './theme.ts';
import { labelLayers } from './label-layers.ts';
import { forNames, type Lens } from './lens.ts';
import { lensOf } from './map-lens.ts';
import { wrapLongitude } from './mercator.ts';
import { mapOptions, type GlMapOptions } from './options.ts';
import { listenToPointers } from './pointer.ts';
import { StateSync } from './state-sync.ts';
import { featureStates, labelStates, type FeatureStates } from './state.ts';
import { Stock } from './stock.ts';
import type { GlTrouble } from './trouble.ts';
import { browserClock, Vigil } from './vigil.ts';

setWorkerUrl(workerUrl);

/** Milliseconds of a visible page that the map may take. */
const PATIENCE = { picture: 20_000, context: 8_000 } as const;

/** The map by MapLibre. A year step only sets feature-state: all that may be drawn is uploaded once. */
export class GlMap implements MapRenderer {
	/** Resolves with the first complete picture. Stays pending where `failed` is called instead. */
	readonly ready: Promise<void>;
	readonly #map: MapLibre;
	readonly #container: HTMLElement;
	readonly #stock: Stock;
	readonly #sync: StateSync;
	readonly #statesOf: FeatureStates;
	readonly #vigil: Vigil<GlTrouble>;
	readonly #fonts: readonly string[];
	readonly #release: () => void;
	#labels: readonly LabelText[];
	#scene: Scene;
	#lens: Lens;
	#labelGrowth: number;
	#theme: Theme;
	/** Theme of the style that MapLibre holds. */
	#painted: Theme;
	#projection: Projection;

	/** Throws where there is no WebGL. Load the fonts first: `openGlMap` does. */
	constructor(options: GlMapOptions) {
		const { container, contents, scene, theme, projection, fonts, events } = options;
		this.#container = container;
		this.#fonts = fonts;
		this.#labels = contents.labels;
		this.#scene = scene;
		this.#theme = this.#painted = theme;
		this.#projection = projection;
		this.#stock = new Stock(contents);
		this.#statesOf = featureStates(contents);
		this.#vigil = new Vigil(options.failed, browserClock);
		const map = (this.#map = new MapLibre(mapOptions(options)));
		map.keyboard.disableRotation();
		map.touchZoomRotate.disableRotation();
		this.#sync = new StateSync(map);
		this.#labelGrowth = options.labelGrowth;
		this.#lens = forNames(lensOf(map, projection), options.labelGrowth);
		this.#showBackdrop();
		this.ready = new Promise((resolve) => {
			this.#watch(options, resolve);
		});
		this.#vigil.expect(PATIENCE.picture, 'late');
		const unlisten = listenToPointers(map, events);
		map.on('moveend', () => {
			events.moved(this.camera);
		});
		const workers = getGlobalDispatcher();
		const still = attachHeartbeat(
			{ ping: (time) => workers.ping(time), ensure: () => workers.ensureWorkers() },
			browserClock,
		);
		this.#release = () => {
			still();
			unlisten();
		};
		this.draw(scene);
	}

	draw(scene: Scene): void {
		this.#scene = scene;
		this.#stock.learn(scene);
		this.#sync.wanted = this.#statesOf(scene, this.#lens);
		this.#refresh();
	}

	/**
	 * Other names, and the canvas's name, for a change of language. Await it before drawing a scene in
	 * that language: MapLibre keeps the glyphs it draws first, even those of a fallback font.
	 */
	async setLanguage(labels: readonly LabelText[], title: string): Promise<void> {
		this.#map.getCanvas().setAttribute('aria-label', title);
		this.#labels = labels;
		await loadFonts(
			this.#fonts,
			labels.map(({ text }) => text),
		);
		// Another change may have come while the fonts were loading.
		if (this.#labels !== labels) return;
		this.#stock.relabel(labels);
		this.#stock.learn(this.#scene);
		this.#refresh();
	}

	/** Names of another size, once the style is there. */
	setLabelGrowth(growth: number): void {
		if (growth === this.#labelGrowth) return;
		this.#labelGrowth = growth;
		for (const { id, layout } of labelLayers(this.#theme, [], growth))
			this.#map.setLayoutProperty(id, 'text-size', layout?.['text-size']);
		this.#replaceLabels();
	}

	setTheme(theme: Theme): void {
		this.#theme = theme;
		this.#showBackdrop();
		this.#refresh();
	}

	setProjection(projection: Projection): void {
		this.#projection = projection;
		this.#showBackdrop();
		if (!this.#sync.away) this.#map.setProjection({ type: projection });
		this.#replaceLabels();
	}

	moveTo({ lon, lat, zoom }: Camera, animate: boolean): void {
		const camera = { center: [lon, lat] as [number, number], zoom };
		// Not `essential`: MapLibre then jumps where the reader prefers reduced motion.
		if (animate) this.#map.flyTo({ ...camera, maxDuration: 2_500 });
		else this.#map.jumpTo(camera);
	}

	get camera(): Camera {
		const { lng, lat } = this.#map.getCenter();
		return { lon: wrapLongitude(lng), lat, zoom: this.#map.getZoom() };
	}

	destroy(): void {
		this.#vigil.end();
		this.#sync.leave();
		this.#release();
		this.#map.remove();
		delete this.#container.dataset['drawn'];
	}

	/** Brings the map's data and colours up to date, and has it painted, unless it is away. */
	#refresh(): void {
		if (this.#sync.away) return;
		for (const [source, data] of this.#stock.takeDue())
			this.#map.getSource<GeoJSONSource>(source)?.setData(data);
		if (this.#painted !== this.#theme) paintTheme(this.#map, this.#painted, this.#theme);
		this.#painted = this.#theme;
		this.#map.triggerRepaint();
	}

	#replaceLabels(): void {
		const lens = forNames(lensOf(this.#map, this.#projection), this.#labelGrowth);
		if (lens.key === this.#lens.key) return;
		this.#lens = lens;
		this.#sync.wanted = { ...this.#sync.wanted, labels: labelStates(this.#scene, lens) };
	}

	/** What is seen round the globe, beyond the poles of the flat map, and before the first frame. */
	#showBackdrop(): void {
		const { sea, 'sea-deep': deep } = PALETTE[this.#theme];
		this.#container.style.backgroundColor = this.#projection === 'globe' ? deep : sea;
	}

	#watch({ away, back }: GlMapOptions, resolve: () => void): void {
		const map = this.#map;
		let pictured = false;
		let waiting = false;
		map.on('style.load', () => {
			addImages(map, this.#theme);
			map.setProjection({ type: this.#projection });
			this.#sync.comeBack();
			this.#refresh();
		});
		// MapLibre fires the same pair of events when it replaces dead workers.
		map.on('webglcontextlost', ({ originalEvent }) => {
			this.#sync.leave();
			this.#vigil.expect(PATIENCE.context, 'withheld');
			waiting = true;
			away(originalEvent.isTrusted ? 'lost' : 'workers');
		});
		map.on('render', () => {
			if (this.#sync.away || !map.loaded()) return;
			this.#container.dataset['drawn'] = this.#scene.day;
			this.#vigil.met();
			pictured = true;
			resolve();
			if (waiting) back();
			waiting = false;
		});
		map.on('move', () => {
			this.#replaceLabels();
		});
		map.on('error', ({ error }) => {
			if (error instanceof GPUInitializationError) this.#vigil.fail('refused', error.message);
			else if (!pictured) this.#vigil.fail('broken', error.message);
			else reportError(error);
		});
	}
}
