import { bars, type BarsData } from '#lib/charts/bars.ts';
import { bump, type BumpData } from '#lib/charts/bump.ts';
import { bureauTrend, type BureauTrendData } from '#lib/charts/bureau-trend.ts';
import type { Chart as Drawn, ChartSize } from '#lib/charts/chart.ts';
import { interval, type IntervalData } from '#lib/charts/interval.ts';
import { trend, type TrendData } from '#lib/charts/trend.ts';
import {
	basisOf,
	boundsOf,
	cellAt,
	drawnColumns,
	labelOf,
	levelOf,
	nameOf,
	suffixOf,
	textOf,
	unitsOf,
	valueOf,
	type Drawable,
	type Place
} from '#lib/components/report/drawn-cells.ts';
import { inLanguage } from '#lib/domain/text.ts';
import type { Column, TableRow } from '#lib/editions/document.ts';
import { formatPeriod, formatTick } from '#lib/i18n/format.ts';
import type { EChartsOption } from 'echarts';

/** A chart of an edition, ready to be drawn in either size. */
export interface Drawing {
	readonly option: (size: ChartSize) => EChartsOption;
	readonly height: (size: ChartSize) => number;
}

/** Where no row is marked, so many lines at either end of a bump chart stand out. */
const ENDS = 2;

/**
 * The drawing of a chart over its table; null for a heat chart, which is its table shaded, and where the table
 * holds none of the chart's columns.
 */
export function drawingOf(drawable: Drawable): Drawing | null {
	const columns = drawnColumns(drawable);
	const [first, second] = columns;
	if (first === undefined) return null;
	switch (drawable.chart.kind) {
		case 'heat':
			return null;
		case 'bars':
			return drawing(bars, barsData(drawable, first, second));
		case 'interval':
			return drawing(interval, intervalData(drawable, first));
		case 'bump':
			return drawing(bump, bumpData(drawable, columns));
		case 'trend':
			return first.column.unit === 'tickets'
				? drawing(trend, countTrend(drawable, first, second))
				: drawing(bureauTrend, rateTrend(drawable, [first, ...columns.slice(1)]));
	}
}

function drawing<Data>(chart: Drawn<Data>, data: Data): Drawing {
	return { option: (size) => chart.option(data, size), height: (size) => chart.height(data, size) };
}

/** Columns of a trend: the value, what stands beside it, the lower and the upper limit. */
type Lines = readonly [value: Place, second?: Place, low?: Place, high?: Place, ...rest: Place[]];

function barsData(drawable: Drawable, place: Place, share: Place | undefined): BarsData {
	return {
		rows: unitsOf(drawable).map((row) => ({
			name: nameOf(drawable, row),
			value: valueOf(row, place),
			text: textOf(drawable, row, place),
			share: share === undefined ? '' : textOf(drawable, row, share),
			previous: null,
			lastYear: null,
			previousText: '',
			lastYearText: '',
			highlighted: row.role === 'marked'
		})),
		suffix: suffixOf(place),
		words: { value: labelOf(drawable, place), previous: '', lastYear: '' }
	};
}

function intervalData(drawable: Drawable, place: Place): IntervalData {
	const { chart, words } = drawable;
	return {
		rows: unitsOf(drawable).map((row) => {
			const cell = cellAt(row, place);
			return {
				name: nameOf(drawable, row),
				value: valueOf(row, place),
				...boundsOf(row, place),
				text: textOf(drawable, row, place),
				n: basisOf(drawable, row, place),
				ranked: row.role !== 'apart',
				tone: 'tone' in cell ? cell.tone : 'neutral'
			};
		}),
		reference: levelOf(drawable, chart.reference, place),
		target: levelOf(drawable, chart.target, place),
		suffix: suffixOf(place),
		domain: null,
		words: { ...words.charts }
	};
}

/** Axis text and full name of a period; other rows stand by their own names. */
function periodOf(drawable: Drawable, row: TableRow, index: number): { tick: string; label: string } {
	const tick = formatTick(row.key, index, drawable.language);
	if (tick === row.key) return { tick: nameOf(drawable, row), label: nameOf(drawable, row) };
	return { tick, label: formatPeriod(row.key, drawable.language) };
}

function countTrend(drawable: Drawable, place: Place, second: Place | undefined): TrendData {
	return {
		form: 'bars',
		points: unitsOf(drawable).map((row, index) => ({
			...periodOf(drawable, row, index),
			value: valueOf(row, place),
			text: textOf(drawable, row, place),
			previous: second === undefined ? null : valueOf(row, second),
			previousText: second === undefined ? '' : textOf(drawable, row, second),
			provisional: row.role === 'apart'
		})),
		target: levelOf(drawable, drawable.chart.target, place),
		suffix: '',
		words: {
			value: labelOf(drawable, place),
			previous: second === undefined ? '' : labelOf(drawable, second),
			provisional: drawable.words.charts.provisional
		}
	};
}

/** A rate with its interval; beside it a second column, or the level of all; limits in place of its own interval. */
function rateTrend(drawable: Drawable, [place, second, low, high]: Lines): BureauTrendData {
	const { chart, words, language } = drawable;
	const limits = low === undefined || high === undefined ? null : { low, high };
	const reference = levelOf(drawable, chart.reference, place);
	return {
		points: unitsOf(drawable).map((row, index) => ({
			...periodOf(drawable, row, index),
			value: valueOf(row, place),
			...(limits === null
				? boundsOf(row, place)
				: { low: valueOf(row, limits.low), high: valueOf(row, limits.high) }),
			text: textOf(drawable, row, place),
			peers: second === undefined ? (reference?.value ?? null) : valueOf(row, second),
			peersText: second === undefined ? (reference?.text ?? '') : textOf(drawable, row, second),
			provisional: row.role === 'apart'
		})),
		target: levelOf(drawable, chart.target, place),
		suffix: suffixOf(place),
		words: {
			value: labelOf(drawable, place),
			interval:
				limits === null
					? words.charts.interval
					: `${labelOf(drawable, limits.low)}–${labelOf(drawable, limits.high)}`,
			peers:
				second === undefined
					? chart.reference === null
						? ''
						: inLanguage(chart.reference.label, language)
					: labelOf(drawable, second),
			provisional: words.charts.provisional
		}
	};
}

function bumpData(drawable: Drawable, places: readonly Place[]): BumpData {
	const units = unitsOf(drawable);
	const series = units
		.map((row) => ({
			name: nameOf(drawable, row),
			ranks: places.map((place) => valueOf(row, place)),
			texts: places.map(() => ''),
			highlighted: row.role === 'marked'
		}))
		.filter(({ ranks }) => ranks.some((rank) => rank !== null));
	const marked = series.some(({ highlighted }) => highlighted);
	const last = (unit: { ranks: (number | null)[] }) => unit.ranks.at(-1) ?? Number.POSITIVE_INFINITY;
	const order = series.filter((unit) => Number.isFinite(last(unit))).sort((a, b) => last(a) - last(b));
	const ends = order.length > 5 ? ENDS : 1;
	const standOut = new Set(marked ? [] : [...order.slice(0, ends), ...order.slice(-ends)]);
	return {
		ticks: places.map(({ column }, index) => tickOfColumn(drawable, column, index)),
		series: series.map((unit) => ({ ...unit, highlighted: unit.highlighted || standOut.has(unit) })),
		words: { rank: drawable.words.charts.rank }
	};
}

/** Columns of a bump chart are named by the period in their id where it is one: `rank_2014-Q2`. */
function tickOfColumn({ language }: Drawable, column: Column, index: number): string {
	const period = /\d{4}-(?:Q[1-4]|H[12]|\d{2})$/.exec(column.id)?.[0];
	return period === undefined ? inLanguage(column.label, language) : formatTick(period, index, language);
}
