import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodsBetween } from '#lib/domain/periods.ts';
import { settingsFor } from '#lib/domain/site.ts';
import { UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { DimensionId } from '#lib/metrics/dimensions.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { queryFigures } from '#lib/reports/figures.ts';
import { loadSite, type BuildSite } from '#lib/server/site.ts';
import { sql } from '#lib/sql/sql.ts';

interface Expected {
	rows: number;
	answers: Record<string, { rows: Record<string, string | number>[] }>;
}

let built: BuildSite;
let expected: Expected;

beforeAll(async () => {
	expected = JSON.parse(await readFile('tests/fixtures/servicenow/expected.json', 'utf8')) as Expected;
	built = await loadSite('tests/fixtures/servicenow');
});
afterAll(() => built.engine.close());

function answer(name: string): Record<string, string | number>[] {
	const found = expected.answers[name];
	if (found === undefined) throw new Error(`expected.json has no ${name}`);
	return found.rows;
}

async function volumes(grain: DimensionId[], metric = 'volume') {
	const { site, engine } = built;
	const periods = periodsBetween('quarter', site.firstDay, site.lastDay);
	const first = periods[0];
	if (first === undefined) throw new Error('no quarter');
	return queryFigures(engine, {
		metrics: [metricById(metric)],
		context: { settings: settingsFor(site, first), available: new Set(site.columns) },
		grain,
		periods,
		conditions: [],
		scheme: 'native',
		dataAsOf: site.dataAsOf,
		bureau: null
	});
}

async function totals(dimension: DimensionId): Promise<Map<string, number>> {
	const sums = new Map<string, number>();
	for (const { codes, figures } of await volumes([dimension])) {
		const code = codes[dimension] ?? '';
		sums.set(code, (sums.get(code) ?? 0) + (figures['volume']?.value ?? 0));
	}
	return sums;
}

/** The exports write “?” for missing; the site calls it unspecified. */
const coded = (value: string | number | undefined) => (value === '?' ? UNSPECIFIED : String(value));

describe('the ServiceNow event log through its column map', () => {
	it('reads every row without a problem and keeps one row a ticket', () => {
		const [total] = answer('totals');
		expect(built.site.problems).toEqual([]);
		expect(built.site.load).toMatchObject({
			rowsRead: expected.rows,
			tickets: total?.['n'],
			ticketsWithoutTime: 0,
			rowsWithoutTicketId: 0
		});
		expect(built.site.firstDay).toBe(String(total?.['first_created']).slice(0, 10));
		expect(built.site.lastDay).toBe(String(total?.['last_created']).slice(0, 10));
		expect(built.site.bureaus).toHaveLength(Number(total?.['distinct_districts']));
	});

	it('counts every location as expected', async () => {
		const counted = await totals('bureau');
		expect(Object.fromEntries(counted)).toEqual(
			Object.fromEntries(answer('by_district').map((row) => [coded(row['district']), row['n']]))
		);
	});

	it('counts the twenty largest categories as expected', async () => {
		const counted = await totals('group');
		for (const row of answer('by_category_top20')) expect(counted.get(coded(row['category']))).toBe(row['n']);
	});

	it('counts channels and quarters as expected', async () => {
		expect(Object.fromEntries(await totals('channel'))).toEqual(
			Object.fromEntries(answer('by_channel').map((row) => [coded(row['channel']), row['n']]))
		);
		const quarters = (await volumes([])).map(({ figures }) => figures['volume']?.value);
		expect(quarters).toEqual(answer('by_quarter').map((row) => row['n']));
	});

	it('counts statuses as expected', async () => {
		const rows = await built.engine.query(
			sql`SELECT status, count(*) AS n FROM tickets GROUP BY 1 ORDER BY n DESC`
		);
		const names: Record<string, string> = { closed: 'Closed', open: 'New' };
		expect(rows.map((row) => ({ status: names[String(row['status'])], n: row['n'] }))).toEqual(
			answer('by_status')
		);
	});

	it('finds the same never-reassigned, never-reopened tickets per location and quarter', async () => {
		const rows = await volumes(['bureau'], 'return');
		const found = new Map(
			rows.map(({ period, codes, figures }) => [
				`${period} ${codes.bureau}`,
				{
					n: figures['return']?.denominator,
					k: (figures['return']?.denominator ?? 0) - (figures['return']?.numerator ?? 0)
				}
			])
		);
		const quarters: Record<string, string> = { '2016-01-01': '2016-Q1', '2016-04-01': '2016-Q2' };
		const rowsExpected = answer('first_resolution_by_district_quarter_ranked');
		expect(rowsExpected.length).toBe(found.size);
		for (const row of rowsExpected) {
			const key = `${quarters[String(row['quarter'])]} ${coded(row['district'])}`;
			expect(found.get(key), key).toEqual({ n: row['n'], k: row['k'] });
		}
	});
});
