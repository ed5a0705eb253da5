/** Words for data that are not those which the site was built from. */
export const local = {
	region: '当前数据',
	/** Before the title of a page, and on what is saved from it. */
	mark: '本机',
	name: '本机数据',
	files: (first: string, count: number) => (count === 1 ? first : `${first} 等 ${count} 个文件`),
	tickets: (count: string) => `工单 ${count} 宗`,
	dataAsOf: (moment: string) => `数据截至 ${moment}`,
	kept: '仅在本浏览器内，未上传；刷新或关闭页面即清除',
	release: '退出本机数据',
	source: (files: string) => `来源：本机文件 ${files}，未经发布`,
	/** Below a saved picture or table. */
	saved: (files: string, moment: string) => `本机数据：${files}，数据截至 ${moment}，未经发布`,
	shareOff:
		'本机数据只在本浏览器内，他人打开链接看不到这些数字，因此不提供链接和二维码。可用“保存图表”或打印。',
	siteReports: '本站报告（新窗口）',
	siteReport: (quarter: string) => `本站已发布的${quarter}报告（不是本机数据，新窗口打开）`,
	loading: (files: string) => `正在载入本机文件：${files}`,
	loadingProgress: (percent: number, rows: string) => `${percent} %，${rows} 行`,
	cancel: '取消',
	failed: (files: string) => `本机文件未能载入：${files}。页面仍是原来的数据。`,
	failedReason: (reason: string) => `原因：${reason}`,
	dismiss: '知道了',
	updated: {
		name: '数据已更新',
		text: (files: number, moment: string) =>
			`现由 ${files} 个导出文件实时计算；已发布的页面和报告按截至 ${moment} 的数据生成`,
		loading: (files: number) => `导出文件有更新，正在载入 ${files} 个文件`,
		failed: '更新后的导出文件未能载入。页面显示发布时的数字，筛选暂不可用。',
		available: '服务器上有更新的数据。重新载入页面后按新数据计算。',
		reload: '重新载入',
		later: '稍后',
		live: {
			waiting: '正在由较新的数据计算，稍候即显示。此前不显示较早的数字。',
			none: '较新数据的数字未能算出。此处不显示较早的数字。',
			ready: '由较新的数据计算',
			idle: '较新的数据尚未载入',
			loading: (percent: number, rows: string) => `正在重新载入较新的数据：${percent} %（${rows} 行）`,
			failed: (reason: string) => `数据引擎未能重新载入较新的数据：${reason}。请重试。`,
			cancelled: '已取消载入较新的数据',
			load: '载入较新的数据',
			reportFailed: (reason: string) => `这一页未能由较新的数据算出：${reason}。`
		}
	},
	part: '正在计算',
	live: {
		waiting: '正在由本机数据计算，稍候即显示。此前不显示任何数字。',
		none: '本机数据的数字未能算出。此处不显示其他数据。',
		ready: '由本机数据计算',
		idle: '本机数据尚未载入',
		loading: (percent: number, rows: string) => `正在重新载入本机数据：${percent} %（${rows} 行）`,
		failed: (reason: string) =>
			`数据引擎未能重新载入本机数据：${reason}。请重试，或退出本机数据；所选文件被移动或修改过时需重新选择。`,
		cancelled: '已取消载入本机数据',
		load: '载入本机数据',
		reportFailed: (reason: string) => `这一页未能由本机数据算出：${reason}。`
	},
	bureaus: {
		title: '县区局一览',
		finding: (count: number) => (count === 0 ? '数据中没有县区局。' : `共 ${count} 个，点击名称查看详情。`),
		unknown: (code: string) => `现有数据中没有“${code}”。请从下列单位中选择。`
	}
};

export type LocalMessages = typeof local;
