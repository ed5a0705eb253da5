import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { describeProblem } from '#lib/domain/problem.ts';
import { loadSite, type BuildSite } from '#lib/server/site.ts';

let built: BuildSite;
beforeAll(async () => {
	built = await loadSite('tests/fixtures/damaged');
});
afterAll(() => built.engine.close());

describe('a data folder with something wrong in every way', () => {
	it.each([
		['bureaus.csv', 3, 'customers_served', '四十万'],
		['settings.json', null, 'repeatWindowDays', '31'],
		['settings.json', null, 'targets', 'first_resolutoin'],
		['2014-Q2-no-bureau.parquet', null, 'bureau', 'ticket_id'],
		['2014-Q3-empty.parquet', null, null, '0'],
		['2014-Q4-truncated.parquet', null, null, 'Parquet']
	])('names %s, line %s, field %s', (file, row, field, found) => {
		const problem = built.site.problems.find(
			(one) => one.file === file && (field === null || one.field?.includes(field) === true)
		);
		expect(problem, JSON.stringify(built.site.problems, null, 1)).toBeDefined();
		expect(problem?.row).toBe(row);
		expect(problem?.found).toContain(found);
		for (const language of ['zh-CN', 'en'] as const) {
			expect(problem && describeProblem(problem, language)).toContain(file);
		}
	});

	it('says nothing of what is right', () => {
		expect(built.site.problems).toHaveLength(6);
	});

	it('keeps everything else', () => {
		expect(built.site.load.tickets).toBe(1500);
		expect(built.site.exports.map(({ name }) => name)).toEqual(['2014-Q1.parquet', '2014-Q3-empty.parquet']);
		expect(built.sideTables.bureaus).toHaveLength(6);
		// The bureau whose row was refused keeps its tickets, under its code.
		expect(built.site.bureaus.map(({ code }) => code)).toContain('BH');
		expect(built.site.scoreSettings.map(({ version }) => version)).toEqual(['2013.1']);
	});
});

test('an export without the column that orders its events is refused by name', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'firstfix-order-'));
	try {
		await cp('tests/fixtures/servicenow', folder, { recursive: true });
		const map = await readFile(join(folder, 'column-map.json'), 'utf8');
		await writeFile(join(folder, 'column-map.json'), map.replace('"sys_mod_count"', '"sequence"'));
		const { site, engine } = await loadSite(folder);
		await engine.close();
		expect(site.problems).toHaveLength(1);
		expect(site.problems[0]).toMatchObject({ file: 'servicenow_incident_log.parquet', field: 'sequence' });
		expect(site.load.tickets).toBe(0);
	} finally {
		await rm(folder, { recursive: true });
	}
});
