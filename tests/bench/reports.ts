import { chromium } from 'playwright-core';
import { ensureBuilt } from '#lib/cli/build.js';
import { CHROMIUM_ARGUMENTS, CHROMIUM_MISSING, findChromium } from '#lib/cli/chromium.js';
import { projectPath } from '#lib/cli/project.js';
import { createStaticServer } from '#lib/cli/serve.js';
import { TEST_SITES } from '#lib/cli/test-sites.js';
import { median } from './quantiles.ts';

/** A report page over a slow mobile network, with an empty cache. */
export interface ReportMeasurement {
	readonly path: string;
	/** Bytes on the wire of everything that the page asked for, headers included. */
	readonly bytes: number;
	readonly requests: number;
	/** Largest contentful paint, ms since the navigation began. */
	readonly largestPaint: number;
	/** Cumulative layout shift. */
	readonly layoutShift: number;
}

/** Lighthouse's slow 4G as a browser's own throttling applies it: latency for each request, bytes a second. */
const SLOW_4G = {
	offline: false,
	latency: 562.5,
	downloadThroughput: (1474.56 * 1024) / 8,
	uploadThroughput: (675 * 1024) / 8
};
const PROCESSOR_SLOWDOWN = 4;
const NAVIGATIONS = 5;

const PAGES = [
	'/reports/',
	'/reports/2014-Q2/',
	'/reports/2014-Q2/2/bureau-YF/',
	'/en/reports/2014-Q2/2/department-marketing/',
	'/present/2014-Q2/'
];

/** Measures the sample's report pages; the figures are medians of several navigations. */
export async function measureReports(): Promise<ReportMeasurement[]> {
	const executablePath = findChromium();
	const site = TEST_SITES['sample'];
	if (executablePath === null || site === undefined) throw new Error(CHROMIUM_MISSING);
	await ensureBuilt(site, () => undefined);
	const server = createStaticServer({
		folder: projectPath(site.folder),
		compression: 'gzip',
		compressionCache: projectPath('.cache', 'bench', 'gzip')
	});
	const port = await server.listen(0, '127.0.0.1');
	const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
	const measurements: ReportMeasurement[] = [];
	for (const path of PAGES) {
		// Compressed once beforehand, as a server with precompressed files has it.
		await fetch(`http://127.0.0.1:${String(port)}${path}`, { headers: { 'accept-encoding': 'gzip' } });
		const runs: { largestPaint: number; layoutShift: number }[] = [];
		let transfers: typeof server.transfers = [];
		for (let run = 0; run < NAVIGATIONS; run += 1) {
			const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
			const page = await context.newPage();
			const protocol = await context.newCDPSession(page);
			await protocol.send('Network.enable');
			await protocol.send('Network.emulateNetworkConditions', SLOW_4G);
			await protocol.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWDOWN });
			const before = server.transfers.length;
			await page.goto(`http://127.0.0.1:${String(port)}${path}`, { waitUntil: 'networkidle' });
			transfers = server.transfers.slice(before);
			runs.push(
				await page.evaluate(
					() =>
						new Promise<{ largestPaint: number; layoutShift: number }>((done) => {
							let layoutShift = 0;
							new PerformanceObserver((list) => {
								for (const entry of list.getEntries()) {
									layoutShift += (entry as PerformanceEntry & { value: number }).value;
								}
							}).observe({ type: 'layout-shift', buffered: true });
							new PerformanceObserver((list) => {
								const largestPaint = list.getEntries().at(-1)?.startTime ?? 0;
								requestAnimationFrame(() => done({ largestPaint, layoutShift }));
							}).observe({ type: 'largest-contentful-paint', buffered: true });
						})
				)
			);
			await context.close();
		}
		measurements.push({
			path,
			bytes: transfers.reduce((sum, { bytes }) => sum + bytes, 0),
			requests: transfers.length,
			largestPaint: median(runs.map(({ largestPaint }) => largestPaint)),
			layoutShift: Math.max(...runs.map(({ layoutShift }) => layoutShift))
		});
	}
	await browser.close();
	await server.close();
	return measurements;
}
