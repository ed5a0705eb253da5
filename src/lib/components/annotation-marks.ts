import type { AnnotationMark } from '#lib/charts/annotations.ts';
import { annotationsTouching, type AnnotatedScope } from '#lib/domain/annotations.ts';
import { addDays, parsePeriod, type Period } from '#lib/domain/periods.ts';
import type { Annotation } from '#lib/domain/side-tables.ts';
import type { Site } from '#lib/domain/site.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { formatDays } from '#lib/i18n/format.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';

/** What a chart of periods shows besides them. */
export type ShownScope = Omit<AnnotatedScope, 'start' | 'end'>;

/** First local day, and first local day after, ISO. */
type ShownSpan = Pick<Period, 'start' | 'end'>;

/** The annotations on a chart: as marks for the drawing, and in words for its summary. */
export interface ChartAnnotations {
	readonly marks: AnnotationMark[];
	/** A sentence of its own; '' without annotations. */
	readonly words: string;
}

const DAY = 86_400_000;

/**
 * Annotations that touch a chart of consecutive periods.
 * @param periods ids, oldest first
 */
export function chartAnnotations(
	site: Pick<Site, 'annotations' | 'bureaus'>,
	periods: readonly string[],
	scope: ShownScope,
	language: Language,
	words: CommonMessages
): ChartAnnotations {
	const shown = periods.map(parsePeriod).filter((period) => period !== null);
	return spanAnnotations(site, shown, scope, language, words);
}

/** The same for spans of days that are no periods, such as days and weeks: in a row, oldest first. */
export function spanAnnotations(
	site: Pick<Site, 'annotations' | 'bureaus'>,
	shown: readonly ShownSpan[],
	scope: ShownScope,
	language: Language,
	words: CommonMessages
): ChartAnnotations {
	const [first, last] = [shown[0], shown.at(-1)];
	if (first === undefined || last === undefined) return { marks: [], words: '' };
	const touching = annotationsTouching(site.annotations, { ...scope, start: first.start, end: last.end });
	const items = touching.map((annotation) =>
		words.annotations.item(
			inLanguage(annotation.title, language),
			formatDays(annotation.from, annotation.to, language),
			places(annotation, site, language, words)
		)
	);
	return {
		marks: touching.map(({ from, to, title }) => ({
			label: inLanguage(title, language),
			from: position(from, shown),
			to: to === null ? null : position(addDays(to, 1), shown)
		})),
		words: items.length === 0 ? '' : words.annotations.summary(items.join(words.annotations.separator))
	};
}

function places(
	{ bureaus }: Annotation,
	site: Pick<Site, 'bureaus'>,
	language: Language,
	words: CommonMessages
): string {
	return site.bureaus
		.filter(({ code }) => bureaus.includes(code))
		.map(({ shortName }) => inLanguage(shortName, language))
		.join(words.listComma);
}

/** Place of the beginning of a day on an axis of periods: 0 is the middle of the first. */
function position(day: string, periods: readonly ShownSpan[]): number {
	const index = periods.findIndex(({ end }) => day < end);
	const period = periods[index];
	if (period === undefined) return periods.length - 0.5;
	if (day <= period.start) return index - 0.5;
	return index - 0.5 + daysBetween(period.start, day) / daysBetween(period.start, period.end);
}

function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / DAY;
}
