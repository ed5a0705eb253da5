import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/universal';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { drawPdf } from '#lib/cli/report-drawings.js';
import { inLanguage as said } from '#lib/domain/text.ts';
import type { Cell, Column, Table } from '#lib/editions/document.ts';
import { partHeading } from '#lib/editions/files/columns.ts';
import { reportFileSchema, type ReportFile } from '#lib/editions/files/report-file.ts';
import { printCell } from '#lib/editions/print.ts';
import { openSite } from './harness.ts';
import { inLanguage, LANGUAGES, type Language } from './pages.ts';
import { builtSite } from './sites.ts';

const PAGE = '/reports/2014-Q2/2/';

/** One figure of the report, as report.json has it and as it is to be printed. */
interface Expected {
	readonly section: string;
	readonly table: Table;
	readonly row: number;
	readonly column: Column;
	readonly cell: Cell;
	readonly main: string;
	readonly basis: string;
}

/** Without blanks of any kind: paper breaks lines where the page does not. */
const dense = (text: string): string => text.replace(/\s+/g, '');

async function reportJson(language: Language): Promise<ReportFile> {
	const file = join(await builtSite('sample'), inLanguage(PAGE, language), 'report.json');
	return v.parse(reportFileSchema, JSON.parse(readFileSync(file, 'utf8')));
}

function expectedFigures({ page }: ReportFile, language: Language): Expected[] {
	return page.sections.flatMap(({ id, tables }) =>
		tables.flatMap((table) =>
			table.rows.flatMap(({ cells }, row) =>
				table.columns.flatMap((column, index) => {
					const cell = cells[index];
					if (cell?.kind !== 'number' && cell?.kind !== 'change' && cell?.kind !== 'rank') return [];
					const { main, basis } = printCell(column, cell, language);
					return [{ section: id, table, row, column, cell, main, basis }];
				})
			)
		)
	);
}

/** Printed cells of every table of the page that is open: caption, then rows of texts. */
function printedTables(page: Page): Promise<{ caption: string; rows: string[][] }[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('table')].map((table) => ({
			caption: table.caption?.textContent.trim() ?? '',
			rows: [...(table.tBodies[0]?.rows ?? [])].map((row) =>
				// Parts of a cell stand apart on the screen, though not in its text.
				[...row.cells].map((cell) => {
					const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
					const parts: string[] = [];
					while (texts.nextNode() !== null) parts.push(texts.currentNode.textContent ?? '');
					return parts.join('\n');
				})
			)
		}))
	);
}

describe.each(LANGUAGES)('a quarter in %s', (language) => {
	test('has the same figures on the page, on slides, on paper and in its three files', async () => {
		const report = await reportJson(language);
		const figures = expectedFigures(report, language);
		expect(figures.length).toBeGreaterThan(300);
		const folder = await builtSite('sample');
		const beside = (name: string) => join(folder, inLanguage(PAGE, language), name);

		// The page, and the paper drawn from it.
		const { page, open } = await openSite({ language, javaScript: false });
		await open(inLanguage(PAGE, language));
		const tables = await printedTables(page);
		for (const { table, row, column, main, basis } of figures) {
			const printed = tables.find(({ caption }) => caption === said(table.caption, language));
			const cell = dense(printed?.rows[row]?.[table.columns.indexOf(column)] ?? '');
			expect(cell, `${table.id} ${column.id}`).toContain(dense(main));
			expect(cell, `${table.id} ${column.id}`).toContain(dense(basis));
		}
		const pdf = await getDocumentProxy(new Uint8Array(await drawPdf(page)));
		const paper = dense((await extractText(pdf, { mergePages: true })).text);
		for (const { main, basis } of figures) {
			expect(paper).toContain(dense(main));
			expect(paper).toContain(dense(basis));
		}

		// report.csv
		const csv = Papa.parse<Record<string, string>>(
			readFileSync(beside('report.csv'), 'utf8').replace(/^\uFEFF/, ''),
			{ header: true, skipEmptyLines: true }
		).data;
		for (const { section, table, row, column, cell, main } of figures) {
			const line = csv.find(
				(one) =>
					one['section'] === section &&
					one['table'] === table.id &&
					one['row'] === table.rows[row]?.key &&
					one['column'] === column.id
			);
			expect(line?.['printed']?.replace(/^'/, ''), `${table.id} ${column.id}`).toBe(main);
			if (cell.kind !== 'number') continue;
			expect(line?.['value']).toBe(cell.value === null ? '' : String(cell.value));
			expect(line?.['denominator']).toBe(cell.denominator === null ? '' : String(cell.denominator));
		}

		// report.xlsx: a sheet for each table after the cover and the key figures.
		const sheets = await readExcelFile(new Blob([readFileSync(beside('report.xlsx'))]));
		const order = report.page.sections.flatMap((section) => section.tables);
		for (const { table, row, column, cell } of figures) {
			if (cell.kind !== 'number' || cell.value === null) continue;
			const [header = [], ...rows] = sheets[2 + order.indexOf(table)]?.data ?? [];
			const at = header.indexOf(partHeading(column, 'value', language));
			expect(Number(rows[row]?.[at]), `${table.id} ${column.id}`).toBeCloseTo(cell.value, 9);
		}

		// The meeting: no figure that the report has not.
		await open(inLanguage('/present/2014-Q2/2/', language));
		const slides = await printedTables(page);
		const shown = slides.filter(({ caption }) =>
			order.some((table) => said(table.caption, language) === caption)
		);
		expect(shown.length).toBeGreaterThan(4);
		const bases = new Set(figures.flatMap(({ basis }) => (basis === '' ? [] : [dense(basis)])));
		const onSlides = shown.flatMap(({ rows }) =>
			rows.flat().flatMap((text) => text.match(/[\d,]+ \/ [\d,]+/g) ?? [])
		);
		expect(onSlides.length).toBeGreaterThan(20);
		for (const basis of onSlides) expect(bases).toContain(dense(basis));
	});
});
