import { sectionSlide } from '#lib/editions/slides/section.ts';
import type { SlideMaker } from '#lib/editions/slides/slide.ts';

/** First resolution over time, and what signals the other metrics give. */
export const trendsSlide: SlideMaker = (context) =>
	sectionSlide(context, 'trends', { chart: true, table: { rows: 7, columns: ['signal'] } });
