import { decimalToFixed } from '#lib/domain/rounding.ts';
import { findScheme, type Site } from '#lib/domain/site.ts';
import type { Filters } from '#lib/domain/filters.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import { compositeMessages } from '#lib/i18n/composite.ts';
import { formatCount, formatPercent, formatPeriod, NO_VALUE } from '#lib/i18n/format.ts';
import { findMetric } from '#lib/metrics/registry.ts';
import type { CompositeReport, CompositeRow } from '#lib/reports/composite.ts';
import { isWithheld } from '#lib/reports/suppression.ts';

/** A metric's name, or its id where the catalogue has none. */
export function metricName(id: string, language: Language): string {
	const metric = findMetric(id);
	return metric === undefined ? id : inLanguage(metric.name, language);
}

/** A share of the weights: `40 %`, `33.3 %`. */
export function printShare(share: number): string {
	return `${decimalToFixed(share * 100, 1).replace(/\.0$/, '')}\u00a0%`;
}

/** Bounds of a composite or a proportion on 0–100: `70.9–92.9`. */
export function printBounds({
	low,
	high
}: {
	readonly low: number | null;
	readonly high: number | null;
}): string {
	return low === null || high === null ? NO_VALUE : `${formatPercent(low)}–${formatPercent(high)}`;
}

/** Why a row is not ranked: every part that stands against it, by name. */
export function reasonsOf(row: CompositeRow, minimumShown: number, language: Language): string {
	const words = compositeMessages(language).apart;
	return row.parts
		.flatMap(({ metric, score }) => {
			const name = metricName(metric, language);
			if (score.status === 'empty') return [words.empty(name)];
			if (score.status === 'small') return [words.small(name)];
			if (score.status === 'ranked') return [];
			return [isWithheld(score, minimumShown) ? words.withheld(name) : words.suppressed(name, minimumShown)];
		})
		.join(language === 'en' ? '; ' : '；');
}

/** Which tickets count, in words: a printed page has no filters to look at. */
export function scopeOf(
	report: CompositeReport,
	filters: Filters,
	site: Site,
	language: Language,
	unitWord: string
): string {
	const words = compositeMessages(language);
	const group = findScheme(site, filters.scheme).groups.find(({ code }) => code === filters.category);
	const leaf = group?.leaves.find(({ code }) => code === filters.subcategory);
	const bureau = site.bureaus.find(({ code }) => code === report.bureau);
	const bureauName = bureau === undefined ? null : inLanguage(bureau.name, language);
	const named = (value: string | null) =>
		value === null ? null : inLanguage(vocabularyText(value), language);
	return [
		named(filters.nature) ?? words.scopeAll,
		group === undefined ? named(filters.category) : inLanguage(group.name, language),
		leaf === undefined ? named(filters.subcategory) : inLanguage(leaf.name, language),
		named(filters.channel),
		named(filters.segment),
		bureauName === null
			? null
			: report.unit === 'bureau'
				? words.marked(bureauName)
				: words.onlyBureau(bureauName),
		words.compared(formatPeriod(report.comparison.period, language)),
		report.unassigned === 0 ? null : words.unassigned(formatCount(report.unassigned), unitWord)
	]
		.filter((part) => part !== null)
		.join(language === 'en' ? '; ' : '；');
}
