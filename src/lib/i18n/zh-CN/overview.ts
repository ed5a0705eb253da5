/** Words of the overview page. */
export const overview = {
	finding: (facts: {
		complaints: string | null;
		volume: string;
		countChange: string;
		largest: string | null;
		largestShare: string;
		rate: string | null;
		basis: string;
		rateChange: string;
	}) =>
		[
			facts.complaints === null
				? `本期受理工单 ${facts.volume} 宗（${facts.countChange}）`
				: `本期受理客户抱怨 ${facts.complaints} 宗（${facts.countChange}）`,
			facts.largest === null ? '' : `其中${facts.largest}最多，占 ${facts.largestShare}`,
			facts.rate === null ? '' : `首次解决率 ${facts.rate}（${facts.basis}；${facts.rateChange}）`
		]
			.filter((part) => part !== '')
			.join('，') + '。',
	changeAgainst: (text: string, word: string) => (word === '' ? `较上期${text}` : `较上期 ${text}，${word}`),
	tiles: '关键指标',
	tilesNote:
		'每个数字下方为“分子 / 分母”；“波动范围内”指变化的 95% 区间包含 0，不能认定为真实变化。折线为近 12 个月。',
	p90: (value: string) => `九成在 ${value} 小时内办结`,
	customersServed: (numerator: string, denominator: string) => `${numerator} 宗 / ${denominator} 户`,
	countBasis: '宗',
	complaintsTrend: (facts: {
		metric: string;
		latest: string;
		month: string;
		peak: string;
		peakMonth: string;
	}) =>
		`${facts.metric}：${facts.month} ${facts.latest} 宗；近两年最高在${facts.peakMonth}（${facts.peak} 宗）`,
	trendUnit: '每月宗数',
	trendSummary: (facts: {
		first: string;
		last: string;
		minimum: string;
		maximum: string;
		minimumMonth: string;
		maximumMonth: string;
	}) =>
		`${facts.first}至${facts.last}每月宗数：最低 ${facts.minimum}（${facts.minimumMonth}），最高 ${facts.maximum}（${facts.maximumMonth}）。虚线为上年同月。`,
	trendWords: { value: '当月', previous: '上年同月', provisional: '数据不满整月' },
	categoriesTitle: (facts: { largest: string; share: string; count: string; total: string }) =>
		`${facts.largest}占 ${facts.share}（${facts.count} / ${facts.total} 宗）`,
	categoriesNone: '本期没有符合条件的诉求',
	categoriesUnit: (scheme: string, nature: string) => `${nature}，按${scheme}，宗数与占比`,
	categoriesSummary: (items: string, total: string) => `共 ${total} 宗：${items}。`,
	categoryItem: (name: string, count: string, share: string) => `${name} ${count} 宗（${share}）`,
	categoriesLimited: (shown: string, all: string) => `图中为最多的 ${shown} 类，全部 ${all} 类见数据表。`,
	barsWords: { value: '本期', previous: '上期', lastYear: '去年同期' },
	columns: {
		month: '月份',
		count: '宗数',
		lastYear: '上年同月',
		category: '类别',
		share: '占比',
		previousChange: '环比',
		lastYearChange: '同比',
		bureau: '县区局',
		reason: '原因'
	},
	attentionTitle: (count: number) =>
		count === 0 ? '没有单位明显差于其余单位' : `最需要关注的 ${count} 个单位`,
	attentionNote: (facts: { bureaus: number; metrics: string }) =>
		`在${facts.metrics}上，将每个单位与其余全部单位之和比较（共 ${facts.bureaus} 个单位）；只列 95% 区间不含 0 的差距，按差距折合的工单数排序。`,
	reason: (facts: {
		metric: string;
		value: string;
		basis: string;
		others: string;
		points: string;
		short: string;
	}) =>
		`${facts.metric} ${facts.value}（${facts.basis}），其余单位 ${facts.others}，相差 ${facts.points} 个百分点，折合 ${facts.short} 宗`,
	attentionLink: (name: string) => `查看${name}`,
	more: { categories: '查看诉求分类', bureaus: '查看各县区局', rankings: '查看季度排名' }
};

export type OverviewMessages = typeof overview;
