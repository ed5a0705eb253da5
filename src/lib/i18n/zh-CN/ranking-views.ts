import type { FunnelTier } from '#lib/statistics/funnel.ts';

/** Words of the ways to look at a ranking. */
export const rankingViews = {
	trust: {
		noise: (share: string) =>
			`可信度低（可排名度 ${share}）：各单位数值的差异中只有约 ${share} 来自真实水平，其余是偶然。排名主要是随机波动，不宜据此奖惩。`,
		moderate: (share: string) =>
			`可信度中等（可排名度 ${share}）：各单位数值的差异中约 ${share} 来自真实水平，其余是偶然。名次有一定依据，须结合名次范围看。`,
		unconfirmed: (share: string) =>
			`可信度低（可排名度估计为 ${share}）：各单位数值的差异看似有一部分来自真实水平，但没有一对单位的差距得到证实。`,
		good: (share: string) =>
			`可信度较高（可排名度 ${share}）：各单位数值的差异中约 ${share} 来自真实水平，名次总体上反映真实差别。具体到两个单位，以两两比较和名次范围为准：`
	},
	views: {
		label: '看法',
		table: '名次表',
		funnel: '漏斗图',
		adjusted: '构成校正',
		shrunk: '收缩估计'
	},
	method: '详细方法',
	unavailable: '这一看法只适用于比率类指标（漏斗图还适用于按客户数计的率）；请另选指标。',
	hiddenLevel: '合计不显示，无从画出界限。',
	tiers: {
		'far-better': { sign: '＋＋', word: '远优于合计' },
		better: { sign: '＋', word: '优于合计' },
		within: { sign: '＝', word: '波动范围内' },
		worse: { sign: '－', word: '劣于合计' },
		'far-worse': { sign: '－－', word: '远劣于合计' }
	} satisfies Record<FunnelTier, { sign: string; word: string }>,
	columns: {
		tier: '等级',
		tierNote: '按漏斗界限',
		step: '还差多少',
		stepNote: '其余单位不变时',
		expectedRank: '期望名次'
	},
	step: {
		more: (tickets: string) => `多 ${tickets} 宗`,
		fewer: (tickets: string) => `少 ${tickets} 宗`,
		place: (amount: string) => `追平上一名：${amount}`,
		tier: (tier: string, amount: string) => `到“${tier}”：${amount}`,
		top: '已居首位',
		topTier: '已在最高一档',
		beyond: '全部达标也不够'
	},
	intervals: {
		title: (facts: { count: string; better: number; worse: number; unit: string }) =>
			facts.better + facts.worse === 0
				? `${facts.count} 个${facts.unit}都在波动范围内`
				: `${facts.count} 个${facts.unit}中，${[
						facts.better === 0 ? '' : `${facts.better} 个优于合计`,
						facts.worse === 0 ? '' : `${facts.worse} 个劣于合计`
					]
						.filter((part) => part !== '')
						.join('、')}，其余在波动范围内`,
		plainTitle: (metric: string) => `各单位的${metric}及其 95% 区间`,
		unit: (metric: string) => `${metric}，点为数值，横线为 95% 区间`,
		part: (drawn: string, all: string) => `共 ${all} 个，只画首尾 ${drawn} 个`,
		summary: (items: string) => `按名次：${items}。区间重叠的单位，名次先后不能作为优劣依据。`,
		item: (facts: { name: string; value: string; interval: string; range: string }) =>
			`${facts.name} ${facts.value}（区间 ${facts.interval}，名次范围 ${facts.range}）`,
		more: (count: string) => `其余 ${count} 个见表`,
		words: {
			interval: '数值及 95% 区间',
			unranked: '样本不足',
			better: '优于合计',
			worse: '劣于合计',
			neutral: '波动范围内'
		},
		all: (value: string) => `合计 ${value}`
	},
	funnel: {
		intro:
			'每个点是一个单位：横轴是它的工单数，纵轴是它的比率；曲线是偶然波动的界限，工单越少界限越宽。落在界限之外的单位才值得找原因，界限之内的高低不必解释。',
		title: (facts: { outside: number; count: string }) =>
			facts.outside === 0
				? `${facts.count} 个单位全部在 95% 界限之内，没有突出的单位`
				: `${facts.count} 个单位中 ${facts.outside} 个落在 95% 界限之外`,
		unit: (metric: string) => `${metric}（纵轴）对应评工单数（横轴）`,
		unitRate: (metric: string) => `${metric}（纵轴）对供电客户数（横轴）`,
		x: '应评工单（宗）',
		xRate: '供电客户（户）',
		summary: (facts: { level: string; outside: string }) =>
			`中线为合计 ${facts.level}。${facts.outside === '' ? '没有单位落在界限之外。' : `界限之外：${facts.outside}。`}只标出界限之外的单位和所选单位。`,
		words: {
			level: '合计',
			limits95: '95% 界限',
			limits998: '99.8% 界限',
			better: '优于合计',
			worse: '劣于合计',
			neutral: '波动范围内'
		},
		limits: {
			label: '界限',
			chance: '只计偶然波动',
			wide: '计入单位间的普遍差别（过度离散）'
		},
		dispersion: {
			few: (units: string) => `单位只有 ${units} 个（不足 10 个），无从判断是否过度离散，界限只计偶然波动。`,
			none: (phi: string) => `离散系数 φ = ${phi}，单位之间的差别没有超出偶然，界限无须放宽。`,
			some: (phi: string) =>
				`离散系数 φ = ${phi}：单位之间的普遍差别超出偶然，只计偶然的界限会点出过多单位，宜看计入普遍差别的界限。`
		},
		columns: { unit: '单位', n: '分母', limits95: '95% 界限', limits998: '99.8% 界限', tier: '等级' },
		caption: '各单位与漏斗界限'
	},
	adjusted: {
		intro: {
			group:
				'各局受理的诉求构成不同，有的类别本来就难一次解决。这里把每个局的实际首次解决数与“按全体各类别的水平应有的数”相比，得出扣除构成差别后的比率和名次。',
			bureau:
				'各部门的工单来自不同的县区局。这里把每个部门的实际数与“按全体各局的水平应有的数”相比，得出扣除来源差别后的比率和名次。'
		},
		caution: '只校正了这一项构成；线路、客户、天气等差别不在其内。',
		title: (facts: { moved: number; count: string }) =>
			facts.moved === 0
				? `校正构成后，${facts.count} 个单位的名次不变`
				: `校正构成后，${facts.count} 个单位中 ${facts.moved} 个的名次有变`,
		unit: (metric: string) => `校正后的${metric}，点为数值，横线为 95% 区间`,
		summary: (facts: { beyond: string }) =>
			facts.beyond === ''
				? '校正后没有单位与预期的差别超出波动范围。'
				: `校正后与预期的差别超出波动范围的：${facts.beyond}。`,
		columns: {
			rank: '校正名次',
			rankNote: '原名次',
			unit: '单位',
			observed: '实际',
			expected: '应有',
			ratio: '实际/应有',
			adjusted: '校正后',
			interval: '95% 区间',
			standing: '与应有相比',
			mix: '构成的影响',
			own: '自身的影响',
			points: '个百分点',
			explain: '差别主要在',
			explainNote: '实际减应有，宗'
		},
		standing: { better: '优于应有', worse: '劣于应有', steady: '波动范围内' },
		was: (rank: string) => `原第 ${rank}`,
		contribution: (facts: { name: string; excess: string; basis: string }) =>
			`${facts.name} ${facts.excess}（${facts.basis}）`,
		nothing: '各类工单过少，不显示',
		caption: '实际、应有与校正后的比率',
		words: {
			interval: '校正后及 95% 区间',
			unranked: '',
			better: '优于应有',
			worse: '劣于应有',
			neutral: '波动范围内'
		}
	},
	shrunk: {
		intro:
			'工单少的单位容易因偶然排在最前或最后。收缩估计把每个单位的比率向全体平均拉近，工单越少拉得越多；由此得到的期望名次把不确定也计算在内。',
		title: (facts: { lowest: string; highest: string; unit: string }) =>
			`收缩后各${facts.unit}在 ${facts.lowest} 与 ${facts.highest} 之间`,
		titleDegenerate: (value: string) => `各单位的差别不超过偶然：收缩后都等于合计 ${value}`,
		unit: (metric: string) => `收缩后的${metric}，点为估计值，横线为 95% 区间`,
		summary: '只有区间明显分开的单位才分得出先后；期望名次越靠近中间，越分不出先后。',
		prior: (facts: { alpha: string; beta: string; mean: string; weight: string }) =>
			`真实水平的分布由本期各单位估出：Beta(${facts.alpha}，${facts.beta})，平均 ${facts.mean}；每个单位的比率好比另加 ${facts.weight} 宗平均水平的工单。`,
		priorNone: '本期各单位的差别不超过偶然，估不出单位之间的差别，因此全部收缩到合计。',
		columns: {
			rank: '名次',
			unit: '单位',
			raw: '原比率',
			shrunk: '收缩后',
			interval: '95% 区间',
			expectedRank: '期望名次'
		},
		caption: '原比率、收缩估计与期望名次',
		words: { interval: '收缩估计及 95% 区间', unranked: '', better: '', worse: '', neutral: '' }
	},
	exclusions: {
		title: (total: string) => `考核剔除 ${total} 宗，按原因列出`,
		note: '剔除的工单不计入各项得分，仍计入受理量。',
		caption: '考核剔除的工单，按单位和原因',
		total: '合计'
	}
};

export type RankingViewsMessages = typeof rankingViews;
