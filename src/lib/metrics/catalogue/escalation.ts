import type { RatioMetric } from '#lib/metrics/metric.ts';
import { sql } from '#lib/sql/sql.ts';

export const escalation: RatioMetric = {
	id: 'escalation',
	kind: 'ratio',
	unit: 'percent',
	better: 'lower',
	name: { zh: '升级率', en: 'Escalated' },
	definition: {
		zh: '升级到 12398、12345、媒体或上级的工单占全部工单的比例。',
		en: 'Of all tickets, those escalated to 12398, 12345, the media or a superior body.'
	},
	numeratorWords: { zh: '已升级的工单', en: 'tickets escalated' },
	denominatorWords: { zh: '期内受理的工单', en: 'tickets accepted in the period' },
	needs: [['escalated_to']],
	clauses: [],
	denominator: () => sql`TRUE`,
	numerator: () => sql`t.escalated_to IS NOT NULL`
};
