/** Latin letters and figures stand apart from Chinese words by a blank. */
function spaced(text: string): string {
	const before = /^[!-~]/.test(text) ? ' ' : '';
	return `${before}${text}${/[!-~]$/.test(text) ? ' ' : ''}`;
}

/** Words on versions of the score settings: beside the figures, and of the comparison of old and new. */
export const settings = {
	rescored: (facts: { periods: string; version: string; own: string }) =>
		`${facts.periods}当时按评分设置 ${facts.version} 计分；本页为便于比较，一律按 ${facts.own} 计算，与当期页面的数字可能不同。`,
	later: (facts: { version: string; day: string; own: string }) =>
		`评分设置 ${facts.version} 于${facts.day}起生效，时间在本期之内；本期仍按期初已生效的 ${facts.own} 计分，该版本从下一个期间起采用。`,
	title: (before: string, after: string) => `评分设置变更：${before} → ${after}`,
	finding: (facts: { metric: string; before: string; after: string; ranked: string; moved: number }) =>
		`同一批工单，${facts.metric}合计按旧设置为 ${facts.before}，按新设置为 ${facts.after}；两边都参加排名的 ${facts.ranked} 个单位中，${facts.moved === 0 ? '没有一个名次不同' : `${facts.moved} 个名次不同`}。`,
	valued: (value: string, basis: string) => (basis === '' ? value : `${value}（${basis}）`),
	unaffected: (metric: string) => `本次变更不影响${metric}：按新旧两套设置计算，各单位的数值与名次都相同。`,
	largest: (facts: { name: string; before: string; after: string }) =>
		`名次变动最大的是${facts.name}：第 ${facts.before} → 第 ${facts.after}。`,
	explained: {
		comparison: (facts: { period: string; comparison: string; before: string; after: string; day: string }) =>
			`评分设置 ${facts.after} 自${facts.day}起生效，${facts.period}按它计分；比较期间${facts.comparison}当时按 ${facts.before} 计分。`,
		within: (facts: { period: string; comparison: string; before: string; after: string; day: string }) =>
			`评分设置 ${facts.after} 自${facts.day}起生效，时间在${facts.period}之内；${facts.period}仍按期初已生效的 ${facts.before} 计分，“新设置”一栏仅供对照。`
	},
	differencesTitle: '改了什么',
	noDifferences: '两个版本的各项设置相同，只是版本号不同。',
	difference: (facts: { label: string; from: string; to: string }) =>
		`${facts.label}：由${spaced(facts.from)}改为${spaced(facts.to).trimEnd()}`,
	unset: '未设',
	nothing: '无',
	/** Between two sentences. */
	gap: '',
	definitions: '各版本全文',
	tableTitle: (period: string) => `${period}工单按新旧设置各算一次`,
	caption: (metric: string, period: string) => `${period}${metric}：按旧设置与按新设置的对照`,
	columns: {
		own: '本页采用',
		before: (version: string) => `旧设置 ${version}`,
		after: (version: string) => `新设置 ${version}`,
		beforeRank: '旧名次',
		afterRank: '新名次',
		difference: '新 − 旧',
		points: '个百分点',
		gained: '名次变动',
		gainedNote: '旧 → 新'
	},
	all: '合计',
	unranked: '不排名',
	gained: { up: '升', down: '降', same: '不变' },
	notes: {
		cells: (hasDenominator: boolean): string =>
			hasDenominator ? '每个数值下方为分子 / 分母和 95% 区间。' : '每个数值下方为 95% 区间。',
		same: '两栏是同一批工单、同一筛选条件，差别只来自设置，与工作好坏无关，因此名次变动不着色；两栏的工单重叠，不能作为两个独立样本检验差别。',
		hidden: (minimum: number) =>
			`分母小于 ${minimum} 的不显示；本页排名表中不显示的单位，这里两栏都不显示，以免由另一套设置推算。`
	},
	historyTitle: '各版本的生效日期与改动',
	validity: (from: string, until: string | null) =>
		until === null ? `${from}起生效。` : `${from}起生效，至${until}前。`,
	first: '第一个版本。',
	against: '与上一版本相比：'
};

export type SettingsMessages = typeof settings;
