import { inLanguage } from '#lib/domain/text.ts';
import { BLANK, type SlideMaker } from '#lib/editions/slides/slide.ts';

/** One slide for each commentary of the report, the quarter's first; long ones are continued in the report. */
export const commentarySlides: SlideMaker = ({ edition, language, words }) => {
	const nameOf = (id: string): string | undefined => {
		const unit = edition.units.find(({ page }) => page === id);
		return unit === undefined ? undefined : inLanguage(unit.name, language);
	};
	return edition.pages.flatMap((page) =>
		page.commentary.map((commentary, index) => ({
			...BLANK,
			id: `commentary-${page.id}-${index + 1}`,
			page: page.id,
			section: 'commentary',
			title:
				page.kind === 'quarter'
					? words.titles.commentary
					: `${nameOf(page.id) ?? inLanguage(page.title, language)} · ${words.titles.commentary}`,
			finding: words.findings.commentary(inLanguage(commentary.role, language)),
			commentary
		}))
	);
};
