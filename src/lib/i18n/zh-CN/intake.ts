/** Words of the section of the data page in which readers open their own exports. */
export const intake = {
	title: '打开自己的导出',
	lead: '把工单导出文件拖到本页任意处，不到一分钟就能看到自己的首次解决率、分类和排名。',
	privacy: '文件只在这个浏览器里读取，不上传、不保存；关闭或刷新页面即清除。',
	drop: {
		label: '选择导出文件，或把文件拖到这里',
		hint: '把文件拖到这里',
		over: '松开即读取',
		files: '选择文件',
		folder: '选择文件夹',
		formats: 'Parquet、CSV、TSV、XLSX，一个或多个；列名不必改，GBK 编码也可以',
		noScript: '打开自己的文件需要浏览器启用脚本。本页其余内容不受影响。'
	},
	steps: {
		starting: '正在启动本机数据引擎',
		sampling: (done: number, files: number) =>
			`正在读取样本：第 ${Math.min(done + 1, files)} 个，共 ${files} 个文件`,
		checking: (percent: number) => `正在核对全部行的时间和取值：${percent} %`,
		counting: '正在核对时间、取值并计数',
		adopting: (percent: number) => `正在载入：${percent} %`,
		cancel: '取消',
		cancelled: '已取消',
		retry: '重试',
		failed: (reason: string) => `这一步没有完成：${reason}`
	},
	files: {
		title: '文件',
		caption: '已选择的文件',
		name: '文件',
		size: '大小',
		rows: '行数',
		state: '状态',
		waiting: '等待读取',
		used: '将读入',
		atLeast: (rows: string) => `${rows} 以上`,
		unfit: (columns: string) => `列名与其他文件不同，缺少“${columns}”，不一起读入`,
		useThis: '改按这个文件的列名对应',
		remove: (name: string) => `移除 ${name}`,
		removeShort: '移除',
		clear: '全部移除',
		more: '继续添加文件：拖到本页，或'
	},
	verdict: {
		title: '核对',
		tickets: '工单',
		period: '受理时间',
		periodFrom: (first: string, last: string) => `${first} 至 ${last}`,
		bureaus: '县区局',
		categories: '一级分类',
		rows: '读入的行',
		merged: '同一工单合并',
		withoutId: '无工单编号',
		withoutTime: '无受理时间',
		withoutBureau: '无县区局',
		withoutCategory: '无分类',
		ofTickets: (share: string) => `占 ${share} %`,
		tiny: '不到 0.1 %',
		use: '用这些数据看各页',
		missing: (columns: string) => `还缺必需的列：${columns}。请在下表中选定它们读自哪一列。`,
		questions: (count: number) => `还有 ${count} 个时间问题要您回答，见下。`,
		noTickets: '按现在的对应没有得到一宗工单：工单编号或受理时间读不出来。请在下表核对这两列和时间格式。',
		ready: '可以使用。下面的对应由列名和取值推断，请过目；有错可直接改。'
	},
	questions: {
		title: '时间怎样读',
		ask: (columns: string) => `${columns}：全部值有两种以上的读法，请选一种`,
		example: (text: string) => `“${text}”是`,
		column: (label: string, header: string) => `${label}（${header}）`,
		evenly: '选定后对这几列同时生效。'
	},
	map: {
		title: '列的对应',
		intro: '左边是本站需要的列，右边是您文件中的列。',
		system: (name: string) => `已识别为“${name}”，按它的列名对应。`,
		caption: '每列读自文件中的哪一列',
		column: '本站的列',
		from: '读自',
		confidence: '把握',
		examples: '文件中的例子',
		required: '必需',
		none: '—— 不使用',
		likely: '较可能的列',
		others: '其他列',
		personal: '像是个人信息的列',
		sum: (headers: string) => `${headers}（相加）`,
		confidences: { certain: '确定', likely: '很可能', possible: '请核对', chosen: '您选定', none: '未使用' },
		marks: { certain: '●●●', likely: '●●○', possible: '●○○', chosen: '✓', none: '' },
		chosenReason: '由您选定',
		loss: (metrics: string) => `缺它则没有：${metrics}`,
		lossClause: (metrics: string) => `缺它则少一项条件：${metrics}`,
		noLoss: '现有页面未用',
		requiredLoss: '没有这一列就无法统计',
		certain: (count: number) => `已确定的列（${count}）`,
		rest: (count: number) => `其余列（${count}）：文件中没有找到，也不是必需`,
		shared: (header: string, columns: string) => `“${header}”同时用于${columns}，请核对。`,
		personalWarning: '这一列像是个人信息。读入后会出现在工单明细里，请改用脱敏的列。',
		timeFormat: '时间格式',
		unreadable: (rows: string, share: string, examples: string) =>
			`${rows} 个值（${share} %）读不出时间，例如 ${examples}`,
		labelFor: (column: string) => `${column}读自`,
		formatFor: (column: string) => `${column}的时间格式`,
		plus: (number: number) => `加 ${number}`
	},
	personal: {
		title: '不读入的个人信息',
		text: (headers: string) => `以下列像是姓名、电话、证件号、地址或自由文本，不会读入：${headers}。`
	},
	nested: (headers: string) => `以下列是嵌套结构，未读入：${headers}`,
	unused: (headers: string) => `文件中未使用的列：${headers}`,
	values: {
		title: '值的对应',
		intro: '文件中的值怎样对到本站的值。未对应的照原样计入。',
		summary: (column: string, values: string) => `${column}：${values} 个值`,
		unmapped: (values: string, rows: string, share: string) =>
			`${values} 个未对应，共 ${rows} 行（${share} %）`,
		asTheyAre: (values: string, rows: string, share: string) =>
			`${values} 个不在本站的表中，照原样计入，共 ${rows} 行（${share} %）`,
		allMapped: '全部已对应',
		caption: (column: string) => `${column}的值`,
		value: '文件中的值',
		rows: '行数',
		share: '占比',
		target: '读作',
		asIs: '照原样',
		unknown: '未对应',
		rest: (values: string, rows: string) => `其余 ${values} 个值，共 ${rows} 行`,
		show: (count: number) => `列出全部 ${count} 个值`,
		labelFor: (value: string) => `“${value}”读作`
	},
	settings: {
		title: '时区、缺失值、事件日志',
		zone: '文件中不带时区的时间是',
		site: (zone: string) => `本站时区（${zone}）`,
		utc: '世界时（UTC）',
		missing: '表示“没有”的文字（用逗号或换行隔开）',
		missingNote: '这些文字当作空白，不算一个值。',
		order: '一张工单有多行（事件日志）时，按哪一列定先后',
		orderNone: '—— 每张工单一行，或按更新时间',
		orderNote: '同一工单的多行合为一宗：受理时间取最早，处理、归档、更新时间取最晚，其他列取最后一行。'
	},
	saved: {
		found: (day: string) => `这些列名在 ${day} 用过一份对应，保存在这个浏览器里。`,
		use: '用上次的对应',
		forget: '删除保存的对应',
		title: '对应文件',
		text: '把现在的对应存为 column-map.json，放进数据文件夹，生成站点时按它读取；也可以在这里打开一份。',
		export: '下载 column-map.json',
		open: '打开 column-map.json',
		problems: '打开的 column-map.json 有以下问题'
	},
	adopted: {
		title: '各页现在显示您的数据',
		text: (tickets: string, first: string, last: string) =>
			`${tickets} 宗工单，受理时间 ${first} 至 ${last}。数据只在这个浏览器里，刷新页面即清除。`,
		overview: '看总览',
		rankings: '看季度排名',
		quality: '看数据质量',
		change: '修改对应或换文件'
	}
};

export type IntakeMessages = typeof intake;
