import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		// Under Vitest it would keep file handles open; `npm ci` has compiled the messages already.
		!process.env['VITEST'] &&
			paraglideVitePlugin({
				project: './project.inlang',
				outdir: './src/lib/paraglide',
				strategy: ['url', 'baseLocale'],
			}),
		sveltekit(),
	],
	build: {
		// Fonts and the map worker stay files: the content security policy allows no data: fonts.
		assetsInlineLimit: 0,
	},
	worker: { format: 'es' },
	test: {
		include: ['{src,scripts,tests,bench}/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		environment: 'node',
		// Shared machines stall; a test that hangs still ends.
		testTimeout: 60_000,
	},
});
