import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Sheet as FileSheet, type SheetData } from 'write-excel-file/universal';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { Edition } from '#lib/editions/document.ts';
import { pageOf } from '#lib/editions/files/report-file.ts';
import { coverSheet, definitionsSheet } from '#lib/editions/files/spreadsheet-notes.ts';
import { tableSheet } from '#lib/editions/files/spreadsheet-table.ts';
import { tablesOf } from '#lib/editions/files/columns.ts';

/** One sheet of a workbook, before its name is made unique. */
export type Sheet = Omit<FileSheet<Blob>, 'data'> & { data: SheetData };

/** Zip files know no time before 1980; the time of writing would differ at every build. */
const FIXED_TIME = new Date(1980, 0, 1);

/** Longest name of a sheet, and what it may not hold, by Excel's rules. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\']/g;

/**
 * report.xlsx of a page: a cover with the edition's facts, a sheet for each table (numbers as numbers with their
 * format, header frozen, verdicts coloured by rule) and the definitions. The same edition gives the same bytes.
 */
export async function reportSpreadsheet(
	edition: Edition,
	pageId: string,
	language: Language
): Promise<Uint8Array<ArrayBuffer>> {
	const page = pageOf(edition, pageId);
	const sheets = [
		coverSheet(edition, page, language),
		tableSheet(page.key, inLanguage(page.key.caption, language), language),
		...tablesOf(page.sections).map(({ section, table }) => {
			const title = inLanguage(section.title, language);
			const single = section.tables.length === 1;
			return tableSheet(table, single ? title : inLanguage(table.caption, language), language);
		}),
		definitionsSheet(edition, language)
	];
	const blob = await writeExcelFile(named(sheets), { fontFamily: 'Arial', fontSize: 10 }).toBlob();
	return withFixedTime(new Uint8Array(await blob.arrayBuffer()));
}

/** Sheet names: cut, without forbidden characters, numbered where two are alike. */
function named(sheets: readonly Sheet[]): Sheet[] {
	const taken = new Set<string>();
	return sheets.map((sheet) => {
		const wanted = (sheet.sheet ?? '').replace(FORBIDDEN, ' ').trim();
		let name = Array.from(wanted).slice(0, LONGEST_NAME).join('') || 'Sheet';
		for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
			const ending = ` ${number}`;
			name =
				Array.from(wanted)
					.slice(0, LONGEST_NAME - ending.length)
					.join('') + ending;
		}
		taken.add(name.toLowerCase());
		return { ...sheet, sheet: name };
	});
}

function withFixedTime(file: Uint8Array): Uint8Array<ArrayBuffer> {
	const entries = Object.entries(unzipSync(file)).sort(([left], [right]) => (left < right ? -1 : 1));
	return zipSync(Object.fromEntries(entries), { mtime: FIXED_TIME, level: 9 });
}
