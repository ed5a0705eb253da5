import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { DEFAULT_SITE } from '#lib/domain/side-tables/site.ts';
import { listExports, readDataFolder } from '#lib/server/data-folder.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

describe('the data folder of the sample', async () => {
	const { sideTables, problems } = await readDataFolder(DATA);

	it('has no problem', () => {
		expect(problems).toEqual([]);
	});

	it('has the four schemes with all their leaves', () => {
		const shape = sideTables.schemes.map(({ id, groups }) => [
			id,
			groups.length,
			groups.flatMap((group) => group.leaves).length
		]);
		expect(shape).toEqual([
			['assessment-4', 4, 0],
			['business-7', 7, 0],
			['sgcc-5', 5, 21],
			['portrait-5', 5, 19]
		]);
	});

	it('maps at least one native subcategory to every leaf and every group', () => {
		for (const { id, groups } of sideTables.schemes) {
			const rows = sideTables.categoryMap.filter((row) => row.scheme === id);
			for (const group of groups) {
				expect(
					rows.some((row) => row.group === group.code),
					`${id} ${group.code}`
				).toBe(true);
				for (const leaf of group.leaves) {
					const used = rows.some(
						(row) => row.group === group.code && row.leaf === leaf.code && row.subcategory !== null
					);
					expect(used, `${id} ${group.code} ${leaf.code}`).toBe(true);
				}
			}
		}
	});

	it('names an owner department for every group', () => {
		expect(
			sideTables.schemes.flatMap(({ groups }) => groups).filter((group) => group.ownerDepartment === null)
		).toEqual([]);
	});

	it('has seven bureaus in two peer groups, and two versions of the settings', () => {
		expect(sideTables.bureaus).toHaveLength(7);
		expect(new Set(sideTables.bureaus.map(({ peerGroup }) => peerGroup))).toEqual(new Set(['城区', '县域']));
		expect(sideTables.settings.map(({ version }) => version)).toEqual(['2013.1', '2014.1']);
		expect(sideTables.site).toMatchObject({
			sample: true,
			timeZone: 'Asia/Shanghai',
			defaultScheme: 'assessment-4'
		});
		expect(sideTables.columnMap).toBeNull();
	});

	it('holds the holidays as announced: every make-up workday is a weekend, 250 and 250 workdays', () => {
		const exceptions = new Map(sideTables.calendar.map(({ date, workday }) => [date, workday]));
		const count = (year: number) => {
			let workdays = 0;
			for (
				let day = new Date(Date.UTC(year, 0, 1));
				day.getUTCFullYear() === year;
				day = new Date(+day + 86_400_000)
			) {
				const weekday = day.getUTCDay() >= 1 && day.getUTCDay() <= 5;
				const exception = exceptions.get(day.toISOString().slice(0, 10));
				if (exception === true) expect(weekday).toBe(false);
				if (exception ?? weekday) workdays += 1;
			}
			return workdays;
		};
		expect([count(2013), count(2014)]).toEqual([250, 250]);
		expect(exceptions.get('2014-01-30')).toBeUndefined();
		expect(exceptions.get('2015-01-04')).toBe(true);
	});

	it('lists the exports in order', async () => {
		expect(await listExports(DATA)).toEqual(
			[2013, 2014].flatMap((year) => [1, 2, 3, 4].map((quarter) => `exports/${year}-Q${quarter}.parquet`))
		);
	});
});

describe('another data folder', () => {
	let folder = '';
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'firstfix-'));
	});
	afterEach(() => rm(folder, { recursive: true }));
	const write = (file: string, content: string | Uint8Array) => writeFile(join(folder, file), content);

	it('may be empty', async () => {
		expect(await readDataFolder(folder)).toEqual({
			sideTables: {
				site: DEFAULT_SITE,
				bureaus: [],
				departments: [],
				schemes: [],
				categoryMap: [],
				serviceLevels: [],
				calendar: [],
				settings: [DEFAULT_SETTINGS],
				columnMap: null,
				annotations: []
			},
			problems: []
		});
		expect(await listExports(folder)).toEqual([]);
	});

	it('is named where it does not exist', async () => {
		const { problems } = await readDataFolder(join(folder, 'nowhere'));
		expect(problems.map(({ file }) => file)).toEqual([join(folder, 'nowhere')]);
		expect(await listExports(join(folder, 'nowhere'))).toEqual([]);
	});

	it('may hold exports beside the side tables', async () => {
		await Promise.all([write('b.parquet', ''), write('a.parquet', ''), write('readme.txt', '')]);
		expect(await listExports(folder)).toEqual(['a.parquet', 'b.parquet']);
	});

	it('keeps all other tables where one file is broken', async () => {
		await write('site.json', '{"sample": tru');
		// "局" in GBK, as spreadsheets save it by default on a Chinese system.
		await write('departments.csv', Uint8Array.from([0x63, 0x6f, 0x64, 0x65, 0x0a, 0xbe, 0xd6]));
		await mkdir(join(folder, 'bureaus.csv'));
		await write('workdays.csv', 'date,workday\n2014-05-01,no\n');
		const { sideTables, problems } = await readDataFolder(folder);
		expect(problems.map(({ level, file }) => [level, file])).toEqual([
			['error', 'departments.csv'],
			['error', 'site.json'],
			['error', 'bureaus.csv']
		]);
		expect(sideTables.site).toEqual(DEFAULT_SITE);
		expect(sideTables.calendar).toHaveLength(1);
	});

	it('names a scheme without a file and a file without a scheme', async () => {
		await mkdir(join(folder, 'taxonomies'));
		await write('taxonomies/schemes.csv', 'id,name_zh\none,一\n');
		await write('taxonomies/two.csv', 'group_code,group_zh\na,甲\n');
		const { sideTables, problems } = await readDataFolder(folder);
		expect(sideTables.schemes).toEqual([]);
		expect(problems.map(({ level, file }) => [level, file])).toEqual([
			['error', 'taxonomies/one.csv'],
			['warning', 'taxonomies/two.csv']
		]);
	});
});
