import type { Text } from '#lib/domain/text.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { ask, isAvailable, type ReportContext } from '#lib/reports/context.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { newcombeDifference } from '#lib/statistics/newcombe.ts';

/** Metrics in which a bureau can need attention. */
const WATCHED = [
	'first_resolution',
	'on_time_contact',
	'on_time_reply',
	'satisfied',
	'repeat',
	'return',
	'escalation'
] as const;

const SHOWN = 3;

/** One metric in which a bureau is worse than all others together, beyond chance. */
export interface Reason {
	readonly metric: string;
	readonly figure: Figure;
	/** The same metric over all other bureaus. */
	readonly others: Figure;
	/** Bureau minus others, with its 95 % interval, as fractions. */
	readonly difference: number;
	readonly low: number;
	readonly high: number;
	/** Tickets that would have had to go the other way to be level with the others. */
	readonly ticketsShort: number;
}

export interface BureauInNeed {
	readonly code: string;
	readonly name: Text;
	readonly reasons: readonly Reason[];
}

export interface Attention {
	/** At most three bureaus, those with the most tickets short first. */
	readonly bureaus: readonly BureauInNeed[];
	/** Bureaus and metrics that were compared. */
	readonly comparedBureaus: number;
	readonly comparedMetrics: readonly string[];
}

/**
 * The bureaus that most need attention: those significantly worse than all others together
 * (Newcombe, 95 %) in a watched metric, ordered by how many tickets they are short.
 */
export async function attention(context: ReportContext): Promise<Attention> {
	const { site, filters, settings } = context;
	const metrics = WATCHED.map(metricById).filter((metric) => isAvailable(metric, context));
	const everywhere = { ...filters, bureau: null };
	const found = new FigureLookup(
		await ask(context, { metrics, grain: ['bureau'], periods: [filters.period], filters: everywhere }),
		['bureau']
	);
	const whole = new FigureLookup(
		await ask(context, { metrics, periods: [filters.period], filters: everywhere })
	);
	const inNeed = site.bureaus.map((bureau): BureauInNeed => {
		const reasons = metrics.flatMap((metric): Reason[] => {
			const own = found.figure(metric, filters.period.id, bureau.code);
			const all = whole.figure(metric, filters.period.id);
			const n = own.denominator ?? 0;
			const othersN = (all.denominator ?? 0) - n;
			const othersK = (all.numerator ?? 0) - (own.numerator ?? 0);
			if (n < settings.minimumRanked || othersN === 0) return [];
			const difference = newcombeDifference(own.numerator ?? 0, n, othersK, othersN);
			if (difference === null) return [];
			const worse = metric.better === 'higher' ? difference.high < 0 : difference.low > 0;
			if (!worse) return [];
			const others: Figure = { ...all, numerator: othersK, denominator: othersN, value: othersK / othersN };
			return [
				{
					metric: metric.id,
					figure: own,
					others,
					...difference,
					ticketsShort: Math.ceil(Math.abs(difference.difference) * n)
				}
			];
		});
		return {
			code: bureau.code,
			name: bureau.name,
			reasons: reasons.sort((a, b) => b.ticketsShort - a.ticketsShort)
		};
	});
	const short = ({ reasons }: BureauInNeed) => reasons.reduce((sum, reason) => sum + reason.ticketsShort, 0);
	return {
		bureaus: inNeed
			.filter(({ reasons }) => reasons.length > 0)
			.sort((a, b) => short(b) - short(a))
			.slice(0, SHOWN),
		comparedBureaus: site.bureaus.length,
		comparedMetrics: metrics.map(({ id }) => id)
	};
}
