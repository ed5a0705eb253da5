import { metricById } from '#lib/metrics/registry.ts';
import { ask, isAvailable, type ReportContext } from '#lib/reports/context.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import type { RankedUnit } from '#lib/reports/ranked-units.ts';

/** Tickets left out of scores (考核剔除): how many of each reason, by unit. Volumes keep them. */
export interface Exclusions {
	/** Reasons as the exports write them, the most frequent first. */
	readonly reasons: readonly { readonly reason: string; readonly total: number }[];
	/** Units with any, most first; counts in the order of the reasons. */
	readonly rows: readonly {
		readonly code: string;
		readonly counts: readonly number[];
		readonly total: number;
	}[];
}

const NONE: Exclusions = { reasons: [], rows: [] };

export async function exclusionsOf(
	context: ReportContext,
	units: readonly RankedUnit[]
): Promise<Exclusions> {
	const metric = metricById('excluded');
	if (!isAvailable(metric, context)) return NONE;
	const { unit, period } = context.filters;
	const rows = await ask(context, { metrics: [metric], grain: [unit, 'excludeReason'], periods: [period] });
	const found = new FigureLookup(rows, [unit, 'excludeReason']);
	const count = (code: string, reason: string) => found.figure(metric, period.id, code, reason).value ?? 0;
	const names = [...new Set(rows.map(({ codes }) => codes.excludeReason ?? ''))];
	const reasons = names
		.map((reason) => ({
			reason,
			total: units.reduce((sum, { code }) => sum + count(code, reason), 0)
		}))
		.filter(({ total }) => total > 0)
		.sort((a, b) => b.total - a.total || (a.reason < b.reason ? -1 : 1));
	return {
		reasons,
		rows: units
			.map(({ code }) => {
				const counts = reasons.map(({ reason }) => count(code, reason));
				return { code, counts, total: counts.reduce((sum, one) => sum + one, 0) };
			})
			.filter(({ total }) => total > 0)
			.sort((a, b) => b.total - a.total)
	};
}
