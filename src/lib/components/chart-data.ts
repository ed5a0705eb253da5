import type { BarsData } from '#lib/charts/bars.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { formatCount, formatFigure } from '#lib/i18n/format.ts';
import type { BreakdownRow } from '#lib/reports/breakdown.ts';

/** A breakdown as horizontal bars: the count drawn, the share printed, both comparisons as ticks. */
export function breakdownBars(
	rows: readonly BreakdownRow[],
	language: Language,
	words: BarsData['words'],
	highlighted: string | null = null
): BarsData {
	return {
		rows: rows.map((row) => ({
			name: inLanguage(row.name, language),
			value: row.share.numerator,
			text: formatCount(row.share.numerator),
			share: formatFigure(row.share, language),
			previous: row.previousShare.numerator,
			previousText: formatCount(row.previousShare.numerator),
			lastYear: row.lastYearShare.numerator,
			lastYearText: formatCount(row.lastYearShare.numerator),
			highlighted: row.code === highlighted
		})),
		suffix: '',
		words
	};
}
