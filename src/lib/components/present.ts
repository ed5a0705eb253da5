import type { Tone } from '#lib/charts/chart.ts';
import type { Language } from '#lib/domain/text.ts';
import { decimalToFixed } from '#lib/domain/rounding.ts';
import {
	decimalsOf,
	formatCount,
	formatPoints,
	formatRelative,
	formatSigned,
	NO_VALUE
} from '#lib/i18n/format.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { Change } from '#lib/reports/change.ts';
import type { Comparison, Standing } from '#lib/reports/comparison.ts';

/** A change as it is printed: direction sign, amount, judgement in a word, and the tone of its colour. */
export interface PrintedChange {
	readonly sign: string;
	readonly text: string;
	readonly word: string;
	readonly tone: Tone;
}

/** Words, sign and tone of a change. Colour never stands alone; what is within chance stays neutral. */
export function printChange(
	metricId: string,
	change: Change,
	language: Language,
	words: CommonMessages
): PrintedChange {
	const metric = metricById(metricId);
	const difference = change.difference ?? 0;
	const sign = change.difference === null ? '' : difference > 0 ? '▲' : difference < 0 ? '▼' : '＝';
	const tone: Tone =
		change.verdict === 'better' ? 'better' : change.verdict === 'worse' ? 'worse' : 'neutral';
	return {
		sign,
		text: amount(),
		word: change.difference === null ? '' : words.verdicts[change.verdict],
		tone
	};

	function amount(): string {
		if (change.difference === null) return words.noComparison;
		switch (metric.kind) {
			case 'ratio':
			case 'share':
				return words.points(formatPoints(difference, decimalsOf(metric)));
			case 'duration':
				return words.hours(formatSigned(difference, 1));
			case 'rate':
			case 'count':
				return change.relative === null ? formatSigned(difference) : formatRelative(change.relative);
			case 'snapshot':
				return formatSigned(difference);
		}
	}
}

/** Places gained (negative: lost) as they are printed: sign of the direction, number, word. */
export function printMove(
	gained: number | null,
	words: { readonly up: string; readonly down: string; readonly same: string }
): Omit<PrintedChange, 'tone'> {
	if (gained === null) return { sign: '', text: NO_VALUE, word: '' };
	if (gained === 0) return { sign: '＝', text: '', word: words.same };
	const isUp = gained > 0;
	return {
		sign: isUp ? '▲' : '▼',
		text: formatCount(Math.abs(gained)),
		word: isUp ? words.up : words.down
	};
}

/** A move is judged by the figure behind it alone: it is better or worse where that is, beyond chance. */
export function moveTone(gained: number | null, verdict: Change['verdict']): Tone {
	if (gained === null || gained === 0) return 'neutral';
	return verdict === (gained > 0 ? 'better' : 'worse') ? verdict : 'neutral';
}

/** A fraction or count in the unit that charts draw: per cent for proportions. */
export function displayValue(metricId: string, value: number | null): number | null {
	if (value === null) return null;
	const { kind } = metricById(metricId);
	return kind === 'ratio' || kind === 'share' ? Number(decimalToFixed(value * 100, 4)) : value;
}

/** Axis suffix of a metric's display values. */
export function displaySuffix(metricId: string): '%' | '' {
	const { kind } = metricById(metricId);
	return kind === 'ratio' || kind === 'share' ? '%' : '';
}

/** A target of the settings as printed: fractions in per cent, others as they are. */
export function printTarget(metricId: string, target: number): string {
	const metric = metricById(metricId);
	if (metric.kind === 'ratio' || metric.kind === 'share') return `${decimalToFixed(target * 100, 1)} %`;
	return metric.kind === 'duration' ? decimalToFixed(target, 1) : formatCount(target);
}

/** A comparison with others as it is printed: sign of the difference, judgement in a word, tone. */
export function printStanding(
	{ difference, standing }: Comparison,
	words: Readonly<Record<Standing, string>>
): { readonly sign: string; readonly word: string; readonly tone: Tone } {
	const tone: Tone = standing === 'better' || standing === 'worse' ? standing : 'neutral';
	if (difference === null) return { sign: '', word: words[standing], tone };
	return {
		sign: difference.difference > 0 ? '▲' : difference.difference < 0 ? '▼' : '＝',
		word: words[standing],
		tone
	};
}
