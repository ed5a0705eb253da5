import { sectionSlide } from '#lib/editions/slides/section.ts';
import type { SlideMaker } from '#lib/editions/slides/slide.ts';

/** What customers ask for. */
export const categoriesSlide: SlideMaker = (context) =>
	sectionSlide(context, 'categories', {
		chart: true,
		table: { rows: 8, columns: ['previous'] }
	});
