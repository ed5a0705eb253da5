import { inLanguage, type Language, type Text } from '#lib/domain/text.ts';
import type {
	Chart,
	Commentary,
	Definition,
	Edition,
	ReportPage,
	Section,
	Table,
	UnitName
} from '#lib/editions/document.ts';
import type { CutTable } from '#lib/editions/slides/cut.ts';
import type { PresentMessages } from '#lib/i18n/zh-CN/present.ts';

/** What slides are made from. */
export interface SlideContext {
	readonly edition: Edition;
	readonly language: Language;
	readonly words: PresentMessages;
}

/**
 * One slide: a finding as its headline and little below it. What is null or empty is not drawn.
 * `cover` and `sources` are laid out in their own way; `unit` is a page on one slide.
 */
export interface Slide {
	readonly kind: 'cover' | 'content' | 'unit' | 'sources';
	/** Anchor, unique among the slides; it never changes for the same thing, as links hold it. */
	readonly id: string;
	/** Short name, above the headline and in lists. */
	readonly title: string;
	/** The headline: one sentence. */
	readonly finding: string;
	/** Page of the edition that says more, and its section. */
	readonly page: string;
	readonly section: string | null;
	readonly live: Section['live'];
	/** The bureau or department that the slide is about. */
	readonly unit: UnitName | null;
	/** Figures in large type: the columns of one row. */
	readonly figures: Table | null;
	/** Headings of what is drawn and what is written, where each is a matter of its own. */
	readonly headings: { readonly chart: string; readonly table: string } | null;
	readonly sentences: readonly string[];
	readonly points: readonly string[];
	readonly chart: { readonly chart: Chart; readonly table: Table } | null;
	readonly table: CutTable | null;
	/** Columns of the table that are shaded by their tone. */
	readonly shaded: readonly string[];
	readonly commentary: Commentary | null;
	readonly definitions: readonly Definition[];
}

/** A slide maker of the registry: the slides that this edition has of its kind, none where it lacks the figures. */
export type SlideMaker = (context: SlideContext) => Slide[];

/** A slide with nothing but its headline, to be spread into. */
export const BLANK = {
	kind: 'content',
	page: 'quarter',
	section: null,
	live: null,
	unit: null,
	figures: null,
	headings: null,
	sentences: [],
	points: [],
	chart: null,
	table: null,
	shaded: [],
	commentary: null,
	definitions: []
} as const satisfies Partial<Slide>;

export function quarterPage({ edition }: SlideContext): ReportPage | undefined {
	return edition.pages.find(({ kind }) => kind === 'quarter');
}

export function pagesOfKind({ edition }: SlideContext, kind: ReportPage['kind']): ReportPage[] {
	return edition.pages.filter((page) => page.kind === kind);
}

export function sectionOf(page: ReportPage | undefined, id: string): Section | undefined {
	return page?.sections.find((section) => section.id === id);
}

/** Texts in the language of the slides. */
export function told({ language }: SlideContext, texts: readonly Text[]): string[] {
	return texts.map((text) => inLanguage(text, language)).filter((text) => text !== '');
}

/** The first drawing of a section with the table that it is drawn from; a heat chart is its table, shaded. */
export function firstChart(section: Section | undefined): Slide['chart'] {
	const chart = section?.charts.find(({ kind }) => kind !== 'heat');
	const table = section?.tables.find(({ id }) => id === chart?.table);
	return chart === undefined || table === undefined ? null : { chart, table };
}
