import { sectionSlide } from '#lib/editions/slides/section.ts';
import type { SlideMaker } from '#lib/editions/slides/slide.ts';

/** Scores of the departments. */
export const departmentsSlide: SlideMaker = (context) =>
	sectionSlide(context, 'departments', {
		chart: true,
		table: { rows: 9, columns: ['rest'] }
	});
