import { inLanguage } from '#lib/domain/text.ts';
import { sectionSlide } from '#lib/editions/slides/section.ts';
import { firstChart, quarterPage, sectionOf, type SlideMaker } from '#lib/editions/slides/slide.ts';

/** Places with their ranges, under the sentence on how far they can be trusted; then, drawn, what they are made of. */
export const rankingSlides: SlideMaker = (context) => {
	const drawing = firstChart(sectionOf(quarterPage(context), 'ranking'));
	const { language, words } = context;
	return sectionSlide(context, 'ranking', {
		sentences: 1,
		table: { rows: 9, columns: ['place', 'first_resolution', 'previous', 'tier', 'step'] }
	}).flatMap((slide) => {
		if (drawing === null) return [slide];
		return [
			{ ...slide, title: words.part(slide.title, 1, 2) },
			{
				...slide,
				id: 'ranking-chart',
				title: words.part(slide.title, 2, 2),
				finding: inLanguage(drawing.chart.title, language),
				sentences: [],
				table: null,
				chart: drawing
			}
		];
	});
};
