import { decimalToFixed, fractionToFixed } from '#lib/domain/rounding.ts';
import { parsePeriod, type Period } from '#lib/domain/periods.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { Figure } from '#lib/reports/figures.ts';
import type { Score } from '#lib/reports/score.ts';

/** Printed where there is no value. */
export const NO_VALUE = '—';

const MINUS = '−';
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A whole number with thousands separators, the same in both languages. */
export function formatCount(value: number | null | undefined): string {
	if (value === null || value === undefined) return NO_VALUE;
	const digits = decimalToFixed(Math.abs(value), 0).replace(/\B(?=(\d{3})+$)/g, ',');
	return value < 0 ? MINUS + digits : digits;
}

/** Decimals of a percentage: shares print two, scores one (as the published figures do). */
export function decimalsOf(metric: Metric): number {
	return metric.kind === 'share' ? 2 : 1;
}

/** The value of a figure with its unit: `85.0 %`, `1,234`, `12.5 h`. */
export function formatFigure(figure: Figure, language: Language): string {
	const metric = metricById(figure.metric);
	if (figure.value === null) return NO_VALUE;
	return formatValue(metric, figure) + unitSuffix(metric, language);
}

/** The value without its unit. Ratios round half-up on the exact fraction. */
export function formatValue(metric: Metric, figure: Figure): string {
	if (figure.value === null) return NO_VALUE;
	switch (metric.kind) {
		case 'ratio':
		case 'share':
			return exact(figure, 100, decimalsOf(metric));
		case 'rate':
			return exact(figure, metric.scale, 2);
		case 'duration':
			return decimalToFixed(figure.value, 1);
		case 'count':
		case 'snapshot':
			return formatCount(figure.value);
	}
}

function exact({ numerator, denominator, value }: Figure, scale: number, decimals: number): string {
	if (numerator !== null && denominator !== null)
		return fractionToFixed(numerator, denominator, scale, decimals) ?? NO_VALUE;
	return value === null ? NO_VALUE : decimalToFixed(value * scale, decimals);
}

export function unitSuffix(metric: Metric, language: Language): string {
	switch (metric.unit) {
		case 'percent':
			return '\u00a0%';
		case 'hours':
			return language === 'en' ? '\u00a0h' : '\u00a0小时';
		default:
			return '';
	}
}

/** `34 / 40`; for counts nothing. */
export function formatBasis(figure: Figure): string {
	if (figure.denominator === null) return '';
	return `${formatCount(figure.numerator)} / ${formatCount(figure.denominator)}`;
}

/** A fraction in percent with its sign, for differences: `+2.1`, `−0.4`, `0.0`. */
export function formatPoints(fraction: number, decimals = 1): string {
	return signed(decimalToFixed(fraction * 100, decimals));
}

/** A relative change in percent with its sign. */
export function formatRelative(fraction: number | null): string {
	return fraction === null ? NO_VALUE : `${signed(decimalToFixed(fraction * 100, 1))} %`;
}

/** A signed number: `+3`, `−3`, `0`. */
export function formatSigned(value: number, decimals = 0): string {
	return signed(decimalToFixed(value, decimals));
}

function signed(text: string): string {
	if (text.startsWith('-')) return MINUS + text.slice(1);
	return /[1-9]/.test(text) ? `+${text}` : text;
}

/** A fraction in percent, half-up: for interval bounds. */
export function formatPercent(fraction: number | null, decimals = 1): string {
	return fraction === null ? NO_VALUE : decimalToFixed(fraction * 100, decimals);
}

/** The interval of a score in the unit of its metric, which stands beside it: `70.9–92.9`. */
export function formatInterval({ figure, low, high }: Score): string {
	if (low === null || high === null) return NO_VALUE;
	const metric = metricById(figure.metric);
	return `${formatBound(metric, low)}–${formatBound(metric, high)}`;
}

function formatBound(metric: Metric, bound: number): string {
	switch (metric.kind) {
		case 'ratio':
		case 'share':
			return formatPercent(bound, decimalsOf(metric));
		case 'rate':
			return decimalToFixed(bound, 2);
		case 'duration':
			return decimalToFixed(bound, 1);
		case 'count':
		case 'snapshot':
			return formatCount(bound);
	}
}

/** A bound of a change in the unit in which the change is printed: points for proportions, else per cent. */
export function formatChangeBound(metric: Metric, bound: number): string {
	return metric.kind === 'ratio' || metric.kind === 'share'
		? formatPoints(bound, decimalsOf(metric))
		: formatRelative(bound);
}

/** `2014年第二季度`, `Q2 2014`. */
export function formatPeriod(id: string, language: Language): string {
	const period = parsePeriod(id);
	if (period === null) return id;
	return language === 'en' ? englishPeriod(period) : chinesePeriod(period);
}

function chinesePeriod({ kind, year, index }: Period): string {
	switch (kind) {
		case 'month':
			return `${year}年${index}月`;
		case 'quarter':
			return `${year}年第${'一二三四'.charAt(index - 1)}季度`;
		case 'half':
			return `${year}年${index === 1 ? '上' : '下'}半年`;
		case 'year':
			return `${year}年`;
	}
}

function englishPeriod({ kind, year, index }: Period): string {
	switch (kind) {
		case 'month':
			return `${MONTHS_EN[index - 1] ?? index} ${year}`;
		case 'quarter':
			return `Q${index} ${year}`;
		case 'half':
			return `${index === 1 ? 'First' : 'Second'} half of ${year}`;
		case 'year':
			return String(year);
	}
}

/** A period's place in its year, for headings that print the year beside it: `第二季度`, `Q2`; '' for a year. */
export function formatPeriodInYear(id: string, language: Language): string {
	const period = parsePeriod(id);
	if (period === null || period.kind === 'year') return '';
	if (language !== 'en') return chinesePeriod(period).replace(formatYear(id, language), '');
	return englishPeriod(period).replace(/ (?:of )?\d{4}$/, '');
}

/** The year of a period: `2014年`, `2014`. */
export function formatYear(id: string, language: Language): string {
	const year = parsePeriod(id)?.year;
	if (year === undefined) return id;
	return language === 'en' ? String(year) : `${year}年`;
}

/** Short form for axes: months carry the year where it begins; others their id. */
export function formatTick(id: string, position: number, language: Language): string {
	const period = parsePeriod(id);
	if (period === null) return id;
	if (period.kind === 'month') {
		const month = language === 'en' ? (MONTHS_EN[period.index - 1] ?? '') : `${period.index}月`;
		return position === 0 || period.index === 1 ? `${month}\n${period.year}` : month;
	}
	return period.kind === 'quarter' ? `${String(period.year).slice(2)}Q${period.index}` : id;
}

/** `2015年1月11日`, `11 Jan 2015`, from an ISO date or timestamp. */
export function formatDay(iso: string, language: Language): string {
	const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
	if (year === undefined || month === undefined || day === undefined) return iso;
	return language === 'en' ? `${day} ${MONTHS_EN[month - 1] ?? ''} ${year}` : `${year}年${month}月${day}日`;
}

/** A day with the minute, as data dates are printed. */
export function formatMoment(timestamp: string, language: Language): string {
	return `${formatDay(timestamp, language)} ${timestamp.slice(11, 16)}`;
}

export function formatBytes(bytes: number): string {
	if (bytes < 1_000_000) return `${decimalToFixed(bytes / 1000, 0)} kB`;
	return `${decimalToFixed(bytes / 1_000_000, 1)} MB`;
}
