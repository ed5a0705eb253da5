import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: process.env.BUILD_DIR ?? 'build', fallback: '404.html', strict: true }),
		outDir: process.env.KIT_OUT_DIR ?? '.svelte-kit',
		paths: { base: basePath(), relative: true },
		// SvelteKit's own version is the time of the build, which would be in every file of it.
		version: { name: process.env.SITE_VERSION ?? 'development' },
		// A folder without exports has no export files and no bureaus, and still becomes a site that says so.
		prerender: {
			crawl: true,
			entries: ['*'],
			concurrency: 2,
			handleUnseenRoutes: 'ignore',
			handleHttpError: ({ path, message }) => {
				if (!isDrawnLater(path)) throw new Error(message);
			}
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		}
	}
};

/**
 * PDFs and pictures that pages link to are drawn from the finished pages.
 * @param {string} path
 */
function isDrawnLater(path) {
	return process.env.REPORT_DRAWINGS === '1' && /\/(?:report\.pdf|preview\.png)$/.test(path);
}

/**
 * `BASE_PATH=/reports` fixes the folder of the site on its server; without it the site works
 * from any folder, as every address in it is relative.
 * @returns {'' | `/${string}`}
 */
function basePath() {
	const path = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
	return path === '' ? '' : `/${path.replace(/^\/+/, '')}`;
}
