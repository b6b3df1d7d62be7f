import { defineConfig } from '@playwright/test';
import { findHeadless } from './scripts/chromium.ts';

/** TIELINE_PORT lets two copies of the project be tested beside each other. */
const PORT = Number(process.env['TIELINE_PORT'] ?? 4273);

const BROWSER = findHeadless();

/** The built site in a real Chromium. WebGL in software, so that both maps are tested without a GPU. */
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// On a machine that is busy with something else, MapLibre without a GPU may rightly be given up for slow.
	retries: 1,
	// Only what hangs is ended by it: a machine half as fast, or busy, takes twice as long for the same answers.
	timeout: 240_000,
	expect: { timeout: 15_000 },
	reporter: [['list']],
	use: {
		// Something that lies over a control is found out in seconds, not at the end of the test's time.
		actionTimeout: 30_000,
		baseURL: `http://localhost:${PORT}`,
		viewport: { width: 1280, height: 800 },
		locale: 'zh-CN',
		// It would fetch the whole site behind every test, and answer requests that tests look at or stop.
		// Tests of the worker itself allow it.
		serviceWorkers: 'block',
		launchOptions: {
			...(BROWSER === null ? {} : { executablePath: BROWSER }),
			args: [
				'--no-sandbox',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader',
				// Else the page itself is painted by the software GPU too: a map then takes 10 s, not 1.
				'--disable-gpu-compositing',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run',
				'--disable-quic',
			],
		},
	},
	webServer: {
		command: `npx tsx scripts/serve.ts`,
		env: { PORT: String(PORT) },
		url: `http://localhost:${PORT}/zh/`,
		reuseExistingServer: false,
	},
});
