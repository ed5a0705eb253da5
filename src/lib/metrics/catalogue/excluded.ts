import { CLAUSES } from '#lib/metrics/catalogue/first-resolution-base.ts';
import type { CountMetric } from '#lib/metrics/metric.ts';
import { every, isIn, sql } from '#lib/sql/sql.ts';

export const excluded: CountMetric = {
	id: 'excluded',
	kind: 'count',
	unit: 'tickets',
	better: 'none',
	name: { zh: '剔除量', en: 'Excluded from the score' },
	definition: {
		zh: '性质在首次解决范围内、因考核剔除原因或处理结果（历史遗留暂不能解决、不属受理范围）而不进入首次解决率的工单；仍计入受理量。',
		en: 'Tickets of scored natures that leave first resolution for an exclusion reason or a resolution code (deferred, out of scope); they stay in volumes.'
	},
	numeratorWords: { zh: '被剔除的工单', en: 'tickets excluded' },
	denominatorWords: { zh: '无', en: 'none' },
	needs: [['exclude_reason', 'resolution_code']],
	clauses: [CLAUSES.nature],
	counted: ({ settings, available }) =>
		every([
			available.has('nature') ? isIn(sql`t.nature`, settings.firstResolutionNatures) : sql`TRUE`,
			sql`t.exclude_reason IS NOT NULL OR (t.resolution_code IS NOT NULL AND ${isIn(sql`t.resolution_code`, settings.excludedResolutionCodes)})`
		])
};
