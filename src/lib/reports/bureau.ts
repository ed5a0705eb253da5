import { periodsUpTo, type Period } from '#lib/domain/periods.ts';
import type { Bureau } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { breakdown, type Breakdown } from '#lib/reports/breakdown.ts';
import { bureausReport, type BureauScore } from '#lib/reports/bureaus.ts';
import { compareWith, type Comparison } from '#lib/reports/comparison.ts';
import {
	ask,
	isAvailable,
	periodFacts,
	unavailable,
	type PeriodFacts,
	type ReportContext,
	type Unavailable
} from '#lib/reports/context.ts';
import { emptyFigure, inData, type Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { sampleSize } from '#lib/reports/measures.ts';
import { againstTarget, scoreOf, type Score, type TargetStanding } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';

const TREND_PERIODS = 8;

/** Metrics compared with the peers, in reading order. */
const COMPARED = [
	'first_resolution',
	'repeat',
	'return',
	'on_time_contact',
	'on_time_reply',
	'time_to_close',
	'reached',
	'satisfied',
	'escalation'
] as const;

export interface TrendPoint {
	readonly period: string;
	readonly score: Score;
	/** Without value where the bureau's own is suppressed: the peers would give it away. */
	readonly peers: Figure;
	readonly provisional: boolean;
}

export interface PeerComparison extends Comparison {
	readonly metric: string;
	readonly score: Score;
	readonly peers: Figure;
}

export interface BureauReport {
	readonly kind: 'bureau';
	readonly code: string;
	readonly name: Text;
	readonly shortName: Text;
	readonly peerGroup: string;
	/** Short names of the bureaus it is compared with. */
	readonly peers: readonly Text[];
	readonly customersServed: number | null;
	readonly period: PeriodFacts;
	readonly score: BureauScore;
	readonly target: number | null;
	readonly againstTarget: TargetStanding | null;
	readonly trend: readonly TrendPoint[];
	readonly comparisons: readonly PeerComparison[];
	/** What its customers ask for. */
	readonly categories: Breakdown;
	/** What the customers of all bureaus ask for: the share of each category, by code. */
	readonly allShares: Readonly<Record<string, Figure>>;
	readonly categoryNature: string;
	readonly scheme: string;
	readonly minimumShown: number;
	readonly minimumRanked: number;
	readonly unavailable: readonly Unavailable[];
}

/** One county bureau: its trend, its categories, its timeliness against its peers. */
export async function bureauReport(context: ReportContext, code: string): Promise<BureauReport> {
	const { site, filters, settings } = context;
	const position = site.bureaus.findIndex((one) => one.code === code);
	const bureau = site.bureaus[position];
	if (bureau === undefined) throw new Error(`no bureau ${JSON.stringify(code)} on this site`);
	const own: ReportContext = { ...context, filters: { ...filters, bureau: code } };
	const everywhere: ReportContext = { ...context, filters: { ...filters, bureau: null } };
	const peers = peersOf(site.bureaus, bureau);
	const wanted = COMPARED.map(metricById);
	const metrics = wanted.filter((metric) => isAvailable(metric, context));
	const periods = periodsUpTo(filters.period, TREND_PERIODS).filter((period) => period.end > site.firstDay);
	const found = new FigureLookup(await ask(everywhere, { metrics, grain: ['bureau'], periods }), ['bureau']);
	const together = new FigureLookup(
		peers.length === 0
			? []
			: await ask(everywhere, { metrics, periods, bureaus: peers.map((peer) => peer.code) })
	);
	const groups = site.bureaus.map(({ peerGroup }) => peerGroup);
	const scoreIn = (metric: Metric, period: Period): Score => {
		const figures = site.bureaus.map((one) =>
			inData(site.firstDay, period, found.figure(metric, period.id, one.code))
		);
		return protectedScores(figures, groups, settings)[position] ?? scoreOf(emptyFigure(metric), settings);
	};
	const peersIn = (metric: Metric, period: Period, score: Score): Figure => {
		const figure = inData(site.firstDay, period, together.figure(metric, period.id));
		return score.status === 'suppressed' || (sampleSize(metric, figure) ?? 0) < settings.minimumShown
			? { ...figure, numerator: null, denominator: null, value: null, ninetieth: null }
			: figure;
	};
	const main = metricById('first_resolution');
	const scores = await bureausReport(own);
	const target = settings.targets[main.id] ?? null;
	const nature = filters.nature ?? (context.available.has('nature') ? 'complaints' : 'all');
	const everyone = await breakdown(everywhere, 'group', nature);
	const score = scores.bureaus[0] ?? scores.all;
	return {
		kind: 'bureau',
		code,
		name: bureau.name,
		shortName: bureau.shortName,
		peerGroup: bureau.peerGroup,
		peers: peers.map(({ shortName }) => shortName),
		customersServed: bureau.customersServed,
		period: periodFacts(context),
		score,
		target,
		againstTarget: againstTarget(score.score, target),
		trend: (isAvailable(main, context) ? periods : []).map((period): TrendPoint => {
			const point = scoreIn(main, period);
			return {
				period: period.id,
				score: point,
				peers: peersIn(main, period, point),
				provisional: periodFacts({ ...context, filters: { ...filters, period } }).provisional
			};
		}),
		comparisons: metrics.map((metric): PeerComparison => {
			const point = scoreIn(metric, filters.period);
			const others = peersIn(metric, filters.period, point);
			return { metric: metric.id, score: point, peers: others, ...compareWith(metric, point.figure, others) };
		}),
		categories: await breakdown(own, 'group', nature),
		allShares: Object.fromEntries(everyone.rows.map((row) => [row.code, row.share])),
		categoryNature: nature,
		scheme: filters.scheme,
		minimumShown: settings.minimumShown,
		minimumRanked: settings.minimumRanked,
		unavailable: unavailable(wanted, context)
	};
}

/** The bureaus of the same peer group, or all others where it has no group of its own. */
function peersOf(bureaus: readonly Bureau[], bureau: Bureau): Bureau[] {
	const others = bureaus.filter(({ code }) => code !== bureau.code);
	const same = others.filter(({ peerGroup }) => peerGroup === bureau.peerGroup);
	return same.length > 0 ? same : others;
}
