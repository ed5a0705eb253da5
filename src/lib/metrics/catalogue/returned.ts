import type { RatioMetric } from '#lib/metrics/metric.ts';
import { sql } from '#lib/sql/sql.ts';

export const returned: RatioMetric = {
	id: 'return',
	kind: 'ratio',
	unit: 'percent',
	better: 'lower',
	name: { zh: '退单率', en: 'Returned' },
	definition: {
		zh: '处理次数大于 1 的工单占有处理次数记录的工单的比例。',
		en: 'Of tickets with a count of handling rounds, those with more than one.'
	},
	numeratorWords: { zh: '被退单的工单', en: 'tickets returned' },
	denominatorWords: { zh: '有处理次数的工单', en: 'tickets with a count of handling rounds' },
	needs: [['handling_rounds']],
	clauses: [],
	denominator: () => sql`t.handling_rounds IS NOT NULL`,
	numerator: () => sql`t.handling_rounds > 1`
};
