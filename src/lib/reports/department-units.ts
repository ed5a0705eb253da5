import { findScheme } from '#lib/domain/site.ts';
import { UNMAPPED, UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { isAvailable, type ReportContext } from '#lib/reports/context.ts';
import type { FigureLookup } from '#lib/reports/lookup.ts';

/** Handling scores of the score card, in reading order. */
export const SCORED_METRICS = [
	'first_resolution',
	'on_time_contact',
	'on_time_reply',
	'time_to_close',
	'repeat',
	'return',
	'reached',
	'satisfied',
	'escalation'
] as const;

/** Codes of tickets for which no department answers. */
export const NOBODY: readonly string[] = [UNSPECIFIED, UNMAPPED];

export interface DepartmentUnit {
	readonly code: string;
	readonly name: Text;
	/** Categories of the site's default scheme that the department owns. */
	readonly categories: readonly { readonly code: string; readonly name: Text }[];
}

/** Departments that own tickets of the period: in the order of the side table, then by volume. */
export function departmentsOf({ site, filters }: ReportContext, found: FigureLookup): DepartmentUnit[] {
	const volume = (code: string) => found.figure(metricById('volume'), filters.period.id, code).value ?? 0;
	const order = (code: string) => {
		const place = site.departments.findIndex((department) => department.code === code);
		return place === -1 ? site.departments.length : place;
	};
	const { groups } = findScheme(site, site.settings.defaultScheme);
	return found
		.codes(filters.period.id)
		.filter((code) => !NOBODY.includes(code))
		.sort((a, b) => order(a) - order(b) || volume(b) - volume(a))
		.map((code) => ({
			code,
			name: site.departments.find((department) => department.code === code)?.name ?? { zh: code, en: code },
			categories: groups
				.filter(({ ownerDepartment }) => ownerDepartment === code)
				.map((group) => ({ code: group.code, name: group.name }))
		}));
}

/** Whether expectations of a metric can be reckoned: a proportion with a good direction. */
export function isCrossable(metric: Metric): boolean {
	return metric.kind === 'ratio' && metric.better !== 'none';
}

/** The metric of the address where it is crossable and available, else first resolution and what it replaces. */
export function chosenMetric(context: ReportContext): { metric: Metric; replaced: string | null } {
	const chosen = metricById(context.filters.metric);
	const isUsable = (metric: Metric) => isCrossable(metric) && isAvailable(metric, context);
	if (isUsable(chosen)) return { metric: chosen, replaced: null };
	const usual = metricById('first_resolution');
	return {
		metric: SCORED_METRICS.map(metricById).find(isUsable) ?? usual,
		replaced: chosen.id === usual.id ? null : chosen.id
	};
}
