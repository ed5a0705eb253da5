import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionFile, inconsistencies, parseEdition } from '#lib/editions/file.ts';
import { orderedJson } from '#lib/editions/json.ts';
import { loadEditions, readEditions } from '#lib/server/editions.ts';
import { exampleEdition } from './example.ts';

const second = exampleEdition('江城区供电局', { number: 2 });

describe('ordered JSON', () => {
	it('has keys in order, a short value on one line, a long one on several, and a last new line', () => {
		const long = 'x'.repeat(110);
		expect(orderedJson({ b: [1, { d: null, c: undefined }], a: '停电' })).toBe(
			'{ "a": "停电", "b": [1, { "d": null }] }\n'
		);
		expect(orderedJson({ b: [long], a: {} })).toBe(`{\n\t"a": {},\n\t"b": [\n\t\t"${long}"\n\t]\n}\n`);
	});

	it('does not depend on the order in which fields were set', () => {
		expect(orderedJson({ b: 1, a: { d: 2, c: 3 } })).toBe(orderedJson({ a: { c: 3, d: 2 }, b: 1 }));
	});

	it.each([NaN, Infinity, undefined, () => 1])('refuses %s', (value) => {
		expect(() => orderedJson({ a: [value] })).toThrow(TypeError);
	});

	it('is read back as what was written', () => {
		const hostile = exampleEdition('"\\\u2028</script>=1+1\u0000');
		expect(JSON.parse(orderedJson(hostile))).toEqual(hostile);
	});
});

describe('a stored edition', () => {
	const place = { quarter: '2014-Q2', number: 2 };

	it('gives the same bytes when what was read is written again', () => {
		const text = editionFile(second);
		const { edition } = parseEdition(text, '2.json', place);
		expect(edition).toEqual(second);
		expect(edition && editionFile(edition)).toBe(text);
	});

	it.each([
		['broken JSON', '{"schema": ', null],
		['a field of another type', editionFile({ ...second, forced: 'no' as unknown as boolean }), 'forced'],
		['the number of another place', editionFile(exampleEdition()), 'number']
	])('is refused with %s', (_, text, field) => {
		const { edition, problems } = parseEdition(text, 'editions/2014-Q2/2.json', place);
		expect(edition).toBeNull();
		expect(problems).toMatchObject([{ level: 'error', file: 'editions/2014-Q2/2.json', field }]);
	});

	it('is refused where a row lacks a cell, a chart its table, or an id stands twice', () => {
		const [page, ...others] = second.pages;
		const [section] = page?.sections ?? [];
		const [table] = section?.tables ?? [];
		if (page === undefined || section === undefined || table === undefined) throw new Error('no table');
		const short = { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(1) })) };
		const damaged = { ...page, sections: [{ ...section, tables: [{ ...short, id: 'other' }] }, section] };
		expect(inconsistencies({ ...second, pages: [damaged, ...others] })).toEqual([
			'pages.quarter.sections',
			'pages.quarter.charts',
			'pages.quarter.tables.other.rows.JC.cells',
			'pages.quarter.tables.other.rows.BH.cells',
			'pages.quarter.tables.other.rows.YX.cells',
			'pages.quarter.charts.ranking-interval.table'
		]);
		expect(inconsistencies(second)).toEqual([]);
	});
});

describe('the editions of a data folder', () => {
	let folder = '';
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'firstfix-editions-'));
	});
	afterEach(() => rm(folder, { recursive: true }));
	const write = async (file: string, text: string) => {
		const path = join(folder, 'editions', file);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	};

	it('may be none', async () => {
		expect(await readEditions(folder)).toEqual({ editions: [], problems: [] });
	});

	it('stand by quarter, then number', async () => {
		for (let number = 1; number <= 10; number += 1) {
			await write(`2014-Q2/${number}.json`, editionFile(exampleEdition('局', { number })));
		}
		await write('2013-Q4/1.json', editionFile(exampleEdition('局', { quarter: '2013-Q4' })));
		await write('README.md', 'not an edition');
		const { editions, problems } = await readEditions(folder);
		expect(problems).toEqual([]);
		expect(editions.map(({ quarter, number }) => `${quarter} ${number}`)).toEqual([
			'2013-Q4 1',
			...Array.from({ length: 10 }, (_, index) => `2014-Q2 ${index + 1}`)
		]);
	});

	it('are named where a file is missing, damaged, a draft or has another name', async () => {
		await write('2014-Q2/2.json', editionFile(second));
		await write('2014-Q3/1.json', '{}');
		await write('2014-Q2/3.json', editionFile({ ...second, number: 3, draft: true }));
		await write('2014-Q2/4 copy.json', editionFile({ ...second, number: 4 }));
		await write('old/1.json', editionFile(second));
		const { editions, problems } = await readEditions(folder);
		expect(editions).toEqual([second]);
		expect(problems.map(({ file, found }) => `${file}: ${found}`)).toEqual(
			expect.arrayContaining([
				'editions/2014-Q2/1.json: —',
				'editions/2014-Q2/3.json: editions/2014-Q2/3.json',
				'editions/2014-Q2/4 copy.json: editions/2014-Q2/4 copy.json',
				'editions/old/1.json: editions/old/1.json',
				'editions/2014-Q3/1.json: undefined'
			])
		);
		expect(problems.every(({ level }) => level === 'error')).toBe(true);
	});

	it('stop a build that would leave one out', async () => {
		await write('2014-Q2/2.json', editionFile(second));
		await expect(loadEditions(folder, null)).rejects.toThrow('editions/2014-Q2/1.json');
	});

	it('stand before the drafts, of which a published one is left out', async () => {
		await write('2014-Q2/1.json', editionFile(exampleEdition()));
		const drafts = join(folder, 'drafts');
		await mkdir(drafts);
		const draft = async (quarter: string, number: number) =>
			writeFile(join(drafts, `${quarter}.json`), editionFile({ ...second, quarter, number, draft: true }));
		const found = async () =>
			(await loadEditions(folder, drafts)).map(({ quarter, number, draft: isDraft }) => [
				quarter,
				number,
				isDraft
			]);
		await draft('2014-Q2', 1);
		await draft('2013-Q4', 1);
		expect(await found()).toEqual([
			['2013-Q4', 1, true],
			['2014-Q2', 1, undefined]
		]);
		await draft('2014-Q2', 2);
		expect((await found()).at(-1)).toEqual(['2014-Q2', 2, true]);
		expect(await loadEditions(folder, null)).toEqual([exampleEdition()]);
	});
});
