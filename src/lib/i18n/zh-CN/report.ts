/** Words of published reports: their pages, their index, the comparison of two. */
export const report = {
	skip: '跳到正文',
	title: '季度报告',
	pageTitle: (page: string, edition: string) => `${page} · ${edition}`,
	edition: (number: number) => `第 ${number} 版`,
	published: (day: string) => `${day}发布`,
	dataAsOf: (moment: string) => `数据截至 ${moment}`,
	otherLanguage: 'English',
	navigation: {
		label: '报告导航',
		reports: '全部报告',
		quarter: '本季报告',
		present: '会议投影',
		live: '实时查询',
		compare: '对比'
	},
	place: '所在位置',
	contents: '目录',
	unitPages: { bureau: '各县区局报告', department: '各部门报告' },
	live: '在实时页面查看',
	seeTable: (caption: string) => `数据见表：${caption}`,
	definition: '口径',
	definitionOf: (metric: string) => `${metric}的口径`,
	tones: { better: '较好', worse: '较差', neutral: '相当' },
	tonesNote: '▲ 较好，▼ 较差，均超出波动范围。',
	charts: {
		interval: '95% 区间',
		unranked: '未参加排名',
		hidden: '不公布',
		better: '高于总体',
		worse: '低于总体',
		neutral: '波动范围内',
		rank: '第 {rank} 名',
		peers: '对照',
		provisional: '暂定'
	},
	commentary: { title: '批注', byline: (role: string, day: string) => `${role}，${day}` },
	notices: {
		draft: { title: '草稿', text: '本页尚未发布，数字可能变动，请勿引用。' },
		superseded: (number: number) => `本版已被第 ${number} 版更正`,
		supersededText: '本页保留发布时的数字，引用时请注明版次。',
		supersededLink: (number: number) => `查看第 ${number} 版`,
		forced: {
			title: '本版未通过全部检查即发布',
			text: '以下检查未通过，使用本报告时应一并考虑：'
		},
		warnings: '发布检查的提示',
		corrected: (number: number) => `本版更正第 ${number} 版`,
		correctedLink: '更正说明',
		reason: '更正原因',
		changes: (count: number) => `改动的数字（${count} 处）`,
		noChanges: '没有数字改动。',
		columns: { place: '位置', before: '原为', after: '现为' },
		before: (number: number) => `第 ${number} 版`,
		absent: '无'
	},
	definitions: {
		title: '指标口径',
		numerator: '分子',
		denominator: '分母',
		target: '目标',
		applied: '采用的条件',
		dropped: '因缺少数据列而未采用的条件',
		better: { higher: '越高越好', lower: '越低越好', none: '不分高低' }
	},
	footer: {
		interval:
			'95% 区间：同样条件下重复多次，约 95% 的区间会包含真实水平；两个区间相隔越远，差距越不可能出于偶然。',
		suppression: (shown: number, ranked: number) =>
			`分母小于 ${shown} 的不予公布；${shown}–${ranked - 1} 的标为“样本不足”，不参加排名。`,
		settings: (version: string, day: string) => `评分设置 ${version}（${day}起执行）`,
		hash: (hash: string) => `数据指纹 ${hash}`,
		frozen: '本报告发布后不再变动；更正以新的版次发布。'
	},
	files: {
		title: '下载',
		label: (kind: string, page: string) => `${page}，${kind}`,
		pdf: 'PDF',
		xlsx: 'Excel',
		csv: 'CSV',
		json: 'JSON'
	},
	index: {
		title: '报告',
		lead: '每个季度的报告发布后即固定下来；更正以新的版次发布，原版的地址和数字不变。',
		newest: '最新版',
		earlier: '以往各版',
		forced: '未通过全部检查',
		corrected: '更正版',
		correctionReason: (reason: string) => `更正原因：${reason}`,
		changes: (count: number) => `改动 ${count} 处数字`,
		pages: '分报告',
		compare: '对比两版或两季',
		present: '会议投影',
		empty: '还没有发布的报告',
		emptyText: '在项目文件夹中运行下面的命令发布一个季度，再重新构建站点：'
	},
	compare: {
		title: '报告对比',
		lead: '选择任意两版或两个季度，并排查看差异。',
		left: '左边',
		right: '右边',
		choose: '对比',
		option: (quarter: string, edition: string) => `${quarter} ${edition}`,
		only: '只看差异',
		everything: '全部显示',
		show: '显示',
		page: '页面',
		pageOption: (title: string, count: number) => `${title}（${count} 处不同）`,
		here: (count: number) => `本页 ${count} 处不同。`,
		countBetween: (left: string, right: string, count: number) => `${left} 与 ${right}：${count} 处不同`,
		none: '两份报告的数字完全相同。',
		row: '项目',
		column: '指标',
		difference: '差异',
		signs: { up: '增加', down: '减少', changed: '改变', added: '新增', removed: '去掉', same: '相同' },
		sentences: (count: number) => `另有 ${count} 句文字不同。`,
		loading: '正在读取两份报告',
		failed: (name: string) => `未能读取 ${name}。请检查网络后重新选择。`,
		unknown: (name: string) => `没有“${name}”这份报告，已改为默认的两版。`,
		tooFew: '至少要有两份已发布的报告才能对比。',
		noScript: '浏览器未启用脚本：下面是最新两版的对比，不能另选。'
	},
	embed: { alone: '单独打开此图', more: '查看完整报告' },
	notFound: '没有这一页'
};

export type ReportMessages = typeof report;
