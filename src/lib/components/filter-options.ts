import { NATURE_ALL, NATURE_COMPLAINTS, type Filters } from '#lib/domain/filters.ts';
import { UNMAPPED, UNSPECIFIED } from '#lib/domain/schemes.ts';
import { findScheme, type Site } from '#lib/domain/site.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import { missingNeeds } from '#lib/metrics/metric.ts';
import { rankableMetrics } from '#lib/metrics/registry.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';

/** Filters that are a plain choice among options. */
export type FilterName =
	| 'comparison'
	| 'scheme'
	| 'category'
	| 'bureau'
	| 'nature'
	| 'channel'
	| 'segment'
	| 'metric'
	| 'unit'
	| 'among';

export interface FilterOption {
	/** '' stands for no restriction. */
	readonly value: string;
	readonly label: string;
	/** What choosing it changes. */
	readonly change: Partial<Filters>;
}

/** The choices of one filter on this site, in the reader's language. */
export function filterOptions(
	name: FilterName,
	site: Site,
	filters: Filters,
	language: Language,
	words: CommonMessages
): FilterOption[] {
	const any = (label: string): FilterOption => ({ value: '', label, change: { [name]: null } });
	const worded = (values: readonly string[]) =>
		values.map((value): FilterOption => ({
			value,
			label: inLanguage(vocabularyText(value), language),
			change: { [name]: value }
		}));
	switch (name) {
		case 'comparison':
			return [
				{ value: 'previous', label: words.comparisons.previous, change: { comparison: 'previous' } },
				{ value: 'year', label: words.comparisons.year, change: { comparison: 'year' } }
			];
		case 'scheme':
			// Codes of one scheme mean nothing in another.
			return site.schemes.map(({ id, name: label }) => ({
				value: id,
				label: inLanguage(label, language),
				change: { scheme: id, category: null, subcategory: null }
			}));
		case 'category':
			return [
				{ ...any(words.filters.any), change: { category: null, subcategory: null } },
				...findScheme(site, filters.scheme).groups.map((group) => ({
					value: group.code,
					label: inLanguage(group.name, language),
					change: { category: group.code, subcategory: null }
				})),
				// Reached by a drill, and so rare that they stand here only while chosen.
				...[UNMAPPED, UNSPECIFIED]
					.filter((code) => code === filters.category)
					.map((code) => ({
						value: code,
						label: inLanguage(vocabularyText(code), language),
						change: { category: code, subcategory: null }
					}))
			];
		case 'bureau':
			return [
				any(words.filters.any),
				...site.bureaus.map(({ code, name: label }) => ({
					value: code,
					label: inLanguage(label, language),
					change: { bureau: code }
				}))
			];
		case 'nature':
			return [
				any(words.filters.natureUsual),
				...worded([NATURE_COMPLAINTS, NATURE_ALL, ...site.values.natures])
			];
		case 'channel':
			return [any(words.filters.any), ...worded(['95598', 'other', ...site.values.channels])];
		case 'segment':
			return [any(words.filters.any), ...worded(site.values.segments)];
		case 'metric': {
			const available = new Set(site.columns);
			return rankableMetrics()
				.filter((metric) => missingNeeds(metric, available).length === 0)
				.map(({ id, name: label }) => ({
					value: id,
					label: inLanguage(label, language),
					change: { metric: id }
				}));
		}
		case 'among':
			return [
				{ value: 'all', label: words.filters.among.all, change: { among: 'all' } },
				{ value: 'peers', label: words.filters.among.peers, change: { among: 'peers' } }
			];
		case 'unit':
			return [
				{
					value: 'bureau',
					label: inLanguage(site.settings.bureauWord, language),
					change: { unit: 'bureau' }
				},
				{ value: 'department', label: words.units.department, change: { unit: 'department' } }
			];
	}
}

/**
 * The filters of a page that sets units side by side. A category carried over from another page
 * restricts its figures: the selects of the category show then.
 */
export function unitFilters({ category }: Filters): FilterName[] {
	return [
		'comparison',
		'bureau',
		...(category === null ? [] : (['scheme', 'category'] as const)),
		'nature',
		'channel',
		'segment'
	];
}
