import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Cell, Column } from '#lib/editions/document.ts';
import { say } from '#lib/editions/build/words.ts';
import { decimalsOf } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { isSmallCount } from '#lib/reports/count-suppression.ts';
import type { Change } from '#lib/reports/change.ts';
import type { Comparison } from '#lib/reports/comparison.ts';
import type { Figure } from '#lib/reports/figures.ts';
import type { Place } from '#lib/reports/places.ts';
import { scoreOf, type Score, type TargetStanding } from '#lib/reports/score.ts';

export type Tone = Extract<Cell, { kind: 'number' }>['tone'];

export const HIDDEN: Cell = { kind: 'hidden' };
const NOTHING = { low: null, high: null, tone: 'neutral' } as const;

export function textCell(text: Text): Cell {
	return { kind: 'text', text };
}

export function wordCell(word: Text, tone: Tone = 'neutral'): Cell {
	return { kind: 'word', word, tone };
}

/** A plain number in the unit of its column. */
export function numberCell(value: number | null, tone: Tone = 'neutral'): Cell {
	return { ...NOTHING, kind: 'number', value, numerator: null, denominator: null, tone };
}

/** A value with its numerator and denominator and, where given, its interval. */
export function figureCell(
	{ value, numerator, denominator }: Figure,
	tone: Tone = 'neutral',
	{ low, high }: { readonly low: number | null; readonly high: number | null } = { low: null, high: null }
): Cell {
	const basis = denominator === null ? { numerator: null, denominator: null } : { numerator, denominator };
	return { kind: 'number', value, ...basis, low, high, tone };
}

/** A score as far as it may be shown. */
export function scoreCell(score: Score, tone: Tone = 'neutral'): Cell {
	return score.status === 'suppressed' ? HIDDEN : figureCell(score.figure, tone, score);
}

/** A figure of all tickets as far as it may be shown: scores by their sample, counts and rates by their tickets. */
export function totalCell(figure: Figure, settings: ScoreSettings, tone: Tone = 'neutral'): Cell {
	if (isTotalHidden(figure, settings)) return HIDDEN;
	return isCount(figure) ? figureCell(figure, tone) : scoreCell(scoreOf(figure, settings), tone);
}

/** Whether a figure rests on a number of tickets that is itself what is shown. */
function isCount({ metric }: Figure): boolean {
	const { kind } = metricById(metric);
	return kind === 'count' || kind === 'rate' || kind === 'snapshot';
}

export function isTotalHidden(figure: Figure, settings: ScoreSettings): boolean {
	return isCount(figure)
		? isSmallCount(figure.numerator, settings.minimumShown)
		: scoreOf(figure, settings).status === 'suppressed';
}

/** A number of tickets that may be too small to be shown. */
export function countCell({
	value,
	hidden
}: {
	readonly value: number | null;
	readonly hidden: boolean;
}): Cell {
	return hidden ? HIDDEN : numberCell(value);
}

export function placeCell({ rank, tied, range }: Place): Cell {
	return { kind: 'rank', rank, tied, best: range?.best ?? null, worst: range?.worst ?? null };
}

/** How a figure changed: points for proportions, relative for counts and rates, hours for medians. */
export function changeCell(metricId: string, change: Change): Cell {
	const { kind } = metricById(metricId);
	const isRelative = kind === 'count' || kind === 'rate';
	const hasBounds = isRelative || kind === 'ratio' || kind === 'share';
	return {
		kind: 'change',
		value: isRelative ? change.relative : change.difference,
		low: hasBounds ? change.low : null,
		high: hasBounds ? change.high : null,
		tone: toneOf(change.verdict),
		word: say(({ common }) => common.verdicts[change.difference === null ? 'none' : change.verdict])
	};
}

/** A difference to others of the same moment, with what it amounts to. */
export function comparisonCell({ difference, standing }: Comparison, word: Text): Cell {
	return {
		kind: 'change',
		value: difference?.difference ?? null,
		low: difference?.low ?? null,
		high: difference?.high ?? null,
		tone: toneOf(standing),
		word
	};
}

/** Only what is beyond chance, and good or bad, has a tone. */
export function toneOf(verdict: Change['verdict'] | Comparison['standing']): Tone {
	return verdict === 'better' || verdict === 'worse' ? verdict : 'neutral';
}

/** A column of a metric's values, in its unit. */
export function metricColumn(metricId: string, label: Text = metricById(metricId).name): Column {
	const metric = metricById(metricId);
	const decimals = { percent: decimalsOf(metric), hours: 1, tickets: 0, 'per-10k': 2, 'per-million': 2 };
	return { id: metricId, label, unit: metric.unit, decimals: decimals[metric.unit], metric: metricId };
}

/** A column of changes of a metric, in the unit that `changeCell` gives them. */
export function changeColumn(metricId: string, id: string, label: Text): Column {
	const { kind } = metricById(metricId);
	switch (kind) {
		case 'ratio':
		case 'share':
			return { id, label, unit: 'percentage-points', decimals: 1, metric: metricId };
		case 'duration':
			return { id, label, unit: 'hours', decimals: 1, metric: metricId };
		case 'snapshot':
			return { id, label, unit: 'tickets', decimals: 0, metric: metricId };
		default:
			return { id, label, unit: 'relative', decimals: 1, metric: metricId };
	}
}

export function column(id: string, label: Text, unit: Column['unit'] = 'text', decimals = 0): Column {
	return { id, label, unit, decimals, metric: null };
}

/** Whether a score meets its target, and whether chance leaves that open. */
export function targetCell({ target }: { readonly target: TargetStanding | null }): Cell {
	if (target === null) return wordCell(say(({ edition }) => edition.targetMet.none));
	if (!target.sure) return wordCell(say(({ edition }) => edition.targetMet.unsure));
	return wordCell(
		say(({ edition }) => (target.met ? edition.targetMet.met : edition.targetMet.missed)),
		target.met ? 'better' : 'worse'
	);
}
