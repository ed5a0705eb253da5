import { windowMicroseconds } from '#lib/metrics/catalogue/first-resolution-base.ts';
import type { RatioMetric } from '#lib/metrics/metric.ts';
import { sql } from '#lib/sql/sql.ts';

export const repeat: RatioMetric = {
	id: 'repeat',
	kind: 'ratio',
	unit: 'percent',
	better: 'lower',
	name: { zh: '重复诉求率', en: 'Repeat contacts' },
	definition: {
		zh: '之前 W 天内（含第 W 天）已有同一事件工单的工单，占有客户或事件标识的工单的比例。同一事件：事件标识；缺则同一客户、同一分类。',
		en: 'Of tickets with a customer or issue key, those with an earlier ticket of the same issue within W days (the W-th day included). Same issue: issue key, else same customer, category and subcategory.'
	},
	numeratorWords: { zh: '重复来电的工单', en: 'tickets that repeat an issue' },
	denominatorWords: { zh: '有客户或事件标识的工单', en: 'tickets with a customer or issue key' },
	needs: [['issue_key', 'customer_key']],
	clauses: [],
	denominator: () => sql`t.issue IS NOT NULL`,
	numerator: (context) => sql`t.microseconds_since_previous <= ${windowMicroseconds(context)}`
};
