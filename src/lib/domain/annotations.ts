import type { Annotation } from '#lib/domain/side-tables.ts';

/** What a chart shows, as far as an annotation can touch it. */
export interface AnnotatedScope {
	/** First local day, ISO. */
	readonly start: string;
	/** First local day after the range, ISO. */
	readonly end: string;
	/** Code of the only bureau shown; null or absent: all of them. */
	readonly bureau?: string | null;
	/** Code of the only category group shown; null or absent: all of them. */
	readonly category?: string | null;
	/** Id of the metric shown; null or absent: no one metric. */
	readonly metric?: string | null;
}

/**
 * The annotations that belong on a chart, in the order of the file (by first day). An annotation
 * of some bureaus touches a chart of all bureaus, but not that of another bureau; so for
 * categories and metrics.
 */
export function annotationsTouching(
	annotations: readonly Annotation[],
	{ start, end, bureau = null, category = null, metric = null }: AnnotatedScope
): Annotation[] {
	return annotations.filter(
		({ from, to, bureaus, categories, metrics }) =>
			from < end &&
			(to ?? from) >= start &&
			concerns(bureaus, bureau) &&
			concerns(categories, category) &&
			concerns(metrics, metric)
	);
}

/** An empty list concerns everything; a chart of everything is concerned by each part. */
function concerns(codes: readonly string[], shown: string | null): boolean {
	return codes.length === 0 || shown === null || codes.includes(shown);
}
