import type { TrendPanelsData } from '#lib/charts/trend-panel.ts';
import type { Tone } from '#lib/charts/chart.ts';
import { displaySuffix, displayValue, printTarget } from '#lib/components/present.ts';
import { fractionToFixed } from '#lib/domain/rounding.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { formatFigure, formatPercent, formatPeriod, formatTick } from '#lib/i18n/format.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';
import type { DepartmentsMessages } from '#lib/i18n/zh-CN/departments.ts';
import type { MatrixLine } from '#lib/reports/department-matrix.ts';
import type { CellStanding, MatrixCell } from '#lib/reports/matrix-verdicts.ts';
import type { DepartmentsReport } from '#lib/reports/departments.ts';

/** How a cell's verdict prints: sign of the direction, doubled where it stays clear after correction. */
export interface PrintedStanding {
	readonly sign: string;
	readonly word: string;
	readonly tone: Tone;
	readonly isClear: boolean;
}

export function printCellStanding(
	{ standing, expectation }: Pick<MatrixCell, 'standing' | 'expectation'>,
	words: Readonly<Record<CellStanding, string>>
): PrintedStanding {
	const isClear = standing === 'much-better' || standing === 'much-worse';
	const tone: Tone =
		standing === 'better' || standing === 'much-better'
			? 'better'
			: standing === 'worse' || standing === 'much-worse'
				? 'worse'
				: 'neutral';
	const arrow = (expectation?.z ?? 0) > 0 ? '▲' : '▼';
	const sign = tone === 'neutral' ? (standing === 'expected' ? '＝' : '') : isClear ? arrow + arrow : arrow;
	return { sign, word: words[standing], tone, isClear };
}

/** A row or column by its name; a fold by those it takes together, or as the others. */
export function matrixLineName(
	{ code, name, merged }: MatrixLine,
	language: Language,
	words: { readonly others: string; readonly and: string }
): string {
	if (code !== null) return inLanguage(name, language);
	return merged.length === 0 ? words.others : merged.map((one) => inLanguage(one, language)).join(words.and);
}

/** A proportion without numerator and denominator, as figures print: `63.0 %`. */
export function printFraction(fraction: number | null): string {
	return fraction === null ? '—' : `${formatPercent(fraction)}\u00a0%`;
}

/** The share of a count, one decimal less than on the categories page where room is short. */
export function printShare(numerator: number | null, denominator: number | null): string {
	const text = fractionToFixed(numerator ?? 0, denominator ?? 0, 100, 2);
	return text === null ? '—' : `${text}\u00a0%`;
}

/** A panel a department on one scale. */
export function trendPanelsData(
	{ metric, trend, target }: DepartmentsReport,
	language: Language,
	words: DepartmentsMessages,
	common: CommonMessages
): TrendPanelsData {
	const level = displayValue(metric, target);
	return {
		ticks: trend.periods.map(({ id }, index) => formatTick(id, index, language)),
		labels: trend.periods.map(({ id }) => formatPeriod(id, language)),
		panels: trend.series.map(({ name, scores }) => ({
			name: inLanguage(name, language),
			points: scores.map(({ figure, low, high }, index) => ({
				value: displayValue(metric, figure.value),
				low: displayValue(metric, low),
				high: displayValue(metric, high),
				text: formatFigure(figure, language),
				provisional: trend.periods[index]?.provisional ?? false
			}))
		})),
		reference: trend.all.map(({ figure }) => displayValue(metric, figure.value)),
		referenceTexts: trend.all.map(({ figure }) => formatFigure(figure, language)),
		target:
			target === null || level === null
				? null
				: { value: level, text: common.target(printTarget(metric, target)) },
		suffix: displaySuffix(metric),
		words: words.trend.words
	};
}
