import { metricsReading } from '#lib/quality/affected-metrics.ts';
import { EXAMPLES_KEPT, type Finding, type QualityCheck } from '#lib/quality/check.ts';
import { placesOf } from '#lib/quality/ticket-findings.ts';
import { isIn, sql } from '#lib/sql/sql.ts';

/** A key on more tickets than this, and on more than this share of them, is no single customer's. */
const MANY = 20;
const SHARE = 0.01;

/** One customer key on so many tickets that it must be a placeholder. */
export const customerKeys: QualityCheck = {
	id: 'customer-keys',
	title: { zh: '占位的客户编号', en: 'Placeholders among customer keys' },
	rule: {
		zh: '同一户号出现在 20 宗以上且超过 1% 的有户号工单上：多为“无”“匿名”一类的占位值，会被误认作重复诉求。',
		en: 'One key on more than 20 tickets and on more than 1 % of those with a key: most often a placeholder such as “none”, which turns strangers into repeat callers.'
	},
	needs: [['customer_key']],
	async run({ engine }) {
		const keys =
			await engine.query(sql`SELECT customer_key AS value, count(*) AS n, sum(count(*)) OVER () AS keyed
			FROM tickets WHERE customer_key IS NOT NULL GROUP BY 1
			QUALIFY n > ${MANY} AND n > keyed * ${SHARE} ORDER BY n DESC, value`);
		if (keys.length === 0) return [];
		const values = keys.map((row) => String(row['value']));
		const is = sql`t.customer_key IS NOT NULL AND ${isIn(sql`t.customer_key`, values)}`;
		const finding: Finding = {
			check: 'customer-keys',
			id: 'customer-keys/placeholder',
			level: 'warning',
			title: {
				zh: `同一户号的工单过多（${keys.length} 个户号）`,
				en: `Too many tickets of one customer key (${keys.length} ${keys.length === 1 ? 'key' : 'keys'})`
			},
			count: keys.reduce((sum, row) => sum + Number(row['n']), 0),
			of: Number(keys[0]?.['keyed'] ?? 0),
			counted: 'tickets',
			// Keys are pseudonyms, but one that is none should not stand here: only how often each occurs.
			examples: keys.slice(0, EXAMPLES_KEPT).map((row) => `× ${String(row['n'])}`),
			places: await placesOf(engine, is, sql`t.customer_key IS NOT NULL`),
			metrics: metricsReading('customer_key'),
			remedy: {
				zh: '若为占位值，请在 column-map.json 的 missingValues 中写明，或在导出中留空；若确为一个客户，无须处理。',
				en: 'If it is a placeholder, name it under missingValues in column-map.json or leave it empty in the export; if it really is one customer, nothing is to be done.'
			}
		};
		return [finding];
	}
};
