interface Placed {
	names: string;
	score: string;
	interval: string;
}

/** Words of the composite page. */
export const composite = {
	place: ({ names, score, interval }: Placed) => `${names} ${score} 分（95% 区间 ${interval}）`,
	tiedNames: (first: string, count: number) => `${first}等 ${count} 个并列`,
	finding: (facts: { count: string; first: string; last: string; all: string | null }) =>
		`综合得分：参加排名的 ${facts.count} 个单位中，第一名${facts.first}，末位${facts.last}${facts.all === null ? '' : `；合计 ${facts.all} 分`}。`,
	findingOne: (only: string, minimum: number) =>
		`综合得分：只有${only}的各项样本都达到 ${minimum}，无从排名。`,
	findingNone: (minimum: number) => `综合得分：本期没有各项样本都达到 ${minimum} 的单位，不作排名。`,
	findingNoParts: '现有导出不足以计算评分设置所列的任何一项指标，本期没有综合得分。',
	trust: {
		some: (facts: { pairs: string; distinguishable: string; unit: string }) =>
			`${facts.pairs} 对${facts.unit}中只有 ${facts.distinguishable} 对的综合得分差距超出波动范围；其余名次先后不能作为优劣依据。`,
		none: (facts: { pairs: string; unit: string }) =>
			`本期综合名次主要是随机波动，不宜据此奖惩：${facts.pairs} 对${facts.unit}中没有一对的差距超出波动范围。`,
		all: (facts: { pairs: string; unit: string }) =>
			`${facts.pairs} 对${facts.unit}的综合得分差距全部超出波动范围，名次先后可以作为依据。`,
		impossible: (minimum: number) => `各项样本都达到 ${minimum} 的单位不足两个，名次无从比较。`
	},
	lost: {
		title: (count: number) => `综合得分缺少 ${count} 项指标，其权重已按比例分给其余各项`,
		columns: (metric: string, weight: string, columns: string) =>
			`${metric}（权重 ${weight}）：导出文件需要有 ${columns}`,
		kind: (metric: string, weight: string) =>
			`${metric}（权重 ${weight}）：不是有好坏方向的比率，无法折算到 0–100`,
		unknown: (metric: string, weight: string) => `${metric}（权重 ${weight}）：指标目录中没有这一标识`,
		incomparable: '因此本页得分与包含全部各项的综合得分不可比较。'
	},
	weights: {
		title: '由哪些指标构成',
		caption: '综合得分各项的权重与合计值',
		note: (version: string) =>
			`综合得分 = 各项得分之和，满分 100；各项得分 = 权重 × 指标值，越低越好的指标取 100 − 指标值。权重出自评分设置 ${version}。`,
		metric: '指标',
		weight: '权重',
		direction: '方向',
		higher: '越高越好',
		lower: '越低越好，取 100 − 值',
		total: '合计指标值',
		added: '合计得分'
	},
	tableTitle: '综合得分与名次',
	caption: (period: string) => `${period}综合得分、构成与名次`,
	columns: {
		unit: (unit: string) => `名次 ${unit}`,
		score: '综合得分',
		scoreNote: '95% 区间',
		interval: '95% 区间',
		range: '名次范围',
		rangeNote: '数据所允许',
		part: (share: string) => `占 ${share}，得分`,
		inverted: (share: string) => `占 ${share}，取 100 − 值`,
		gained: { previous: '名次较上期', year: '名次较去年同期' },
		change: { previous: '环比', year: '同比' },
		reason: '说明'
	},
	range: (best: string, worst: string) => (best === worst ? best : `${best}–${worst}`),
	gained: { up: '升', down: '降', same: '平' },
	points: (text: string) => `${text} 分`,
	changeInterval: (low: string, high: string) => `${low} 至 ${high}`,
	provisional: '（暂定）',
	scope: '统计范围',
	marked: (name: string) => `已标出${name}；名次在全部单位之间`,
	apart: {
		title: (count: number) => `未参加排名（${count} 个）`,
		caption: '没有综合得分或样本不足的单位',
		note: '任何一项缺少数据或样本过小，就不计综合得分，不以其余各项代替。',
		small: (metric: string) => `${metric}样本不足`,
		suppressed: (metric: string, minimum: number) => `${metric}样本少于 ${minimum}，不显示`,
		withheld: (metric: string) => `${metric}为防推算，不显示`,
		empty: (metric: string) => `${metric}本期无应计工单`
	},
	notes: {
		rank: '名次按准确分数计算，数值相同者并列并占用名次。“名次范围”由两两比较综合得分得出，以霍尔姆方法校正到总错误率 5 %：单位的真实名次可能是其中任何一个。',
		interval:
			'综合得分满分 100，图中虚线为合计。95% 区间由各项的威尔逊区间按权重合成（Zou 与 Donner 法），把各项当作互相独立。各项出自同一批工单，若同升同降，真实区间会更宽。',
		rounding: '各项得分与综合得分各自四舍五入，末位相加可能差 0.1。'
	},
	chart: {
		title: (facts: { metric: string; spread: string }) =>
			`单位之间的差距主要来自${facts.metric}：最高与最低相差 ${facts.spread} 分`,
		titleOne: '综合得分的构成',
		unit: '各项得分（分），自左至右按图例次序；右侧为综合得分，满分 100',
		summary: (items: string) => `${items}。`,
		item: (name: string, low: string, high: string, most: string) =>
			`${name}得 ${low} 至 ${high} 分（满分 ${most}）`,
		caption: '各单位的各项得分',
		part: (shown: number, all: number) => `共 ${all} 个单位，图中只画前 ${shown} 个，全部见上表`
	},
	whatIf: {
		title: '假设分析（不是考核结果）',
		note: '这一部分只回答“如果权重不同会怎样”。它只在本机浏览器里计算，不改变上面的得分和名次，不写入地址，不打印。',
		sliders: '拖动滑块试改权重',
		weight: (share: string) => `占 ${share}`,
		valueText: (weight: string, share: string) => `${weight}，占 ${share}`,
		reset: '恢复现行权重',
		same: '滑块处于现行权重，次序与正式名次相同。',
		unchanged: (first: string, score: string) =>
			`按假设权重，第一名是${first}（${score} 分）；所有单位的名次与正式名次相同。`,
		changed: (first: string, score: string, moved: string) =>
			`按假设权重，第一名是${first}（${score} 分）；${moved} 个单位的名次与正式名次不同。`,
		noWeights: '权重全部为 0，无法计算。请调高至少一项。',
		orderTitle: '假设权重下的次序',
		caption: '假设权重下的次序（不是考核结果）',
		columns: { rank: '假设名次', score: '假设得分', official: '正式名次', move: '与正式名次相比' },
		move: { up: '升', down: '降', same: '相同' }
	},
	first: {
		title: '哪些权重能使各单位得第一',
		caption: '各单位得第一的权重范围（不是考核结果）',
		note: '“全部权重组合”指各项权重任意取值、合计为 100 % 的所有组合，一律同等看待。各项范围是使该单位得第一的那些组合中的最小和最大权重，须同时满足，不是任取其一。',
		tooMany: '可作此项分析的单位或指标不足两个，或指标超过五项，未作计算。',
		share: '占全部权重组合',
		range: (share: string) => `现行 ${share}`,
		nearest: '离现行权重最近的改法',
		already: '现行权重下即为第一',
		move: (points: string, changes: string) => `移动 ${points} 个百分点：${changes}`,
		change: (metric: string, from: string, to: string) => `${metric} ${from} → ${to}`,
		tied: '只在个别权重下并列第一',
		never: '任何权重下都不是第一',
		none: '—'
	},
	method: {
		title: '综合得分',
		paragraphs: [
			'综合得分是评分设置中所列比率的加权平均，满分 100。每项得分 = 权重占比 × 指标值；越低越好的指标（如重复诉求率）取 100 − 指标值。各项的值、分子 / 分母和得分总与综合得分写在一起。',
			'任何一项没有分母、因样本小而不显示的单位没有综合得分，不以其余各项代替，另列并写明原因。各项中最小的分母决定是否“样本不足”。只有当导出文件整体缺少某项指标所需的列时，其权重才按比例分给其余各项，页面会醒目说明。',
			'95% 区间：先求各项的威尔逊区间，下界 = 综合得分 − √Σ（权重占比 × 该项值到下界的距离）²，上界同理（Zou 与 Donner 2008；只有一项时即威尔逊区间）。各项当作互相独立；两个单位或两个期间之差的区间用同一方法合成。',
			'名次按精确分数（大整数分数，不用浮点数）比较，相等即并列。名次范围由两两之差的区间得出，以霍尔姆方法校正到总错误率 5 %。',
			'“哪些权重能使各单位得第一”：各项权重不小于 0、合计为 1 的全部组合中，使该单位的综合得分不低于任何其他单位的部分是一个凸多面体，用双描述法精确求出顶点，由此得到各项权重的最小和最大值、所占体积，以及与现行权重相差最小（各项增减之和的一半最小）的一组权重。'
		],
		weights: '权重在“评分设置”中逐版列出。'
	}
};

export type CompositeMessages = typeof composite;
