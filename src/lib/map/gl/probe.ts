/** How WebGL does here: `fast` = a GPU draws; `slow` = a processor pretends to be one; `absent` = none. */
export type WebGl = 'fast' | 'slow' | 'absent';

/** What was seen of a WebGL context. */
export interface Finding {
	/** The name the driver gives itself; `null` where the browser hides it. */
	readonly renderer: string | null;
	/** Time of the trial, in milliseconds. */
	readonly milliseconds: number;
}

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|microsoft basic render|virgl.*llvm/i;

/** A frame budget: a GPU of any sort takes 1–8 ms for the trial, a processor 50–400 ms. */
const BOUND = 30;

/** Whether a context that works is fast enough for the map. */
export const judge = ({ renderer, milliseconds }: Finding): Exclude<WebGl, 'absent'> =>
	(renderer !== null && SOFTWARE.test(renderer)) || milliseconds > BOUND ? 'slow' : 'fast';

const SIDE = 1024;
const DRAWS = 4;

const VERTEX = `#version 300 es
void main() {
	gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);
}`;
/** Work per pixel that a compiler cannot fold away. */
const FRAGMENT = `#version 300 es
precision highp float;
out vec4 colour;
void main() {
	vec2 p = gl_FragCoord.xy / ${SIDE}.0;
	for (int i = 0; i < 24; i++) p = fract(sin(p.yx * 12.9898 + float(i)) * 43.7585);
	colour = vec4(p, 0.5, 0.25);
}`;

const compile = (gl: WebGL2RenderingContext): boolean => {
	const program = gl.createProgram();
	for (const [type, source] of [
		[gl.VERTEX_SHADER, VERTEX],
		[gl.FRAGMENT_SHADER, FRAGMENT],
	] as const) {
		const shader = gl.createShader(type);
		if (!shader) return false;
		gl.shaderSource(shader, source);
		gl.compileShader(shader);
		gl.attachShader(program, shader);
	}
	gl.linkProgram(program);
	if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return false;
	gl.useProgram(program);
	return true;
};

/** Reading a pixel waits until everything is drawn. */
const drawAndWait = (gl: WebGL2RenderingContext, draws: number): void => {
	for (let i = 0; i < draws; i++) gl.drawArrays(gl.TRIANGLES, 0, 3);
	gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
};

const rendererOf = (gl: WebGL2RenderingContext): string | null => {
	const extension = gl.getExtension('WEBGL_debug_renderer_info');
	const name: unknown = gl.getParameter(
		extension ? extension.UNMASKED_RENDERER_WEBGL : gl.RENDERER,
	);
	return typeof name === 'string' ? name : null;
};

const trial = (gl: WebGL2RenderingContext): Finding | null => {
	const renderer = rendererOf(gl);
	if (!compile(gl)) return null;
	gl.viewport(0, 0, SIDE, SIDE);
	gl.enable(gl.BLEND);
	gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
	// The first draw pays for compiling the shader in the driver.
	gl.scissor(0, 0, 1, 1);
	gl.enable(gl.SCISSOR_TEST);
	drawAndWait(gl, 1);
	gl.disable(gl.SCISSOR_TEST);
	const start = performance.now();
	drawAndWait(gl, DRAWS);
	const milliseconds = performance.now() - start;
	return gl.isContextLost() ? null : { renderer, milliseconds };
};

const probe = (): WebGl => {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = SIDE;
	const context = (failIfMajorPerformanceCaveat: boolean): WebGL2RenderingContext | null =>
		canvas.getContext('webgl2', {
			antialias: false,
			depth: false,
			powerPreference: 'high-performance',
			failIfMajorPerformanceCaveat,
		});
	const strict = context(true);
	// A canvas that refused the strict request grants the plain one where a slow context exists.
	const gl = strict ?? context(false);
	if (!gl) return 'absent';
	try {
		if (!strict || judge({ renderer: rendererOf(gl), milliseconds: 0 }) === 'slow') return 'slow';
		const finding = trial(gl);
		return finding ? judge(finding) : 'absent';
	} finally {
		gl.getExtension('WEBGL_lose_context')?.loseContext();
	}
};

/** Finds out by drawing, where the name does not settle it; leaves no context behind. Never rejects. */
export const probeWebGl = (): Promise<WebGl> =>
	Promise.resolve()
		.then(probe)
		.catch((): WebGl => 'absent');
