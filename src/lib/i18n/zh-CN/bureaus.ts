/** Words of the first-resolution page of all bureaus. */
export const bureaus = {
	finding: (facts: {
		rate: string;
		basis: string;
		target: string;
		compared: number;
		better: number;
		worse: number;
		unranked: number;
	}) =>
		[
			`合计首次解决率 ${facts.rate}（${facts.basis}）${facts.target === '' ? '' : `，${facts.target}`}`,
			facts.compared === 0
				? ''
				: facts.better + facts.worse === 0
					? `参加比较的 ${facts.compared} 个单位与其余全部单位的差别都在波动范围内`
					: `参加比较的 ${facts.compared} 个单位中，${facts.better} 个明显高于其余、${facts.worse} 个明显低于其余`,
			facts.unranked === 0 ? '' : `${facts.unranked} 个样本不足`
		]
			.filter((part) => part !== '')
			.join('；') + '。',
	findingOne: (facts: { name: string; rate: string; basis: string; standing: string }) =>
		`${facts.name}首次解决率 ${facts.rate}（${facts.basis}）${facts.standing === '' ? '' : `，${facts.standing}`}。`,
	noTickets: '本期没有应评工单，无法计算首次解决率。',
	hidden: (minimum: number) => `应评工单不足 ${minimum} 宗，首次解决率不显示。`,
	target: (facts: { text: string; met: boolean; sure: boolean }) =>
		`${facts.met ? '达到' : '未达到'}目标 ${facts.text}${facts.sure ? '' : '（95% 区间包含目标）'}`,
	standings: {
		better: '高于其余',
		worse: '低于其余',
		steady: '波动范围内',
		untested: '未作检验',
		none: '—'
	},
	chartTitle: (better: string, worse: string) =>
		better === '' && worse === ''
			? '各单位与其余单位的差别都在波动范围内'
			: [better === '' ? '' : `明显高于其余：${better}`, worse === '' ? '' : `明显低于其余：${worse}`]
					.filter((part) => part !== '')
					.join('；'),
	chartTitleNone: '没有样本足够、可以相互比较的单位',
	chartTitleOne: (name: string, rate: string, all: string) => `${name} ${rate}，合计 ${all}`,
	andOthers: (names: string, count: number) => `${names}等 ${count} 个`,
	chartUnit: '首次解决率（%），圆点为比率，横线为 95% 区间，右侧为分子/分母',
	chartSummary: (facts: {
		highest: string;
		highestRate: string;
		lowest: string;
		lowestRate: string;
		all: string;
		target: string;
	}) =>
		`样本足够的单位中最高${facts.highest} ${facts.highestRate}，最低${facts.lowest} ${facts.lowestRate}；竖实线为合计 ${facts.all}${facts.target === '' ? '' : `，竖虚线为目标 ${facts.target}`}。`,
	chartSummaryNone: (all: string) => `没有应评工单达到排名所需数量的单位；竖实线为合计 ${all}。`,
	chartLimited: (shown: number, total: number) =>
		`图中只列应评工单最多的 ${shown} 个，共 ${total} 个有可显示的数字；全部见下表。`,
	interval: '95% 区间',
	intervalWords: {
		interval: '首次解决率与 95% 区间',
		unranked: '样本不足，不参加比较',
		better: '明显高于其余',
		worse: '明显低于其余',
		neutral: '波动范围内'
	},
	allLine: (rate: string) => `合计 ${rate}`,
	toTable: '查看得分表',
	tableTitle: '得分表',
	tableCaption: (period: string) => `${period}各单位首次解决得分`,
	tableNote: '每个比率下方为“分子 / 分母”。',
	columns: {
		score: '首次解决率',
		interval: '95% 区间',
		rest: '与其余全部单位相比',
		previous: '环比',
		lastYear: '同比',
		views: {
			first_resolution_system: '系统记录',
			first_resolution_callback: '回访确认',
			first_resolution_repeat: '无重复',
			first_resolution_gross: '毛解决率'
		},
		excluded: '考核剔除',
		volume: '受理量'
	},
	withheld: '为防推算，不显示',
	empty: '无应评工单',
	noRows: '没有可显示的单位。',
	notesTitle: '怎样读这张表',
	clausesApplied: (clauses: string, window: number) => `首次解决率采用的条件：${clauses}（W = ${window}）。`,
	clausesDropped: (clauses: string) => `因导出文件缺少相应列而未采用的条件：${clauses}。`,
	noneDropped: '全部条件均已采用。',
	restNote: (facts: { compared: number; byChance: string }) =>
		`“与其余全部单位相比”为该单位减去其余单位之和，用 Newcombe 法 95% 区间判断；区间包含 0 即为“波动范围内”。共比较 ${facts.compared} 个单位，即使彼此没有真实差别，平均也会有约 ${facts.byChance} 个被标出。`,
	withheldNote: '如果由合计可以推算出不显示的数字，则分母次小的单位也不显示。',
	excludedNote: '“考核剔除”为有剔除原因的工单，不进入得分，但仍计入受理量。',
	rankingsLink: '查看季度排名'
};

export type BureausMessages = typeof bureaus;
