import {
	CLAUSES,
	eligible,
	ELIGIBLE_CLAUSES,
	resolvedBySystem,
	withoutRepeat
} from '#lib/metrics/catalogue/first-resolution-base.ts';
import { firstResolution } from '#lib/metrics/catalogue/first-resolution.ts';
import type { RatioMetric } from '#lib/metrics/metric.ts';
import { every, sql } from '#lib/sql/sql.ts';

/** What the handling system alone records. */
export const firstResolutionSystem: RatioMetric = {
	...firstResolution,
	id: 'first_resolution_system',
	name: { zh: '首次解决率（系统记录）', en: 'First resolution, as recorded' },
	definition: {
		zh: '只看系统记录：应评工单中处理次数为 1 且首次处理结果为已解决或解释取得谅解的比例。',
		en: 'By the system’s record alone: eligible tickets with one handling round and a first result of resolved or explained.'
	},
	numeratorWords: { zh: '系统记录为首次解决的工单', en: 'tickets recorded as resolved at first handling' },
	needs: [
		['closed_at', 'status'],
		['handling_rounds', 'first_handling_result', 'resolution_code']
	],
	clauses: [...ELIGIBLE_CLAUSES, CLAUSES.rounds, CLAUSES.result],
	numerator: resolvedBySystem
};

/** What the customer says when called back. */
export const firstResolutionCallback: RatioMetric = {
	...firstResolution,
	id: 'first_resolution_callback',
	name: { zh: '首次解决率（回访确认）', en: 'First resolution, confirmed by callback' },
	definition: {
		zh: '只看回访：应评且回访得到答复的工单中，客户确认已解决的比例。',
		en: 'By the callback alone: of eligible tickets with an answer to the callback, those that the customer confirms as resolved.'
	},
	numeratorWords: { zh: '回访确认已解决的工单', en: 'tickets confirmed as resolved' },
	denominatorWords: { zh: '应评且回访有答复的工单', en: 'eligible tickets with an answer to the callback' },
	needs: [['closed_at', 'status'], ['callback_resolved']],
	clauses: ELIGIBLE_CLAUSES,
	denominator: (context) => every([eligible(context), sql`t.callback_resolved IS NOT NULL`]),
	numerator: () => sql`t.callback_resolved`
};

/** What the customer does: come back or not. */
export const firstResolutionRepeat: RatioMetric = {
	...firstResolution,
	id: 'first_resolution_repeat',
	name: { zh: '首次解决率（无重复诉求）', en: 'First resolution, without repeat' },
	definition: {
		zh: '只看是否再来电：应评且有归档时间、有客户或事件标识的工单中，归档后 W 天内同一事件未再来电的比例。',
		en: 'By repeats alone: of eligible tickets with a closing time and a customer or issue key, those without another ticket of the issue in the W days after closing.'
	},
	numeratorWords: {
		zh: '归档后 W 天内未再来电的工单',
		en: 'tickets without a repeat in the W days after closing'
	},
	denominatorWords: {
		zh: '应评且有归档时间、有客户或事件标识的工单',
		en: 'eligible tickets with a closing time and a customer or issue key'
	},
	needs: [['closed_at'], ['issue_key', 'customer_key']],
	clauses: ELIGIBLE_CLAUSES,
	denominator: (context) =>
		every([eligible(context), sql`t.issue IS NOT NULL`, sql`t.closed_at IS NOT NULL`]),
	numerator: withoutRepeat
};
