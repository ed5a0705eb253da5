import {
	CLAUSES,
	eligible,
	eligibleGross,
	ELIGIBLE_CLAUSES,
	notDeniedByCallback,
	resolvedBySystem,
	withoutRepeat
} from '#lib/metrics/catalogue/first-resolution-base.ts';
import type { MetricContext, RatioMetric } from '#lib/metrics/metric.ts';
import { every } from '#lib/sql/sql.ts';

function resolvedFirstTime(context: MetricContext) {
	return every([resolvedBySystem(context), notDeniedByCallback(), withoutRepeat(context)]);
}

export const firstResolution: RatioMetric = {
	id: 'first_resolution',
	kind: 'ratio',
	unit: 'percent',
	better: 'higher',
	name: { zh: '首次解决率', en: 'First resolution' },
	definition: {
		zh: '县区供电局第一次处理就解决的诉求占应评诉求的比例。分母：期内受理、已归档、为该事件首次来电、无考核剔除原因、处理结果不是“历史遗留暂不能解决”或“不属受理范围”、性质在设置范围内的工单。分子：其中处理次数为 1，首次处理结果为已解决或解释取得谅解，回访未否认解决，且归档后 W 天内同一事件未再来电的工单。',
		en: 'Share of eligible tickets that the county bureau resolved at its first handling. Denominator: accepted in the period, closed, first contact of the issue, no exclusion reason, resolution code neither deferred nor out of scope, nature in the settings’ list. Numerator: of these, one handling round, first result resolved or explained, callback not denying it, and no ticket of the same issue in the W days after closing.'
	},
	numeratorWords: { zh: '首次处理即解决的工单', en: 'tickets resolved at the first handling' },
	denominatorWords: { zh: '应评工单', en: 'eligible tickets' },
	needs: [['closed_at', 'status']],
	clauses: [...ELIGIBLE_CLAUSES, CLAUSES.rounds, CLAUSES.result, CLAUSES.callback, CLAUSES.repeat],
	denominator: eligible,
	numerator: resolvedFirstTime
};

export const firstResolutionGross: RatioMetric = {
	...firstResolution,
	id: 'first_resolution_gross',
	name: { zh: '毛首次解决率', en: 'First resolution, gross' },
	definition: {
		zh: '同首次解决率，但历史遗留、不属受理范围和第三方原因的工单留在分母内。',
		en: 'As first resolution, with deferred, out-of-scope and third-party tickets left in the denominator.'
	},
	denominatorWords: {
		zh: '应评工单（含历史遗留、不属范围、第三方）',
		en: 'eligible tickets, deferred, out-of-scope and third-party ones included'
	},
	clauses: [
		CLAUSES.firstContact,
		CLAUSES.nature,
		CLAUSES.excludedGross,
		CLAUSES.rounds,
		CLAUSES.result,
		CLAUSES.callback,
		CLAUSES.repeat
	],
	denominator: eligibleGross
};
