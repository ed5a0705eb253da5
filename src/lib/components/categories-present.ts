import type { ParetoData } from '#lib/charts/pareto.ts';
import type { StackedTrendData } from '#lib/charts/stacked-trend.ts';
import { printChange } from '#lib/components/present.ts';
import { NATURE_ALL, NATURE_COMPLAINTS, type Filters } from '#lib/domain/filters.ts';
import { fractionToFixed } from '#lib/domain/rounding.ts';
import { findScheme, type Site } from '#lib/domain/site.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import { formatCount, formatFigure, formatPeriod, formatTick, NO_VALUE } from '#lib/i18n/format.ts';
import type { CategoriesMessages } from '#lib/i18n/zh-CN/categories.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';
import { memberNames, type BreakdownRow } from '#lib/reports/breakdown.ts';
import type { CategoriesReport, MonthlyStack } from '#lib/reports/categories.ts';
import type { Pareto } from '#lib/reports/pareto.ts';

interface Words {
	readonly language: Language;
	readonly common: CommonMessages;
	readonly words: CategoriesMessages;
}

/** Members named in the finding as changed beyond chance, at most. */
const NAMED_MOVERS = 3;

/** What is counted under a nature, as a noun: 客户抱怨, 诉求, 投诉类诉求. */
export function countedWords(nature: string, { language, words }: Words): string {
	if (nature === NATURE_COMPLAINTS) return words.counted.complaints;
	if (nature === NATURE_ALL) return words.counted.all;
	return words.natureTickets(inLanguage(vocabularyText(nature), language));
}

/** Name of a category, subcategory or bureau that a filter chose. */
export function chosenName(
	site: Site,
	filters: Filters,
	dimension: 'group' | 'leaf' | 'bureau',
	language: Language
): string | null {
	const code = { group: filters.category, leaf: filters.subcategory, bureau: filters.bureau }[dimension];
	if (code === null) return null;
	const names = memberNames(site, filters.scheme, dimension, filters.category);
	return inLanguage(names.get(code) ?? vocabularyText(code), language);
}

/** The page's sentence: how many, what leads, how the total and its parts compare with before. */
export function findingSentence(report: CategoriesReport, site: Site, filters: Filters, all: Words): string {
	const { words, common, language } = all;
	const { breakdown, level, nature, period } = report;
	const restrictions = [
		...(['group', 'leaf', 'bureau'] as const).map((dimension) =>
			chosenName(site, filters, dimension, language)
		),
		...[filters.channel, filters.segment].map((value) =>
			value === null ? null : inLanguage(vocabularyText(value), language)
		)
	].filter((part) => part !== null);
	const facts = {
		period: formatPeriod(period.id, language),
		scope: restrictions.length === 0 ? '' : words.scope(restrictions.join(common.listComma)),
		counted: countedWords(nature, all)
	};
	if (breakdown.total === 0) return words.none(facts);
	const key = filters.comparison === 'year' ? 'lastYear' : 'previous';
	const total = printChange('volume', breakdown[key], language, common);
	const largest =
		level === 'tickets'
			? undefined
			: breakdown.rows.find((row) => row.code === report.pareto.members[0]?.code);
	return words.finding({
		...facts,
		total: formatCount(breakdown.total),
		largest: largest === undefined ? null : inLanguage(largest.name, language),
		count: formatCount(largest?.share.numerator),
		share: largest === undefined ? '' : formatFigure(largest.share, language),
		change:
			breakdown[key].difference === null ? '' : words.change(common.against[key], total.text, total.word),
		movers: level === 'tickets' ? '' : moversOf(breakdown.rows, key, all)
	});
}

function moversOf(
	rows: readonly BreakdownRow[],
	key: 'previous' | 'lastYear',
	{ words, common, language }: Words
): string {
	if (rows.every((row) => row[key].difference === null)) return '';
	const movers = rows
		.filter((row) => row[key].verdict === 'changed')
		.sort((a, b) => Math.abs(b[key].difference ?? 0) - Math.abs(a[key].difference ?? 0))
		.slice(0, NAMED_MOVERS);
	if (movers.length === 0) return words.steady;
	return words.movers(
		movers
			.map((row) =>
				words.mover(inLanguage(row.name, language), printChange('volume', row[key], language, common).text)
			)
			.join(common.listComma)
	);
}

/** A part of a total in per cent as printed: `46.13 %`. */
export function percentText(part: number, total: number): string {
	const text = fractionToFixed(part, total, 100, 2);
	return text === null ? NO_VALUE : `${text} %`;
}

export function paretoData({ drawn, total }: Pareto, { language, words }: Words): ParetoData {
	const percent = (count: number) => Number(fractionToFixed(count, total, 100, 4) ?? 0);
	return {
		rows: drawn.map(({ name, count, cumulative }) => ({
			name: inLanguage(name, language),
			share: percent(count),
			cumulative: percent(cumulative),
			count: formatCount(count),
			text: percentText(count, total),
			cumulativeText: percentText(cumulative, total)
		})),
		words: words.paretoWords
	};
}

export function stackData({ months, series }: MonthlyStack, language: Language): StackedTrendData {
	return {
		ticks: months.map((month, index) => formatTick(month, index, language)),
		labels: months.map((month) => formatPeriod(month, language)),
		series: series.map(({ name, counts }) => ({
			name: inLanguage(name, language),
			values: [...counts],
			texts: counts.map((count) => formatCount(count))
		})),
		suffix: ''
	};
}

/** Name of the scheme in force. */
export function schemeName(site: Site, id: string, language: Language): string {
	return inLanguage(findScheme(site, id).name, language);
}
