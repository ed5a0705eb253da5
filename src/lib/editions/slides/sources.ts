import { BLANK, type SlideMaker } from '#lib/editions/slides/slide.ts';

/** Definitions that a slide has room for; all of them are in the report. */
const DEFINITIONS = 4;

/** Where the figures come from, and how the most important ones are computed. */
export const sourcesSlide: SlideMaker = ({ edition, words }) => [
	{
		...BLANK,
		kind: 'sources',
		id: 'sources',
		section: 'definitions',
		title: words.titles.sources,
		finding: words.findings.sources,
		definitions: edition.definitions.slice(0, DEFINITIONS)
	}
];
