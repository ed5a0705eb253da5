import { NATURE_ALL } from '#lib/domain/filters.ts';
import { previousPeriod, samePeriodLastYear } from '#lib/domain/periods.ts';
import { findScheme, type Site } from '#lib/domain/site.ts';
import { UNMAPPED, UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { Text } from '#lib/domain/text.ts';
import type { DimensionId } from '#lib/metrics/dimensions.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import { ask, type ReportContext } from '#lib/reports/context.ts';
import { inData, type Figure } from '#lib/reports/figures.ts';
import { FigureLookup } from '#lib/reports/lookup.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';

/** One member of a breakdown: how many, what share, and how both compare with before. */
export interface BreakdownRow {
	readonly code: string;
	readonly name: Text;
	/** numerator = tickets of the member, denominator = all tickets of the breakdown. */
	readonly share: Figure;
	readonly previous: Change;
	readonly lastYear: Change;
	/** Share in the previous period and in the same period last year. */
	readonly previousShare: Figure;
	readonly lastYearShare: Figure;
}

export interface Breakdown {
	readonly total: number;
	readonly previousTotal: number | null;
	readonly lastYearTotal: number | null;
	/** How the total compares with before. */
	readonly previous: Change;
	readonly lastYear: Change;
	/** Largest first, ties in the scheme's order; what is not classified or not given stands last. */
	readonly rows: readonly BreakdownRow[];
}

/** Counts and shares over one dimension under the report's filters, with both comparisons. */
export async function breakdown(
	context: ReportContext,
	dimension: DimensionId,
	usualNature: string = NATURE_ALL
): Promise<Breakdown> {
	const { filters, site } = context;
	const { period } = filters;
	const [previous, lastYear] = [previousPeriod(period), samePeriodLastYear(period)];
	const share = metricById('share');
	const volume = metricById('volume');
	const found = new FigureLookup(
		await ask(context, {
			metrics: [share, volume],
			grain: [dimension],
			periods: [lastYear, previous, period],
			usualNature
		}),
		[dimension]
	);
	const names = memberNames(site, filters.scheme, dimension, filters.category);
	const occurring = new Set([period, previous, lastYear].flatMap((one) => found.codes(one.id)));
	const codes = [
		...new Set([...names.keys()].filter((code) => occurring.has(code) || isFixed(dimension))),
		...[...occurring].filter((code) => !names.has(code))
	];
	const total = (id: string) =>
		found.codes(id).reduce((sum, code) => sum + (found.figure(volume, id, code).value ?? 0), 0);
	const known = (one: typeof period) => one.start >= site.firstDay.slice(0, 7);
	const count = (figure: Figure): Figure => ({
		...figure,
		metric: 'volume',
		denominator: null,
		value: figure.numerator
	});
	const rows = codes.map((code): BreakdownRow => {
		const withTotal = (one: typeof period): Figure => {
			const figure = found.figure(share, one.id, code);
			return inData(site.firstDay, one, {
				...figure,
				denominator: total(one.id),
				value: total(one.id) === 0 ? null : (figure.numerator ?? 0) / total(one.id)
			});
		};
		const [now, before, yearAgo] = [withTotal(period), withTotal(previous), withTotal(lastYear)];
		return {
			code,
			name: names.get(code) ?? vocabularyText(code),
			share: now,
			previous: changeBetween(volume, count(now), period, count(before), previous),
			lastYear: changeBetween(volume, count(now), period, count(yearAgo), lastYear),
			previousShare: before,
			lastYearShare: yearAgo
		};
	});
	const whole = (one: typeof period): Figure => {
		const value = known(one) ? total(one.id) : null;
		return { metric: 'volume', numerator: value, denominator: null, value, ninetieth: null };
	};
	return {
		total: total(period.id),
		previousTotal: whole(previous).value,
		lastYearTotal: whole(lastYear).value,
		previous: changeBetween(volume, whole(period), period, whole(previous), previous),
		lastYear: changeBetween(volume, whole(period), period, whole(lastYear), lastYear),
		rows: rows.sort(
			(a, b) =>
				Number(isResidual(a.code)) - Number(isResidual(b.code)) ||
				(b.share.numerator ?? 0) - (a.share.numerator ?? 0)
		)
	};
}

/** Members that hold what the files or the exports leave open. */
function isResidual(code: string): boolean {
	return code === UNMAPPED || code === UNSPECIFIED;
}

/** Members that are shown also where no ticket fell to them. */
function isFixed(dimension: DimensionId): boolean {
	return dimension === 'group' || dimension === 'bureau';
}

/** Names of a dimension's members by code, in the order of the data files. */
export function memberNames(
	site: Site,
	schemeId: string,
	dimension: DimensionId,
	category: string | null
): Map<string, Text> {
	const scheme = findScheme(site, schemeId);
	const names = new Map<string, Text>();
	switch (dimension) {
		case 'bureau':
			for (const bureau of site.bureaus) names.set(bureau.code, bureau.name);
			break;
		case 'department':
			for (const department of site.departments) names.set(department.code, department.name);
			break;
		case 'group':
			for (const group of scheme.groups) names.set(group.code, group.name);
			break;
		case 'leaf':
			for (const group of scheme.groups) {
				if (category !== null && group.code !== category) continue;
				for (const leaf of group.leaves) names.set(leaf.code, leaf.name);
			}
			break;
		default:
			break;
	}
	for (const code of [UNMAPPED, UNSPECIFIED]) if (!isFixed(dimension)) names.set(code, vocabularyText(code));
	return names;
}
