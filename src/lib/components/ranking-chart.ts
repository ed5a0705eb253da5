import type { BumpData } from '#lib/charts/bump.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { formatFigure, formatTick } from '#lib/i18n/format.ts';
import type { RankHistory } from '#lib/reports/rank-history.ts';
import type { RankingsReport } from '#lib/reports/rankings.ts';

/** Lines that one drawing can hold and still be read. */
export const MOST_SERIES = 12;

const currentRank = ({ ranks }: RankHistory): number => ranks.at(-1) ?? Number.POSITIVE_INFINITY;

/** What the chart of places draws, best first, and which of it stands out. */
export interface DrawnHistory {
	readonly series: readonly RankHistory[];
	readonly highlighted: ReadonlySet<string>;
	/** Units ranked in the period, drawn or not. */
	readonly ranked: number;
}

/**
 * The units drawn: all that are ranked now, or where they are too many the best, or those around
 * the bureau of the filter. Highlighted: that bureau, else the first and the last two.
 */
export function drawnHistory({ history, bureau, unit }: RankingsReport): DrawnHistory {
	const ranked = history.series
		.filter((series) => Number.isFinite(currentRank(series)))
		.sort((a, b) => currentRank(a) - currentRank(b));
	const asked = unit === 'bureau' ? ranked.findIndex(({ code }) => code === bureau) : -1;
	const from = Math.max(0, Math.min(asked - MOST_SERIES / 2, ranked.length - MOST_SERIES));
	const series = ranked.slice(from, from + MOST_SERIES);
	const ends = series.length > 5 ? 2 : 1;
	// The last of a part are not the last of all.
	const lowest = series.length === ranked.length ? series.slice(-ends) : [];
	const standOut = asked === -1 ? [...series.slice(0, ends), ...lowest] : ranked.slice(asked, asked + 1);
	return { series, highlighted: new Set(standOut.map(({ code }) => code)), ranked: ranked.length };
}

/** The drawn units as a bump chart; places far outside of what is drawn are gaps, or it grows without bound. */
export function rankingBump(
	report: RankingsReport,
	drawn: DrawnHistory,
	language: Language,
	rank: string
): BumpData {
	const now = drawn.series.map(currentRank);
	const best = Math.max(1, Math.min(...now) - 2);
	const worst = Math.max(...now) + 4;
	const isFew = drawn.ranked <= MOST_SERIES;
	const shown = (place: number | null) =>
		place === null || isFew || (place >= best && place <= worst) ? place : null;
	return {
		ticks: report.history.periods.map((id, index) => formatTick(id, index, language)),
		series: drawn.series.map(({ code, shortName, ranks, scores }) => ({
			name: inLanguage(shortName, language),
			ranks: ranks.map(shown),
			texts: scores.map(({ figure }) => formatFigure(figure, language)),
			highlighted: drawn.highlighted.has(code)
		})),
		words: { rank },
		...(isFew ? {} : { first: best })
	};
}
