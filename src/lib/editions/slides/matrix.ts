import { sectionSlide } from '#lib/editions/slides/section.ts';
import type { SlideMaker } from '#lib/editions/slides/slide.ts';

/** Bureaus by departments: where the two together are worse or better than either. */
export const matrixSlide: SlideMaker = (context) =>
	sectionSlide(context, 'matrix', { sentences: 1, table: { rows: 9, columns: 8 } });
