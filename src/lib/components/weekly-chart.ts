import type { AnnotationMark } from '#lib/charts/annotations.ts';
import type { ControlChartData } from '#lib/charts/control.ts';
import { printRate } from '#lib/components/surge-present.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatCount, formatDay, formatDayTick, formatYear } from '#lib/i18n/format.ts';
import type { SurgesMessages } from '#lib/i18n/zh-CN/surges.ts';
import type { WeeklyChart, WeekPoint } from '#lib/reports/weekly.ts';

/** A value of a weekly chart in its unit: per 10,000 customers where these are known. */
export function printRateOf(chart: WeeklyChart, value: number): string {
	return printRate(value, chart.customers !== null);
}

/** `1.33–3.78`. */
export function printLimits(chart: WeeklyChart, { low, high }: WeekPoint): string {
	return `${printRateOf(chart, low)}–${printRateOf(chart, high)}`;
}

/** All weeks of a chart with its mean and limits as a control chart. */
export function weeklyDrawing(
	chart: WeeklyChart,
	annotations: AnnotationMark[],
	language: Language,
	words: SurgesMessages['weekly']
): ControlChartData {
	const { mean, latest } = chart;
	const level = (text: string, value: number) => ({ value, text: `${text} ${printRateOf(chart, value)}` });
	return {
		points: chart.points.map((point, index) => ({
			tick:
				formatDayTick(point.week, language) +
				(index === 0 || point.week.slice(0, 4) !== chart.points[index - 1]?.week.slice(0, 4)
					? `\n${formatYear(point.week.slice(0, 4), language)}`
					: ''),
			label: words.week(formatDay(point.week, language)),
			value: point.rate,
			text: printRateOf(chart, point.rate),
			short: printRateOf(chart, point.rate),
			mean,
			low: point.low,
			high: point.high,
			side: point.signal,
			outside: point.signal !== null,
			tone: point.signal === null ? 'neutral' : 'worse',
			notes: [
				`${words.columns.tickets}　${formatCount(point.tickets)}`,
				`${words.words.limits}　${printLimits(chart, point)}`,
				...(point.signal === null ? [] : [words.words[point.signal]])
			],
			provisional: false
		})),
		levels:
			mean === null || latest === null
				? null
				: {
						mean: { ...level(words.words.mean, mean), strong: true },
						low: level(words.words.lower, latest.low),
						high: level(words.words.upper, latest.high)
					},
		target: null,
		annotations,
		suffix: '',
		words: {
			...words.words,
			target: '',
			provisional: '',
			high: { text: words.words.high, tone: 'worse' },
			low: { text: words.words.low, tone: 'worse' }
		}
	};
}
