import type { Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ReportContext } from '#lib/reports/context.ts';
import type { FigureLookup } from '#lib/reports/lookup.ts';
import { placesWithin } from '#lib/reports/places.ts';
import type { RankedUnit } from '#lib/reports/ranked-units.ts';
import type { Score } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';

export interface RankHistory {
	readonly code: string;
	readonly name: Text;
	/** For charts, where names stand close. */
	readonly shortName: Text;
	readonly ranks: readonly (number | null)[];
	readonly scores: readonly Score[];
}

export interface RankHistories {
	readonly periods: readonly string[];
	readonly series: readonly RankHistory[];
}

/** Places and scores of every unit by period; what cannot be ranked is a gap. */
export function rankHistory(
	context: ReportContext,
	metric: Metric,
	units: readonly RankedUnit[],
	found: FigureLookup,
	periods: readonly Period[],
	sections: readonly string[]
): RankHistories {
	const perPeriod = periods.map((period) => {
		const scores = protectedScores(
			units.map(({ code }) => found.figure(metric, period.id, code)),
			units.map(({ peerGroup }) => peerGroup),
			context.settings
		);
		return { scores, ranks: placesWithin(scores, metric, sections).map(({ rank }) => rank) };
	});
	return {
		periods: periods.map(({ id }) => id),
		series: units.map(({ code, name, shortName }, index): RankHistory => ({
			code,
			name,
			shortName,
			ranks: perPeriod.map(({ ranks }) => ranks[index] ?? null),
			scores: perPeriod.flatMap(({ scores }) => scores[index] ?? [])
		}))
	};
}
