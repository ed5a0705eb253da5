import { decimalToFixed } from '#lib/domain/rounding.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Words } from '#lib/editions/build/words.ts';
import {
	decimalsOf,
	formatBasis,
	formatCount,
	formatFigure,
	formatPercent,
	formatPoints,
	formatRelative,
	formatSigned
} from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { Change } from '#lib/reports/change.ts';
import type { Figure } from '#lib/reports/figures.ts';
import type { RankingsReport } from '#lib/reports/rankings.ts';
import type { TargetStanding } from '#lib/reports/score.ts';

/** How much a figure changed, in the unit of its metric: `+2.1 个百分点`, `−3.4 %`. */
export function changeAmount(metricId: string, change: Change, { common }: Words): string {
	const metric = metricById(metricId);
	if (change.difference === null) return common.noComparison;
	switch (metric.kind) {
		case 'ratio':
		case 'share':
			return common.points(formatPoints(change.difference, decimalsOf(metric)));
		case 'duration':
			return common.hours(formatSigned(change.difference, 1));
		case 'snapshot':
			return formatSigned(change.difference);
		default:
			return change.relative === null ? formatSigned(change.difference) : formatRelative(change.relative);
	}
}

/** `较上季 +2.1 个百分点（波动范围内）` */
export function againstPrevious(metricId: string, change: Change, words: Words): string {
	const { edition, common } = words;
	if (change.difference === null) return edition.noPrevious;
	return edition.againstPrevious(
		edition.against(changeAmount(metricId, change, words), common.verdicts[change.verdict])
	);
}

/** `达到目标 85.0 %`, and whether that is sure; empty without a target. */
export function targetWords(metricId: string, standing: TargetStanding | null, { bureaus }: Words): string {
	return standing === null
		? ''
		: bureaus.target({
				text: targetText(metricId, standing.target),
				met: standing.met,
				sure: standing.sure
			});
}

/** A target of the settings as printed: fractions in per cent, others as they are. */
export function targetText(metricId: string, target: number): string {
	const { kind } = metricById(metricId);
	if (kind === 'ratio' || kind === 'share') return percentText(target);
	return kind === 'duration' ? decimalToFixed(target, 1) : formatCount(target);
}

/** A fraction with its sign of per cent: `85.0 %`. */
export function percentText(fraction: number, decimals = 1): string {
	return `${formatPercent(fraction, decimals)}\u00a0%`;
}

/** `84.7 %（1,234 / 1,457）` */
export function figureText(figure: Figure, { edition, language }: Words): string {
	return edition.basisOf(formatFigure(figure, language), formatBasis(figure));
}

export function metricName(metricId: string, { of }: Words): string {
	return of(metricById(metricId).name);
}

/** Whether the order of a ranking says anything: what stands above every ranking. */
export function trustSentence(report: RankingsReport, unitWord: Text, words: Words): string {
	const { rankings, views, of, language } = words;
	const facts = {
		pairs: formatCount(report.pairs),
		distinguishable: formatCount(report.distinguishable),
		unit: of(unitWord)
	};
	return [rankability(), pairs()].filter((part) => part !== '').join(language === 'en' ? ' ' : '');

	function rankability(): string {
		if (report.rankability === null) return '';
		const { rho, level } = report.rankability;
		// An estimate that no pair bears out must not lend the order weight.
		const claim = report.distinguishable === 0 && level !== 'noise' ? 'unconfirmed' : level;
		return views.trust[claim](percentText(rho, 0));
	}

	function pairs(): string {
		if (report.distinguishable === null) return rankings.trust.untested;
		if (report.pairs === 0) return rankings.trust.impossible(report.minimumRanked);
		if (report.distinguishable === 0) {
			return report.rankability === null ? rankings.trust.none(facts) : rankings.trust.noPair(facts);
		}
		return report.distinguishable === report.pairs ? rankings.trust.all(facts) : rankings.trust.some(facts);
	}
}
