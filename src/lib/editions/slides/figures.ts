import { inLanguage } from '#lib/domain/text.ts';
import { BLANK, quarterPage, type SlideMaker } from '#lib/editions/slides/slide.ts';

/** The key figures in large type, under the sentence that the report's previews print. */
export const figuresSlide: SlideMaker = (context) => {
	const page = quarterPage(context);
	if (page === undefined || page.key.rows.length === 0) return [];
	const { language, words } = context;
	const description = inLanguage(page.description, language);
	return [
		{
			...BLANK,
			id: 'figures',
			title: words.titles.figures,
			finding: description === '' ? words.findings.figures : description,
			live: { page: 'overview', query: '' },
			figures: page.key
		}
	];
};
