import { present, type Weighted } from '#lib/cli/sample/random.ts';

/** Months January to December: how a matter's volume moves over the year. */
const SEASONS = {
	flat: [1, 0.85, 1, 1, 1, 1, 1.05, 1.05, 1, 0.95, 1, 1.05],
	summer: [1.05, 0.8, 0.7, 0.75, 0.95, 1.3, 1.75, 1.7, 1.2, 0.8, 0.75, 0.95],
	billing: [1.35, 0.95, 1, 0.9, 0.9, 0.95, 1.05, 1.15, 1, 0.95, 1.1, 1.5],
	building: [0.7, 0.55, 1.1, 1.25, 1.2, 1.05, 0.95, 0.95, 1.1, 1.2, 1.15, 0.9]
} as const;

export type Season = keyof typeof SEASONS;

export function seasonWeight(season: Season, month: number): number {
	return present(SEASONS[season][month - 1]);
}

/** Group of assessment-4 in which a native category falls; category-map.csv must say the same. */
export type AssessmentGroup = 'service' | 'outage-voltage' | 'grid' | 'safety';

/** Natures that are drawn by volume; complaints, opinions and suggestions are drawn by quota. */
export type OtherNature = '报修' | '咨询' | '服务申请' | '举报' | '表扬' | '其他';

export interface Subcategory {
	readonly category: string;
	readonly name: string;
	readonly group: AssessmentGroup;
	readonly season: Season;
	/** How often among complaints, opinions and suggestions of its group. */
	readonly complaints: number;
	/** How often among each other nature. */
	readonly others: Partial<Record<OtherNature, number>>;
	readonly topics: readonly string[];
}

const GROUPS: Readonly<Record<string, AssessmentGroup>> = {
	供电可靠: 'outage-voltage',
	供电安全: 'safety',
	电网建设: 'grid'
};

function matter(
	category: string,
	name: string,
	season: Season,
	complaints: number,
	others: Subcategory['others'],
	topics: string
): Subcategory {
	return {
		category,
		name,
		group: GROUPS[category] ?? 'service',
		season,
		complaints,
		others,
		topics: topics.split(' ')
	};
}

/** The native classification of the sample's exports: seven categories and their subcategories. */
export const SUBCATEGORIES: readonly Subcategory[] = [
	matter(
		'供电可靠',
		'故障停电',
		'summer',
		14,
		{ 报修: 62, 咨询: 4, 其他: 4 },
		'单户停电 楼栋停电 台区停电 线路跳闸'
	),
	matter('供电可靠', '频繁停电', 'summer', 27, { 报修: 3, 咨询: 1 }, '月内三次以上 重复跳闸'),
	matter('供电可靠', '无故停电', 'summer', 8, { 咨询: 3, 其他: 2 }, '未见公告 误停'),
	matter('供电可靠', '低电压', 'summer', 23, { 报修: 11, 咨询: 1 }, '晚高峰低电压 季节性低电压 末端用户'),
	matter('供电可靠', '频率与波形异常', 'flat', 2, { 报修: 1.5 }, '电压闪变 设备异常'),
	matter('供电可靠', '计划停电延时', 'building', 10, { 咨询: 2 }, '未按时送电 临时延长'),
	matter('供电可靠', '抢修超时', 'summer', 11, { 其他: 2 }, '到达超时 修复超时'),
	matter('供电可靠', '抢修质量', 'summer', 5, { 报修: 1.5 }, '同一故障再次发生 临时处理'),
	matter(
		'供电安全',
		'线路设备隐患',
		'summer',
		20,
		{ 报修: 7, 举报: 8, 其他: 4 },
		'导线下垂 电杆倾斜 变压器漏油'
	),
	matter('供电安全', '表箱及接户线隐患', 'summer', 16, { 报修: 6, 服务申请: 2 }, '表箱破损 接户线老化'),
	matter('供电安全', '安全距离不足', 'building', 12, { 举报: 5, 咨询: 1 }, '树障 建筑距离 施工距离'),
	matter('电网建设', '施工行为', 'building', 30, { 举报: 3, 其他: 2 }, '损坏路面 未恢复现场 夜间施工'),
	matter('电网建设', '农网改造滞后', 'building', 28, { 咨询: 1.5, 其他: 3 }, '台区增容 线路老旧'),
	matter('电网建设', '设备噪音', 'summer', 14, { 其他: 3 }, '配电房噪音 变压器噪音'),
	matter('电网建设', '线路迁改', 'building', 13, { 服务申请: 4, 咨询: 1.5 }, '杆线迁移 占地协商'),
	matter('供电服务', '员工服务态度', 'flat', 17, { 表扬: 2 }, '电话态度 窗口态度 上门态度'),
	matter('供电服务', '服务行为规范', 'flat', 9, { 咨询: 0.5 }, '承诺未兑现 推诿 解释不清'),
	matter('供电服务', '营业窗口管理', 'flat', 6, { 咨询: 3 }, '排队时间长 未按时营业'),
	matter('供电服务', '服务设施', 'flat', 3, { 咨询: 1.5, 报修: 1 }, '自助缴费机故障 排号机故障'),
	matter('供电服务', '服务项目', 'flat', 2, { 咨询: 6, 服务申请: 2 }, '服务内容 电子账单'),
	matter('供电服务', '抢修服务态度', 'summer', 5, { 表扬: 2 }, '现场态度 联系不上'),
	matter('供电服务', '业扩报装', 'building', 10, { 咨询: 14, 服务申请: 26 }, '新装 增容 受理超时 装表超时'),
	matter('供电服务', '用电变更', 'flat', 3, { 咨询: 8, 服务申请: 27 }, '过户 销户 改类 更名'),
	matter('供电服务', '抄表催费', 'billing', 10, { 咨询: 11, 服务申请: 2 }, '估抄 错抄 催费方式'),
	matter('供电服务', '电费电价', 'billing', 11, { 咨询: 28, 服务申请: 3 }, '电费异常 阶梯电价 账单核对'),
	matter('供电服务', '电能计量', 'billing', 6, { 咨询: 4, 服务申请: 14, 报修: 5 }, '电表快慢 校表 表计故障'),
	matter('供电服务', '业务收费', 'flat', 2, { 咨询: 3, 举报: 2 }, '收费标准 违规收费'),
	matter(
		'供电服务',
		'欠费复电',
		'billing',
		5,
		{ 咨询: 4, 服务申请: 13, 报修: 2 },
		'缴费后未复电 远程复电失败'
	),
	matter('供电服务', '增值服务', 'flat', 1, { 咨询: 1, 服务申请: 3 }, '用电检查 节能咨询'),
	matter('信息沟通', '停电信息公告', 'summer', 7, { 咨询: 13 }, '停电时间 停电范围 恢复时间'),
	matter('信息沟通', '欠费停电通知', 'billing', 5, { 咨询: 3 }, '未收到通知 通知错误'),
	matter('信息沟通', '网站与短信', 'flat', 2, { 咨询: 5, 服务申请: 4 }, '短信订阅 网站登录 绑定户号'),
	matter('第三方机构', '代收费网点', 'billing', 3, { 咨询: 3, 举报: 1 }, '缴费未到账 多收手续费'),
	matter('第三方机构', '受托施工单位', 'building', 2, { 举报: 2, 其他: 1 }, '施工质量 乱收费'),
	matter('第三方机构', '物业转供电', 'summer', 4, { 咨询: 3, 举报: 4, 其他: 3 }, '转供加价 物业停电'),
	matter('其它', '表扬致谢', 'flat', 0, { 表扬: 20 }, '抢修及时 服务热情 主动帮助'),
	matter('其它', '其它诉求', 'flat', 2, { 咨询: 3, 其他: 16 }, '非供电业务 意见征集')
];

/** Share of each nature among tickets that are not complaints. */
export const NATURE_SHARES: readonly Weighted<OtherNature>[] = [
	['报修', 41],
	['咨询', 34],
	['服务申请', 18],
	['举报', 1.5],
	['表扬', 1.7],
	['其他', 3.8]
];
