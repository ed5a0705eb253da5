import { inLanguage } from '#lib/domain/text.ts';
import type { Section, Table } from '#lib/editions/document.ts';
import { cut, type Room } from '#lib/editions/slides/cut.ts';
import { withShortNames } from '#lib/editions/slides/short-names.ts';
import {
	BLANK,
	firstChart,
	quarterPage,
	sectionOf,
	told,
	type Slide,
	type SlideContext
} from '#lib/editions/slides/slide.ts';

/** What of a section stands on its slide. */
export interface SectionPlan {
	/** Which paragraphs are listed; the one that is the headline is not. */
	readonly list?: { readonly from: number; readonly count: number };
	/** Sentences and points at most. */
	readonly sentences?: number;
	readonly points?: number;
	/** Whether its first chart is drawn. */
	readonly chart?: boolean;
	/** How much of which table: the first one where none is named. */
	readonly table?: Room & { readonly id?: string };
}

/** The slide of one section of the quarter's page; none where the edition has no such section. */
export function sectionSlide(context: SlideContext, id: string, plan: SectionPlan): Slide[] {
	const section = shortened(context, sectionOf(quarterPage(context), id));
	if (section === undefined) return [];
	const { language } = context;
	const table = findTable(section.tables, plan.table?.id);
	const finding = inLanguage(section.finding, language);
	const paragraphs = told(context, section.paragraphs).filter((paragraph) => paragraph !== finding);
	const points = told(context, section.points);
	return [
		{
			...BLANK,
			id,
			section: id,
			title: inLanguage(section.title, language),
			finding,
			live: section.live,
			sentences: paragraphs.slice(0, plan.sentences ?? 0),
			points:
				plan.list === undefined
					? points.slice(0, plan.points ?? 0)
					: told(context, section.paragraphs.slice(plan.list.from))
							.filter((paragraph) => paragraph !== finding)
							.slice(0, plan.list.count),
			chart: plan.chart === true ? firstChart(section) : null,
			table: plan.table === undefined ? null : cut(table, plan.table),
			shaded:
				section.charts.find((chart) => chart.kind === 'heat' && chart.table === table?.id)?.columns ?? []
		}
	];
}

function findTable(tables: readonly Table[], id: string | undefined): Table | undefined {
	return id === undefined ? tables[0] : tables.find((table) => table.id === id);
}

function shortened({ edition }: SlideContext, section: Section | undefined): Section | undefined {
	if (section === undefined) return undefined;
	return { ...section, tables: section.tables.map((table) => withShortNames(table, edition)) };
}
