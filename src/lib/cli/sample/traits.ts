import type { Weighted } from '#lib/cli/sample/random.ts';

/** How a bureau of the sample works. The code must stand in bureaus.csv. */
export interface BureauTraits {
	readonly code: string;
	/** True share of matters settled at the first handling. */
	readonly quality: number;
	/** Share of first contacts and of replies in time. */
	readonly contactInTime: number;
	readonly replyInTime: number;
	/** Of failures, the share that shows as a returned ticket. */
	readonly returned: number;
	/** Tickets per customer against the mean. */
	readonly demand: number;
	readonly stations: readonly string[];
}

function bureau(
	code: string,
	quality: number,
	contactInTime: number,
	replyInTime: number,
	returned: number,
	demand: number,
	stations: string
): BureauTraits {
	return { code, quality, contactInTime, replyInTime, returned, demand, stations: stations.split(' ') };
}

export const BUREAUS: readonly BureauTraits[] = [
	bureau(
		'JC',
		0.885,
		0.984,
		0.968,
		0.4,
		0.92,
		'城东供电所 城西供电所 城北供电所 中山供电所 江湾供电所 新港供电所 文昌供电所 高新供电所'
	),
	bureau(
		'BH',
		0.915,
		0.989,
		0.978,
		0.35,
		0.9,
		'滨河供电所 沙洲供电所 码头供电所 桥南供电所 临江供电所 白鹭供电所'
	),
	bureau('NS', 0.835, 0.962, 0.938, 0.55, 1.1, '南山供电所 石门供电所 梅岭供电所 大塘供电所 龙泉供电所'),
	bureau('QX', 0.87, 0.975, 0.957, 0.4, 1.1, '清溪供电所 东坪供电所 河口供电所 平阳供电所 双桥供电所'),
	bureau('YF', 0.8, 0.951, 0.926, 0.6, 1.2, '永丰供电所 太和供电所 丰乐供电所 三江供电所'),
	bureau('SL', 0.895, 0.976, 0.962, 0.4, 1.1, '松岭供电所 林场供电所 青石供电所'),
	bureau('YX', 0.855, 0.968, 0.945, 0.45, 1.35, '云溪供电所 上寨供电所')
];

/** Bureaus under the storm of 18 to 20 July 2014. */
export const STORM_BUREAUS: readonly Weighted<string>[] = [
	['BH', 40],
	['QX', 33],
	['YF', 27]
];

/** Hotline teams and their share of first answers against the mean. */
export const TEAMS = ['话务一班', '话务二班', '话务三班', '话务四班'] as const;

/** The team that was trained on 2014-04-01, with the share added before and after. */
export const TRAINED_TEAM = { name: '话务三班', from: [2014, 4, 1], before: -0.14, after: 0.05 } as const;

export const HOTLINE_GROUP: readonly string[] = ['95598热线', '95598网站', '手机APP', '微信公众号'];

export const CHANNELS: Readonly<Record<'complaint' | 'praise' | 'other', readonly Weighted<string>[]>> = {
	complaint: [
		['95598热线', 55],
		['95598网站', 4],
		['手机APP', 3],
		['微信公众号', 3],
		['营业厅', 8],
		['意见簿', 3],
		['来函', 2],
		['邮件', 1],
		['走访', 3],
		['12398', 5],
		['12345', 9],
		['行风热线', 3],
		['其他', 1]
	],
	praise: [
		['95598热线', 40],
		['营业厅', 20],
		['意见簿', 20],
		['来函', 15],
		['走访', 5]
	],
	other: [
		['95598热线', 66],
		['95598网站', 4],
		['手机APP', 5],
		['微信公众号', 5],
		['营业厅', 14],
		['邮件', 0.5],
		['走访', 2],
		['12345', 2.5],
		['其他', 1]
	]
};

/** Complaints, opinions and suggestions by half-year and group of assessment-4. 2014-H1 is published (S2). */
export const QUOTAS = [
	{ year: 2013, half: 1, groups: { service: 248, 'outage-voltage': 158, grid: 81, safety: 44 } },
	{ year: 2013, half: 2, groups: { service: 266, 'outage-voltage': 207, grid: 84, safety: 47 } },
	{ year: 2014, half: 1, groups: { service: 262, 'outage-voltage': 173, grid: 85, safety: 48 } },
	{ year: 2014, half: 2, groups: { service: 259, 'outage-voltage': 219, grid: 80, safety: 53 } }
] as const;
