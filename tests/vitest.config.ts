import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const second = 1000;
/** Said by `npm test`, where it has built the sites before. */
const sitesAreBuilt = process.env['SITES_ARE_BUILT'] === '1';

export default defineConfig({
	plugins: [sveltekit()],
	cacheDir: '.cache/vitest',
	test: {
		// Test names are sentences; a run that finds no test has gone wrong.
		passWithNoTests: false,
		restoreMocks: true,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
					environment: 'node',
					testTimeout: 20 * second
				}
			},
			{
				extends: true,
				test: {
					name: 'sql',
					include: ['tests/sql/**/*.test.ts'],
					environment: 'node',
					// Opening the wasm engine in Node takes up to 11 s on a loaded machine; one at a time.
					fileParallelism: false,
					testTimeout: 180 * second,
					hookTimeout: 180 * second
				}
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/e2e/require-chromium.ts'],
					// Two at a time only where the sites stand already: else each would build what it opens.
					fileParallelism: sitesAreBuilt,
					maxWorkers: sitesAreBuilt ? 2 : 1,
					testTimeout: 120 * second,
					// What a page comes to may take long on a busy machine; it is waited for, not timed.
					expect: { poll: { timeout: 30 * second } },
					hookTimeout: 600 * second
				}
			}
		]
	}
});
