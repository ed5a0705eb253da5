/** Words of the meeting: slides, controls, help. `{name}` is filled by the script of the page. */
export const present = {
	meeting: '会议投影',
	documentTitle: (title: string) => `${title} · 会议投影`,
	/** What the live site's header says one returns to. */
	label: (quarter: string) => `会议 ${quarter}`,
	titles: {
		title: '封面',
		figures: '关键数字',
		units: { bureau: '县区局', department: '部门' },
		tasks: '各局要做的事',
		departmentTasks: '各部门要做的事',
		commentary: '批注',
		sources: '数据来源与口径'
	},
	findings: {
		figures: '本季关键数字',
		tasks: '各局下一步最有效的一件事',
		departmentTasks: '各部门下一步最有效的一件事',
		commentary: (role: string) => `${role}的批注`,
		sources: '数字从哪里来，怎样算出'
	},
	part: (title: string, part: number, parts: number) => `${title}（${part}/${parts}）`,
	more: (count: number) => `另有 ${count} 项，全部见报告`,
	continued: '全文见报告',
	byline: (role: string, day: string) => `${role}，${day}`,
	report: '报告全文',
	live: '实时查看',
	edition: (number: number) => `第 ${number} 版`,
	published: (day: string) => `${day}发布`,
	dataAsOf: (moment: string) => `数据截至 ${moment}`,
	draft: '草稿，尚未发布',
	forced: '本版未通过全部检查即发布，详见报告',
	corrected: (reason: string) => `更正说明：${reason}`,
	code: '扫码阅读本版报告',
	facts: {
		source: '数据来源',
		dataAsOf: '数据截至',
		tickets: '工单数',
		settings: '评分设置',
		window: '重复诉求窗口',
		hash: '数据指纹',
		days: (count: number) => `${count} 天`,
		suppression: '小样本',
		suppressionText: (shown: number, ranked: number) =>
			`分母小于 ${shown} 不予公布；小于 ${ranked} 不参加排名`
	},
	controls: {
		label: '放映',
		previous: '上一页',
		next: '下一页',
		first: '第一页',
		last: '最后一页',
		position: '{number} / {count}',
		announcement: '第 {number} 页，共 {count} 页：{title}',
		number: '第 {number} 页，按回车键前往',
		overview: '总览',
		notes: '备注',
		search: '跳转',
		timer: '计时',
		timerReset: '计时归零',
		reset: '归零',
		fullScreen: '全屏',
		reading: '阅读',
		slides: '放映',
		help: '帮助',
		close: '关闭',
		pick: (number: number, title: string) => `第 ${number} 页：${title}`
	},
	search: {
		title: '跳转到某个县区局或某一页',
		field: '拼音、首字母或名称',
		none: '没有匹配的页面',
		hint: '上下键选择，回车键前往'
	},
	help: {
		title: '操作方法',
		keys: [
			['→　↓　空格　PageDown', '下一页'],
			['←　↑　PageUp', '上一页'],
			['Home　End', '第一页、最后一页'],
			['数字，再按回车', '到该页'],
			['字母、汉字或 /', '按拼音、首字母或名称跳转'],
			['O', '总览'],
			['N', '备注'],
			['T　Shift + T', '计时开始或暂停、归零'],
			['F', '全屏'],
			['Esc', '关闭、返回'],
			['?', '帮助']
		],
		touch: '触摸屏：左右滑动翻页，或点按页面左右边缘。名称以 f、n、o、t 开头的，先按 / 再输入。',
		letters: '启用单键快捷键（字母、数字、/、?）'
	},
	notes: { title: '备注', none: '本页没有备注。' }
};

export type PresentMessages = typeof present;
