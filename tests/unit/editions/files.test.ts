import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/universal';
import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { neutralised } from '#lib/editions/files/columns.ts';
import { CSV_COLUMNS, reportCsv } from '#lib/editions/files/csv.ts';
import { reportJsonSchema } from '#lib/editions/files/json-schema.ts';
import { reportFile, reportFileSchema, reportJson } from '#lib/editions/files/report-file.ts';
import { numberFormat } from '#lib/editions/files/spreadsheet-table.ts';
import { reportSpreadsheet } from '#lib/editions/files/spreadsheet.ts';
import { exampleEdition } from './example.ts';

const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'];

function csvRows(text: string): Record<string, string>[] {
	return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, '').trimEnd(), { header: true }).data;
}

async function sheets(file: Uint8Array<ArrayBuffer>) {
	return readExcelFile(new Blob([file]));
}

describe('report.json', () => {
	it('holds one page with what is needed to read it, by its schema', () => {
		const edition = exampleEdition();
		const parsed = v.parse(reportFileSchema, JSON.parse(reportJson(edition, 'bureau-JC')));
		expect(parsed).toEqual(reportFile(edition, 'bureau-JC'));
		expect(parsed.page.code).toBe('JC');
		expect(parsed).not.toHaveProperty('pages');
	});

	it('names the corrections of its own page only', () => {
		const change = (page: string) => ({
			page,
			section: 'ranking',
			table: 'ranking',
			row: { zh: '江城', en: 'Jiangcheng' },
			column: { zh: '得分', en: 'Score' },
			before: { zh: '1', en: '1' },
			after: { zh: '2', en: '2' }
		});
		const reason = { zh: '更正', en: 'corrected' };
		const edition = exampleEdition(undefined, {
			number: 2,
			correction: { reason, changes: [change('quarter'), change('bureau-JC')] }
		});
		expect(reportFile(edition, 'bureau-JC').correction?.changes).toEqual([change('bureau-JC')]);
	});

	it('says which pages there are where one is not', () => {
		expect(() => reportFile(exampleEdition(), 'bureau-XX')).toThrow(/bureau-XX.*quarter, bureau-JC/);
	});
});

describe('report.csv', () => {
	it('has a line for each cell, with its parts and what the page prints', () => {
		const text = reportCsv(exampleEdition(), 'quarter', 'zh-CN');
		expect(text.startsWith('\uFEFFquarter,edition,')).toBe(true);
		const rows = csvRows(text);
		expect(Object.keys(rows[0] ?? {})).toEqual([...CSV_COLUMNS]);
		expect(rows.find(({ row, column }) => row === 'JC' && column === 'first_resolution')).toMatchObject({
			quarter: '2014-Q2',
			edition: '1',
			section: 'ranking',
			row_label: '江城区供电局',
			status: 'shown',
			printed: '85.0\u00a0%',
			value: '0.85',
			numerator: '34',
			denominator: '40',
			low: '0.709',
			high: '0.929'
		});
	});

	it('prints of a hidden cell that it is hidden, and nothing else', () => {
		const hidden = csvRows(reportCsv(exampleEdition(), 'quarter', 'en')).filter(
			({ status }) => status === 'hidden'
		);
		expect(hidden).toHaveLength(3);
		for (const row of hidden) {
			expect([row['value'], row['numerator'], row['denominator'], row['low'], row['word']]).toEqual(
				Array(5).fill('')
			);
		}
	});

	it.each(HOSTILE)('lets no text begin like a formula: %j', (text) => {
		const rows = Papa.parse<string[]>(
			reportCsv(exampleEdition(text), 'quarter', 'en').replace(/^\uFEFF/, '')
		).data;
		for (const value of rows.flat()) {
			if (!/^-?\d+(\.\d+)?(e-\d+)?$/.test(value)) expect(value).toBe(neutralised(value));
		}
		expect(rows.flat()).toContain(`'${text}`);
	});
});

describe('report.xlsx', () => {
	it('has a cover, a sheet for each table and the definitions, numbers as numbers', async () => {
		const read = await sheets(await reportSpreadsheet(exampleEdition(), 'quarter', 'zh-CN'));
		expect(read.map(({ sheet }) => sheet)).toEqual(['说明', '关键数字', '季度排名', '口径']);
		const [header, first, , hidden] = read[2]?.data ?? [];
		expect(header).toEqual([
			'县区局',
			'名次',
			'名次（并列）',
			'名次（最好名次）',
			'名次（最差名次）',
			'首次解决率',
			'首次解决率（分子）',
			'首次解决率（分母）',
			'首次解决率（95% 下限）',
			'首次解决率（95% 上限）',
			'较上季',
			'较上季（95% 下限）',
			'较上季（95% 上限）',
			'较上季（判定）',
			'等级（判定）'
		]);
		expect(first?.slice(5, 11)).toEqual([0.85, 34, 40, 0.709, 0.929, 2.1]);
		expect(hidden?.slice(5, 7)).toEqual(['样本过少，不予公布', null]);
	});

	it('freezes its headings, and colours verdicts by rule', async () => {
		const files = unzipSync(await reportSpreadsheet(exampleEdition(), 'quarter', 'zh-CN'));
		const sheet = strFromU8(files['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
		expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
		expect(sheet).toMatch(/<conditionalFormatting /);
		expect(sheet).not.toMatch(/<f>/);
	});

	it('is the same bytes each time', async () => {
		const write = () => reportSpreadsheet(exampleEdition(), 'quarter', 'en');
		expect(Buffer.compare(await write(), await write())).toBe(0);
	});

	it.each(HOSTILE)('lets no text begin like a formula: %j', async (text) => {
		const read = await sheets(await reportSpreadsheet(exampleEdition(text), 'quarter', 'en'));
		const texts = read.flatMap(({ data }) => data.flat()).filter((value) => typeof value === 'string');
		for (const value of texts) expect(value).toBe(neutralised(value));
	});

	it.each([
		['percent', 1, 'value', '0.0%'],
		['percent', 1, 'denominator', '#,##0'],
		['percentage-points', 1, 'low', '+0.0;-0.0;0.0'],
		['tickets', 0, 'value', '#,##0'],
		['hours', 1, 'value', '#,##0.0']
	] as const)('prints %s with %i decimals as %s by %s', (unit, decimals, part, format) => {
		expect(numberFormat({ unit, decimals }, part)).toBe(format);
	});
});

describe('the JSON schema of report.json', () => {
	it('names the schema and every field, and refuses others', () => {
		const schema: unknown = JSON.parse(reportJsonSchema());
		expect(schema).toMatchObject({
			type: 'object',
			additionalProperties: false,
			properties: { schema: { const: 'firstfix-report/1' }, quarter: { pattern: '^\\d{4}-Q[1-4]$' } }
		});
		const fields = Object.keys(reportFile(exampleEdition(), 'quarter'));
		expect(Object.keys((schema as { properties: object }).properties)).toEqual(
			expect.arrayContaining(fields)
		);
	});
});
