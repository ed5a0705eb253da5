import type { CountMetric } from '#lib/metrics/metric.ts';
import { sql } from '#lib/sql/sql.ts';

export const volume: CountMetric = {
	id: 'volume',
	kind: 'count',
	unit: 'tickets',
	better: 'none',
	name: { zh: '受理量', en: 'Tickets accepted' },
	definition: {
		zh: '期内受理的全部工单，按工单编号去重；含考核剔除的工单。',
		en: 'All tickets accepted in the period, one per ticket ID; tickets excluded from scores are counted.'
	},
	numeratorWords: { zh: '期内受理的工单', en: 'tickets accepted in the period' },
	denominatorWords: { zh: '无', en: 'none' },
	needs: [],
	clauses: [],
	counted: () => sql`TRUE`
};
