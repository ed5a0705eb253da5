/** Words of the surges page and of its notice on the overview. */
export const surges = {
	finding: (facts: {
		period: string;
		count: string;
		place: string;
		days: string;
		tickets: string;
		times: string;
		event: string | null;
	}) =>
		`${facts.period}有 ${facts.count} 起突增超出偶然波动；最大的一起是${facts.place}，${facts.days}受理 ${facts.tickets} 宗，${facts.times}${facts.event === null ? '，事件登记表中没有同期事件' : `，同期有“${facts.event}”`}。`,
	findingNone: (facts: { period: string; alarms: string; chance: string }) =>
		`${facts.period}没有超出偶然波动的突增：单日报警 ${facts.alarms} 次，即使没有任何事件，预计也至少约有 ${facts.chance} 次。`,
	findingEmpty: (period: string) => `${period}没有足够的工单可供判断突增。`,
	times: (expected: string, ratio: string) => `为预计 ${expected} 宗的 ${ratio} 倍`,
	timesNone: '平日几乎没有',
	place: (bureau: string, category: string) => `${bureau}“${category}”`,
	periods: '切换期间',
	earlier: (period: string) => `← ${period}`,
	later: (period: string) => `${period} →`,
	listTitle: (count: number) =>
		count === 0 ? '没有超出偶然波动的突增' : `超出偶然波动的突增（${count} 起）`,
	chance: (facts: { series: string; tests: string; alarms: string; chance: string; beyond: string }) =>
		`逐日检验了 ${facts.series} 组“单位 × 类别”，共 ${facts.tests} 组日，报警 ${facts.alarms} 次；即使没有任何事件，仅凭偶然预计也至少约有 ${facts.chance} 次。下表只列经多重检验校正后仍超出偶然的 ${facts.beyond} 起。`,
	chanceNone: (facts: { series: string; tests: string; alarms: string; chance: string }) =>
		`逐日检验了 ${facts.series} 组“单位 × 类别”，共 ${facts.tests} 组日，报警 ${facts.alarms} 次；仅凭偶然预计也至少约有 ${facts.chance} 次，没有一起在多重检验校正后仍超出偶然。`,
	scope: (nature: string) => `统计范围：${nature}，按受理日期（本地日），含考核剔除的工单。`,
	caption: (period: string) => `${period}的突增，按超出预计的宗数排列`,
	empty: '没有',
	columns: {
		start: '起止',
		place: (unit: string) => `${unit}与类别`,
		tickets: '宗数',
		expected: '预计',
		ratio: '倍数',
		peak: '峰值日',
		matter: '主要诉求',
		event: '同期事件',
		rule: '报警规则'
	},
	columnNotes: { expected: '同样天数', matter: '宗数 / 突增宗数' },
	days: (count: number) => `${count} 天`,
	peak: (day: string, tickets: string) => `${day}，${tickets} 宗`,
	matter: (facts: { name: string; part: string; all: string }) =>
		`${facts.name} ${facts.part} / ${facts.all}`,
	matterHidden: (minimum: number) => `不足 ${minimum} 宗，不列构成`,
	nature: (facts: { name: string; part: string; all: string }) =>
		`${facts.name} ${facts.part} / ${facts.all}`,
	noEvent: '无登记事件',
	rules: { both: 'C1 与 C2', C1: '仅 C1', C2: '仅 C2' },
	withinTitle: (count: string) => `偶然波动范围内的报警（${count} 起）`,
	withinNote: (shown: string, all: string) =>
		shown === all
			? '这些报警与偶然波动分不开，一般不必追查；按超出预计的宗数排列。'
			: `这些报警与偶然波动分不开，一般不必追查；列出超出预计最多的 ${shown} 起，共 ${all} 起。`,
	withinCaption: '偶然波动范围内的报警',
	chart: {
		title: (facts: { place: string; peakDay: string; peak: string; expected: string }) =>
			`${facts.place}：${facts.peakDay}一天 ${facts.peak} 宗，平日约 ${facts.expected} 宗`,
		unit: '每日受理宗数',
		summary: (facts: { first: string; last: string; days: string; tickets: string; expected: string }) =>
			`${facts.first}至${facts.last}每日宗数。${facts.days}共 ${facts.tickets} 宗，同样天数预计 ${facts.expected} 宗。虚线为报警线，画到突增结束为止：此后一周的基线含有突增本身。`,
		words: { usual: '其他日', surge: '突增日', threshold: '报警线（达到即报警）' },
		expected: (value: string) => `预计 ${value}`,
		columns: { day: '日期', tickets: '宗数', threshold: '报警线', state: '说明' },
		surgeDay: '突增'
	},
	weekly: {
		title: {
			signals: (facts: { high: string; low: string }) =>
				`每周宗数：本期 ${facts.high} 周高于控制限，${facts.low} 周低于控制限`,
			none: '每周宗数：本期各周都在控制限内',
			short: '每周宗数：整周不足，无法计算控制限'
		},
		unit: { rate: '每万户每周受理宗数（u′ 图）', count: '每周受理宗数（u′ 图）' },
		summary: (facts: {
			weeks: string;
			first: string;
			last: string;
			mean: string;
			low: string;
			high: string;
			signals: string;
		}) =>
			`${facts.first}至${facts.last}共 ${facts.weeks} 个整周：均值 ${facts.mean}，控制限 ${facts.low}–${facts.high}。${facts.signals}`,
		signals: (items: string) => `控制限以外：${items}。`,
		noSignals: '没有一周在控制限以外。',
		signal: (week: string, tickets: string, side: string) => `${week}起一周 ${tickets} 宗（${side}）`,
		trial: '不足 12 周，控制限仅供试用。',
		words: {
			value: '每周',
			mean: '均值',
			limits: '控制限',
			lower: '下限',
			upper: '上限',
			high: '高于控制限',
			low: '低于控制限'
		},
		week: (day: string) => `${day}起一周`,
		placesTitle: '按单位和类别的每周宗数',
		placesCaption: '各单位和类别的最近一周、均值、控制限与越限的周',
		placesNote: '季节性的起落（如夏季停电）也会越出控制限，越限不等于出了事。',
		columns: {
			place: '单位或类别',
			latest: '最近一周',
			tickets: '宗数',
			mean: '均值',
			limits: '控制限',
			signals: '本期越限的周',
			week: '周（周一）',
			state: '说明',
			rate: '数值'
		},
		all: '合计',
		latest: (value: string, tickets: string) => `${value}（${tickets} 宗）`,
		none: '无',
		noLimits: '整周不足',
		high: '▲ 高',
		low: '▼ 低'
	},
	notes: {
		rule: '当日宗数超过此前 7 天的均值加 3 倍标准差（EARS C1；C2 再往前隔 2 天，以免缓慢上升抬高基线），且不少于 5 宗，即报警；连续报警的日子合为一起突增。',
		judge:
			'“预计”取突增前 7 天与前后各 4 周无报警日的日均中较大者；突增宗数在此均值下的泊松概率乘以检验次数仍不超过 5% 的，才算超出偶然。',
		counts: '宗数是受理量，不是得分，少于 10 宗也照列；其中的构成在不足 10 宗时不列。',
		event: '“同期事件”取自事件登记表（annotations.csv），只说明时间、单位、类别相合，不证明因果。',
		link: '突增的完整口径'
	},
	overview: {
		title: (count: number) =>
			count === 0 ? '本期没有超出偶然波动的突增' : `本期有 ${count} 起突增超出偶然波动`,
		item: (facts: { place: string; days: string; tickets: string; times: string; event: string | null }) =>
			`${facts.place}，${facts.days}，${facts.tickets} 宗，${facts.times}${facts.event === null ? '' : `；同期有“${facts.event}”`}`,
		none: (alarms: string, chance: string) => `单日报警 ${alarms} 次，仅凭偶然预计也至少约有 ${chance} 次。`,
		link: (count: number) => (count === 0 ? '查看突增' : `查看全部 ${count} 起突增`)
	},
	methods: {
		title: '突增与每周控制图',
		items: [
			{
				title: '每日宗数',
				text: '按受理时间的本地日，逐个“县区局 × 类别”计数；默认全部诉求性质，因为突发事件多以报修来电，只计投诉会看不见。没有工单的日子计 0；第一张工单之前、最后一张工单之后的日子不计。'
			},
			{
				title: '报警',
				text: 'EARS C1：当日宗数大于此前 7 天的均值 + 3 倍标准差（标准差不低于 0.5）；C2：基线再往前隔 2 天。任一规则越限且当日不少于 5 宗即报警，并注明是哪条规则。（Hutwagner 等，2003）'
			},
			{
				title: '突增',
				text: '连续报警日合为一起；起止、宗数、峰值取自这些日子。预计 = 天数 × 下列两数中较大者：突增前的 7 天基线均值（有 C2 用 C2），前后各 28 天内无报警日的日均。'
			},
			{
				title: '偶然报警数',
				text: '对每一组的每一天，以前后各 28 天无报警日的日均为泊松均值，计算达到当天报警线的概率，全部相加。工单的实际波动往往大于泊松分布，故偶然报警会比此数略多。'
			},
			{
				title: '超出偶然',
				text: '突增宗数在预计均值下的泊松上尾概率 × 本期检验的组日数 ≤ 5%（邦费罗尼校正）。其余报警列在下方，不作为突增。'
			},
			{
				title: '每周控制图',
				text: 'Laney u′：周一至周日的整周，暴露量为供电客户数（单位表未填时为周）。均值 ± 3·σz·√(均值/暴露量)，σz = 相邻 z 值之差的平均绝对值 / 1.128。至少取到期末的 26 周，不足 12 周为试用限。'
			},
			{
				title: '同期事件',
				text: '事件登记表（annotations.csv）中日期与突增相交、单位和类别相合的事件。只是同期，不是原因。'
			}
		]
	}
};

export type SurgesMessages = typeof surges;
