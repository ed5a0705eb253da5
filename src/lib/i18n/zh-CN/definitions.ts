interface RuleFacts {
	shown: number;
	ranked: number;
	window: number;
}

/** Words of the definitions page. */
export const definitions = {
	finding: (facts: { metrics: number; schemes: number; version: string; missing: number }) =>
		`本站共 ${facts.metrics} 个指标、${facts.schemes} 种分类口径，按评分设置 ${facts.version} 计算${facts.missing === 0 ? '；现有导出的列足以计算全部指标' : `；其中 ${facts.missing} 个因导出缺列未能计算`}。`,
	contents: '目录',
	sections: { metrics: '指标', rules: '通则', settings: '评分设置', schemes: '分类口径' },
	otherName: (name: string) => `英文名 ${name}`,
	rows: {
		numerator: '分子',
		denominator: '分母',
		unit: '单位',
		better: '方向',
		target: '目标',
		applied: '已采用的条件',
		dropped: '因缺列未采用的条件',
		missing: '缺少的列',
		settings: '评分设置版本'
	},
	units: { percent: '%', tickets: '宗', 'per-10k': '宗 / 万户', 'per-million': '宗 / 百万户', hours: '小时' },
	better: { higher: '越高越好', lower: '越低越好', none: '不分好坏' },
	noTarget: '未设',
	noClauses: '无附加条件',
	droppedFor: (clause: string, columns: string) => `${clause}（缺 ${columns}）`,
	missing: (columns: string) => `${columns}；补上后即可计算`,
	nothingMissing: '无',
	version: (version: string, window: number) => `${version}（W = ${window} 天）`,
	sql: 'SQL 语句',
	sqlNote: (period: string) => `在 DuckDB 中按县区局计算${period}的语句；问号处依次代入下列值。`,
	values: '代入值',
	rules: (facts: RuleFacts): readonly { readonly title: string; readonly text: string }[] => [
		{
			title: '分子与分母',
			text: '每个比率都是分子除以分母，两者都可相加，并且都写在页面上。分母为 0 时写“—”，不写 0 %。'
		},
		{
			title: '期间',
			text: '月、季度、半年、年均按受理时间的本地日历计。环比为上一个同类期间，同比为去年同一期间。'
		},
		{
			title: '数据日期',
			text: '页面按数据日期之前已知的情况计算。数据日期是导出中最新的更新、归档或受理时间。'
		},
		{
			title: '暂定值',
			text: `首次解决率要等归档后 ${facts.window} 天内是否再次来电才能确定：期末加 ${facts.window} 天之后才是最终值，此前标为“暂定”。`
		},
		{
			title: '重复导出',
			text: '同一工单编号只留一行：更新时间最新者；更新时间相同或缺少时，取文件名次序在后者。合并的行数见“数据”页。'
		},
		{ title: '考核剔除', text: '有考核剔除原因的工单不计入各项考核率，仍计入受理量，并在得分旁写明宗数。' },
		{ title: '四舍五入', text: '在精确分数上四舍五入（34 / 40 为 85.0 %），不在二进制小数上进行。' },
		{ title: '占比', text: '占比保留两位小数，各自四舍五入，合计可能不恰好为 100 %。' },
		{ title: '区间', text: '比率的 95 % 区间用威尔逊得分法，z = 1.96。样本越小，区间越宽。' },
		{
			title: '变化',
			text: '两个比率之差的区间用纽科姆方法 10，两个宗数之比按泊松分布。区间不含 0 才称“好转”或“变差”，否则写“波动范围内”。'
		},
		{
			title: '名次',
			text: '按准确分数排名，数值相同者并列并占用名次。名次范围由两两比较得出，以霍尔姆方法校正到总错误率 5 %。'
		},
		{
			title: '最小样本',
			text: `分母小于 ${facts.shown} 的不显示，以免识别到个人；若合计会使其可被推算，合计也不显示。${facts.shown}–${facts.ranked - 1} 的显示但标为“样本不足”，不排名；${facts.ranked} 及以上的参加排名。`
		}
	],
	settingsNote:
		'期间按其首日已生效的最新版本评分；期内才生效的版本从下一个期间起采用，半年、年度跨越变更时也是如此，页面会写明。设置写在 data/settings.json，公式未见于所引论文，均为本站默认，可以修改。',
	settingsCaption: '评分设置各版本',
	setting: {
		field: '设置',
		validFrom: '生效日期',
		repeatWindowDays: '重复来电窗口 W（天）',
		firstResolutionNatures: '计入首次解决率的性质',
		complaintNatures: '构成客户抱怨的性质',
		excludedResolutionCodes: '不计入首次解决率的处理结果',
		satisfiedFrom: '满意的最低分（1–5）',
		minimumShown: '显示所需的最小分母',
		minimumRanked: '排名所需的最小分母',
		weight: (metric: string) => `综合得分权重：${metric}`,
		target: (metric: string) => `目标：${metric}`,
		inForce: (version: string) => `${version}（当前）`
	},
	complaints: (natures: string) => `客户抱怨 = ${natures}。`,
	schemesNote:
		'一张工单的原始分类按 data/category-map.csv 归入每种口径；各口径的类别写在 data/taxonomies/ 下，修改文件后重新生成即可。业务七类到考核四类的对应关系未见于所引论文，为本站设定，同样写在 data/category-map.csv。',
	defaultScheme: '默认',
	schemeSource: (source: string) => `出处：${source}`,
	owner: (department: string) => `归口：${department}`,
	noLeaves: '无二级',
	leaves: (count: number) => `${count} 个一级类别`,
	mapping: (count: number) => `原始分类的对应（${count} 行，data/category-map.csv）`,
	rest: '其余细类',
	dated: (from: string, until: string) => `${from} 至 ${until} 前`
};

export type DefinitionsMessages = typeof definitions;
