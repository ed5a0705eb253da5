/** Words of a bureau's and a department's page in a published report. */
export const editionUnits = {
	place: (facts: { count: number; rank: string; tied: boolean; range: string }) =>
		`在参加排名的 ${facts.count} 个单位中${facts.tied ? '并' : ''}列第 ${facts.rank} 名，数据所允许的名次为第 ${facts.range} 名`,
	placeTier: (place: string, tier: string) => `${place}；等级：${tier}。`,
	unranked: (reason: string) => `本季不参加排名：${reason}。`,
	step: (text: string) => `其余单位不变时，${text}。`,
	noReason: '没有应评工单',
	drivers: {
		finding: (facts: { gap: string; mix: string; handling: string; standing: string }) =>
			`与全部单位相差 ${facts.gap} 个百分点：诉求构成带来 ${facts.mix}，处理本身带来 ${facts.handling}（${facts.standing}）。`,
		standing: { better: '好于应有，超出波动范围', worse: '差于应有，超出波动范围', steady: '波动范围内' },
		none: '各类诉求的样本过少，或分开列会使小样本可被推算，不按类别拆分。',
		caption: (name: string, period: string) => `${period}${name}首次解决率，按类别`,
		row: { better: '好于其他单位', worse: '差于其他单位', steady: '波动范围内', none: '样本不足' },
		note: '“应有”：按全部单位在同一类别的水平，本单位应当首次解决的宗数。判断为与其他单位同一类别相比，已按本表行数校正。',
		merged: '样本过少的类别合并列出。',
		all: '合计'
	},
	peers: {
		steady: '各项指标与同类的差别都在波动范围内。',
		none: '没有可比较的同类单位。',
		caption: (name: string, period: string) => `${period}${name}与同类单位合计的对照`,
		chance: (facts: { compared: number; byChance: string }) =>
			`共比较 ${facts.compared} 项；即使没有真实差别，平均也会有约 ${facts.byChance} 项被标出。`
	},
	scores: {
		own: '本部门',
		steady: '各项指标与其余部门的差别都在波动范围内。',
		better: (metrics: string) => `优于其余部门：${metrics}。`,
		worse: (metrics: string) => `差于其余部门：${metrics}。`,
		caption: (name: string, period: string) => `${period}${name}各项指标`
	},
	trend: {
		finding: (previous: string, lastYear: string) => `首次解决率${previous}；较去年同期 ${lastYear}。`,
		findingShort: (previous: string) => `首次解决率${previous}。`,
		caption: (name: string) => `${name}首次解决率，逐季`,
		title: (name: string) => `${name}首次解决率的走势`,
		none: '没有可比较的季度。'
	},
	crossings: {
		worse: (names: string) => `在${names}的首次解决率明显差于期望（已校正）。`,
		none: '在各县区局的首次解决率都没有明显偏离期望。',
		untested: '各县区局的样本不足，无从判断是否偏离期望。',
		caption: (name: string, period: string) => `${period}${name}归口诉求的首次解决率，按县区局`,
		expected: '期望',
		note: '期望由该局在其他部门、本部门在其他局的水平推算；“明显”的已按霍尔姆方法校正。'
	},
	actions: {
		finding: (count: number) => `超出波动范围的问题有 ${count} 件${count > 1 ? '，按成效排列' : ''}。`,
		hold: '没有经校正仍超出波动范围的问题：保持现有做法，继续观察。',
		category: (facts: {
			name: string;
			own: string;
			expected: string;
			short: string;
			now: string;
			then: string;
		}) =>
			`先抓“${facts.name}”：首次解决 ${facts.own}，按全部单位的水平应有 ${facts.expected} 宗，少 ${facts.short} 宗，超出波动范围；补上可使首次解决率由 ${facts.now} 升到 ${facts.then}。`,
		metric: (facts: {
			metric: string;
			higher: boolean;
			own: string;
			target: string;
			others: string;
			tickets: string;
			goal: 'target' | 'others';
		}) =>
			`${facts.higher ? '提高' : '降低'}${facts.metric}：${facts.own}，${[
				facts.target === '' ? '' : `未达到目标 ${facts.target}`,
				facts.others
			]
				.filter((part) => part !== '')
				.join(
					'，'
				)}，超出波动范围；${facts.higher ? '多' : '少'} ${facts.tickets} 宗即可${facts.goal === 'target' ? '达到目标' : '与之持平'}。`,
		worsePeers: (rate: string) => `差于同类合计 ${rate}`,
		worseOthers: (points: string) => `与其余部门相差 ${points}`,
		tier: (facts: { tier: string; amount: string }) =>
			`等级为“${facts.tier}”，超出波动范围：${facts.amount}首次解决即可升一档。`,
		crossing: (facts: { bureau: string; own: string; expected: string; short: string }) =>
			`会同${facts.bureau}查归口诉求：首次解决 ${facts.own}，按双方在别处的水平应为 ${facts.expected}，少约 ${facts.short} 宗，校正后仍超出波动范围。`,
		watch: (facts: { metric: string; own: string; target: string }) =>
			`继续观察${facts.metric}：${facts.own}，未达到目标 ${facts.target}，但区间包含目标，尚不能认定未达标。`,
		watchOthers: (facts: { metric: string; own: string; others: string; compared: string }) =>
			`继续观察${facts.metric}：${facts.own}，${facts.others}；单看超出波动范围，但同时比较了 ${facts.compared} 项，校正后不能认定。`,
		share: (facts: { metric: string; higher: boolean; own: string; others: string }) =>
			`保持并推广${facts.higher ? '提高' : '降低'}${facts.metric}的做法：${facts.own}，${facts.others}，超出波动范围。`,
		betterPeers: (rate: string) => `优于同类合计 ${rate}`,
		keep: '其余各项没有超出波动范围的问题：保持现有做法，下季再看。',
		keepPlace: (range: string) =>
			`其余各项没有超出波动范围的问题，数据所允许的名次为第 ${range} 名：保持现有做法，不因名次升降另作安排，下季再看。`,
		tooFew: '样本过少，本季不足以判断：先把工单办结、回访记录补全，下季再看。'
	}
};

export type EditionUnitsMessages = typeof editionUnits;
