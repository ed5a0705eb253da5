import type { RatioMetric } from '#lib/metrics/metric.ts';
import { isIn, sql } from '#lib/sql/sql.ts';

export const reached: RatioMetric = {
	id: 'reached',
	kind: 'ratio',
	unit: 'percent',
	better: 'higher',
	name: { zh: '回访成功率', en: 'Callback reached' },
	definition: {
		zh: '回访到客户的工单占已尝试回访（成功、未接通、拒访）工单的比例。',
		en: 'Of tickets with an attempted callback (reached, unreached, refused), those where the customer was reached.'
	},
	numeratorWords: { zh: '回访成功的工单', en: 'tickets reached' },
	denominatorWords: { zh: '已尝试回访的工单', en: 'tickets with an attempted callback' },
	needs: [['callback_status']],
	clauses: [],
	denominator: () => isIn(sql`t.callback_status`, ['reached', 'unreached', 'refused']),
	numerator: () => sql`t.callback_status = ${'reached'}`
};

export const satisfied: RatioMetric = {
	id: 'satisfied',
	kind: 'ratio',
	unit: 'percent',
	better: 'higher',
	name: { zh: '回访满意率', en: 'Satisfied at callback' },
	definition: {
		zh: '回访成功且有评分的工单中，满意度达到设置分值（默认 4 分）及以上的比例；未接通的不计入分母。',
		en: 'Of tickets reached and scored, those with a satisfaction at or above the settings’ score (4 by default); customers not reached are not in the denominator.'
	},
	numeratorWords: { zh: '评为满意的工单', en: 'tickets rated satisfied' },
	denominatorWords: { zh: '回访成功且有评分的工单', en: 'tickets reached and scored' },
	needs: [['satisfaction']],
	clauses: [{ columns: ['callback_status'], words: { zh: '回访成功', en: 'callback reached' } }],
	denominator: ({ available }) =>
		available.has('callback_status')
			? sql`t.satisfaction IS NOT NULL AND t.callback_status = ${'reached'}`
			: sql`t.satisfaction IS NOT NULL`,
	numerator: ({ settings }) => sql`t.satisfaction >= ${settings.satisfiedFrom}`
};
