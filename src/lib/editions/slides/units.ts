import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { ReportPage, Section } from '#lib/editions/document.ts';
import { cut } from '#lib/editions/slides/cut.ts';
import {
	BLANK,
	firstChart,
	pagesOfKind,
	sectionOf,
	told,
	type Slide,
	type SlideContext,
	type SlideMaker
} from '#lib/editions/slides/slide.ts';

/** A unit's page on one slide: its figures, its trend, what drove it, three things to do. */
export function unitSlide(context: SlideContext, page: ReportPage): Slide {
	const { edition, language } = context;
	const [first] = page.sections;
	const trend = sectionOf(page, 'trend');
	const drivers = sectionOf(page, 'drivers') ?? sectionOf(page, 'matrix');
	const unit = edition.units.find((one) => one.page === page.id) ?? null;
	const description = inLanguage(page.description, language);
	return {
		...BLANK,
		kind: 'unit',
		id: page.id,
		page: page.id,
		title: inLanguage(unit?.name ?? page.title, language),
		finding: firstClause(
			description === '' && first !== undefined ? inLanguage(first.finding, language) : description
		),
		live: first?.live ?? null,
		unit,
		figures: cut(page.key, { rows: 1, columns: 6 })?.table ?? null,
		headings: headingsOf(language, trend, drivers),
		chart: firstChart(trend),
		table: cut(drivers?.tables[0], { rows: 3, columns: ['first_resolution', 'excess'] }),
		sentences: told(context, drivers === undefined ? [] : [drivers.finding]),
		points: told(context, sectionOf(page, 'actions')?.points ?? []).slice(0, 3)
	};
}

/** One slide a bureau, in the order of the report. */
export const bureauSlides: SlideMaker = (context) =>
	pagesOfKind(context, 'bureau').map((page) => unitSlide(context, page));

function headingsOf(
	language: Language,
	chart: Section | undefined,
	table: Section | undefined
): Slide['headings'] {
	if (chart === undefined || table === undefined) return null;
	return { chart: inLanguage(chart.title, language), table: inLanguage(table.title, language) };
}

/** The sentence up to its first semicolon: what follows stands below as figures. */
function firstClause(sentence: string): string {
	const end = sentence.search(/[；;]/);
	if (end === -1) return sentence;
	return sentence.slice(0, end) + (sentence.includes('。') ? '。' : '.');
}
