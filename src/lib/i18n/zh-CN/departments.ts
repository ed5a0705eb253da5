/** Words of the page of owner departments. */
export const departments = {
	finding: (facts: {
		metric: string;
		rate: string;
		basis: string;
		count: number;
		better: string;
		worse: string;
	}) =>
		[
			`${facts.metric}合计 ${facts.rate}（${facts.basis}）`,
			facts.better === '' && facts.worse === ''
				? `参加比较的 ${facts.count} 个归口部门与其余部门的差别都在波动范围内`
				: [
						facts.better === '' ? '' : `优于其余部门的有${facts.better}`,
						facts.worse === '' ? '' : `差于其余部门的有${facts.worse}`
					]
						.filter((part) => part !== '')
						.join('，')
		].join('；') + '。',
	findingNoComparison: (facts: { metric: string; rate: string; basis: string }) =>
		`${facts.metric}合计 ${facts.rate}（${facts.basis}）；没有两个以上样本足够的归口部门，不作比较。`,
	noTickets: (metric: string) => `本期没有应计入${metric}的工单。`,
	hidden: (metric: string, minimum: number) => `本期应计入${metric}的工单不足 ${minimum} 宗，不显示。`,
	noDepartments: '本期没有任何工单有归口部门，不作部门评价。',
	named: (name: string, rate: string) => `${name}（${rate}）`,
	andOthers: (names: string, count: number) => `${names}等 ${count} 个`,
	matrixFinding: {
		worst: (facts: { cell: string; rate: string; basis: string; expected: string }) =>
			`${facts.cell} ${facts.rate}（${facts.basis}），而按该局和该部门在别处的水平应为 ${facts.expected}，明显差于期望。`,
		best: (facts: { cell: string; rate: string; basis: string; expected: string }) =>
			`没有交叉格明显差于期望；${facts.cell} ${facts.rate}（${facts.basis}），明显好于期望的 ${facts.expected}。`,
		none: (tested: number) => `检验的 ${tested} 个交叉格都没有明显偏离期望，未见县区局与归口部门相互拖累。`,
		untested: '样本不足，无从判断县区局与归口部门是否相互拖累。'
	},
	cellName: (bureau: string, department: string) => `${bureau} × ${department}`,
	replaced: (asked: string, shown: string) =>
		`“${asked}”不是可以推算期望的比率，或导出缺少所需列；本页的得分、走势和矩阵改按${shown}。`,
	scoped: (bureau: string) => `部门评价统计全部单位的工单；${bureau}已在矩阵中标出。`,
	unassigned: (count: string) => `另有 ${count} 宗工单没有归口部门，只计入合计。`,
	periods: '切换期间',
	earlier: (period: string) => `← ${period}`,
	later: (period: string) => `${period} →`,
	table: {
		title: (metric: string) => `部门得分：${metric}`,
		caption: (metric: string, period: string) => `${period}各归口部门${metric}`,
		department: '归口部门',
		categories: '归口类别',
		basis: '分子 / 分母',
		interval: '95% 区间',
		intervalNote: '虚线为合计',
		rest: '与其余部门相比',
		change: { previous: '较上期', year: '较去年同期' },
		target: '目标',
		volume: '受理量',
		volumeNote: '占全部',
		complaints: '客户抱怨',
		complaintsNote: '占全部抱怨',
		empty: '没有归口部门。',
		noCategory: '未在分类口径中指定类别'
	},
	target: (facts: { text: string; met: boolean; sure: boolean }) =>
		`${facts.met ? '达到' : '未达到'} ${facts.text}${facts.sure ? '' : '（不确定）'}`,
	standings: {
		better: '优于其余',
		worse: '差于其余',
		steady: '波动范围内',
		untested: '未作检验',
		none: '—'
	},
	card: {
		title: '各项处理指标',
		note: '每格依次为数值、分子 / 分母（办结时长为工单数和九成分位数）、95% 区间、与其余部门相比、较对比期的变化、对照目标。办结时长为中位数，不与其余部门之和相比。',
		caption: (period: string) => `${period}各归口部门处理指标`,
		rest: (points: string, word: string) => `较其余 ${points} ${word}`,
		change: (text: string, word: string) => `变化 ${text} ${word}`,
		tickets: (count: string) => `${count} 宗`,
		ninetieth: (hours: string) => `九成在 ${hours} 小时内`
	},
	trend: {
		title: (facts: { metric: string; name: string; points: string; period: string }) =>
			`${facts.metric}走势：自${facts.period}以来，${facts.name}变化 ${facts.points} 个百分点，超出波动范围`,
		titleSteady: (facts: { metric: string; period: string }) =>
			`${facts.metric}走势：自${facts.period}以来，各部门的首尾变化都在波动范围内`,
		titleNone: (metric: string) => `${metric}走势`,
		unit: (metric: string) => `${metric}（%），色带为 95% 区间，虚线为全部工单合计；各图纵轴相同`,
		summary: (items: string) => `${items}。相邻两期的色带大幅重叠时，升降多在波动范围内。`,
		item: (name: string, text: string, basis: string, period: string) =>
			`${name} ${text}（${basis}，${period}）`,
		limited: (shown: number, all: number) => `共 ${all} 个部门，这里只列受理量最多的 ${shown} 个。`,
		words: { value: '本部门', interval: '95% 区间', reference: '全部合计', provisional: '暂定' },
		caption: '各期数值、分子 / 分母和 95% 区间',
		cell: (value: string, basis: string, interval: string) => `${value} · ${basis} · ${interval}`,
		all: '合计',
		one: '只有一个期间有数据，不画走势。'
	},
	matrix: {
		titleWorse: (cells: string) => `县区局 × 归口部门：${cells}明显差于期望`,
		titleBetter: (cells: string) => `县区局 × 归口部门：${cells}明显好于期望`,
		titleNone: '县区局 × 归口部门：没有交叉格明显偏离期望',
		titleUntested: '县区局 × 归口部门：样本不足，无从检验',
		explanation: (metric: string) =>
			`每格是一个单位在一个部门归口的诉求上的${metric}；“期望”由该单位在其他部门、该部门在其他单位的水平推算，不含本格。差于期望的格既不能由该单位整体水平、也不能由该部门整体水平解释，就是一方拖累另一方、需要双方一起查的地方。`,
		caption: (metric: string, period: string) =>
			`${period}${metric}，行为单位，列为归口部门；每格为数值、分子 / 分母、判断和期望`,
		unit: '单位',
		total: '合计',
		others: '其余',
		and: '、',
		mergedNote: (names: string) =>
			`${names}在多数单位的样本过小，分开列会有一成以上的工单不能显示，故合为一列。`,
		foldNote: (bureaus: number, departments: number) =>
			`“其余”合并了${[
				bureaus > 0 ? `${bureaus} 个单位` : '',
				departments > 0 ? `${departments} 个部门` : '',
				'未填写单位或部门的工单'
			]
				.filter((part) => part !== '')
				.join('、')}。`,
		expected: (value: string) => `期望 ${value}`,
		standings: {
			'much-better': '明显好于期望',
			better: '好于期望',
			expected: '符合期望',
			worse: '差于期望',
			'much-worse': '明显差于期望',
			none: '未检验'
		},
		untested: '未检验',
		suppressed: '不显示',
		withheld: '防推算，不显示',
		legend: '图例',
		legendNote: '▲▼ 为数值高于或低于期望的方向；两个符号并粗框的为经多重校正仍明显者',
		deviations: '偏离期望的交叉格',
		deviation: (facts: { basis: string; rate: string; expected: string; amount: string }) =>
			`${facts.rate}（${facts.basis}），期望 ${facts.expected}，${facts.amount}`,
		amount: (numerator: string, count: string, isMore: boolean) =>
			`${numerator}比期望${isMore ? '多' : '少'}约 ${count} 宗`,
		otherwise: (items: string) => `如符合期望，${items}。`,
		otherwiseItem: (name: string, now: string, then: string) => `${name}合计由 ${now} 变为 ${then}`,
		more: (count: number) => `另有 ${count} 格差于或好于期望，见矩阵。`,
		chance: (facts: { tested: number; byChance: string }) =>
			`共检验 ${facts.tested} 格。即使没有任何相互影响，按 5 % 的水平平均也会有约 ${facts.byChance} 格被标为“差于期望”或“好于期望”；标为“明显”的已按霍尔姆方法校正，全部格中出现一个误判的可能不超过 5 %。`,
		hidden: (hidden: number) => `${hidden} 格因样本不足或防止推算不显示；期间越长，能显示和检验的格越多。`,
		longer: '换成较长期间：',
		none: '本期没有可以交叉的工单。'
	},
	methods: {
		title: '怎样读这一页',
		owner: (scheme: string) =>
			`归口部门由“${scheme}”的类别确定（分类表的归口部门列）；类别没有归口部门时取导出文件的归口部门列。得分是对该部门归口类别的全部工单计算的同一组指标，不区分由谁经办。`,
		rest: '“与其余部门相比”为该部门减去其余部门之和，用纽科姆法 95% 区间判断；区间包含 0 即为“波动范围内”。',
		expected:
			'期望：以二项逻辑模型“常数 + 单位 + 部门”拟合除本格以外的全部显示格，行、列效应带标准差为 5 的弱先验，使全对或全错的行列也有有限的估计。单位和部门在其他格中都至少有排名下限的工单才推算；只有分母达到排名下限的格才检验。',
		test: '检验：观测数与贝塔—二项分布比较，均值为期望，离散程度取拟合本身的不确定性；双侧中间 P 值。“明显”为霍尔姆校正后总错误率 5 %，无“明显”的为单格 5 %。',
		suppression: (minimum: number) =>
			`小样本：分母小于 ${minimum} 的格不显示；为使其不能由行、列合计推算，还会隐去最小的其他格，直到每行每列没有或至少有两格不显示、并且没有一格能由几行几列的合计联立解出。`,
		cause:
			'偏离期望说明这一组合与别处不同，不说明是谁的责任：诉求构成、片区条件、流转环节都可能造成，应先调工单核查。'
	}
};

export type DepartmentsMessages = typeof departments;
