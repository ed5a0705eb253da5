import { bars, type BarsData } from '#lib/charts/bars.ts';
import { bump, type BumpData } from '#lib/charts/bump.ts';
import { bureauTrend, type BureauTrendData } from '#lib/charts/bureau-trend.ts';
import { chartWidth, type Chart, type ChartSize } from '#lib/charts/chart.ts';
import { control, type ControlChartData } from '#lib/charts/control.ts';
import { interval, type IntervalData } from '#lib/charts/interval.ts';
import { pareto, type ParetoData } from '#lib/charts/pareto.ts';
import { stackedTrend, type StackedTrendData } from '#lib/charts/stacked-trend.ts';
import { stackedBars, type StackedBarsData } from '#lib/charts/stacked-bars.ts';
import { renderChartSvg } from '#lib/charts/svg.ts';
import { surge, type SurgeData } from '#lib/charts/surge.ts';
import { trend, type TrendData } from '#lib/charts/trend.ts';
import { trendPanels } from '#lib/charts/trend-panels.ts';
import type { TrendPanelsData } from '#lib/charts/trend-panel.ts';

const percent = (value: number | null): string => (value === null ? '—' : `${value.toFixed(1)} %`);

const rates = [71.2, 72.9, null, 74, 73.1, 76.8];

export const trendExample: TrendData = {
	form: 'line',
	suffix: ' %',
	target: { value: 75, text: '目标 75 %' },
	words: { value: '首次解决率', previous: '上年同期', provisional: '暂定' },
	points: rates.map((value, index) => ({
		tick: index === 0 ? '1月\n2014' : `${index + 1}月`,
		label: `2014年${index + 1}月`,
		value,
		text: percent(value),
		previous: value === null ? null : value - 2,
		previousText: percent(value),
		provisional: index === 5
	}))
};

export const barsExample: BarsData = {
	suffix: '',
	words: { value: '本期', previous: '上季', lastYear: '上年同期' },
	rows: [
		{ name: '停送电', value: 262, share: '46.13 %', previous: 240, lastYear: 281 },
		{ name: '抄表收费', value: 173, share: '30.46 %', previous: null, lastYear: 150 },
		{ name: '供电质量', value: null, share: '', previous: 52, lastYear: null }
	].map((row) => ({
		...row,
		text: row.value === null ? '—' : String(row.value),
		previousText: String(row.previous ?? '—'),
		lastYearText: String(row.lastYear ?? '—'),
		highlighted: false
	}))
};

export const stackedBarsExample: StackedBarsData = {
	parts: ['首次解决率 40 %', '答复及时率 50 %', '重复诉求率 10 %'],
	rows: [
		{ name: '城区局', values: [36.2, 48.1, 9.5], texts: ['36.2', '48.1', '9.5'], total: '93.8' },
		{ name: '江北局', values: [30, 45.5, 0.4], texts: ['30.0', '45.5', '0.4'], total: '75.9' }
	],
	max: 100
};

export const paretoExample: ParetoData = {
	words: { share: '占比', cumulative: '累计占比', threshold: '八成' },
	rows: [
		{ name: '停送电', share: 46.1, cumulative: 46.1, count: '262', text: '46.1 %', cumulativeText: '46.1 %' },
		{
			name: '抄表收费',
			share: 38.5,
			cumulative: 84.6,
			count: '219',
			text: '38.5 %',
			cumulativeText: '84.6 %'
		},
		{ name: '其他', share: 15.4, cumulative: 100, count: '87', text: '15.4 %', cumulativeText: '100.0 %' }
	]
};

export const stackedExample: StackedTrendData = {
	suffix: '',
	ticks: ['1月', '2月', '3月'],
	labels: ['2014年1月', '2014年2月', '2014年3月'],
	series: [
		{ name: '停送电', values: [40, null, 52], texts: ['40', '—', '52'] },
		{ name: '抄表收费', values: [20, null, 18], texts: ['20', '—', '18'] }
	]
};

export const intervalExample: IntervalData = {
	suffix: ' %',
	domain: null,
	reference: { value: 74.1, text: '全局 74.1 %' },
	target: { value: 80, text: '目标 80 %' },
	words: {
		interval: '首次解决率',
		unranked: '不排名',
		better: '高于全局',
		worse: '低于全局',
		neutral: '无差异'
	},
	rows: [
		{
			name: '城区局',
			value: 80.5,
			low: 77.6,
			high: 83.2,
			n: '612/760',
			ranked: true,
			tone: 'better' as const
		},
		{ name: '南山局', value: 58.8, low: 52, high: 65.4, n: '120/204', ranked: true, tone: 'worse' as const },
		{ name: '空白局', value: null, low: null, high: null, n: '0/0', ranked: false, tone: 'neutral' as const },
		{
			name: '云岭局',
			value: 57.9,
			low: 36.3,
			high: 76.9,
			n: '11/19',
			ranked: false,
			tone: 'neutral' as const
		}
	].map((row) => ({ ...row, text: percent(row.value) }))
};

export const bumpExample: BumpData = {
	ticks: ['Q1', 'Q2', 'Q3'],
	words: { rank: '第 {rank} 名' },
	series: [
		{ name: '城区局', ranks: [1, 2, 1], texts: ['80.1 %', '78.0 %', '81.2 %'], highlighted: true },
		{ name: '江北局', ranks: [2, 1, 1], texts: ['79.0 %', '79.2 %', '81.2 %'], highlighted: false },
		{ name: '云岭局', ranks: [3, null, 3], texts: ['70.3 %', '—', '71.0 %'], highlighted: false }
	]
};

export const bureauTrendExample: BureauTrendData = {
	suffix: ' %',
	target: null,
	words: { value: '河东局', interval: '95 % 区间', peers: '同组平均', provisional: '暂定' },
	points: rates.map((value, index) => ({
		tick: `Q${index + 1}`,
		label: `第 ${index + 1} 季`,
		value,
		low: value === null ? null : value - 4,
		high: value === null ? null : value + 4,
		text: percent(value),
		peers: 72,
		peersText: '72.0 %',
		provisional: false
	}))
};

export const surgeExample: SurgeData = {
	words: { usual: '其他日', surge: '突增日', threshold: '报警线' },
	expected: { value: 6.4, text: '预计 6.4' },
	annotations: [{ label: '台风', from: 1.5, to: 4.5 }],
	points: [
		{ day: 16, value: 5, threshold: null, surge: false },
		{ day: 17, value: 7, threshold: 12, surge: false },
		{ day: 18, value: 46, threshold: 13, surge: true },
		{ day: 19, value: 140, threshold: 13, surge: true },
		{ day: 20, value: 6, threshold: null, surge: false }
	].map(({ day, ...point }) => ({
		...point,
		tick: `7月${day}日${day === 18 ? '\n2014年' : ''}`,
		label: `2014年7月${day}日`,
		text: String(point.value),
		thresholdText: String(point.threshold ?? '—')
	}))
};

export const controlExample: ControlChartData = {
	suffix: ' %',
	levels: {
		mean: { value: 73, text: '平均 73.0 %', strong: true },
		low: { value: 70, text: '下限 70.0 %' },
		high: { value: 76, text: '上限 76.0 %' }
	},
	target: { value: 75, text: '目标 75.0 %' },
	annotations: [{ label: '台风', from: 2.1, to: 2.4 }],
	words: {
		value: '月度值',
		mean: '平均',
		limits: '界限',
		target: '目标',
		provisional: '暂定',
		high: { text: '偏高信号', tone: 'better' },
		low: { text: '偏低信号', tone: 'worse' }
	},
	points: [73, 72.5, null, 74, 69, 73.5].map((value, index) => ({
		tick: index === 0 ? '1月\n2014' : `${index + 1}月`,
		label: `2014年${index + 1}月`,
		value,
		short: percent(value),
		text: percent(value),
		mean: 73,
		low: 70,
		high: 76,
		side: index === 4 ? 'low' : null,
		outside: index === 4,
		tone: index === 4 ? 'worse' : 'neutral',
		notes: [],
		provisional: index === 5
	}))
};

export const trendPanelsExample: TrendPanelsData = {
	suffix: ' %',
	ticks: ['Q1', 'Q2', 'Q3', 'Q4'],
	labels: ['一季度', '二季度', '三季度', '四季度'],
	reference: [74, 75, 75, 76],
	referenceTexts: ['74.0 %', '75.0 %', '75.0 %', '76.0 %'],
	target: { value: 80, text: '目标 80 %' },
	words: { value: '本部门', interval: '95 % 区间', reference: '全部合计', provisional: '暂定' },
	panels: ['营销部', '设备部', '基建部'].map((name, index) => ({
		name,
		points: [70, 72, index === 1 ? null : 71, 75.5].map((value, period) => ({
			value: value === null ? null : value + index,
			low: value === null ? null : value + index - 4,
			high: value === null ? null : value + index + 4,
			text: value === null ? '—' : `${(value + index).toFixed(1)} %`,
			provisional: period === 3
		}))
	}))
};

/** A chart with its example, whatever the type of its data. */
export interface Example {
	name: string;
	/** Texts that both drawings must carry. */
	labels: string[];
	draw: (size: ChartSize, prefix?: string) => string;
}

/** Draws data at a size, as ChartFrame does. */
export function drawExample<Data>(
	chart: Chart<Data>,
	data: Data,
	size: ChartSize,
	prefix = 'example'
): string {
	const dimensions = { width: chartWidth[size], height: chart.height(data, size) };
	return renderChartSvg(chart.option(data, size), dimensions, prefix);
}

function example<Data>(chart: Chart<Data>, data: Data, labels: string[]): Example {
	return { name: chart.name, labels, draw: (size, prefix) => drawExample(chart, data, size, prefix) };
}

export const examples: Example[] = [
	example(trend, trendExample, ['首次解决率', '上年同期', '暂定', '目标 75 %', '1月', '2014', '76.8 %']),
	example(trend, { ...trendExample, form: 'bars' }, ['首次解决率', '76.8 %']),
	example(bars, barsExample, ['停送电', '抄表收费', '供电质量', '262', '46.13 %', '上季', '—']),
	example(pareto, paretoExample, ['停送电', '占比', '累计占比', '八成', '262', '84.6 %']),
	example(stackedBars, stackedBarsExample, ['首次解决率 40 %', '城区局', '36.2', '45.5', '93.8', '75.9']),
	example(stackedTrend, stackedExample, ['停送电', '抄表收费', '1月', '3月']),
	example(interval, intervalExample, [
		'城区局',
		'不排名',
		'612/760',
		'▲',
		'▼',
		'全局 74.1 %',
		'目标 80 %',
		'空白局'
	]),
	example(bump, bumpExample, ['城区局　81.2 %', '江北局　81.2 %', '云岭局　71.0 %', 'Q3', '2']),
	example(bureauTrend, bureauTrendExample, ['河东局', '95 % 区间', '同组平均', 'Q4', '76.8 %']),
	example(control, controlExample, [
		'月度值',
		'界限',
		'平均 73.0 %',
		'目标 75.0 %',
		'偏低信号',
		'暂定',
		'台风',
		'6月'
	]),
	example(surge, surgeExample, ['其他日', '突增日', '报警线', '预计 6.4', '140', '7月18日', '台风']),
	example(trendPanels, trendPanelsExample, [
		'营销部',
		'设备部',
		'基建部',
		'全部合计',
		'目标 80 %',
		'Q4',
		'75.5 %',
		'76.5 %'
	])
];

/** Texts of a drawing, in order. */
export function textsOf(svg: string): string[] {
	return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

/** Drawn marks with a given attribute, clip paths left out. */
export function countMarks(svg: string, attribute: string): number {
	const drawn = svg.replace(/<defs[\s\S]*?<\/defs>/g, '');
	return drawn.split(attribute).length - 1;
}
