import { sectionSlide } from '#lib/editions/slides/section.ts';
import type { SlideMaker } from '#lib/editions/slides/slide.ts';

/** The quarter in sentences, as a leader would read them aloud. */
export const summarySlide: SlideMaker = (context) =>
	sectionSlide(context, 'summary', { list: { from: 1, count: 7 } });
