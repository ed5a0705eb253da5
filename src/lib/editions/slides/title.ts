import { inLanguage } from '#lib/domain/text.ts';
import { BLANK, quarterPage, told, type SlideMaker } from '#lib/editions/slides/slide.ts';

/** The cover: whose report, which quarter and edition, and whatever must be known before reading on. */
export const titleSlide: SlideMaker = (context) => {
	const { edition, language, words } = context;
	const page = quarterPage(context);
	const { sample } = edition.site;
	return [
		{
			...BLANK,
			kind: 'cover',
			id: 'title',
			title: words.titles.title,
			finding: page === undefined ? edition.quarter : inLanguage(page.title, language),
			sentences: [
				...(edition.draft === true ? [words.draft] : []),
				...(edition.forced ? [words.forced] : []),
				...(edition.correction === null
					? []
					: [words.corrected(inLanguage(edition.correction.reason, language))]),
				...told(context, sample === null ? [] : [sample])
			]
		}
	];
};
