import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openBoth, type BothEngines } from './both-sites.ts';
import { rankingOf, saysNoise, setsApart, simulatedQuarter, type TrueRates } from './simulated.ts';
import { ticketFolder, type TicketFolder } from './ticket-folder.ts';

const BUREAUS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const ALIKE: TrueRates = Object.fromEntries(BUREAUS.map((bureau) => [bureau, 0.85]));
const ONE_WORSE: TrueRates = Object.fromEntries(
	BUREAUS.map((bureau) => [bureau, bureau === 'D' ? 0.5 : 0.9])
);

const quarters = (...years: readonly number[]) =>
	years.flatMap((year) => [1, 2, 3, 4].map((index) => `${year}-Q${index}`));
const NOISE = quarters(2006, 2007, 2008, 2009, 2010);
const DIFFERENCE = quarters(2012);

let tickets: TicketFolder;
let both: BothEngines;
beforeAll(async () => {
	tickets = await ticketFolder([
		...NOISE.map((quarter) => simulatedQuarter(quarter, ALIKE, 40)),
		...DIFFERENCE.map((quarter) => simulatedQuarter(quarter, ONE_WORSE, 60))
	]);
	both = await openBoth(tickets.folder);
});
afterAll(async () => {
	await both.close();
	await tickets.remove();
});

describe.each(['native', 'wasm'] as const)('the ranking of simulated bureaus on %s', (name) => {
	const engine = (): Engine => (name === 'native' ? both.built.engine : both.wasm);

	it('says of bureaus that are alike that their order is noise', async () => {
		const heard: string[] = [];
		let spread = 0;
		for (const quarter of NOISE) {
			const report = await rankingOf(engine(), both.built, quarter);
			expect(report.rows.map(({ score }) => score.figure.denominator)).toEqual(BUREAUS.map(() => 40));
			const rates = report.rows.map(({ score }) => score.figure.numerator ?? 0);
			spread = Math.max(spread, Math.max(...rates) - Math.min(...rates));
			if (!saysNoise(report)) heard.push(quarter);
		}
		// Holm's correction at 5 %: of twenty quarters one may mislead, though the orders look wide apart.
		expect(heard.length).toBeLessThanOrEqual(1);
		expect(spread).toBeGreaterThan(5);
	});

	it('sets apart the one bureau that is worse', async () => {
		for (const quarter of DIFFERENCE) {
			const report = await rankingOf(engine(), both.built, quarter);
			expect(report.rows.map(({ score }) => score.figure.denominator)).toEqual(BUREAUS.map(() => 60));
			expect(
				setsApart(report, 'D'),
				`${quarter} ${JSON.stringify(report.rows.map(({ code, score, range }) => [code, score.figure.numerator, range]))}`
			).toBe(true);
			expect(saysNoise(report)).toBe(false);
		}
	});
});
