import { findColumn, REQUIRED_COLUMNS, type ColumnName, type ColumnType } from '#lib/domain/columns.ts';
import { maskPersonal } from '#lib/domain/masking.ts';
import type { Problem } from '#lib/domain/problem.ts';
import { shorten } from '#lib/domain/side-tables/parsed.ts';
import type { Text } from '#lib/domain/text.ts';
import type { UnreadableColumn } from '#lib/engine/row-counts.ts';

const EXPECTED: Readonly<Record<ColumnType, Text>> = {
	VARCHAR: { zh: 'UTF-8 编码的文字', en: 'text in UTF-8' },
	TIMESTAMP: { zh: '1990 至 2099 年间的时间', en: 'a time between 1990 and 2099' },
	BOOLEAN: { zh: '是或否（true/false、1/0、Y/N、是/否）', en: 'yes or no (true/false, 1/0, Y/N)' },
	INTEGER: { zh: '整数', en: 'a whole number' },
	'VARCHAR[]': { zh: '文字列表', en: 'a list of texts' }
};

const SATISFACTION: Text = { zh: '1 至 5 的整数', en: 'a whole number from 1 to 5' };

const REMEDIES: Readonly<Partial<Record<ColumnType, Text>>> = {
	TIMESTAMP: {
		zh: '请在 column-map.json 中为该列写明 timeFormat，或在导出时统一时间格式。',
		en: 'Name the timeFormat of the column in column-map.json, or export its times in one format.'
	},
	BOOLEAN: {
		zh: '请在 column-map.json 中为该列写明 values（何者为是、何者为否）。',
		en: 'Say under values of the column in column-map.json which of them mean yes and which no.'
	}
};

const USUAL_REMEDY: Text = {
	zh: '请在导出中改正；表示“无”的写法可列入 column-map.json 的 missingValues。',
	en: 'Correct them in the export; list what stands for “none” under missingValues of column-map.json.'
};

/** What a column is called, what its values must be, and what to do about others. */
export function unreadableWords(column: ColumnName): Readonly<Record<'label' | 'expected' | 'remedy', Text>> {
	const { type = 'VARCHAR', label = { zh: column, en: column } } = findColumn(column) ?? {};
	return {
		label,
		expected: column === 'satisfaction' ? SATISFACTION : EXPECTED[type],
		remedy: REMEDIES[type] ?? USUAL_REMEDY
	};
}

/** Values that stand in an export but could not be read, one problem a file and column. */
export function unreadableProblems(unreadable: readonly UnreadableColumn[]): Problem[] {
	return unreadable.map(({ file, column, headers, values, rows, examples }) => {
		const { label, expected, remedy } = unreadableWords(column);
		return {
			level: REQUIRED_COLUMNS.includes(column) ? 'error' : 'warning',
			file,
			row: null,
			field: headers.join(' + '),
			found: shorten(maskPersonal(examples.join(', '))),
			expected,
			remedy: {
				zh: `${rows} 行中有 ${values} 个“${label.zh}”未能读取，按缺失处理。${remedy.zh}`,
				en: `${values} values of “${label.en}” in ${rows} rows could not be read and count as missing. ${remedy.en}`
			}
		};
	});
}
