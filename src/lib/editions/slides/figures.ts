import { BLANK, quarterPage, sectionOf, told, type SlideMaker } from '#lib/editions/slides/slide.ts';

/** The key figures in large type, under the sentence that the report's previews print. */
export const figuresSlide: SlideMaker = (context) => {
	const page = quarterPage(context);
	if (page === undefined || page.key.rows.length === 0) return [];
	const { words } = context;
	// The summary's own headline stands on the next slide.
	const [sentence] = told(context, sectionOf(page, 'summary')?.paragraphs ?? [page.description]);
	return [
		{
			...BLANK,
			id: 'figures',
			title: words.titles.figures,
			finding: sentence ?? words.findings.figures,
			live: { page: 'overview', query: '' },
			figures: page.key
		}
	];
};
