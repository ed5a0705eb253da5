/** Words of the files beside a report: report.xlsx and report.csv. */
export const reportFiles = {
	coverName: '说明',
	definitionsName: '口径',
	title: '标题',
	organisation: '单位',
	quarter: '季度',
	edition: '版次',
	publishedOn: '发布日期',
	dataAsOf: '数据截至',
	tickets: '工单总数',
	settings: '评分设置版本',
	window: (days: number) => `重复诉求窗口 ${days} 天`,
	dataHash: '数据指纹（SHA-256）',
	source: '来源',
	notice: '注意',
	correction: '更正说明',
	check: '发布检查',
	hidden: '隐藏规则',
	hiddenWords: (minimum: number) =>
		`样本少于 ${minimum} 件的数字不予公布；为防止由合计推算，必要时一并隐藏另一项。`,
	definitions: {
		metric: '指标标识',
		name: '指标',
		definition: '口径',
		numerator: '分子',
		denominator: '分母',
		better: '方向',
		clauses: '已适用条件'
	},
	directions: { higher: '高者为优', lower: '低者为优', none: '不分优劣' },
	separator: '；'
};

export type ReportFilesMessages = typeof reportFiles;
