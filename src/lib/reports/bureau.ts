import { periodsUpTo, type Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { breakdown, type Breakdown } from '#lib/reports/breakdown.ts';
import { bureausReport, type BureauScore } from '#lib/reports/bureaus.ts';
import { ask, isAvailable, periodFacts, type PeriodFacts, type ReportContext } from '#lib/reports/context.ts';
import { inData, type Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { scoreOf, type Score } from '#lib/reports/score.ts';
import { newcombeDifference } from '#lib/statistics/newcombe.ts';

const TREND_PERIODS = 8;

/** Metrics compared with the peers, in reading order. */
const COMPARED = ['first_resolution', 'on_time_contact', 'on_time_reply', 'time_to_close', 'repeat', 'return', 'reached', 'satisfied', 'escalation'] as const;

export interface TrendPoint {
	readonly period: string;
	readonly score: Score;
	readonly peers: Figure;
	readonly provisional: boolean;
}

export interface PeerComparison {
	readonly metric: string;
	readonly figure: Figure;
	readonly peers: Figure;
	/** Bureau minus peers with its 95 % interval; null where no interval exists. */
	readonly difference: { readonly difference: number; readonly low: number; readonly high: number } | null;
	readonly verdict: 'better' | 'worse' | 'steady' | 'untested' | 'none';
}

export interface BureauReport {
	readonly kind: 'bureau';
	readonly code: string;
	readonly name: Text;
	readonly peerGroup: string;
	/** Names of the bureaus it is compared with. */
	readonly peers: readonly Text[];
	readonly customersServed: number | null;
	readonly period: PeriodFacts;
	readonly score: BureauScore;
	readonly target: number | null;
	readonly trend: readonly TrendPoint[];
	readonly comparisons: readonly PeerComparison[];
	/** What its customers ask for. */
	readonly categories: Breakdown;
	/** What the peers' customers ask for, for the difference in shares. */
	readonly peerShares: Readonly<Record<string, number | null>>;
	readonly categoryNature: string;
}

/** One county bureau: its trend, its categories, its timeliness against its peers. */
export async function bureauReport(context: ReportContext, code: string): Promise<BureauReport> {
	const { site, filters, settings } = context;
	const bureau = site.bureaus.find((one) => one.code === code);
	if (bureau === undefined) throw new Error(`no bureau ${JSON.stringify(code)} on this site`);
	const own: ReportContext = { ...context, filters: { ...filters, bureau: code } };
	const everywhere: ReportContext = { ...context, filters: { ...filters, bureau: null } };
	const peers = peersOf(context, code);
	const metrics = COMPARED.map(metricById).filter((metric) => isAvailable(metric, context));
	const periods = periodsUpTo(filters.period, TREND_PERIODS).filter((period) => period.end > site.firstDay);
	const found = new FigureLookup(await ask(everywhere, { metrics, grain: ['bureau'], periods }), ['bureau']);
	const peerFigure = (metric: (typeof metrics)[number], period: Period): Figure => {
		if (metric.kind === 'duration') return { ...found.figure(metric, period.id, ''), value: null };
		const parts = peers.map((peer) => found.figure(metric, period.id, peer.code));
		const numerator = parts.reduce((sum, part) => sum + (part.numerator ?? 0), 0);
		const denominator = parts.reduce((sum, part) => sum + (part.denominator ?? 0), 0);
		return { metric: metric.id, numerator, denominator, value: denominator === 0 ? null : numerator / denominator, ninetieth: null };
	};
	const main = metricById('first_resolution');
	const scores = await bureausReport(own);
	const nature = filters.nature ?? (context.available.has('nature') ? 'complaints' : 'all');
	const peerTotals = await breakdown(everywhere, 'group', nature);
	return {
		kind: 'bureau',
		code,
		name: bureau.name,
		peerGroup: bureau.peerGroup,
		peers: peers.map(({ shortName }) => shortName),
		customersServed: bureau.customersServed,
		period: periodFacts(context),
		score: scores.bureaus[0] ?? scores.all,
		target: settings.targets[main.id] ?? null,
		trend: isAvailable(main, context)
			? periods.map((period) => ({
					period: period.id,
					score: scoreOf(inData(site.firstDay, period, found.figure(main, period.id, code)), settings),
					peers: peerFigure(main, period),
					provisional: periodFacts({ ...context, filters: { ...filters, period } }).provisional
				}))
			: [],
		comparisons: metrics.map((metric) => compare(metric.id, metric.better, found.figure(metric, filters.period.id, code), peerFigure(metric, filters.period), context)),
		categories: await breakdown(own, 'group', nature),
		peerShares: Object.fromEntries(peerTotals.rows.map((row) => [row.code, row.share.value])),
		categoryNature: nature
	};
}

/** The bureaus of the same peer group, or all others where it has no group of its own. */
function peersOf({ site }: ReportContext, code: string) {
	const group = site.bureaus.find((one) => one.code === code)?.peerGroup ?? '';
	const others = site.bureaus.filter((one) => one.code !== code);
	const same = others.filter((one) => one.peerGroup === group);
	return same.length > 0 ? same : others;
}

function compare(metric: string, better: 'higher' | 'lower' | 'none', own: Figure, peers: Figure, { settings }: ReportContext): PeerComparison {
	const shown = own.denominator !== null && own.denominator < settings.minimumShown ? { ...own, numerator: null, value: null } : own;
	const nothing = { metric, figure: shown, peers, difference: null };
	if (shown.value === null) return { ...nothing, verdict: 'none' };
	if (peers.value === null) return { ...nothing, verdict: 'untested' };
	const difference = newcombeDifference(own.numerator ?? 0, own.denominator ?? 0, peers.numerator ?? 0, peers.denominator ?? 0);
	if (difference === null) return { ...nothing, verdict: 'none' };
	const steady = difference.low <= 0 && difference.high >= 0;
	return {
		...nothing,
		difference,
		verdict: steady ? 'steady' : difference.low > 0 === (better === 'higher') ? 'better' : 'worse'
	};
}
