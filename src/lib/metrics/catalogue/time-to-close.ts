import type { DurationMetric } from '#lib/metrics/metric.ts';
import { sql } from '#lib/sql/sql.ts';

export const timeToClose: DurationMetric = {
	id: 'time_to_close',
	kind: 'duration',
	unit: 'hours',
	better: 'lower',
	name: { zh: '办结时长', en: 'Time to close' },
	definition: {
		zh: '归档时间减受理时间，单位小时；给出中位数和九成分位数（R 第 7 类）。未归档或时间倒置的工单不计。',
		en: 'Closing time minus acceptance, in hours: median and 90th percentile (R type 7). Tickets not closed, or closed before acceptance, are left out.'
	},
	numeratorWords: { zh: '已归档的工单', en: 'tickets closed' },
	denominatorWords: { zh: '期内受理的工单', en: 'tickets accepted in the period' },
	needs: [['closed_at']],
	clauses: [],
	microseconds: () =>
		sql`CASE WHEN t.closed_at >= t.accepted_at THEN epoch_us(t.closed_at) - epoch_us(t.accepted_at) END`
};
