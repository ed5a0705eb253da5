import type { Filters } from '#lib/domain/filters.ts';
import { findScheme } from '#lib/domain/site.ts';
import { inLanguage } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import { formatCount, formatPeriod } from '#lib/i18n/format.ts';
import { rankingsMessages } from '#lib/i18n/rankings.ts';
import type { RankingsReport } from '#lib/reports/rankings.ts';
import type { SiteContext } from '#lib/state/site-context.ts';

/** What a ranking of either kind, by one metric or by the composite, says of the tickets it counts. */
export type RankedScope = Pick<RankingsReport, 'unit' | 'bureau' | 'unassigned'> & {
	readonly comparison: Pick<RankingsReport['comparison'], 'period'>;
	readonly among?: RankingsReport['among'];
};

/**
 * Which tickets a ranking counts, in words: a printed page has no filters to look at.
 *
 * @param filters those that the report was computed for
 * @param marked what the page says of the bureau of the filter, which takes no ticket of the others away
 */
export function scopeOf(
	report: RankedScope,
	filters: Filters,
	{ site, language }: SiteContext,
	unitWord: string,
	marked: (name: string) => string
): string {
	const words = rankingsMessages(language);
	const group = findScheme(site, filters.scheme).groups.find(({ code }) => code === filters.category);
	const leaf = group?.leaves.find(({ code }) => code === filters.subcategory);
	const bureau = site.bureaus.find(({ code }) => code === report.bureau);
	const bureauWords = report.unit === 'bureau' ? marked : words.onlyBureau;
	const named = (value: string | null) =>
		value === null ? null : inLanguage(vocabularyText(value), language);
	return [
		named(filters.nature) ?? words.scopeAll,
		group === undefined ? named(filters.category) : inLanguage(group.name, language),
		leaf === undefined ? named(filters.subcategory) : inLanguage(leaf.name, language),
		named(filters.channel),
		named(filters.segment),
		bureau === undefined ? null : bureauWords(inLanguage(bureau.name, language)),
		report.among === 'peers' ? words.amongPeers : null,
		words.compared(formatPeriod(report.comparison.period, language)),
		report.unassigned === 0 ? null : words.unassigned(formatCount(report.unassigned), unitWord)
	]
		.filter((part) => part !== null)
		.join(language === 'en' ? '; ' : '；');
}
