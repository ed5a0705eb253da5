import type { Language } from '#lib/domain/text.ts';
import type { Edition } from '#lib/editions/document.ts';
import { reportCsv } from '#lib/editions/files/csv.ts';
import { reportJson } from '#lib/editions/files/report-file.ts';
import { reportSpreadsheet } from '#lib/editions/files/spreadsheet.ts';
import { editionEntries, quarterEntries, unitPageEntries } from '#lib/server/editions.ts';

type Entry = Record<string, string>;

/** Files that stand beside every page of an edition, with their content types. */
const FILES: Readonly<Record<string, string>> = {
	'report.json': 'application/json; charset=utf-8',
	'report.csv': 'text/csv; charset=utf-8',
	'report.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** The answer for one of the files of a page. @throws RangeError where there is no such file or page */
export async function reportFileResponse(
	edition: Edition,
	page: string,
	file: string,
	language: Language
): Promise<Response> {
	const headers = { 'content-type': FILES[file] ?? '' };
	switch (file) {
		case 'report.json':
			return new Response(reportJson(edition, page), { headers });
		case 'report.csv':
			return new Response(reportCsv(edition, page, language), { headers });
		case 'report.xlsx':
			return new Response(await reportSpreadsheet(edition, page, language), { headers });
		default:
			throw new RangeError(`no file “${file}” beside a report; there are ${Object.keys(FILES).join(', ')}`);
	}
}

function withFiles(entries: readonly Entry[]): Entry[] {
	return entries.flatMap((entry) => Object.keys(FILES).map((file) => ({ ...entry, file })));
}

/** Files of the newest edition, at the quarter's own address. */
export const quarterFileEntries = async () => withFiles(await quarterEntries());
/** Files of each edition's quarter page. */
export const editionFileEntries = async () => withFiles(await editionEntries());
/** Files of each edition's pages of units. */
export const unitFileEntries = async () => withFiles(await unitPageEntries());
