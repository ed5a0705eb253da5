import type { ShareMetric } from '#lib/metrics/metric.ts';
import { sql } from '#lib/sql/sql.ts';

export const share: ShareMetric = {
	id: 'share',
	kind: 'share',
	unit: 'percent',
	better: 'none',
	name: { zh: '占比', en: 'Share' },
	definition: {
		zh: '某一类别的工单占同期、同范围全部工单的百分比。各项独立四舍五入（精确分数，五入），合计可能不恰为 100%。',
		en: 'Tickets of one category as a percentage of all tickets of the same period and scope. Each share is rounded half-up by itself, so that the sum may miss 100 %.'
	},
	numeratorWords: { zh: '该类别的工单', en: 'tickets of the category' },
	denominatorWords: { zh: '同期同范围的全部工单', en: 'all tickets of the same period and scope' },
	needs: [],
	clauses: [],
	counted: () => sql`TRUE`
};
