import { COLUMNS, findColumn, type Column, type ColumnName } from '#lib/domain/columns.ts';
import type { RawTable } from '#lib/engine/engine.ts';
import { zoneToUtc } from '#lib/engine/ingest.ts';
import { metricsReading } from '#lib/quality/affected-metrics.ts';
import { EXAMPLES_KEPT, type CheckContext, type Finding, type QualityCheck } from '#lib/quality/check.ts';
import { valueExample } from '#lib/quality/ticket-findings.ts';
import { canonicalColumn, sourceOf } from '#lib/sql/ingest/canonical-columns.ts';
import { presentText } from '#lib/sql/ingest/raw-text.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** Columns that are cast; text is taken as it stands. */
const CAST: readonly Column[] = COLUMNS.filter(({ type }) => type !== 'VARCHAR');

const EXPECTED: Readonly<Record<Column['type'], { zh: string; en: string }>> = {
	VARCHAR: { zh: '文本', en: 'text' },
	TIMESTAMP: { zh: '时间', en: 'a time' },
	BOOLEAN: { zh: '是/否', en: 'yes or no' },
	INTEGER: { zh: '整数', en: 'a whole number' },
	'VARCHAR[]': { zh: '文本列表', en: 'a list of texts' }
};

/** A column of one export that is cast to its type. */
interface CastColumn {
	readonly name: ColumnName;
	/** Something stands in the export. */
	readonly given: Sql;
	readonly read: Sql;
	readonly raw: Sql;
}

/** Values that stand in an export but cannot be read as their column's type: they count as missing. */
export const unreadableValues: QualityCheck = {
	id: 'unreadable-values',
	title: { zh: '无法读取的值', en: 'Values that cannot be read' },
	rule: {
		zh: '导出中有值，但不能按该列的类型（时间、整数、是/否、列表）读取；这些值按缺失处理。',
		en: 'A value stands in the export but cannot be read as the column’s type (time, whole number, yes or no, list); it counts as missing.'
	},
	needs: [],
	async run(context) {
		const counts = new Map<ColumnName, { count: number; of: number }>();
		for (const exported of context.exports) {
			for (const [name, { count, of }] of await countsOf(context, exported)) {
				const sum = counts.get(name) ?? { count: 0, of: 0 };
				counts.set(name, { count: sum.count + count, of: sum.of + of });
			}
		}
		const findings: Finding[] = [];
		for (const { name, type, label, required } of CAST) {
			const found = counts.get(name as ColumnName);
			if (found === undefined || found.count === 0) continue;
			const expected = EXPECTED[type];
			findings.push({
				check: 'unreadable-values',
				id: `unreadable-values/${name}`,
				level: required || found.count * 10 > found.of ? 'error' : 'warning',
				title: {
					zh: `“${label.zh}”（${name}）中不是${expected.zh}的值`,
					en: `Values of “${label.en}” (${name}) that are not ${expected.en}`
				},
				...found,
				counted: 'values',
				examples: await examplesOf(context, name as ColumnName),
				places: [],
				metrics: metricsReading(name as ColumnName),
				remedy:
					type === 'TIMESTAMP'
						? {
								zh: `请在 column-map.json 为 ${name} 写明 timeFormat，或在导出中改用统一的时间格式。`,
								en: `Name the timeFormat of ${name} in column-map.json, or export times in one format.`
							}
						: {
								zh: `请在导出中改正，或在 column-map.json 的 ${name}.values、missingValues 中写明这些值的含义。`,
								en: `Correct the export, or say what the values mean under ${name}.values or missingValues in column-map.json.`
							}
			});
		}
		return findings;
	}
};

function castColumns({ sideTables }: CheckContext, exported: RawTable): CastColumn[] {
	const map = sideTables.columnMap;
	const toUtc = zoneToUtc(sideTables);
	const types = new Map(exported.columns.map((column) => [column.name, column.type]));
	const text = (header: string) =>
		presentText(identifier(header), types.get(header) ?? '', map?.missingValues ?? []);
	return CAST.flatMap(({ name }) => {
		const column = findColumn(name)?.name;
		if (column === undefined) return [];
		const { from } = sourceOf(column, map);
		const [header] = from;
		if (header === undefined || !from.every((one) => types.has(one))) return [];
		return [
			{
				name: column,
				given: join(
					from.map((one) => sql`(${text(one)} IS NOT NULL)`),
					' AND '
				),
				read: canonicalColumn(column, exported, map, toUtc),
				raw: text(header)
			}
		];
	});
}

async function countsOf(
	context: CheckContext,
	exported: RawTable
): Promise<[ColumnName, { count: number; of: number }][]> {
	const columns = castColumns(context, exported);
	if (columns.length === 0) return [];
	const fields = columns.flatMap(({ name, given, read }) => [
		sql`count(*) FILTER (WHERE ${given} AND (${read}) IS NULL) AS ${identifier(`${name} unread`)}`,
		sql`count(*) FILTER (WHERE ${given}) AS ${identifier(`${name} given`)}`
	]);
	const [row = {}] = await context.engine.query(
		sql`SELECT ${join(fields, ', ')} FROM ${identifier(exported.table)}`
	);
	return columns.map(({ name }) => [
		name,
		{ count: Number(row[`${name} unread`] ?? 0), of: Number(row[`${name} given`] ?? 0) }
	]);
}

async function examplesOf(context: CheckContext, name: ColumnName): Promise<string[]> {
	const selects = context.exports.flatMap((exported) =>
		castColumns(context, exported)
			.filter((column) => column.name === name)
			.map(
				({ given, read, raw }) =>
					sql`SELECT ${raw} AS value FROM ${identifier(exported.table)} WHERE ${given} AND (${read}) IS NULL`
			)
	);
	const rows = await context.engine.query(sql`SELECT value, count(*) AS n
		FROM (${join(selects, ' UNION ALL ')}) unread GROUP BY 1 ORDER BY n DESC, value LIMIT ${EXAMPLES_KEPT}`);
	return rows.map(valueExample);
}
