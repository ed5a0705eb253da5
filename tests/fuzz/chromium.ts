import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '#lib/cli/chromium.js';
import { createStaticServer } from '#lib/cli/serve.js';
import type { Verdict } from './case.ts';
import { readMaterials, type Materials } from './generate.ts';
import { clearPage, openDataPage, pageNumbers, runOnPage } from './page.ts';
import { Workshop } from './workshop.ts';

export interface ChromiumRun {
	/** A built site. */
	readonly folder: string;
	readonly seed: string;
	readonly first: number;
	readonly count: number;
	readonly onVerdict: (verdict: Verdict) => void;
	readonly say: (line: string) => void;
}

/** Cases given to the page at once, and batches before it is opened anew. */
const BATCH = 20;
const BATCHES_A_VISIT = 4;

/** Runs cases on the data page of a built site; at the end the site's own data must still answer. */
export async function runInChromium(run: ChromiumRun): Promise<Verdict[]> {
	const server = createStaticServer({ folder: run.folder, contentSecurityPolicy: true });
	const origin = `http://127.0.0.1:${String(await server.listen(0, '127.0.0.1'))}`;
	const browser = await chromium.launch({
		executablePath: await ensureChromium(run.say),
		args: CHROMIUM_ARGUMENTS
	});
	const workshop = await Workshop.open();
	try {
		const page = await browser.newPage();
		const verdicts = await visits(page, `${origin}/data/`, await readMaterials(workshop), run);
		await page.goto(`${origin}/categories/?bureau=JC`);
		await page.waitForSelector('main[data-report-origin="live"][data-report-stale="false"]', {
			timeout: 120_000
		});
		return verdicts;
	} finally {
		await browser.close();
		await server.close();
		await workshop.close();
	}
}

async function visits(
	page: Page,
	address: string,
	materials: Materials,
	run: ChromiumRun
): Promise<Verdict[]> {
	const numbers = pageNumbers(run.first, run.count);
	const verdicts: Verdict[] = [];
	for (let batch = 0; batch * BATCH < numbers.length; batch += 1) {
		if (batch % BATCHES_A_VISIT === 0 || verdicts.at(-1)?.outcome === 'hung')
			await openDataPage(page, address);
		else await clearPage(page);
		const found = await runOnPage(
			page,
			materials,
			run.seed,
			numbers.slice(batch * BATCH, (batch + 1) * BATCH)
		);
		verdicts.push(...found);
		for (const verdict of found) run.onVerdict(verdict);
	}
	return verdicts;
}
