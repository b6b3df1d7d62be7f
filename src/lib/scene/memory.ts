import { buildScene, type SceneInput } from './build.ts';
import type { Scene } from './scene.ts';

/** Scenes kept: the years of an atlas a few times over. */
const LIMIT = 64;

/**
 * Builds scenes, giving the same object again for the same view: years are stepped back and forth and
 * played in a loop. For one exhibit; the longest unused goes first, so a kiosk's memory stays bounded.
 */
export const createSceneMemory = (limit = LIMIT): ((input: SceneInput) => Scene) => {
	const known = new Map<string, Scene>();
	return (input) => {
		const key = JSON.stringify([input.view, input.revealed && [...input.revealed]]);
		const scene = known.get(key) ?? buildScene(input);
		known.delete(key);
		known.set(key, scene);
		for (const oldest of known.keys()) {
			if (known.size <= limit) break;
			known.delete(oldest);
		}
		return scene;
	};
};
