import { inLanguage } from '#lib/domain/text.ts';
import type { ReportPage } from '#lib/editions/document.ts';
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
	const drivers = sectionOf(page, 'drivers') ?? sectionOf(page, 'matrix');
	const unit = edition.units.find((one) => one.page === page.id) ?? null;
	const description = inLanguage(page.description, language);
	return {
		...BLANK,
		kind: 'unit',
		id: page.id,
		page: page.id,
		title: inLanguage(unit?.name ?? page.title, language),
		finding: description === '' && first !== undefined ? inLanguage(first.finding, language) : description,
		live: first?.live ?? null,
		unit,
		figures: cut(page.key, { rows: 1, columns: 6 })?.table ?? null,
		chart: firstChart(sectionOf(page, 'trend')),
		table: cut(drivers?.tables[0], { rows: 4, columns: 4 }),
		sentences: told(context, drivers === undefined ? [] : [drivers.finding]),
		points: told(context, sectionOf(page, 'actions')?.points ?? []).slice(0, 3)
	};
}

/** One slide a bureau, in the order of the report. */
export const bureauSlides: SlideMaker = (context) =>
	pagesOfKind(context, 'bureau').map((page) => unitSlide(context, page));
