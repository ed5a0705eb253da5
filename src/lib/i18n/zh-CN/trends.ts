/** Words of 趋势. */
export const trends = {
	finding: (f: {
		metric: string;
		scope: string;
		month: string;
		value: string;
		basis: string;
		variation: string;
		assurance: string;
	}) =>
		`${f.scope}${f.metric}${f.month}为 ${f.value}${f.basis === '' ? '' : `（${f.basis}）`}，${f.variation}${f.assurance === '' ? '' : `；${f.assurance}`}。`,
	findingNone: (metric: string) => `${metric}可用的月份不足 6 个，暂不能判断趋势。`,
	findingNoMetric: '导出文件缺少所需的列，没有可以画出的指标。',
	findingMetrics: (total: number, better: string, worse: string) => {
		const parts = [better === '' ? '' : `好转：${better}`, worse === '' ? '' : `变差：${worse}`].filter(
			(part) => part !== ''
		);
		return parts.length === 0
			? `${total} 项指标都没有超出波动范围的好转或变差。`
			: `${total} 项指标中，${parts.join('；')}。`;
	},
	all: '全部单位',
	variation: {
		common: '波动范围内',
		improving: '好转',
		worsening: '变差',
		'changed-high': '偏高',
		'changed-low': '偏低',
		none: '月份不足'
	},
	variationSentence: {
		common: '在正常波动范围内',
		improving: '好转，超出正常波动',
		worsening: '变差，超出正常波动',
		'changed-high': '偏高，超出正常波动',
		'changed-low': '偏低，超出正常波动',
		none: '月份不足，暂不能判断'
	},
	assurance: { passes: '稳定达标', fails: '达不到目标', 'hit-or-miss': '时达时不达' },
	assuranceSentence: {
		passes: (target: string) => `照现在的水平，能稳定达到目标 ${target}`,
		fails: (target: string) => `照现在的水平，达不到目标 ${target}`,
		'hit-or-miss': (target: string) => `照现在的水平，目标 ${target} 时达时不达`
	},
	noTarget: '无目标',
	icons: { high: '高', low: '低', passes: '达', fails: '未', 'hit-or-miss': '？' },
	signals: {
		outside: { high: '高于上限', low: '低于下限' },
		run: { high: '连续 7 个月以上高于平均', low: '连续 7 个月以上低于平均' },
		trend: { high: '连续 7 个月以上逐月上升', low: '连续 7 个月以上逐月下降' },
		'two-of-three': { high: '3 个月中有 2 个月接近或超过上限', low: '3 个月中有 2 个月接近或低于下限' }
	},
	signalJoin: '，',
	withinChance: '波动范围内',
	chart: {
		title: (metric: string, scope: string) => `${scope}${metric}`,
		titleJudged: (f: { metric: string; scope: string; month: string; value: string; variation: string }) =>
			`${f.scope}${f.metric}：${f.month} ${f.value}，${f.variation}`,
		unit: (unit: string) => `${unit}，按受理月份`,
		units: {
			percent: '%',
			tickets: '宗',
			hours: '小时（中位数）',
			'per-10k': '每万户宗数',
			'per-million': '每百万户宗数'
		} as Readonly<Record<string, string>>,
		value: '月度值',
		mean: '平均',
		limits: '正常波动的界限',
		high: '上限',
		low: '下限',
		target: '目标',
		highSignal: (word: string) => (word === '' ? '偏高信号' : `偏高信号（${word}）`),
		lowSignal: (word: string) => (word === '' ? '偏低信号' : `偏低信号（${word}）`),
		provisional: '暂定，不计入界限',
		summary: (f: {
			months: number;
			first: string;
			last: string;
			month: string;
			mean: string;
			low: string;
			high: string;
			signals: string;
		}) =>
			`${f.first}至${f.last}共 ${f.months} 个月。${f.month}的平均为 ${f.mean}，正常波动在 ${f.low} 与 ${f.high} 之间。${f.signals}`,
		summaryNone: (f: { months: number; first: string; last: string }) =>
			`${f.first}至${f.last}共 ${f.months} 个月，不足以计算界限。`,
		signalsNone: '没有超出波动范围的月份。',
		signals: (list: string) => `超出波动范围的月份：${list}。`,
		signalItem: (first: string, last: string, signal: string) =>
			first === last ? `${first}（${signal}）` : `${first}至${last}（${signal}）`,
		kinds: {
			xmr: '界限按相邻月份之差的平均计算（XmR 图）。',
			'p-prime': '各月分母相差超过四分之一，界限随当月分母变化（莱尼 p′ 图）。',
			'u-prime': '各月基数相差超过四分之一，界限随当月基数变化（莱尼 u′ 图）。'
		},
		trial: '有效月份不足 12 个，界限为试用界限。',
		phases: (months: string) => `自${months}起规则变化，界限重新计算。`,
		hidden: (months: number, minimum: number) =>
			`${months} 个月的样本不足 ${minimum} 或为防推算，不显示，也不计入界限。`,
		provisionalNote: '空心点为暂定值，不计入界限和信号。'
	},
	rules:
		'中间的横线是平均，两条虚线是正常波动的界限：界限以内的升降多属偶然，不必逐月追究。某月超出界限、连续 7 个月在平均的同一侧、连续 7 个月上升或下降、3 个月中有 2 个月接近同一侧界限，才说明情况确有变化，应当查明原因。',
	rulesLink: '判断方法',
	bureausTitle: (metric: string, count: number, total: number) =>
		count === 0
			? `${metric}：${total} 个单位都在正常波动范围内`
			: `${metric}：${total} 个单位中有 ${count} 个超出正常波动`,
	bureausNote:
		'粗线为月度值，灰线为平均，虚线为正常波动的界限，点线为目标，三角为超出波动的月份。各图用同一刻度；有信号的在前，其余按单位表的顺序。点单位名称看大图。',
	bureausMore: (drawn: number, total: number) =>
		`共 ${total} 个单位，图中为前 ${drawn} 个，有信号的在前；其余可用“县区局”筛选单看。`,
	metricsTitle: (scope: string) => `${scope}各项指标`,
	metricsNote: '变化与达标均按最近一个已定的月份判断；首次解决率的暂定月份不参加判断。点指标名称看大图。',
	smallScale: (low: string, high: string) => `刻度 ${low} 至 ${high}`,
	columns: {
		metric: '指标',
		bureau: '单位',
		drawing: '逐月走势',
		variation: '变化',
		assurance: '达标',
		latest: '最近月份',
		mean: '平均',
		limits: '正常波动',
		target: '目标',
		month: '月份',
		value: '数值',
		basis: '分子 / 分母',
		low: '下限',
		high: '上限',
		signal: '信号'
	},
	hiddenMonth: '不显示',
	methods: {
		title: '趋势的判断方法',
		paragraphs: [
			'控制图把每个月的数值与它自己过去的波动相比。XmR 图的中心线是各月平均；界限是平均 ± 2.66 倍的平均移动极差（相邻两月之差的绝对值；不小于平均 3.267 倍的极差先剔除一次）。比率的界限不超出 0 和 100 %，宗数和时长不低于 0。来源：NIST/SEMATECH e-Handbook 6.3.2.2；惠勒《理解变异》。',
			'四条规则指出偶然难以解释的月份：一、数值在界限之外；二、连续 7 个月在平均的同一侧；三、连续 7 个月逐月上升或逐月下降；四、连续 3 个月中有 2 个月落在同一侧、离平均超过界限的三分之二。来源：西电规则；英国 NHS “Making Data Count”。',
			'某月的分母与各月平均相差超过 25 % 时，同一条界限对各月不公平：比率改用莱尼 p′ 图，每户指标改用 u′ 图，界限随当月分母宽窄，再乘以实测的离散程度 σz。来源：Laney 2002。',
			'变化图标看最近一个已定的月份：没有信号为“波动范围内”；有信号时，朝好的方向为“好转”，朝坏的方向为“变差”；受理量等不分好坏的指标只写“偏高”或“偏低”。达标图标看目标与界限：整个波动范围都好于目标，为“稳定达标”；都差于目标，为“达不到目标”；目标落在范围之内，为“时达时不达”，不能凭一个月达标与否下结论。',
			'首次解决率在归档后 W 天内仍可能改变，这样的月份画成空心点，不计入界限和信号。数据没有覆盖全月的月份不画。分母小于最小样本的月份不显示。有效月份不足 12 个时，界限为试用界限；不足 6 个时，不计算界限。最多画 36 个月。',
			'事件表（annotations.csv）中的规则变化使前后月份不可比，界限从其后第一个完整的月份起重新计算。评分设置换版不在此列：一页之内各月都按同一版本计算。'
		]
	}
};

export type TrendsMessages = typeof trends;
