/**
 * How the times of a column are written: a strptime pattern, or one of these names. Several are
 * tried in order, so that a column may mix forms.
 */
export type TimeFormat = string | readonly string[];

/**
 * `iso`: year first, with or without T and zone. `epoch-s`, `epoch-ms`: seconds or milliseconds
 * since 1970, always UTC. `excel`: days since 30 December 1899, as a spreadsheet counts them.
 */
export const NAMED_TIME_FORMATS = ['iso', 'epoch-s', 'epoch-ms', 'excel'] as const;

/** Specifiers that DuckDB reads without an extension (no zone names). */
const PATTERN = /^(?:[^%]|%(?:-?[dmyHIMSj]|[Ybpfz%]|[aAB]))+$/u;

/** True for a name above and for a pattern that DuckDB can read; any other would stop the ingest. */
export function isTimeFormat(text: string): boolean {
	if (NAMED_TIME_FORMATS.some((name) => name === text)) return true;
	return PATTERN.test(text) && /%-?[A-Za-z]/.test(text);
}

/** The formats to try, in order; null stands for ISO. */
export function timeFormats(format: TimeFormat | null): readonly string[] {
	if (format === null) return ['iso'];
	return typeof format === 'string' ? [format] : format;
}

/** The shortest way to write a list of formats. */
export function shortFormat(formats: readonly string[]): TimeFormat | null {
	const [only] = formats;
	if (only === undefined || formats.length > 1) return formats;
	return only === 'iso' ? null : only;
}
