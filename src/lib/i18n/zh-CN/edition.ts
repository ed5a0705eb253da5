/** Words of published reports: the quarter's page. Those of bureaus and departments: edition-units.ts. */
export const edition = {
	title: (organisation: string, period: string) => `${organisation}${period}首次解决报告`,
	unitTitle: (unit: string, period: string) => `${unit}${period}首次解决报告`,
	sections: {
		summary: '要点',
		categories: '诉求分类',
		bureaus: '首次解决',
		ranking: '季度排名',
		composite: '综合得分',
		departments: '归口部门评价',
		matrix: '县区局与归口部门',
		trends: '趋势',
		surges: '突增',
		notes: '说明',
		score: '得分与名次',
		drivers: '差距从何而来',
		peers: '与同类对照',
		scores: '各项指标',
		trend: '近期走势',
		actions: '要做的事（至多三件）',
		crossings: '在各县区局的表现'
	},
	/** 与上季相比：↑ 3.2 %（波动范围内） */
	against: (text: string, word: string) => (word === '' ? text : `${text}（${word}）`),
	againstPrevious: (text: string) => `较上季 ${text}`,
	noPrevious: '上季无可比数据',
	headline: (facts: { metric: string; rate: string; target: string; change: string }) =>
		`${facts.metric}${facts.metric.endsWith('）') ? '' : ' '}${facts.rate}${facts.target === '' ? '' : `，${facts.target}`}；${facts.change}。`,
	headlineNone: '本季没有可以公布的首次解决率。',
	volume: (facts: {
		volume: string;
		volumeChange: string;
		complaints: string | null;
		complaintsChange: string;
	}) =>
		facts.complaints === null
			? `本季受理工单 ${facts.volume} 宗，${facts.volumeChange}。`
			: `本季受理工单 ${facts.volume} 宗，${facts.volumeChange}；其中客户抱怨 ${facts.complaints} 宗，${facts.complaintsChange}。`,
	rate: (facts: {
		metric: string;
		rate: string;
		basis: string;
		interval: string;
		target: string;
		change: string;
	}) =>
		`${facts.metric}${facts.metric.endsWith('）') ? '' : ' '}${facts.rate}（${facts.basis}，95% 区间 ${facts.interval}）${facts.target === '' ? '' : `，${facts.target}`}；${facts.change}。`,
	others: (facts: { better: string; worse: string; steady: string; compared: number; byChance: string }) =>
		facts.better === '' && facts.worse === ''
			? `参加比较的 ${facts.compared} 个单位与其余单位的差别都在波动范围内，不能分出优劣。`
			: [
					facts.better === '' ? '' : `明显高于其余单位的有${facts.better}`,
					facts.worse === '' ? '' : `明显低于其余单位的有${facts.worse}`,
					facts.steady === '' ? '' : `${facts.steady}在波动范围内，不能分出优劣`
				]
					.filter((part) => part !== '')
					.join('；') +
				`（共比较 ${facts.compared} 个；即使彼此没有真实差别，平均也会标出约 ${facts.byChance} 个）。`,
	othersNone: '没有样本足够、可以相互比较的单位。',
	named: (name: string, rate: string) => `${name}（${rate}）`,
	basisOf: (value: string, basis: string) => (basis === '' ? value : `${value}（${basis}）`),
	surgeNone: '本季没有超出偶然波动的突增。',
	surges: (facts: { count: number; places: string }) =>
		`本季有 ${facts.count} 起突增超出偶然波动${facts.places === '' ? '' : `，最大的是${facts.places}`}。`,
	surge: (place: string, days: string) => `${place}（${days}）`,
	restWords: (points: string, word: string) => `与其余部门相差 ${points}（${word}）`,
	departmentFinding: (facts: {
		rate: string;
		basis: string;
		interval: string;
		target: string;
		rest: string;
		change: string;
	}) =>
		[
			`首次解决率 ${facts.rate}（${facts.basis}，95% 区间 ${facts.interval}）${facts.target === '' ? '' : `，${facts.target}`}`,
			facts.rest,
			facts.change
		]
			.filter((part) => part !== '')
			.join('；') + '。',
	keyCaption: '关键数字',
	tableSummary: (items: string) => `${items}。`,
	item: (name: string, text: string) => `${name} ${text}`,
	itemJoin: '；',
	all: '全部',
	allLine: (value: string) => `合计 ${value}`,
	columns: {
		category: '类别',
		count: '宗数',
		share: '占比',
		previous: '环比',
		lastYear: '同比',
		place: '名次',
		gained: '名次升降',
		tier: '等级',
		step: '还差多少',
		rest: '与其余单位相比',
		restDepartments: '与其余部门相比',
		excluded: '考核剔除',
		status: '说明',
		target: '目标',
		againstTarget: '对照目标',
		composite: '综合得分',
		part: (metric: string, share: string) => `${metric}得分（满分 ${share}）`,
		department: '归口部门',
		owns: '归口类别',
		month: '月份',
		metric: '指标',
		value: '最近一月',
		mean: '平均',
		low: '下限',
		high: '上限',
		signal: '信号',
		assurance: '达标',
		days: '起止',
		tickets: '宗数',
		expected: '预计',
		ratio: '倍数',
		event: '同期事件',
		period: '季度',
		peers: '同类合计',
		own: '本单位',
		difference: '相差',
		everyone: '全部单位',
		expectedTickets: '应有',
		excess: '多于应有',
		standing: '判断'
	},
	captions: {
		categories: (period: string, scheme: string) => `${period}客户抱怨，按${scheme}`,
		bureaus: (period: string) => `${period}各单位首次解决率`,
		ranking: (period: string) => `${period}首次解决率排名`,
		history: '各季名次',
		composite: (period: string) => `${period}综合得分及其构成（分）`,
		compositeMetrics: (period: string) => `${period}综合得分所用的各项指标`,
		departments: (period: string) => `${period}归口部门首次解决率`,
		departmentMetrics: (period: string) => `${period}归口部门各项指标`,
		matrix: (period: string) => `${period}首次解决率，行为单位，列为归口部门`,
		months: '首次解决率逐月',
		surges: (period: string) => `${period}超出偶然波动的突增`
	},
	trendTable: {
		percent: '比率类指标',
		tickets: '数量类指标',
		hours: '时长类指标',
		'per-10k': '万户率',
		'per-million': '百万客户率'
	},
	countChart: (facts: { largest: string; share: string }) => `${facts.largest}最多，占 ${facts.share}`,
	countHidden: '各类别的宗数',
	trendChart: (facts: { month: string; value: string; variation: string }) =>
		`首次解决率：${facts.month} ${facts.value}，${facts.variation}`,
	trendChartNone: '首次解决率逐月',
	historyChart: '近几个季度的名次',
	steps: {
		place: (amount: string) => `追平上一名：${amount}`,
		top: '居首位',
		tier: (amount: string) => `升一档：${amount}`
	},
	moved: (gained: number | null): string =>
		gained === null ? '上季未排名' : gained === 0 ? '持平' : gained > 0 ? '上升' : '下降',
	targetMet: { met: '达到目标', missed: '未达到目标', unsure: '区间包含目标', none: '未设目标' },
	bureauSignals: (names: string) => `逐月首次解决率超出正常波动的单位：${names}。`,
	bureauSignal: (name: string, variation: string) => `${name}（${variation}）`,
	bureauSignalsNone: '各单位逐月首次解决率都在正常波动范围内。',
	deviation: (facts: { name: string; own: string; expected: string; count: string; isMore: boolean }) =>
		`${facts.name}：${facts.own}，期望 ${facts.expected}，首次解决比期望${facts.isMore ? '多' : '少'}约 ${facts.count} 宗。`,
	lostWeights: (title: string, names: string, incomparable: string) => `${title}：${names}。${incomparable}`,
	matrixUnsafe: '交叉表中的小样本可由其他表推算，故本季不公布交叉表。',
	rankNote: '名次相近者差距多在波动范围内；名次范围是数据所允许的名次。',
	countNote: (minimum: number) =>
		`1–${minimum - 1} 宗的不予公布；如由合计可以推算，其余最小的一项也不予公布。`,
	customersNote: '万户抱怨率按期间计，不折算为全年。',
	notes: {
		finding: (moment: string, version: string) => `数据截至 ${moment}，按评分设置 ${version} 计算。`,
		settings: (facts: { version: string; day: string; window: number }) =>
			`评分设置 ${facts.version}（${facts.day}起生效），重复来电窗口 ${facts.window} 天。`,
		final: (window: number) => `本季末以后已满 ${window} 天，首次解决率为最终值。`,
		suppression: (facts: { shown: number; ranked: number }) =>
			`小样本：分母不足 ${facts.shown} 的不予公布；${facts.shown}–${facts.ranked - 1} 的公布但标“样本不足”，不排名。凡由合计或其他表可以推算出不公布数字的，相关数字也不公布。`,
		excluded: (count: string) => `考核剔除 ${count} 宗：不进入首次解决率，仍计入受理量。`,
		excludedHidden: '考核剔除的工单不进入首次解决率，仍计入受理量；本季宗数过少，不予公布。',
		unassigned: (count: string) => `${count} 宗工单未填写单位，只计入合计。`,
		duplicates: (count: string) => `导出文件中 ${count} 行为重复工单，按更新时间最新者计一次。`,
		withoutId: (count: string) => `${count} 行没有工单编号，未采用。`,
		withoutTime: (count: string) => `${count} 宗工单没有受理时间，未采用。`,
		contradictory: (count: string) =>
			`${count} 宗工单的诉求性质与登记的诉求意愿或内部原因相矛盾，按登记的性质计。`,
		clauses: (clauses: string) => `首次解决率采用的条件：${clauses}。`,
		dropped: (clauses: string) => `因导出文件缺少相应列而未采用的条件：${clauses}。`,
		chance: '“波动范围内”：变化或差别的 95% 区间包含 0，不能认定为真实差别。'
	}
};

export type EditionMessages = typeof edition;
