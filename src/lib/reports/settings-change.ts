import { previousPeriod, samePeriodLastYear } from '#lib/domain/periods.ts';
import { settingsDifferences, type SettingsDifference } from '#lib/domain/settings-difference.ts';
import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import { settingsFor, settingsWithin } from '#lib/domain/site.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { ask, type ReportContext, type SettingsVersion } from '#lib/reports/context.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { ranksOf } from '#lib/reports/places.ts';
import { scoreOf, type Score } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';

/** A unit that is scored: a bureau or a department. */
export interface ScoredUnit {
	readonly code: string;
	readonly name: Text;
	readonly peerGroup: string;
}

/** A score with its place among the ranked by the same settings; null where it is not ranked. */
export interface RuledScore {
	readonly score: Score;
	readonly rank: number | null;
}

export interface SettingsChangeRow {
	readonly code: string;
	readonly name: Text;
	readonly before: RuledScore;
	readonly after: RuledScore;
	/** Places gained by the new settings alone; negative = lost, null where one side has no place. */
	readonly gained: number | null;
	/** After minus before, in the unit of the value (fractions for proportions). No interval: both sides judge the same tickets. */
	readonly difference: number | null;
}

/** Old and new result side by side, over the same tickets: those of the page's period under its filters. */
export interface SettingsChange {
	/**
	 * `comparison`: the period of comparison was scored by `before`, the page is by `after`.
	 * `within`: `after` came into force inside the page's period, which `before` scores.
	 */
	readonly reason: 'comparison' | 'within';
	/** Period of comparison. */
	readonly comparison: string;
	readonly before: SettingsVersion;
	readonly after: SettingsVersion;
	readonly differences: readonly SettingsDifference[];
	readonly metric: string;
	readonly all: { readonly before: Score; readonly after: Score };
	/** By the new place; the unranked last. */
	readonly rows: readonly SettingsChangeRow[];
	/** False where the new settings change no figure and no place of this metric. */
	readonly isAffected: boolean;
	/** The larger minimum of the two: below it neither side shows a figure that the page does not. */
	readonly minimumShown: number;
}

/**
 * The changes of settings that touch the page's period: one between it and its period of comparison,
 * and one inside it. Empty where the same version is in force throughout, which costs no query.
 * @param units in the order of the page; their peer groups matter to what may be shown
 */
export async function settingsChanges(
	context: ReportContext,
	metric: Metric,
	units: readonly ScoredUnit[]
): Promise<SettingsChange[]> {
	const { site, settings, filters } = context;
	const { period } = filters;
	const comparison = filters.comparison === 'year' ? samePeriodLastYear(period) : previousPeriod(period);
	const earlier = settingsFor(site, comparison);
	const later = settingsWithin(site, period).at(-1);
	return [
		...(earlier.version === settings.version
			? []
			: [await change('comparison', earlier, settings, context, metric, units, comparison.id)]),
		...(later === undefined
			? []
			: [await change('within', settings, later, context, metric, units, comparison.id)])
	];
}

async function change(
	reason: SettingsChange['reason'],
	before: ScoreSettings,
	after: ScoreSettings,
	context: ReportContext,
	metric: Metric,
	units: readonly ScoredUnit[],
	comparison: string
): Promise<SettingsChange> {
	const isPageNew = reason === 'comparison';
	const [own, other] = isPageNew ? [after, before] : [before, after];
	const page = await figuresBy(context, own, metric, units);
	const beside = await figuresBy(context, other, metric, units);
	const groups = units.map(({ peerGroup }) => peerGroup);
	const minimumShown = Math.max(before.minimumShown, after.minimumShown);
	const strict = { ...other, minimumShown };
	// The page's own side is what its table shows; nothing beside it may tell what that hides.
	const pageScores = protectedScores(page.units, groups, own);
	const hidden = new Set(pageScores.flatMap(({ status }, index) => (status === 'suppressed' ? [index] : [])));
	const pageSide = { rows: ruled(pageScores, metric), all: scoreOf(page.all, own) };
	const otherSide = {
		rows: ruled(protectedScores(beside.units, groups, strict, hidden), metric),
		all: scoreOf(beside.all, strict)
	};
	const [old, renewed] = isPageNew ? [otherSide, pageSide] : [pageSide, otherSide];
	const rows = sideBySide(units, old.rows, renewed.rows);
	return {
		reason,
		comparison,
		before: { version: before.version, validFrom: before.validFrom },
		after: { version: after.version, validFrom: after.validFrom },
		differences: settingsDifferences(before, after),
		metric: metric.id,
		all: { before: old.all, after: renewed.all },
		rows,
		isAffected: rows.some((row) => JSON.stringify(row.before) !== JSON.stringify(row.after)),
		minimumShown
	};
}

/** The figures of one period by the given settings: the filters stay, what they count follows the settings. */
async function figuresBy(
	context: ReportContext,
	settings: ScoreSettings,
	metric: Metric,
	units: readonly ScoredUnit[]
): Promise<{ readonly units: Figure[]; readonly all: Figure }> {
	const { period, unit } = context.filters;
	const scored = { ...context, settings };
	const found = new FigureLookup(
		await ask(scored, { metrics: [metric], grain: [unit], periods: [period], medianBounds: true }),
		[unit]
	);
	const whole = new FigureLookup(
		await ask(scored, { metrics: [metric], periods: [period], medianBounds: true })
	);
	return {
		units: units.map(({ code }) => found.figure(metric, period.id, code)),
		all: whole.figure(metric, period.id)
	};
}

function ruled(scores: readonly Score[], metric: Metric): RuledScore[] {
	const ranks = ranksOf(scores, metric);
	return scores.map((score, index) => ({ score, rank: ranks[index] ?? null }));
}

const STATUS_ORDER = { ranked: 0, small: 1, suppressed: 2, empty: 3 } as const;

function sideBySide(
	units: readonly ScoredUnit[],
	old: readonly RuledScore[],
	renewed: readonly RuledScore[]
): SettingsChangeRow[] {
	return units
		.flatMap(({ code, name }, index): SettingsChangeRow[] => {
			const [before, after] = [old[index], renewed[index]];
			if (before === undefined || after === undefined) return [];
			const [from, to] = [before.score.figure.value, after.score.figure.value];
			return [
				{
					code,
					name,
					before,
					after,
					gained: before.rank === null || after.rank === null ? null : before.rank - after.rank,
					difference: from === null || to === null ? null : to - from
				}
			];
		})
		.sort(
			(a, b) =>
				STATUS_ORDER[a.after.score.status] - STATUS_ORDER[b.after.score.status] ||
				(a.after.rank ?? 0) - (b.after.rank ?? 0)
		);
}
