import type { RatioMetric } from '#lib/metrics/metric.ts';
import { every, sql } from '#lib/sql/sql.ts';

export const firstAnswer: RatioMetric = {
	id: 'first_answer',
	kind: 'ratio',
	unit: 'percent',
	better: 'higher',
	name: { zh: '首次解答率', en: 'First answer' },
	definition: {
		zh: '95598 坐席当场解答的比例：带有首次解答标记的热线工单中，坐席已解答的工单。与县区局的首次解决率是两个指标。',
		en: 'Share answered by the hotline seat at once: of hotline tickets that carry the flag, those answered by the agent. Not to be confused with the county bureau’s first resolution.'
	},
	numeratorWords: { zh: '坐席当场解答的工单', en: 'tickets answered by the agent' },
	denominatorWords: {
		zh: '带首次解答标记的 95598 工单',
		en: 'tickets of the 95598 channels that carry the flag'
	},
	needs: [['answered_by_agent']],
	clauses: [{ columns: ['channel'], words: { zh: '渠道属 95598 类', en: 'channel of the 95598 group' } }],
	denominator: ({ available }) =>
		every([
			sql`t.answered_by_agent IS NOT NULL`,
			available.has('channel') ? sql`t.channel_group = ${'95598'}` : sql`TRUE`
		]),
	numerator: () => sql`t.answered_by_agent`
};
