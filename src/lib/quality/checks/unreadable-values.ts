import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
import { zoneToUtc } from '#lib/engine/ingest.ts';
import { unreadableWords } from '#lib/intake/unreadable-problems.ts';
import { metricsReading } from '#lib/quality/affected-metrics.ts';
import { EXAMPLES_KEPT, type CheckContext, type Finding, type QualityCheck } from '#lib/quality/check.ts';
import { valueExample } from '#lib/quality/ticket-findings.ts';
import { givenCount, unreadableExamples } from '#lib/sql/ingest/unreadable.ts';

/** What the load counted as unreadable, of all files together: such values count as missing. */
export const unreadableValues: QualityCheck = {
	id: 'unreadable-values',
	title: { zh: '无法读取的值', en: 'Values that cannot be read' },
	rule: {
		zh: '导出中有值，但不能按该列的类型（时间、整数、是/否、列表、UTF-8 文字）和取值范围读取；这些值按缺失处理。',
		en: 'A value stands in the export but cannot be read as the column’s type (time, whole number, yes or no, list, text in UTF-8) and range; it counts as missing.'
	},
	needs: [],
	async run(context) {
		const { load } = context;
		const columns = [...new Set(load.unreadable.map(({ column }) => column))];
		const findings: Finding[] = [];
		for (const column of columns) findings.push(await findingOf(context, column));
		return findings;
	}
};

async function findingOf(context: CheckContext, column: ColumnName): Promise<Finding> {
	const count = context.load.unreadable
		.filter((one) => one.column === column)
		.reduce((sum, { values }) => sum + values, 0);
	const of = await givenIn(context, column);
	const { label, expected, remedy } = unreadableWords(column);
	const required = findColumn(column)?.required === true;
	return {
		check: 'unreadable-values',
		id: `unreadable-values/${column}`,
		level: required || count * 10 > of ? 'error' : 'warning',
		title: {
			zh: `“${label.zh}”（${column}）中无法读取的值`,
			en: `Values of “${label.en}” (${column}) that cannot be read`
		},
		count,
		of,
		counted: 'values',
		examples: await examplesOf(context, column),
		places: [],
		metrics: metricsReading(column),
		remedy: { zh: `应为${expected.zh}。${remedy.zh}`, en: `Expected: ${expected.en}. ${remedy.en}` }
	};
}

/** Values that stand under the column in all exports. */
async function givenIn({ engine, exports, sideTables }: CheckContext, column: ColumnName): Promise<number> {
	let given = 0;
	for (const exported of exports) {
		const statement = givenCount(exported, column, sideTables.columnMap);
		if (statement === null) continue;
		const [row] = await engine.query(statement);
		given += Number(row?.['given'] ?? 0);
	}
	return given;
}

/** The most frequent ones of all exports together. */
async function examplesOf(
	{ engine, exports, load, sideTables }: CheckContext,
	column: ColumnName
): Promise<string[]> {
	const files = load.unreadable.filter((one) => one.column === column).map(({ file }) => file);
	const rows = await engine.query(
		unreadableExamples(
			exports.filter(({ file }) => files.includes(file)),
			column,
			sideTables.columnMap,
			zoneToUtc(sideTables),
			EXAMPLES_KEPT
		)
	);
	return rows.map(valueExample);
}
