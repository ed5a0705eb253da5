import { findColumn, REQUIRED_COLUMNS } from '#lib/domain/columns.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { shorten } from '#lib/domain/side-tables/parsed.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { columnsFilledBy, sourceOf } from '#lib/sql/ingest/canonical-columns.ts';

/**
 * Why an export that can be read holds no tickets: an error where a column is missing without which
 * none can be counted (the file is left out), a warning where it has no rows, else null.
 */
export function exportRefusal(
	file: string,
	headers: readonly string[],
	rows: number,
	tables: SideTables
): Problem | null {
	const filled = columnsFilledBy(headers, tables.columnMap);
	const missing = REQUIRED_COLUMNS.filter((column) => !filled.includes(column));
	const order = tables.columnMap?.eventOrder ?? null;
	if (order !== null && !headers.includes(order)) return withoutEventOrder(file, headers, order);
	if (missing.length > 0) {
		const wanted = missing
			.map((column) => `${column} (${sourceOf(column, tables.columnMap).from.join(' + ')})`)
			.join(', ');
		const labels = missing.map((column) => findColumn(column)?.label.zh ?? column).join('、');
		return {
			level: 'error',
			file,
			row: null,
			field: missing.join(', '),
			found: shorten(headers.join(', ')),
			expected: { zh: `必需列 ${labels}：${wanted}`, en: `the required columns ${wanted}` },
			remedy: {
				zh: '该文件未被载入。请在导出中补上这些列，或在 column-map.json 中写明其列名。',
				en: 'The file was not loaded. Add the columns to the export, or name their headers in column-map.json.'
			}
		};
	}
	if (rows > 0) return null;
	return {
		level: 'warning',
		file,
		row: null,
		field: null,
		found: '0',
		expected: { zh: '至少一行工单', en: 'at least one row' },
		remedy: {
			zh: '该文件没有工单，请检查导出条件。',
			en: 'The file holds no ticket; check how it was exported.'
		}
	};
}

function withoutEventOrder(file: string, headers: readonly string[], order: string): Problem {
	return {
		level: 'error',
		file,
		row: null,
		field: order,
		found: shorten(headers.join(', ')),
		expected: {
			zh: `column-map.json 的 eventOrder 所指的列 ${order}`,
			en: `the column ${order} that eventOrder of column-map.json names`
		},
		remedy: {
			zh: '该文件未被载入。请在导出中补上这一列，或改正 eventOrder。',
			en: 'The file was not loaded. Add the column to the export, or correct eventOrder.'
		}
	};
}
