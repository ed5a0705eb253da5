import type { Cell, Column, Edition, ReportPage, Table } from '#lib/editions/document.ts';

/** The same words in both languages, for what no test reads. */
const both = (text: string) => ({ zh: text, en: text });

export const number = (
	value: number | null,
	numerator: number | null = null,
	denominator: number | null = null,
	interval: readonly [number, number] | null = null
): Cell => ({
	kind: 'number',
	value,
	numerator,
	denominator,
	low: interval?.[0] ?? null,
	high: interval?.[1] ?? null,
	tone: 'neutral'
});

const column = (id: string, zh: string, en: string, unit: Column['unit'], decimals = 0): Column => ({
	id,
	label: { zh, en },
	unit,
	decimals,
	metric: id === 'first_resolution' ? id : null
});

const rankingTable = (name: string): Table => ({
	id: 'ranking',
	caption: { zh: '县区局首次解决率排名', en: 'Ranking of county bureaus by first resolution' },
	columns: [
		column('unit', '县区局', 'County bureau', 'text'),
		column('rank', '名次', 'Place', 'places'),
		column('first_resolution', '首次解决率', 'First resolution', 'percent', 1),
		column('change', '较上季', 'Change', 'percentage-points', 1),
		column('tier', '等级', 'Tier', 'text')
	],
	rows: [
		{
			key: 'JC',
			role: 'row',
			page: 'bureau-JC',
			cells: [
				{ kind: 'text', text: both(name) },
				{ kind: 'rank', rank: 1, tied: false, best: 1, worst: 2 },
				number(0.85, 34, 40, [0.709, 0.929]),
				{ kind: 'change', value: 0.021, low: -0.01, high: 0.05, tone: 'neutral', word: both('持平') },
				{ kind: 'word', word: both('高于'), tone: 'better' }
			]
		},
		{
			key: 'BH',
			role: 'row',
			page: null,
			cells: [
				{ kind: 'text', text: both('滨河区供电局') },
				{ kind: 'rank', rank: 2, tied: false, best: 1, worst: 2 },
				number(0.75, 30, 40, [0.598, 0.858]),
				{ kind: 'change', value: -0.08, low: -0.15, high: -0.01, tone: 'worse', word: both('下降') },
				{ kind: 'word', word: both('范围内'), tone: 'neutral' }
			]
		},
		{
			key: 'YX',
			role: 'apart',
			page: null,
			cells: [
				{ kind: 'text', text: both('云溪县供电局') },
				{ kind: 'rank', rank: null, tied: false, best: null, worst: null },
				{ kind: 'hidden' },
				{ kind: 'hidden' },
				{ kind: 'hidden' }
			]
		}
	],
	notes: [both('样本少于 10 件的不予公布。')]
});

const page = (id: string, kind: ReportPage['kind'], code: string | null, name: string): ReportPage => ({
	id,
	kind,
	code,
	title: both(name),
	description: { zh: '首次解决率 85.0%。', en: 'First resolution 85.0 %.' },
	key: {
		id: 'key',
		caption: both('关键数字'),
		columns: [
			column('volume', '受理量', 'Tickets', 'tickets'),
			column('score', '得分', 'Score', 'percent', 1)
		],
		rows: [
			{ key: 'all', role: 'total', page: null, cells: [number(1234), number(0.8, 64, 80, [0.7, 0.87])] }
		],
		notes: []
	},
	sections: [
		{
			id: 'ranking',
			title: { zh: '季度排名', en: 'Ranking' },
			finding: {
				zh: `${name}居首，前两名相差不超出偶然。`,
				en: 'The first two do not differ beyond chance.'
			},
			paragraphs: [both('排名的可信程度：中等。')],
			points: [both('回访未解决的 6 件。')],
			charts: [
				{
					id: 'ranking-interval',
					kind: 'interval',
					title: { zh: '首次解决率与 95% 区间', en: 'First resolution with 95 % intervals' },
					summary: both('江城 85.0%，滨河 75.0%。'),
					table: 'ranking',
					columns: ['first_resolution'],
					reference: { value: 0.8, label: both('全局 80.0%') },
					target: { value: 0.85, label: both('目标 85.0%') }
				}
			],
			tables: [rankingTable(name)],
			live: { page: 'rankings', query: '' }
		}
	],
	commentary: [
		{
			role: { zh: '营销部主任', en: 'Head of marketing' },
			date: '2014-07-20',
			markdown: both('**请**各局核实。')
		}
	]
});

/**
 * A small edition with a cell of every kind. `name` stands wherever a name from the data can stand, so that a hostile
 * one reaches every place.
 */
export function exampleEdition(name = '江城区供电局', changes: Partial<Edition> = {}): Edition {
	return {
		schema: 'firstfix-edition/1',
		quarter: '2014-Q2',
		number: 1,
		publishedOn: '2014-08-05',
		forced: false,
		site: {
			title: both('首解 FirstFix'),
			organisation: both(name),
			bureauWord: { zh: '县区局', en: 'County bureau' },
			sample: both('示例数据'),
			source: both('示例数据：由程序生成'),
			address: null
		},
		data: {
			asOf: '2014-12-31 18:02:11',
			hash: 'a'.repeat(64),
			tickets: 42_000,
			exports: [{ name: '2014-Q2.parquet', sha256: 'b'.repeat(64), rows: 5000 }]
		},
		settings: {
			version: '2014.1',
			validFrom: '2014-01-01',
			repeatWindowDays: 30,
			minimumShown: 10,
			minimumRanked: 25
		},
		checks: [{ id: 'coverage', title: both('数据覆盖'), outcome: 'passed', detail: both('完整') }],
		correction: null,
		units: [
			{
				kind: 'bureau',
				code: 'JC',
				name: both(name),
				shortName: both('江城'),
				pinyin: 'jiangchengqugongdianju',
				initials: 'jcqgdj',
				page: 'bureau-JC'
			}
		],
		pages: [
			page('quarter', 'quarter', null, name),
			page('bureau-JC', 'bureau', 'JC', name),
			page('department-marketing', 'department', 'marketing', name)
		],
		definitions: [
			{
				metric: 'first_resolution',
				name: { zh: '首次解决率', en: 'First resolution' },
				definition: both('县区供电局第一次处理就解决的诉求占应评诉求的比例。'),
				numerator: both('首次处理即解决的工单'),
				denominator: both('应评工单'),
				better: 'higher',
				unit: 'percent',
				decimals: 1,
				target: 0.85,
				applied: [both('首次来电')],
				dropped: []
			}
		],
		...changes
	};
}
