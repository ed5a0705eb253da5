import { previousPeriod, samePeriodLastYear, type Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import { splitClauses, type Metric } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import { compareWith, withoutUnit, type Comparison } from '#lib/reports/comparison.ts';
import {
	ask,
	isAvailable,
	periodFacts,
	unavailable,
	type PeriodFacts,
	type ReportContext,
	type Unavailable
} from '#lib/reports/context.ts';
import { inData, type Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { againstTarget, scoreOf, type Score, type TargetStanding } from '#lib/reports/score.ts';
import { settingsChanges, type SettingsChange } from '#lib/reports/settings-change.ts';
import { protectedScores } from '#lib/reports/suppression.ts';

/** The partial views and the gross score, in column order. */
export const VIEW_METRICS = [
	'first_resolution_system',
	'first_resolution_callback',
	'first_resolution_repeat',
	'first_resolution_gross'
] as const;

/** Share of units that a 95 % interval marks although they do not differ. */
const CHANCE = 0.05;

export interface BureauScore {
	/** Null for the row of all bureaus together. */
	readonly code: string | null;
	readonly name: Text;
	readonly shortName: Text;
	readonly peerGroup: string;
	readonly score: Score;
	/** By metric id of VIEW_METRICS; absent where its columns are missing. */
	readonly views: Readonly<Record<string, Score>>;
	readonly previous: Change;
	readonly lastYear: Change;
	/** Against all other bureaus together; `none` for the row of all and for samples too small to rank. */
	readonly rest: Comparison;
	readonly volume: Figure;
	readonly excluded: Figure | null;
}

export interface BureausReport {
	readonly kind: 'bureaus';
	readonly period: PeriodFacts;
	/** The ranked by their rate, best first, then small samples, then those not shown; one where the reader filters by it. */
	readonly bureaus: readonly BureauScore[];
	/** All bureaus together, whichever of them is shown. */
	readonly all: BureauScore;
	readonly target: number | null;
	readonly allAgainstTarget: TargetStanding | null;
	/** Bureaus of the site that were compared with the rest, those that differ beyond chance, and how many chance alone would mark. */
	readonly compared: {
		readonly bureaus: number;
		readonly better: number;
		readonly worse: number;
		readonly byChance: number;
	};
	/** Bureaus of the site with eligible tickets whose sample is too small to be ranked, and of them those not shown. */
	readonly small: { readonly unranked: number; readonly hidden: number };
	readonly minimumShown: number;
	readonly minimumRanked: number;
	/** The same tickets of all bureaus by the settings before and after a change that touches the period; usually none. */
	readonly settingsChanges: readonly SettingsChange[];
	/** Words of the clauses of first resolution that apply, and of those dropped for want of a column. */
	readonly applied: readonly Text[];
	readonly dropped: readonly Text[];
	readonly unavailable: readonly Unavailable[];
}

/** 县区局首次解决: the score of every bureau with everything that it can be judged by. */
export async function bureausReport(context: ReportContext): Promise<BureausReport> {
	const { filters, site, settings } = context;
	const { period } = filters;
	const main = metricById('first_resolution');
	const metrics = [main, ...VIEW_METRICS.map(metricById), metricById('volume'), metricById('excluded')];
	const periods = [samePeriodLastYear(period), previousPeriod(period), period];
	// The rest and the total stay the same, whichever bureau is shown.
	const everywhere = { ...filters, bureau: null };
	const rows = new FigureLookup(
		await ask(context, { metrics, grain: ['bureau'], periods, filters: everywhere }),
		['bureau']
	);
	const totals = new FigureLookup(await ask(context, { metrics, periods, filters: everywhere }));
	const groups = site.bureaus.map(({ peerGroup }) => peerGroup);
	const scored = (metric: Metric, one: Period) =>
		protectedScores(
			site.bureaus.map(({ code }) => inData(site.firstDay, one, rows.figure(metric, one.id, code))),
			groups,
			settings
		);
	const table = scoresOf(context, scored);
	const whole = scoresOf(context, (metric, one) => [
		scoreOf(inData(site.firstDay, one, totals.figure(metric, one.id)), settings)
	]);
	const total = (id: string) => totals.figure(metricById(id), period.id);
	const all = row(whole, 0, { code: null, name: ALL, shortName: ALL, peerGroup: '' }, total, {
		difference: null,
		standing: 'none'
	});
	const bureaus = site.bureaus.map((bureau, index) => {
		const own = table.current[index];
		const rest: Comparison =
			own?.status === 'ranked'
				? compareWith(main, own.figure, withoutUnit(total(main.id), own.figure))
				: { difference: null, standing: 'none' };
		return row(table, index, bureau, (id) => rows.figure(metricById(id), period.id, bureau.code), rest);
	});
	const clauses = splitClauses(main, context.available);
	const standing = (asked: Comparison['standing']) =>
		bureaus.filter(({ rest }) => rest.standing === asked).length;
	const status = (asked: Score['status']) => bureaus.filter(({ score }) => score.status === asked).length;
	const comparedBureaus = bureaus.length - standing('none');
	return {
		kind: 'bureaus',
		period: periodFacts(context),
		bureaus: inOrder(bureaus).filter(({ code }) => filters.bureau === null || code === filters.bureau),
		all,
		target: settings.targets[main.id] ?? null,
		allAgainstTarget: againstTarget(all.score, settings.targets[main.id] ?? null),
		compared: {
			bureaus: comparedBureaus,
			better: standing('better'),
			worse: standing('worse'),
			byChance: comparedBureaus * CHANCE
		},
		small: { unranked: status('small') + status('suppressed'), hidden: status('suppressed') },
		minimumShown: settings.minimumShown,
		minimumRanked: settings.minimumRanked,
		settingsChanges: await settingsChanges(
			{ ...context, filters: { ...everywhere, unit: 'bureau' } },
			main,
			site.bureaus
		),
		applied: clauses.applied.map(({ words }) => words),
		dropped: clauses.dropped.map(({ words }) => words),
		unavailable: unavailable(metrics, context)
	};

	function row(
		scores: ScoreTable,
		index: number,
		unit: Pick<BureauScore, 'code' | 'name' | 'shortName' | 'peerGroup'>,
		figure: (metric: string) => Figure,
		rest: Comparison
	): BureauScore {
		const score = scores.current[index] ?? scoreOf(figure(main.id), settings);
		const change = (earlier: Period, before: Score | undefined): Change =>
			changeBetween(main, score.figure, period, before?.figure ?? { ...score.figure, value: null }, earlier);
		return {
			code: unit.code,
			name: unit.name,
			shortName: unit.shortName,
			peerGroup: unit.peerGroup,
			score,
			views: Object.fromEntries(
				[...scores.views].flatMap(([id, found]) => (found[index] === undefined ? [] : [[id, found[index]]]))
			),
			previous: change(previousPeriod(period), scores.previous[index]),
			lastYear: change(samePeriodLastYear(period), scores.lastYear[index]),
			rest,
			volume: figure('volume'),
			excluded: isAvailable(metricById('excluded'), context) ? figure('excluded') : null
		};
	}
}

const ALL: Text = { zh: '合计', en: 'All' };

const STATUS_ORDER = { ranked: 0, small: 1, suppressed: 2, empty: 3 } as const;

/** A rate over few tickets must not head the table; what is hidden keeps the order of the file. */
function inOrder(bureaus: readonly BureauScore[]): BureauScore[] {
	return bureaus.toSorted(
		(a, b) =>
			STATUS_ORDER[a.score.status] - STATUS_ORDER[b.score.status] ||
			(b.score.figure.value ?? 0) - (a.score.figure.value ?? 0)
	);
}

/** The scores of all units, in one order: now, before, a year ago, and in the partial views. */
interface ScoreTable {
	readonly current: readonly Score[];
	readonly previous: readonly Score[];
	readonly lastYear: readonly Score[];
	readonly views: ReadonlyMap<string, readonly Score[]>;
}

function scoresOf(context: ReportContext, scored: (metric: Metric, period: Period) => Score[]): ScoreTable {
	const { period } = context.filters;
	const main = metricById('first_resolution');
	const views = VIEW_METRICS.map(metricById).filter((metric) => isAvailable(metric, context));
	return {
		current: scored(main, period),
		previous: scored(main, previousPeriod(period)),
		lastYear: scored(main, samePeriodLastYear(period)),
		views: new Map(views.map((metric) => [metric.id, scored(metric, period)]))
	};
}
