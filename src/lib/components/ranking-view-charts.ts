import type { Tone } from '#lib/charts/chart.ts';
import type { FunnelData } from '#lib/charts/funnel.ts';
import type { IntervalData } from '#lib/charts/interval.ts';
import { displaySuffix, displayValue } from '#lib/components/present.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { formatBasis, formatCount, formatFigure, formatPercent } from '#lib/i18n/format.ts';
import type { RankingViewsMessages } from '#lib/i18n/zh-CN/ranking-views.ts';
import { hasCommonLevel } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { RankingRow, RankingsReport } from '#lib/reports/rankings.ts';
import { limitsAt, type Funnel, type LimitsKind } from '#lib/reports/tiers.ts';
import type { FunnelTier } from '#lib/statistics/funnel.ts';

/** Rows that one drawing can hold and still be read; of more, the first and the last half. */
const MOST_ROWS = 40;
/** Points of a limit's curve: as fine as the eye. */
const CURVE_POINTS = 60;

/** The side of the limits on which a tier lies. */
export function tierTone(tier: FunnelTier | null): Tone {
	if (tier === 'better' || tier === 'far-better') return 'better';
	return tier === 'worse' || tier === 'far-worse' ? 'worse' : 'neutral';
}

/** The rows that are drawn: all, or the first and the last. */
export function drawnRows(rows: readonly RankingRow[]): readonly RankingRow[] {
	return rows.length <= MOST_ROWS ? rows : [...rows.slice(0, MOST_ROWS / 2), ...rows.slice(-MOST_ROWS / 2)];
}

/** The caterpillar of the ranked units in order of place. */
export function intervalsData(
	report: RankingsReport,
	rows: readonly RankingRow[],
	language: Language,
	words: RankingViewsMessages['intervals']
): IntervalData {
	const drawn = (value: number | null) => displayValue(report.metric, value);
	const level = hasCommonLevel(metricById(report.metric)) ? drawn(report.all.figure.value) : null;
	return {
		rows: rows.map(({ shortName, rank, score, tier }) => ({
			name: `${formatCount(rank)}  ${inLanguage(shortName, language)}`,
			value: drawn(score.figure.value),
			low: drawn(score.low),
			high: drawn(score.high),
			text: formatFigure(score.figure, language),
			n: formatBasis(score.figure).replaceAll(' ', ''),
			ranked: true,
			tone: tierTone(tier)
		})),
		reference:
			level === null ? null : { value: level, text: words.all(formatFigure(report.all.figure, language)) },
		target: null,
		suffix: displaySuffix(report.metric),
		domain: null,
		words: { ...words.words, neutral: report.funnel === null ? '' : words.words.neutral }
	};
}

/** The funnel of the ranked units, its limits drawn over the whole width. */
export function funnelData(
	report: RankingsReport,
	funnel: Funnel,
	kind: LimitsKind,
	language: Language,
	words: RankingViewsMessages
): FunnelData {
	const metric = metricById(report.metric);
	const rows = report.rows.filter(({ rank }) => rank !== null);
	const sizes = rows.map(({ score }) => score.figure.denominator ?? 0);
	const largest = Math.max(...sizes) * 1.08;
	const smallest = Math.max(1, Math.min(...sizes) * 0.7);
	const drawn = (value: number) => displayValue(report.metric, value) ?? 0;
	return {
		points: rows.map((row) => {
			const tier = kind === 'wide' ? row.wideTier : row.tier;
			return {
				name: inLanguage(row.shortName, language),
				n: row.score.figure.denominator ?? 0,
				value: drawn(row.score.figure.value ?? 0),
				lines: [
					`${formatFigure(row.score.figure, language)}　${formatBasis(row.score.figure)}`,
					tier === null ? '' : words.tiers[tier].word
				],
				tone: tierTone(tier),
				labelled: tierTone(tier) !== 'neutral' || row.code === report.bureau
			};
		}),
		curve: Array.from({ length: CURVE_POINTS + 1 }, (_, step) => {
			const n = smallest + ((largest - smallest) * step) / CURVE_POINTS;
			const { warning, control } = limitsAt(metric, funnel, n, kind);
			return {
				n,
				low95: drawn(warning.low),
				high95: drawn(warning.high),
				low998: drawn(control.low),
				high998: drawn(control.high)
			};
		}),
		level: {
			value: drawn(report.all.figure.value ?? 0),
			text: formatFigure(report.all.figure, language)
		},
		suffix: displaySuffix(report.metric),
		words: { ...words.funnel.words, x: metric.kind === 'rate' ? words.funnel.xRate : words.funnel.x }
	};
}

/** The caterpillar of the rates adjusted for case mix. */
export function adjustedData(
	report: RankingsReport,
	rows: readonly RankingRow[],
	language: Language,
	words: RankingViewsMessages['adjusted']
): IntervalData {
	const estimates = rows.flatMap(({ shortName, adjusted }): Estimate[] =>
		adjusted === null
			? []
			: [
					{
						shortName,
						rank: adjusted.rank,
						value: adjusted.adjusted,
						...adjusted.interval,
						tone: adjusted.standing === 'steady' ? 'neutral' : adjusted.standing
					}
				]
	);
	return estimatesData(report, estimates, language, words.words);
}

/** The caterpillar of the shrunk estimates. */
export function shrunkData(
	report: RankingsReport,
	rows: readonly RankingRow[],
	language: Language,
	words: RankingViewsMessages['shrunk']
): IntervalData {
	const estimates = rows.flatMap(({ shortName, rank, shrunk }): Estimate[] =>
		shrunk === null
			? []
			: [{ shortName, rank, value: shrunk.mean, low: shrunk.low, high: shrunk.high, tone: 'neutral' }]
	);
	return estimatesData(report, estimates, language, words.words);
}

/** What is estimated of a unit's rate, as a fraction with its 95 % interval. */
interface Estimate extends Pick<RankingRow, 'shortName' | 'rank'> {
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly tone: Tone;
}

function estimatesData(
	report: RankingsReport,
	estimates: readonly Estimate[],
	language: Language,
	words: IntervalData['words']
): IntervalData {
	return {
		rows: estimates.map(({ shortName, rank, value, low, high, tone }) => ({
			name: `${formatCount(rank)}  ${inLanguage(shortName, language)}`,
			value: within(value),
			low: within(low),
			high: within(high),
			text: percent(value),
			n: '',
			ranked: true,
			tone
		})),
		reference: levelOf(report, language),
		target: null,
		suffix: '%',
		domain: null,
		words
	};
}

function levelOf(report: RankingsReport, language: Language): IntervalData['reference'] {
	const value = displayValue(report.metric, report.all.figure.value);
	return value === null ? null : { value, text: formatFigure(report.all.figure, language) };
}

/** An adjusted rate may pass 100 % by a hair: drawn and printed as 100 % at most. */
function within(fraction: number): number {
	return Math.min(1, fraction) * 100;
}

export function percent(fraction: number): string {
	return `${formatPercent(Math.min(1, fraction))}\u00a0%`;
}
