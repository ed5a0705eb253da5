import { decimalToFixed } from '#lib/domain/rounding.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { compositeMessages } from '#lib/i18n/composite.ts';
import { formatPercent, NO_VALUE } from '#lib/i18n/format.ts';
import { findMetric } from '#lib/metrics/registry.ts';
import type { CompositeRow } from '#lib/reports/composite.ts';
import { isWithheld } from '#lib/reports/suppression.ts';

/** A metric's name, or its id where the catalogue has none. */
export function metricName(id: string, language: Language): string {
	const metric = findMetric(id);
	return metric === undefined ? id : inLanguage(metric.name, language);
}

/** A share of the weights: `40 %`, `33.3 %`. */
export function printShare(share: number): string {
	return `${decimalToFixed(share * 100, 1).replace(/\.0$/, '')}\u00a0%`;
}

/** Bounds of a composite or a proportion on 0–100: `70.9–92.9`. */
export function printBounds({
	low,
	high
}: {
	readonly low: number | null;
	readonly high: number | null;
}): string {
	return low === null || high === null ? NO_VALUE : `${formatPercent(low)}–${formatPercent(high)}`;
}

/** Why a row is not ranked: every part that stands against it, by name. */
export function reasonsOf(row: CompositeRow, minimumShown: number, language: Language): string {
	const words = compositeMessages(language).apart;
	return row.parts
		.flatMap(({ metric, score }) => {
			const name = metricName(metric, language);
			if (score.status === 'empty') return [words.empty(name)];
			if (score.status === 'small') return [words.small(name)];
			if (score.status === 'ranked') return [];
			return [isWithheld(score, minimumShown) ? words.withheld(name) : words.suppressed(name, minimumShown)];
		})
		.join(language === 'en' ? '; ' : '；');
}
