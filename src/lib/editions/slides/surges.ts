import { sectionSlide } from '#lib/editions/slides/section.ts';
import type { SlideMaker } from '#lib/editions/slides/slide.ts';

/** Days on which more was reported than usual. */
export const surgesSlide: SlideMaker = (context) =>
	sectionSlide(context, 'surges', { sentences: 1, points: 3, table: { rows: 8, columns: 6 } });
