import { categoriesSlide } from '#lib/editions/slides/categories.ts';
import { commentarySlides } from '#lib/editions/slides/commentary.ts';
import { compositeSlide } from '#lib/editions/slides/composite.ts';
import { departmentsSlide } from '#lib/editions/slides/departments.ts';
import { figuresSlide } from '#lib/editions/slides/figures.ts';
import { firstResolutionSlide } from '#lib/editions/slides/first-resolution.ts';
import { matrixSlide } from '#lib/editions/slides/matrix.ts';
import { rankingSlides } from '#lib/editions/slides/ranking.ts';
import type { Slide, SlideContext, SlideMaker } from '#lib/editions/slides/slide.ts';
import { sourcesSlide } from '#lib/editions/slides/sources.ts';
import { summarySlide } from '#lib/editions/slides/summary.ts';
import { surgesSlide } from '#lib/editions/slides/surges.ts';
import { taskSlides } from '#lib/editions/slides/tasks.ts';
import { titleSlide } from '#lib/editions/slides/title.ts';
import { trendsSlide } from '#lib/editions/slides/trends.ts';
import { bureauSlides } from '#lib/editions/slides/units.ts';

/** The meeting, in its order: a new slide is one file and one line here. */
const MAKERS: readonly SlideMaker[] = [
	titleSlide,
	figuresSlide,
	summarySlide,
	categoriesSlide,
	firstResolutionSlide,
	rankingSlides,
	compositeSlide,
	bureauSlides,
	departmentsSlide,
	matrixSlide,
	trendsSlide,
	surgesSlide,
	taskSlides,
	commentarySlides,
	sourcesSlide
];

/** All slides of an edition in one language. */
export function slidesOf(context: SlideContext): Slide[] {
	return MAKERS.flatMap((make) => make(context));
}
