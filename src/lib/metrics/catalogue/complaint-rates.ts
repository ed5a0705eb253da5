import type { RateMetric } from '#lib/metrics/metric.ts';
import { isIn, sql } from '#lib/sql/sql.ts';

const shared = {
	kind: 'rate',
	better: 'lower',
	numeratorWords: {
		zh: '期内受理的投诉、意见、建议',
		en: 'complaints, opinions and suggestions accepted in the period'
	},
	denominatorWords: { zh: '供电客户数（bureaus.csv）', en: 'customers served (bureaus.csv)' },
	needs: [['nature']],
	clauses: [],
	counted: ({ settings }) => isIn(sql`t.nature`, settings.complaintNatures)
} as const satisfies Partial<RateMetric>;

export const ratePer10k: RateMetric = {
	...shared,
	id: 'rate_per_10k',
	unit: 'per-10k',
	scale: 10_000,
	name: { zh: '万户抱怨率', en: 'Complaints per 10,000 customers' },
	definition: {
		zh: '客户抱怨量 × 10000 ÷ 供电客户数；按期间计，不折算为全年。仅在单位表填有客户数时显示。',
		en: 'Customer complaints × 10,000 / customers served; for the period, not annualised. Shown only where the bureaus file has customers.'
	}
};

export const ratePerMillion: RateMetric = {
	...shared,
	id: 'rate_per_million',
	unit: 'per-million',
	scale: 1_000_000,
	name: { zh: '百万客户投诉率', en: 'Formal complaints per million customers' },
	numeratorWords: {
		zh: '期内受理、性质为投诉的工单',
		en: 'tickets of nature complaint accepted in the period'
	},
	definition: {
		zh: '投诉 × 1000000 ÷ 供电客户数；按期间计，不折算为全年。仅在单位表填有客户数时显示。',
		en: 'Formal complaints × 1,000,000 / customers served; for the period, not annualised. Shown only where the bureaus file has customers.'
	},
	counted: () => sql`t.nature = ${'投诉'}`
};
