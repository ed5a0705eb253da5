/** Words of the categories page. */
export const categories = {
	path: '分类路径',
	ticketsOf: (bureau: string) => `${bureau} · 工单`,
	/** What is counted, by nature filter; single natures stand for themselves. */
	counted: { complaints: '客户抱怨', all: '诉求' },
	natureTickets: (nature: string) => `${nature}类诉求`,
	scope: (parts: string) => `（${parts}）`,
	finding: (facts: {
		period: string;
		scope: string;
		counted: string;
		total: string;
		largest: string | null;
		count: string;
		share: string;
		change: string;
		movers: string;
	}) =>
		[
			`${facts.period}${facts.scope}共受理${facts.counted} ${facts.total} 宗`,
			facts.largest === null ? '' : `，${facts.largest}最多，${facts.count} 宗占 ${facts.share}`,
			facts.change === '' ? '' : `；${facts.change}`,
			facts.movers === '' ? '' : `；${facts.movers}`
		].join('') + '。',
	none: (facts: { period: string; scope: string; counted: string }) =>
		`${facts.period}${facts.scope}没有受理${facts.counted}。`,
	change: (against: string, text: string, word: string) => `总数${against} ${text}，${word}`,
	movers: (items: string) => `变化超出波动范围的有${items}`,
	mover: (name: string, text: string) => `${name}（${text}）`,
	steady: '各项变化均在波动范围内',
	levels: { group: '类别', leaf: '子类', bureau: '县区局', tickets: '县区局' },
	/** Headings of the first column. */
	headings: { group: '类别', leaf: '子类', bureau: '县区局', tickets: '县区局' },
	tableTitle: (facts: { level: string; scheme: string; period: string }) =>
		`${facts.period}按${facts.level}（${facts.scheme}）：宗数、占比与两种对比`,
	columns: {
		count: '宗数',
		share: '占比',
		countAndShare: '宗数 · 占比',
		change: { previous: '环比', lastYear: '同比' },
		changeOf: '宗数变化'
	},
	noRows: '这一范围内没有工单',
	total: '合计',
	forced: '占比合计为 100',
	forcedNote: '占比已调整为合计恰为 100.00 %：尾差计入最大一项。',
	sumNote: (sums: string) =>
		`各项占比分别四舍五入，所印之和为 ${sums}，不恰为 100.00 %；总数和宗数不受影响。`,
	sumItem: (period: string, sum: string) => `${sum} %（${period}）`,
	verdictNote:
		'“波动范围内”指宗数之比的 95% 区间包含 1，不能认定为真实变化。受理多少本身无好坏之分，所以只标“有变化”。',
	drillNote: {
		group: '点击类别名称查看其子类。',
		leaf: '点击子类名称查看各县区局。',
		bureau: '点击单位名称查看工单。',
		tickets: ''
	},
	nativeLeaves: '这一分类口径只定义一级类别，子类为导出文件中的原始子类名称。',
	unmapped: (name: string) =>
		`“${name}”是 data/category-map.csv 没有放入这一分类口径的原始类别；在该文件补上一行，重新构建后即归入。`,
	mapChanged: (day: string, categories: string) =>
		`口径有变：自 ${day}起，部分原始类别（${categories}）在这一分类口径中的归类不同（见 data/category-map.csv）。工单按受理当日有效的对应归类，跨越该日的走势与比较含有口径变化的影响。`,
	compositionTitle: '各类别由哪些原始类别组成',
	compositionNote: (source: string) => `出处：${source}。对应关系在 data/category-map.csv，可修改。`,
	part: (name: string) => `${name}（部分子类）`,
	andOthers: '等',
	paretoTitle: (facts: { vital: number; members: number; names: string; share: string }) =>
		facts.vital === facts.members
			? `诉求较分散：全部 ${facts.members} 项合计才达到八成`
			: `${facts.members} 项中的 ${facts.vital} 项（${facts.names}）占全部的 ${facts.share}`,
	paretoUnit: (counted: string, level: string) => `${counted}，按${level}从多到少，占比与累计占比`,
	paretoSummary: (items: string, total: string) => `共 ${total} 宗，从多到少累计：${items}。`,
	paretoItem: (name: string, count: string, cumulative: string) =>
		`${name} ${count} 宗（累计 ${cumulative}）`,
	paretoWords: { share: '占比', cumulative: '累计占比', threshold: '80 %' },
	cumulative: '累计占比',
	stackTitle: (facts: { peakMonth: string; peak: string; lastMonth: string; last: string }) =>
		facts.peakMonth === facts.lastMonth
			? `${facts.lastMonth}为所示月份的最高：${facts.last} 宗`
			: `${facts.lastMonth} ${facts.last} 宗；所示月份最高在${facts.peakMonth}（${facts.peak} 宗）`,
	stackUnit: (counted: string, level: string) => `${counted}每月宗数，按${level}堆叠`,
	stackSummary: (facts: { first: string; last: string; total: string; items: string }) =>
		`${facts.first}至${facts.last}共 ${facts.total} 宗：${facts.items}。`,
	item: (name: string, count: string) => `${name} ${count} 宗`,
	month: '月份',
	natureTitle: (facts: { largest: string; share: string; count: string; total: string }) =>
		`${facts.largest}占 ${facts.share}（${facts.count} / ${facts.total} 宗）`,
	natureUnit: '按诉求性质，宗数与占比',
	nature: '诉求性质',
	natureSummary: (items: string, total: string) => `共 ${total} 宗：${items}。`,
	natureItem: (name: string, count: string, share: string) => `${name} ${count} 宗（${share}）`,
	historyTitle: (count: number) => `近 ${count} 期的宗数`,
	ticketsTitle: '工单明细',
	ticketsShown: (total: string, shown: string) => `共 ${total} 宗，显示最近 ${shown} 宗`,
	ticketsAll: (total: string) => `共 ${total} 宗`,
	ticketsNone: '没有符合条件的工单',
	ticketColumns: {
		ticketId: '工单编号',
		acceptedAt: '受理时间',
		bureau: '县区局',
		nature: '性质',
		channel: '渠道',
		category: '原始类别',
		subcategory: '原始子类',
		status: '状态',
		resolution: '处理结果',
		handlingRounds: '处理次数',
		closedAt: '归档时间'
	}
};

export type CategoriesMessages = typeof categories;
