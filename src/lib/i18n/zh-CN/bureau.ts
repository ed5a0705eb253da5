/** Words of one bureau's page. */
export const bureau = {
	breadcrumb: '所在位置',
	finding: (facts: {
		rate: string;
		basis: string;
		interval: string;
		target: string;
		peers: string;
		previous: string;
	}) =>
		[
			`首次解决率 ${facts.rate}（${facts.basis}，95% 区间 ${facts.interval}）${facts.target === '' ? '' : `，${facts.target}`}`,
			facts.peers,
			facts.previous
		]
			.filter((part) => part !== '')
			.join('；') + '。',
	findingPeers: (facts: { rate: string; points: string; standing: string }) =>
		`同类合计 ${facts.rate}，相差 ${facts.points} 个百分点，${facts.standing}`,
	better: (metrics: string) => `明显优于同类：${metrics}。`,
	worse: (metrics: string) => `明显差于同类：${metrics}。`,
	noTickets: '本期没有应评工单，无法计算首次解决率。',
	hidden: (minimum: number) => `应评工单不足 ${minimum} 宗，首次解决率不显示。`,
	withheld: '为防止由合计推算出其他单位的小样本，首次解决率不显示。',
	peers: (names: string) => `同类：${names}`,
	peersMore: (names: string, count: number) => `同类：${names}等 ${count} 个`,
	noPeers: '没有可比较的同类单位',
	customers: (count: string) => `服务客户 ${count} 户`,
	volume: (count: string) => `受理 ${count} 宗`,
	excluded: (count: string) => `考核剔除 ${count} 宗`,
	tiles: '关键指标',
	againstPeers: '较同类',
	standings: {
		better: '优于同类',
		worse: '差于同类',
		steady: '波动范围内',
		untested: '未作检验',
		none: '无可比数据'
	},
	trendTitle: (facts: { name: string; rate: string; basis: string; peers: string; period: string }) =>
		`${facts.name}首次解决率：${facts.period} ${facts.rate}（${facts.basis}），同类 ${facts.peers}`,
	trendTitleNone: (name: string) => `${name}首次解决率：近期没有可显示的数字`,
	trendUnit: '首次解决率（%），色带为 95% 区间',
	trendSummary: (facts: {
		count: number;
		highest: string;
		highestPeriod: string;
		lowest: string;
		lowestPeriod: string;
	}) =>
		`${facts.count} 个有数字的期间中最高 ${facts.highest}（${facts.highestPeriod}），最低 ${facts.lowest}（${facts.lowestPeriod}）。虚线为同类合计。`,
	trendSummaryOne: (period: string) => `只有${period}有可显示的数字。`,
	trendWords: { value: '本单位', interval: '95% 区间', peers: '同类合计', provisional: '暂定' },
	comparisonTitle: '与同类对照',
	comparisonCaption: (name: string, period: string) => `${period}${name}与同类单位合计的对照`,
	comparisonNote:
		'每个数字下方为“分子 / 分母”（办结时长为工单数）。相差为本单位减同类，括号内为 Newcombe 法 95% 区间；区间包含 0 即为“波动范围内”。中位数没有这样的区间，不作判断。',
	columns: {
		metric: '指标',
		own: '本单位',
		peers: '同类合计',
		difference: '相差（95% 区间）',
		standing: '判断',
		period: '期间',
		interval: '95% 区间',
		basis: '分子 / 分母',
		peersBasis: '同类分子 / 分母',
		allShare: '全部单位占比'
	},
	groups: {
		resolution: '首次解决',
		repeat: '重复',
		timeliness: '及时',
		callback: '回访',
		escalation: '升级'
	},
	ticketCount: (count: string) => `${count} 宗`,
	categoriesTitle: (facts: { largest: string; share: string; count: string; total: string; all: string }) =>
		`${facts.largest}最多，占 ${facts.share}（${facts.count} / ${facts.total} 宗）；全部单位为 ${facts.all}`,
	categoriesNone: '本期没有符合条件的诉求',
	categoriesTooFew: (total: string) => `本期这一范围的诉求只有 ${total} 宗，不列类别占比。`,
	categoriesUnit: (nature: string, scheme: string) => `${nature}，按${scheme}，占比（%）`,
	categoriesSummary: (items: string, total: string) => `共 ${total} 宗：${items}。竖线为全部单位的占比。`,
	categoriesLimited: (shown: number, total: number) => `图中列前 ${shown} 类，共 ${total} 类，全部见数据表。`,
	categoryItem: (name: string, count: string, share: string, all: string) =>
		`${name} ${count} 宗（${share}，全部单位 ${all}）`,
	categoriesWords: { value: '本单位', all: '全部单位' },
	empty: '无应评工单',
	withheldShort: '为防推算，不显示',
	comma: '，'
};

export type BureauMessages = typeof bureau;
