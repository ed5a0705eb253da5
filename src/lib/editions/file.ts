import * as v from 'valibot';
import type { Problem } from '#lib/domain/problem.ts';
import { shorten } from '#lib/domain/side-tables/parsed.ts';
import { editionSchema, type Edition, type ReportPage, type Table } from '#lib/editions/document.ts';
import { orderedJson } from '#lib/editions/json.ts';

const REMEDY = {
	zh: '已发布的文件不得改动：请从备份或版本库恢复该文件；需要更正时请发布新的一版。',
	en: 'A published file is never edited: restore it from a backup or version control; correct it by a new edition.'
};

/** An edition as it is stored; the same edition gives the same bytes. */
export function editionFile(edition: Edition): string {
	return orderedJson(edition);
}

/** An edition as read, or what keeps it from being read. */
export type ReadEdition =
	| { readonly edition: Edition; readonly problems: readonly [] }
	| { readonly edition: null; readonly problems: readonly Problem[] };

/**
 * Reads a stored edition. Whatever does not fit refuses the whole file, as half an edition would be another one.
 * @param file name of the file in messages
 * @param place quarter and number that the file's place says; they must be those inside
 */
export function parseEdition(
	text: string,
	file: string,
	place: { readonly quarter: string; readonly number: number }
): ReadEdition {
	const refuse = (field: string | null, found: string, zh: string, en: string): Problem => ({
		level: 'error',
		file,
		row: null,
		field,
		found: shorten(found),
		expected: { zh, en },
		remedy: REMEDY
	});
	const json = readJson(text);
	if (json === null) {
		return { edition: null, problems: [refuse(null, text.trim(), '有效的 JSON', 'valid JSON')] };
	}
	const result = v.safeParse(editionSchema, json.value);
	if (!result.success) {
		const problems = result.issues.slice(0, 10).map((issue) => {
			const field = (issue.path ?? []).map(({ key }) => String(key)).join('.');
			const expected = issue.expected ?? issue.message;
			return refuse(
				field === '' ? null : field,
				issue.received,
				`规范中的 ${expected}`,
				`${expected} (schema)`
			);
		});
		return { edition: null, problems };
	}
	const edition = result.output;
	const problems: Problem[] = [];
	for (const field of ['quarter', 'number'] as const) {
		if (edition[field] === place[field]) continue;
		problems.push(
			refuse(
				field,
				String(edition[field]),
				`文件位置所示的 ${place[field]}`,
				`${place[field]}, as its place says`
			)
		);
	}
	for (const field of inconsistencies(edition)) {
		problems.push(refuse(field, field, '前后一致的内容', 'contents that agree with each other'));
	}
	return problems.length === 0 ? { edition, problems: [] } : { edition: null, problems };
}

function readJson(text: string): { readonly value: unknown } | null {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return null;
	}
}

/** All tables of a page, the key figures first. */
export function tablesOf(page: ReportPage): Table[] {
	return [page.key, ...page.sections.flatMap(({ tables }) => tables)];
}

/** Places at which a document contradicts itself: ids twice, rows too short, charts and pages that are not there. */
export function inconsistencies(edition: Edition | Pick<Edition, 'pages' | 'units'>): string[] {
	const found: string[] = [];
	const unique = (place: string, ids: readonly string[]) => {
		if (new Set(ids).size !== ids.length) found.push(place);
	};
	const pages = edition.pages.map(({ id }) => id);
	unique('pages', pages);
	if (pages[0] !== 'quarter') found.push('pages[0]');
	for (const { page, code } of edition.units) if (!pages.includes(page)) found.push(`units.${code}.page`);
	for (const page of edition.pages) {
		unique(`pages.${page.id}.sections`, ids(page.sections));
		unique(`pages.${page.id}.charts`, ids(page.sections.flatMap(({ charts }) => charts)));
		unique(`pages.${page.id}.tables`, ids(tablesOf(page)));
		for (const table of tablesOf(page)) {
			const place = `pages.${page.id}.tables.${table.id}`;
			unique(`${place}.columns`, ids(table.columns));
			unique(
				`${place}.rows`,
				table.rows.map(({ key }) => key)
			);
			for (const row of table.rows) {
				if (row.cells.length !== table.columns.length) found.push(`${place}.rows.${row.key}.cells`);
				if (row.page !== null && !pages.includes(row.page)) found.push(`${place}.rows.${row.key}.page`);
			}
		}
		for (const section of page.sections) {
			for (const chart of section.charts) {
				const table = section.tables.find(({ id }) => id === chart.table);
				if (table === undefined || chart.columns.some((id) => !ids(table.columns).includes(id))) {
					found.push(`pages.${page.id}.charts.${chart.id}.table`);
				}
			}
		}
	}
	return found;
}

function ids(list: readonly { readonly id: string }[]): string[] {
	return list.map(({ id }) => id);
}
