import adapter from '@sveltejs/adapter-static';
import { sourceVersion } from './scripts/offline/version.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ strict: true }),
		alias: {},
		// Not the time: the same sources give the same build, whatever the clock says.
		version: { name: sourceVersion() },
		// Registered by state/browser-offline.ts once a page rests.
		serviceWorker: { register: false },
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			// Where the site will stand, for the addresses that have to be whole; see README.
			...(process.env.ORIGIN ? { origin: process.env.ORIGIN } : {}),
		},
		// Pages are plain files on any host, so scripts are allowed by hash in a <meta> tag.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'worker-src': ['self', 'blob:'],
				'connect-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
			},
		},
	},
};
