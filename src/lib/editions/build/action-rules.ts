import { decimalToFixed } from '#lib/domain/rounding.ts';
import type { Text } from '#lib/domain/text.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { figureText, metricName, percentText, targetText } from '#lib/editions/build/sentences.ts';
import { listed, say } from '#lib/editions/build/words.ts';
import { formatCount } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { beyondChance, type CorrectedStanding } from '#lib/reports/beyond-chance.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { againstTarget, type Score } from '#lib/reports/score.ts';

/** Something that the figures show beyond chance, with what it would bring. */
export interface Action {
	/** Tickets that it would turn; first resolution, which the report is about, goes before the others. */
	readonly tickets: number;
	readonly isMain: boolean;
	readonly text: Text;
}

/** A proportion of a unit, and what it is held against. */
export interface Held {
	readonly metric: string;
	readonly score: Score;
	/** Tickets of the others, none of which are its own; null where they are not to be compared with. */
	readonly others: Figure | null;
}

/** What a figure is held against, in words: `差于同类合计 98.1 %`. */
export type OthersWords = (others: Figure, own: Figure, isBetter: boolean) => Text;

/** Categories in which a bureau resolves fewer than all units would, beyond chance. */
export function categoryActions({ drivers }: EditionModels, code: string): Action[] {
	const rows = drivers.bureaus.get(code)?.rows ?? [];
	const n = rows.reduce((sum, { own }) => sum + (own.denominator ?? 0), 0);
	const k = rows.reduce((sum, { own }) => sum + (own.numerator ?? 0), 0);
	return rows
		.filter(({ standing, excess }) => standing === 'worse' && excess < 0)
		.map(({ names, own, expected, excess }) => ({
			tickets: -excess,
			isMain: true,
			text: say((words) =>
				words.units.actions.category({
					name: listed(names, words),
					own: figureText(own, words),
					expected: decimalToFixed(expected, 1),
					short: decimalToFixed(-excess, 1),
					now: percentText(k / n),
					then: percentText((k - excess) / n)
				})
			)
		}));
}

/** A proportion with its verdict against the others, corrected for how many are looked at. */
export interface Judged extends Held {
	readonly standing: CorrectedStanding;
}

/** The proportions that are large enough to be judged. */
export function judgedOf(held: readonly Held[]): Judged[] {
	const judged = held.filter(({ metric: id, score }) => {
		const { kind, better } = metricById(id);
		return kind === 'ratio' && better !== 'none' && score.status === 'ranked';
	});
	const standings = beyondChance(
		judged.map(({ metric, score, others }) => ({ metric: metricById(metric), own: score.figure, others }))
	);
	return judged.map((one, index) => ({ ...one, standing: standings[index] ?? 'none' }));
}

/** Proportions that miss their target, or are worse than the others', beyond chance. */
export function metricActions(
	{ settings }: EditionModels,
	held: readonly Held[],
	inWords: OthersWords
): Action[] {
	return judgedOf(held).flatMap(({ metric: id, score, others, standing: against }): Action[] => {
		const metric = metricById(id);
		const target = settings.targets[id] ?? null;
		const isHigher = metric.better === 'higher';
		const standing = againstTarget(score, target, isHigher ? 'higher' : 'lower');
		const misses = standing !== null && !standing.met && standing.sure;
		const isWorse = against === 'worse' && others !== null;
		if (!misses && !isWorse) return [];
		const goal = misses ? standing.target : (others?.value ?? 0);
		const { numerator, denominator } = score.figure;
		const tickets = Math.ceil(Math.abs(goal * (denominator ?? 0) - (numerator ?? 0)) - 1e-9);
		return [
			{
				tickets,
				isMain: id === MAIN,
				text: say((words) =>
					words.units.actions.metric({
						metric: metricName(id, words),
						higher: isHigher,
						own: figureText(score.figure, words),
						target: misses ? targetText(id, standing.target) : '',
						others: isWorse ? words.of(inWords(others, score.figure, false)) : '',
						tickets: formatCount(tickets),
						goal: misses ? 'target' : 'others'
					})
				)
			}
		];
	});
}

/** The next tier, for a bureau whose tier is below that of chance. */
export function tierActions({ rankings }: EditionModels, code: string): Action[] {
	const row = rankings.rows.find((one) => one.code === code);
	const { tier, toTier } = row ?? { tier: null, toTier: null };
	if ((tier !== 'worse' && tier !== 'far-worse') || toTier?.kind !== 'tickets') return [];
	return [
		{
			tickets: toTier.tickets,
			isMain: false,
			text: say(({ units, views }) =>
				units.actions.tier({
					tier: views.tiers[tier].word,
					amount: views.step.more(formatCount(toTier.tickets))
				})
			)
		}
	];
}

/** Bureaus with which a department does clearly worse than both do elsewhere. */
export function crossingActions({ matrix }: EditionModels, code: string): Action[] {
	if (matrix === null) return [];
	return matrix.deviations.flatMap(({ row, column, standing }): Action[] => {
		const line = matrix.rows[row];
		const cell = line?.cells[column];
		if (line === undefined || matrix.columns[column]?.code !== code || standing !== 'much-worse') return [];
		if (cell === undefined || cell.expectation === null || cell.surplus === null) return [];
		const { expectation, surplus, score } = cell;
		return [
			{
				tickets: Math.abs(surplus),
				isMain: true,
				text: say((words) =>
					words.units.actions.crossing({
						bureau: words.of(line.name),
						own: figureText(score.figure, words),
						expected: percentText(expectation.expected),
						short: decimalToFixed(Math.abs(surplus), 1)
					})
				)
			}
		];
	});
}
