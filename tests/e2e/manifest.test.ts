import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { updateDeployed } from '#lib/server/deployed.ts';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { script } from '#lib/sql/sql.ts';
import { expectQuiet, openSite, untilLive, watchOf } from './harness.ts';
import { follow, liveWords, publishedWords, untilAnswered } from './report.ts';
import { builtSite } from './sites.ts';

/** Tickets of a quarter that the sample does not have: those of a year before, a year later. */
async function writeQuarter(path: string): Promise<void> {
	const engine = await createNativeEngine();
	const times = ['accepted_at', 'first_contact_at', 'handled_at', 'replied_at', 'closed_at', 'updated_at'];
	const moved = times.map((name) => `${name} + INTERVAL 365 DAY AS ${name}`).join(', ');
	await engine.run([
		script(`COPY (SELECT * REPLACE ('N' || ticket_id AS ticket_id, ${moved})
			FROM read_parquet('data/exports/2014-Q1.parquet')) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`)
	]);
	await engine.close();
}

test('a page loads the exports that it needs, the next page the others, and newer ones are offered', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'firstfix-newer-'));
	try {
		await cp(await builtSite('sample'), folder, { recursive: true });
		const site = await openSite({ folder });
		const { page, open } = site;
		const loaded = () => [
			...new Set(watchOf(page).requests.flatMap((url) => /([^/]+)\.parquet$/.exec(url)?.[1] ?? []))
		];
		await open('/bureaus/2013-Q1/');
		await untilLive(page);
		await untilAnswered(page);
		expect(loaded()).toEqual(['2013-Q1', '2013-Q2']);
		expect(await liveWords(site)).toEqual(await publishedWords(site, '/bureaus/2013-Q1/'));

		await follow(site, '/rankings/2013-Q3/');
		await untilLive(page);
		await untilAnswered(page);
		expect(loaded()).toEqual(['2013-Q1', '2013-Q2', '2013-Q3', '2013-Q4']);
		expect(await liveWords(site)).toEqual(await publishedWords(site, '/rankings/2013-Q3/'));

		await writeQuarter(join(folder, 'exports', '2015-Q1.parquet'));
		expect((await updateDeployed(folder, [])).outcome).toBe('written');
		const lookAgain = async (minutes: number) => {
			await page.clock.setSystemTime(Date.now() + minutes * 60_000);
			await page.evaluate(() => window.dispatchEvent(new Event('focus')));
		};
		await lookAgain(6);
		await page.waitForSelector('[data-update-available]');
		// Nothing changes by itself.
		expect(await page.locator('[data-data-source]').count()).toBe(0);
		await page.click('[data-update-available] button');
		await page.waitForSelector('[data-data-source="updated"]', { timeout: 60_000 });
		await untilLive(page);
		expect(await page.locator('[data-data-source]').textContent()).toContain('9 个导出文件');
		await page.waitForSelector('[data-filter="period"] option[value="2015-Q1"]', { state: 'attached' });
		await page.selectOption('[data-filter="period"]', '2015-Q1');
		await page.waitForURL(/period=2015-Q1/);
		await untilAnswered(page);
		expect(await page.locator('h1').textContent()).toContain('2015');
		expectQuiet(page);
	} finally {
		await rm(folder, { recursive: true });
	}
});
