import { sectionSlide } from '#lib/editions/slides/section.ts';
import type { SlideMaker } from '#lib/editions/slides/slide.ts';

/** The composite score and its parts. */
export const compositeSlide: SlideMaker = (context) =>
	sectionSlide(context, 'composite', { sentences: 1, table: { rows: 9, columns: 7 } });
