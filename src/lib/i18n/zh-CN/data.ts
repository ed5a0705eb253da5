/** Words of the data page. */
export const data = {
	finding: (facts: { files: string; rows: string; tickets: string; merged: string; problems: number }) =>
		`${facts.files} 个导出文件共 ${facts.rows} 行，得到 ${facts.tickets} 宗工单（合并 ${facts.merged} 行）${facts.problems === 0 ? '；未发现问题' : `；发现 ${facts.problems} 处问题`}。`,
	range: (first: string, last: string) => `受理时间 ${first} 至 ${last}`,
	sections: {
		exports: '导出文件',
		load: '读入与去重',
		columns: '列',
		sideTables: '配套表',
		problems: '问题',
		replace: '换成自己的数据'
	},
	exportColumns: { file: '文件', rows: '行数', bytes: '大小', hash: 'SHA-256（前 12 位）', columns: '列数' },
	exportTotal: '合计',
	headers: (files: string) => `${files} 的列名`,
	allFiles: (count: number) => `全部 ${count} 个文件`,
	loadRows: {
		rowsRead: '读入的行',
		rowsWithoutTicketId: '没有工单编号而舍去的行',
		duplicatesDropped: '同一工单合并掉的行',
		ticketsWithoutTime: '没有受理时间而舍去的工单',
		tickets: '采用的工单',
		contradictoryNatures: '性质自相矛盾的工单'
	},
	loadColumns: { step: '步骤', count: '数量', rule: '规则' },
	loadRules: {
		rowsRead: '所有能读取的导出文件',
		rowsWithoutTicketId: '无法计数',
		duplicatesDropped: '同一编号只留更新时间最新的一行；事件日志的多行合为一宗',
		ticketsWithoutTime: '无法归入任何期间',
		tickets: '全部指标由此计算',
		contradictoryNatures: '投诉却无投诉意愿或非内部原因、意见却非内部原因；照原样计入，不作改动，请核对'
	},
	columnsTitle: (present: number, all: number) => `规范 v1 共 ${all} 列，现有 ${present} 列`,
	columnsColumns: { name: '列', label: '含义', state: '状态', uses: '用途' },
	state: { present: '有', missing: '缺', required: '必需' },
	neededBy: '计算所需：',
	sharpens: '用于其中一项条件：',
	otherUses: {
		ticket_id: '识别同一工单',
		accepted_at: '归入期间',
		bureau: '归入县区局',
		category: '归入类别',
		subcategory: '二级类别、同一事件的识别',
		nature: '诉求性质筛选',
		channel: '渠道筛选',
		customer_segment: '客户类别筛选',
		owner_department: '归口部门（类别口径未定者）',
		updated_at: '去重、数据日期'
	} as Readonly<Record<string, string>>,
	unused: '现有页面未用',
	sideColumns: { file: '文件', content: '内容', rows: '已读入' },
	side: {
		site: '标题、单位、时区、默认口径',
		settings: '评分设置',
		bureaus: '县区局、同类组、供电客户数',
		departments: '归口部门',
		taxonomy: (name: string) => `分类口径：${name}`,
		categoryMap: '原始分类到各口径的对应',
		sla: '联系、答复时限',
		workdays: '节假日与调休',
		annotations: '图上标注的事件',
		columnMap: '外来导出的列名对应'
	},
	sideCounts: {
		settings: (versions: string) => `版本 ${versions}`,
		bureaus: (count: number, customers: number, groups: number) =>
			`${count} 个单位，${customers} 个有客户数，${groups} 个同类组`,
		departments: (count: number) => `${count} 个部门`,
		taxonomy: (groups: number, leaves: number) =>
			leaves === 0 ? `${groups} 类` : `${groups} 类 ${leaves} 项`,
		annotations: (count: number) => `${count} 项事件`,
		optional: '可缺省'
	},
	sideNote: '单位表未列出的县区局按导出文件中的名称补入。',
	noProblems: '数据文件没有发现问题。',
	problemsNote: '所涉的行或文件未被采用，其余照常。',
	levels: { error: '错误', warning: '提醒' },
	fingerprint: '数据指纹',
	fingerprintNote: '对全部导出文件和配套表计算；两个站点的指纹相同，则数字相同。',
	replace: [
		'工单导出（Parquet）放入数据文件夹的 exports/，一个或多个文件，列名按规范 v1。',
		'列名不同的导出，在 column-map.json 中写明对应，不必改动文件。',
		'配套表放在同一文件夹，写错的行会被拒绝，并在本页“问题”中写明文件、行、字段与改法。',
		'重新生成站点：'
	],
	replaceNote: '姓名、电话、地址不应出现在导出文件中。'
};

export type DataMessages = typeof data;
