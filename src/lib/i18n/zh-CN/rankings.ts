/** Words of the rankings page. */
export const rankings = {
	place: (facts: { names: string; value: string; basis: string }) =>
		facts.basis === '' ? `${facts.names} ${facts.value}` : `${facts.names} ${facts.value}（${facts.basis}）`,
	tiedNames: (first: string, count: number) => `${first}等 ${count} 个并列`,
	finding: (facts: {
		metric: string;
		count: string;
		first: string;
		last: string;
		all: string;
		basis: string;
	}) =>
		`${facts.metric}：参加排名的 ${facts.count} 个单位中，第一名${facts.first}，末位${facts.last}；合计 ${facts.all}（${facts.basis}）。`,
	findingTotalHidden: (facts: { metric: string; count: string; first: string; last: string }) =>
		`${facts.metric}：参加排名的 ${facts.count} 个单位中，第一名${facts.first}，末位${facts.last}。`,
	findingBySize: (facts: { metric: string; count: string; first: string; last: string }) =>
		`${facts.metric}：列出的 ${facts.count} 个单位中，最多的是${facts.first}，最少的是${facts.last}；多少本身不分优劣。`,
	findingOne: (facts: { metric: string; only: string; minimum: number }) =>
		`${facts.metric}：只有${facts.only}的样本达到 ${facts.minimum}，无从排名。`,
	findingNone: (metric: string, minimum: number) =>
		`${metric}：本期没有样本达到 ${minimum} 的单位，不作排名。`,
	trust: {
		some: (facts: { pairs: string; distinguishable: string; unit: string }) =>
			`${facts.pairs} 对${facts.unit}中只有 ${facts.distinguishable} 对的差距超出波动范围；其余名次先后不能作为优劣依据。`,
		none: (facts: { pairs: string; unit: string }) =>
			`本期名次主要是随机波动，不宜据此奖惩：${facts.pairs} 对${facts.unit}中没有一对的差距超出波动范围。`,
		noPair: (facts: { pairs: string; unit: string }) =>
			`${facts.pairs} 对${facts.unit}中没有一对的差距超出波动范围，名次先后不能作为优劣依据。`,
		all: (facts: { pairs: string; unit: string }) =>
			`${facts.pairs} 对${facts.unit}的差距全部超出波动范围，名次先后可以作为依据。`,
		bySize: (facts: { pairs: string; distinguishable: string; unit: string }) =>
			`${facts.pairs} 对${facts.unit}中 ${facts.distinguishable} 对的多少之差超出波动范围。`,
		untested: '本指标是时点存量，前后两期是同一批工单，不作随机波动检验；名次只表示数量多少。',
		impossible: (minimum: number) => `样本达到 ${minimum} 的单位不足两个，名次无从比较。`
	},
	tableTitle: (metric: string) => `按${metric}排名`,
	caption: (metric: string, period: string) => `${period}${metric}排名`,
	excluded: (count: string) => `剔除 ${count}`,
	tied: '并列',
	columns: {
		unit: (unit: string) => `名次 ${unit}`,
		range: '名次范围',
		basis: '分子 / 分母',
		interval: '95% 区间',
		gained: { previous: '名次较上期', year: '名次较去年同期' },
		change: { previous: '环比', year: '同比' },
		changeInterval: '变化及其 95% 区间',
		status: '说明'
	},
	columnNotes: { range: '数据所允许', interval: '虚线为合计', intervalAlone: '' },
	gained: { up: '升', down: '降', same: '平' },
	range: (best: string, worst: string) => (best === worst ? best : `${best}–${worst}`),
	changeInterval: (low: string, high: string) => `${low} 至 ${high}`,
	provisionalMetric: (metric: string) => `${metric}（暂定）`,
	total: '合计',
	totalLine: (facts: { value: string; basis: string; interval: string }) =>
		[
			facts.basis === '' ? facts.value : `${facts.value}（${facts.basis}）`,
			facts.interval === '' ? '' : `95% 区间 ${facts.interval}`
		]
			.filter((part) => part !== '')
			.join('，'),
	totalHidden: '只有一个单位因样本过小而不显示，合计会使其可被推算，故一并不显示',
	target: '目标',
	targetNone: '未设目标',
	better: { higher: '越高越好', lower: '越低越好', none: '不分优劣，由多到少排列' },
	direction: '方向',
	scope: '统计范围',
	scopeAll: '全部诉求',
	compared: (period: string) => `与${period}比较`,
	unassigned: (count: string, unit: string) => `另有 ${count} 宗未填写${unit}，不列入`,
	marked: (name: string) => `已标出${name}，其余单位仍参加排名`,
	amongPeers: '名次在同类组内',
	onlyBureau: (name: string) => `只计${name}的工单`,
	unrankedTitle: (count: number) => `未参加排名（${count} 个）`,
	restTitle: (reason: string, count: number) => `${reason}（${count} 个）`,
	unrankedCaption: '样本不足、不参加排名的单位',
	status: {
		small: '样本不足',
		suppressed: (minimum: number) => `样本少于 ${minimum}，不显示`,
		empty: '本期无应计工单'
	},
	notes: {
		rank: (test: string) =>
			`名次按准确数值计算，数值相同者并列并占用名次。“名次范围”由两两比较得出（${test}，霍尔姆校正，5 %）：单位的真实名次可能是其中任何一个。`,
		order: '名次按准确数值计算，数值相同者并列并占用名次。',
		tests: {
			ratio: '区间为威尔逊区间；两率之差用纽科姆区间',
			share: '区间为威尔逊区间；两单位的宗数按二项分布比较',
			rate: '区间为泊松得分区间；两率按条件二项检验比较',
			count: '区间为泊松得分区间；两数按条件二项检验比较',
			duration: '区间由次序统计量得出；两个中位数之比用普赖斯—博内特法',
			snapshot: ''
		},
		change: '名次升降只有在数值本身的变化超出波动范围时才着色。'
	},
	periods: '切换期间',
	earlier: (period: string) => `← ${period}`,
	later: (period: string) => `${period} →`,
	history: {
		title: (facts: { count: number; first: string; rank: string; earlierRank: string | null }) =>
			facts.earlierRank === null
				? `${facts.first}本期第 ${facts.rank}`
				: facts.earlierRank === facts.rank
					? `近 ${facts.count} 期名次：${facts.first}期初、期末都是第 ${facts.rank}`
					: `近 ${facts.count} 期名次：${facts.first}由第 ${facts.earlierRank} 到第 ${facts.rank}`,
		unit: '名次，1 为最好；线端为期初和期末的数值',
		unitBySize: '名次，1 为最多；线端为期初和期末的数值',
		part: (shown: number, all: number) => `共 ${all} 个单位参加排名，图中只画 ${shown} 个，全部见数据表`,
		summary: (items: string) =>
			`${items}。灰线为其余单位；断开处为样本不足或名次在图外。名次相近者的差距多在波动范围内，见上表“名次范围”。`,
		item: (name: string, ranks: string) => `${name}各期名次 ${ranks}`,
		none: '只有一个期间可排名，不画名次走势。',
		groups: '名次在各同类组内，各组名次不能画在一起。',
		rank: '第 {rank} 名',
		caption: '各期名次、数值与分子 / 分母',
		cell: (rank: string, value: string, basis: string) => `第 ${rank} · ${value} · ${basis}`,
		unranked: (value: string, basis: string) => `样本不足 · ${value} · ${basis}`,
		hidden: '不显示',
		table: '各期名次'
	}
};

export type RankingsMessages = typeof rankings;
