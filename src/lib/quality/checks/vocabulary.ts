import { COLUMN_RANGES, COLUMN_VALUES } from '#lib/domain/column-values.ts';
import { findColumn, type ColumnName } from '#lib/domain/columns.ts';
import { metricsReading } from '#lib/quality/affected-metrics.ts';
import type { CheckContext, QualityCheck } from '#lib/quality/check.ts';
import { ticketFindings, type TicketFault } from '#lib/quality/ticket-findings.ts';
import { identifier, isIn, sql, type Sql } from '#lib/sql/sql.ts';

/** Values that schema v1 does not know: no figure counts them where it looks for one of its own. */
export const vocabulary: QualityCheck = {
	id: 'vocabulary',
	title: { zh: '规范之外的取值', en: 'Values outside the vocabulary' },
	rule: {
		zh: '工单状态、处理结果、首次处理结果、回访状态、剔除原因、性质、渠道等的取值不在规范 v1 中；处理次数、流转次数不合理。',
		en: 'Status, results, callback status, exclusion reason, nature, channel and others hold a value that schema v1 does not know; handling rounds or transfers make no sense.'
	},
	needs: [],
	run(context) {
		return ticketFindings(context, 'vocabulary', [
			...Object.entries(COLUMN_VALUES).flatMap(([name, values]) =>
				fault(
					context,
					name,
					(column) => sql`NOT ${isIn(column, values)}`,
					values.join('、'),
					values.join(', ')
				)
			),
			...Object.entries(COLUMN_RANGES).flatMap(([name, [least, most]]) =>
				fault(
					context,
					name,
					(column) => sql`${column} NOT BETWEEN ${least} AND ${most}`,
					`${least} 至 ${most}`,
					`${least} to ${most}`
				)
			)
		]);
	}
};

/** Other values of these decide what counts in a score; elsewhere they only stand in a row of their own. */
const DECISIVE: readonly ColumnName[] = [
	'nature',
	'status',
	'resolution_code',
	'first_handling_result',
	'callback_status',
	'handling_rounds'
];

function fault(
	{ available }: CheckContext,
	header: string,
	is: (column: Sql) => Sql,
	zh: string,
	en: string
): TicketFault[] {
	const column = findColumn(header);
	if (column === undefined || !available.has(column.name)) return [];
	const value = sql`t.${identifier(column.name)}`;
	return [
		{
			id: column.name,
			title: {
				zh: `“${column.label.zh}”（${column.name}）的取值不在规范中`,
				en: `Values of “${column.label.en}” (${column.name}) that the schema does not know`
			},
			is: is(value),
			among: sql`${value} IS NOT NULL`,
			level: DECISIVE.includes(column.name) ? 'warning' : 'note',
			metrics: metricsReading(column.name),
			example: sql`CAST(${value} AS VARCHAR)`,
			remedy: {
				zh: `请在 column-map.json 的 ${column.name}.values 中写明对应；规范取值：${zh}。`,
				en: `Say what they mean under ${column.name}.values in column-map.json; the schema knows ${en}.`
			}
		}
	];
}
