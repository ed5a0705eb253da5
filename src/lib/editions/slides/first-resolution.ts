import { sectionSlide } from '#lib/editions/slides/section.ts';
import type { SlideMaker } from '#lib/editions/slides/slide.ts';

/** First resolution of the bureaus, with intervals. */
export const firstResolutionSlide: SlideMaker = (context) =>
	sectionSlide(context, 'bureaus', {
		chart: true,
		table: { rows: 9, columns: ['rest'] }
	});
