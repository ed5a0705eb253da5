import Papa from 'papaparse';
import * as v from 'valibot';
import { expectation } from '#lib/domain/side-tables/expectations.ts';
import { ProblemList, type Located, type Parsed } from '#lib/domain/side-tables/parsed.ts';

interface Line {
	readonly line: number;
	readonly cells: readonly string[];
}

/** Splits CSV text (comma, UTF-8, BOM and CRLF accepted) and remembers on which line each row begins. */
function splitLines(text: string): Line[] {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const lines: Line[] = [];
	let line = 1;
	let read = 0;
	Papa.parse<string[]>(plain, {
		delimiter: ',',
		newline: '\n',
		step: ({ data, meta }) => {
			const cells = data.map((cell) => cell.trim());
			if (cells.some((cell) => cell !== '')) lines.push({ line, cells });
			for (; read < meta.cursor; read += 1) if (plain[read] === '\n') line += 1;
		}
	});
	return lines;
}

type RowSchema<Row> = v.GenericSchema<Record<string, string>, Row>;

/**
 * Reads a CSV table. Columns are found by header name in any order; a column that is in
 * `optional` may be missing and then reads as empty. A row that does not fit is refused with a
 * problem that names line and field; the other rows stay. An empty text is a table without rows.
 */
export function readTable<Row>(
	text: string,
	file: string,
	required: readonly string[],
	optional: readonly string[],
	schema: RowSchema<Row>
): Parsed<Located<Row>[]> {
	const list = new ProblemList(file);
	const [header, ...body] = splitLines(text);
	const rows: Located<Row>[] = [];
	if (!header) return { value: rows, problems: [] };

	if (!checkHeader(header, required, optional, list)) return { value: rows, problems: list.problems };
	for (const { line, cells } of body) {
		if (cells.length !== header.cells.length) {
			list.error(
				line,
				null,
				cells.join(','),
				{ zh: `${header.cells.length} 个单元格`, en: `${header.cells.length} cells` },
				{
					zh: `该行有 ${cells.length} 个；含逗号的文字请加双引号。`,
					en: `The line has ${cells.length}; put text that holds a comma in double quotes.`
				}
			);
			continue;
		}
		const record: Record<string, string> = {};
		for (const name of [...required, ...optional]) record[name] = cells[header.cells.indexOf(name)] ?? '';
		const result = v.safeParse(schema, record);
		if (result.success) rows.push({ line, value: result.output });
		else noteIssues(result.issues, record, line, list);
	}
	return { value: rows, problems: list.problems };
}

function checkHeader(
	header: Line,
	required: readonly string[],
	optional: readonly string[],
	list: ProblemList
): boolean {
	const missing = required.filter((name) => !header.cells.includes(name));
	for (const name of missing) {
		list.error(
			header.line,
			name,
			header.cells.join(','),
			{ zh: `表头含有 ${name}`, en: `a header ${name}` },
			{
				zh: '该文件未被读取；请补上该列。',
				en: 'The file was not read; add the column.'
			}
		);
	}
	for (const name of header.cells) {
		if (name === '' || required.includes(name) || optional.includes(name)) continue;
		list.warn(
			header.line,
			name,
			name,
			{ zh: [...required, ...optional].join('、'), en: [...required, ...optional].join(', ') },
			{ zh: '该列被忽略；请检查拼写。', en: 'The column is ignored; check its spelling.' }
		);
	}
	return missing.length === 0;
}

function noteIssues(
	issues: readonly v.BaseIssue<unknown>[],
	record: Readonly<Record<string, string>>,
	line: number,
	list: ProblemList
): void {
	const seen = new Set<string>();
	for (const issue of issues) {
		const field = v.getDotPath(issue) ?? '';
		if (seen.has(field)) continue;
		seen.add(field);
		list.error(line, field === '' ? null : field, record[field] ?? '', ...expectation(issue.message));
	}
}
