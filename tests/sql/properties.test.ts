import { describe, expect, it } from 'vitest';
import { parsePeriod } from '#lib/domain/periods.ts';
import type { DimensionId } from '#lib/metrics/dimensions.ts';
import type { FigureRow } from '#lib/reports/figures.ts';
import { BUREAUS, generatedRows, permuted } from './generated.ts';
import { onBothEngines, ticket, type HandWorked } from './hand-worked.ts';

const GRAINS: readonly (readonly DimensionId[])[] = [
	[],
	['bureau'],
	['bureau', 'group'],
	['channel'],
	['leaf']
];

/** Long reply times and a holiday, so that due times reach beyond the data. */
const TABLES = {
	serviceLevels: [
		{ nature: null, validFrom: '2013-01-01', validUntil: '9999-12-31', contactHours: 24, replyWorkdays: 45 }
	],
	calendar: [{ date: '2014-01-31', workday: false, name: { zh: '春节', en: 'Spring Festival' } }]
};

async function everything(loaded: HandWorked): Promise<FigureRow[]> {
	const rows: FigureRow[] = [];
	for (const grain of GRAINS) rows.push(...(await loaded.every('quarter', grain)));
	return rows;
}

onBothEngines('figures', (load) => {
	const rows = generatedRows('base', 400);

	it('are the same for any order of the rows and of the files', async () => {
		const first = await load([rows], TABLES);
		const figures = await everything(first);
		// What is permuted holds something of each kind.
		expect(first.load.duplicatesDropped).toBeGreaterThan(20);
		for (const metric of ['repeat', 'first_resolution', 'on_time_reply', 'backlog_overdue', 'excluded']) {
			const whole = figures.find(({ period, codes }) => period === '2014-Q1' && codes.bureau === undefined);
			expect(whole?.figures[metric]?.numerator, metric).toBeGreaterThan(3);
		}
		for (const seed of ['one', 'two', 'three']) {
			const again = await load(permuted(rows, seed), TABLES);
			expect(again.load, seed).toEqual(first.load);
			expect(JSON.stringify(await everything(again)), seed).toBe(JSON.stringify(figures));
		}
	});

	describe('of a bureau', () => {
		/** Rows of the other bureaus; a share of all bureaus' tickets is theirs by nature, and left out. */
		async function others(loaded: HandWorked, until: string): Promise<string[]> {
			const found: string[] = [];
			for (const grain of [['bureau'], ['bureau', 'group']] as const) {
				for (const { period, codes, figures } of await loaded.every('quarter', grain)) {
					if (codes.bureau === 'A' || (parsePeriod(period)?.end ?? '') > until) continue;
					const { share, ...own } = figures;
					found.push(JSON.stringify([period, codes, grain.length === 1 ? own : { share, ...own }]));
				}
			}
			return found;
		}

		it('are not moved by tickets of another bureau and issue', async () => {
			const before = await others(await load([rows], TABLES), '9999-12-31');
			expect(before.length).toBeGreaterThan(6 * (BUREAUS.length - 1));
			for (const [seed, count] of [
				['single', 1],
				['many', 200]
			] as const) {
				// In a file of their own, and in the midst of the others.
				const more = generatedRows(seed, count, 'A');
				const beside = await load([rows, more], TABLES);
				expect(beside.load.tickets, seed).toBeGreaterThan(300);
				expect(await others(beside, '9999-12-31'), seed).toEqual(before);
				expect(await others(await load(permuted([...more, ...rows], seed), TABLES), '9999-12-31')).toEqual(
					before
				);
			}
		});

		it('are not moved in any complete period by a ticket before or after all others', async () => {
			const before = await others(await load([rows], TABLES), '2014-04-01');
			for (const day of ['2011-02-01', '2015-12-01']) {
				const far = ticket('far', `${day}T09:00:00`, { bureau: 'A', customer_key: 'far' });
				expect(await others(await load([rows, [far]], TABLES), '2014-04-01'), day).toEqual(before);
			}
		});
	});
});
