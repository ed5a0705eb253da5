import type { CountMetric } from '#lib/metrics/metric.ts';
import { isIn, sql } from '#lib/sql/sql.ts';

export const complaints: CountMetric = {
	id: 'complaints',
	kind: 'count',
	unit: 'tickets',
	better: 'lower',
	name: { zh: '客户抱怨量', en: 'Customer complaints' },
	definition: {
		zh: '期内受理、诉求性质为投诉、意见或建议的工单（客户抱怨 = 投诉 + 意见 + 建议）。',
		en: 'Tickets accepted in the period whose nature is complaint, opinion or suggestion (customer complaints are the union of the three).'
	},
	numeratorWords: {
		zh: '性质为投诉、意见、建议的工单',
		en: 'tickets whose nature is complaint, opinion or suggestion'
	},
	denominatorWords: { zh: '无', en: 'none' },
	needs: [['nature']],
	clauses: [],
	counted: ({ settings }) => isIn(sql`t.nature`, settings.complaintNatures)
};
