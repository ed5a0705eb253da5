import { expect, test } from 'vitest';
import { readMaterials } from '../fuzz/generate.ts';
import { clearPage, openDataPage, pageNumbers, runOnPage } from '../fuzz/page.ts';
import { Workshop } from '../fuzz/workshop.ts';
import { expectQuiet, openSite } from './harness.ts';
import { follow, untilAnswered } from './report.ts';

/** `npm run fuzz -- chromium` runs as many as one likes. */
const CASES = 20;

test('broken and hostile exports are read with their rows or refused by name, and the sample still answers', async () => {
	const workshop = await Workshop.open();
	const materials = await readMaterials(workshop);
	const site = await openSite();
	await openDataPage(site.page, site.address('/data/'));
	const verdicts = await runOnPage(site.page, materials, 'tests', pageNumbers(0, CASES));
	expect(verdicts.filter(({ outcome }) => !['read', 'partly read', 'refused'].includes(outcome))).toEqual([]);
	expect(new Set(verdicts.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
	await clearPage(site.page);
	await follow(site, '/categories/');
	await untilAnswered(site.page);
	expectQuiet(site.page);
	await workshop.close();
});
