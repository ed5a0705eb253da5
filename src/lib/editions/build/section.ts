import type { Section } from '#lib/editions/document.ts';
import type { EditionModels, PageSubject } from '#lib/editions/build/models.ts';
import { say, type Words } from '#lib/editions/build/words.ts';

export type SectionId = keyof Words['edition']['sections'];

/** Writes one section of a page; null where the data have nothing to say in it. */
export type SectionBuilder<Subject = null> = (models: EditionModels, subject: Subject) => Section | null;
export type UnitSectionBuilder = SectionBuilder<PageSubject>;

/** A section from what it has. */
export function sectionOf(
	id: SectionId,
	{
		finding,
		paragraphs = [],
		points = [],
		charts = [],
		tables = [],
		live = null
	}: Pick<Section, 'finding'> & Partial<Section>
): Section {
	return {
		id,
		title: say(({ edition }) => edition.sections[id]),
		finding,
		paragraphs,
		points,
		charts,
		tables,
		live
	};
}
