import type { BarsData } from '#lib/charts/bars.ts';
import type { BureauTrendData } from '#lib/charts/bureau-trend.ts';
import type { ReferenceLine } from '#lib/charts/chart.ts';
import type { IntervalData } from '#lib/charts/interval.ts';
import { displaySuffix, displayValue, printStanding, printTarget } from '#lib/components/present.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { BureausMessages } from '#lib/i18n/zh-CN/bureaus.ts';
import type { BureauMessages } from '#lib/i18n/zh-CN/bureau.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';
import { formatCount, formatFigure, formatPeriod, formatTick } from '#lib/i18n/format.ts';
import type { BureauReport } from '#lib/reports/bureau.ts';
import type { BureauScore, BureausReport } from '#lib/reports/bureaus.ts';

const METRIC = 'first_resolution';
/** More rows than this no reader can tell apart. */
const MOST_ROWS = 40;

/** Bureaus with a figure to draw: at most 40, those with the most eligible tickets; best rate first. */
export function drawnBureaus({ bureaus }: BureausReport): { drawn: BureauScore[]; total: number } {
	const shown = bureaus.filter(({ score }) => score.figure.value !== null);
	const n = ({ score }: BureauScore) => score.figure.denominator ?? 0;
	const drawn = shown
		.toSorted((a, b) => n(b) - n(a))
		.slice(0, MOST_ROWS)
		.sort((a, b) => (b.score.figure.value ?? 0) - (a.score.figure.value ?? 0));
	return { drawn, total: shown.length };
}

/** The caterpillar of all bureaus against the total and the target. */
export function intervalData(
	report: BureausReport,
	drawn: readonly BureauScore[],
	language: Language,
	words: BureausMessages,
	common: CommonMessages
): IntervalData {
	const all = displayValue(METRIC, report.all.score.figure.value);
	return {
		rows: drawn.map(({ shortName, score, rest }) => ({
			name: inLanguage(shortName, language),
			value: displayValue(METRIC, score.figure.value),
			low: displayValue(METRIC, score.low),
			high: displayValue(METRIC, score.high),
			text: formatFigure(score.figure, language),
			n: `${formatCount(score.figure.numerator)}/${formatCount(score.figure.denominator)}`,
			ranked: score.status === 'ranked',
			tone: printStanding(rest, words.standings).tone
		})),
		reference:
			all === null
				? null
				: { value: all, text: words.allLine(formatFigure(report.all.score.figure, language)) },
		target: targetLine(report.target, common),
		suffix: displaySuffix(METRIC),
		domain: null,
		words: words.intervalWords
	};
}

/** One bureau's rate by period with its interval, its peers and the target. */
export function bureauTrendData(
	report: BureauReport,
	language: Language,
	words: BureauMessages,
	common: CommonMessages
): BureauTrendData {
	return {
		points: report.trend.map(({ period, score, peers, provisional }, index) => ({
			tick: formatTick(period, index, language),
			label: formatPeriod(period, language),
			value: displayValue(METRIC, score.figure.value),
			low: displayValue(METRIC, score.low),
			high: displayValue(METRIC, score.high),
			text: formatFigure(score.figure, language),
			peers: displayValue(METRIC, peers.value),
			peersText: formatFigure(peers, language),
			provisional
		})),
		target: targetLine(report.target, common),
		suffix: displaySuffix(METRIC),
		words: words.trendWords
	};
}

/** The shares of a bureau's categories, those among all bureaus marked beside them. */
export function categoryShares(report: BureauReport, language: Language, words: BureauMessages): BarsData {
	return {
		rows: report.categories.rows.map(({ code, name, share }) => {
			const all = report.allShares[code];
			return {
				name: inLanguage(name, language),
				value: displayValue('share', share.value),
				text: formatFigure(share, language),
				share: formatCount(share.numerator),
				previous: displayValue('share', all?.value ?? null),
				previousText: all === undefined ? '' : formatFigure(all, language),
				lastYear: null,
				lastYearText: '',
				highlighted: false
			};
		}),
		suffix: displaySuffix('share'),
		words: { value: words.categoriesWords.value, previous: words.categoriesWords.all, lastYear: '' }
	};
}

function targetLine(target: number | null, common: CommonMessages): ReferenceLine | null {
	const value = displayValue(METRIC, target);
	return target === null || value === null
		? null
		: { value, text: common.target(printTarget(METRIC, target)) };
}
