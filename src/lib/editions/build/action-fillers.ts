import type { Text } from '#lib/domain/text.ts';
import { judgedOf, type Held, type OthersWords } from '#lib/editions/build/action-rules.ts';
import type { EditionModels } from '#lib/editions/build/models.ts';
import { figureText, metricName, targetText } from '#lib/editions/build/sentences.ts';
import { say } from '#lib/editions/build/words.ts';
import { formatCount } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { compareWith } from '#lib/reports/comparison.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { againstTarget } from '#lib/reports/score.ts';

/** The proportion that is furthest better than the others' beyond chance: what others can learn from. */
export function sharedPractice(held: readonly Held[], inWords: OthersWords): Text[] {
	const [best] = judgedOf(held)
		.flatMap(({ metric, score, others, standing }) =>
			standing === 'better' && others !== null
				? [{ metric, own: score.figure, others, tickets: ticketsApart(score.figure, others.value) }]
				: []
		)
		.sort((a, b) => b.tickets - a.tickets);
	if (best === undefined) return [];
	const { metric, own, others } = best;
	return [
		say((words) =>
			words.units.actions.share({
				metric: metricName(metric, words),
				higher: metricById(metric).better === 'higher',
				own: figureText(own, words),
				others: words.of(inWords(others, own, true))
			})
		)
	];
}

/**
 * What is no finding but worth a look: worse than the others by itself though not after correction, then
 * short of the target within chance; most tickets first.
 */
export function watched({ settings }: EditionModels, held: readonly Held[], inWords: OthersWords): Text[] {
	const judged = judgedOf(held);
	const marginal = judged.flatMap(({ metric: id, score: { figure }, others, standing }) =>
		others !== null &&
		standing === 'steady' &&
		compareWith(metricById(id), figure, others).standing === 'worse'
			? [{ id, figure, others, short: ticketsApart(figure, others.value), target: null }]
			: []
	);
	const near = judged.flatMap(({ metric: id, score, standing: against }) => {
		const { better } = metricById(id);
		const standing = againstTarget(
			score,
			settings.targets[id] ?? null,
			better === 'lower' ? 'lower' : 'higher'
		);
		// What is worse than the others' is a finding already, or named as marginal.
		const isNamed = against === 'worse' || marginal.some((one) => one.id === id);
		if (standing === null || standing.met || standing.sure || isNamed) return [];
		const { target } = standing;
		return [{ id, figure: score.figure, others: null, short: ticketsApart(score.figure, target), target }];
	});
	const mostFirst = <One extends { readonly short: number }>(list: readonly One[]) =>
		list.toSorted((a, b) => b.short - a.short);
	return [...mostFirst(marginal), ...mostFirst(near)].map(({ id, figure, others, target }) =>
		say((words) => {
			const facts = { metric: metricName(id, words), own: figureText(figure, words) };
			return others === null
				? words.units.actions.watch({ ...facts, target: targetText(id, target) })
				: words.units.actions.watchOthers({
						...facts,
						others: words.of(inWords(others, figure, false)),
						compared: formatCount(judged.length)
					});
		})
	);
}

/** To hold, with the places that the data allow. */
export function keepPlace({ rankings }: EditionModels, code: string): Text {
	const range = rankings.rows.find((row) => row.code === code)?.range ?? null;
	return say((words) =>
		range === null
			? words.units.actions.keep
			: words.units.actions.keepPlace(words.rankings.range(formatCount(range.best), formatCount(range.worst)))
	);
}

/** Tickets by which a proportion is off a level. */
function ticketsApart({ value, denominator }: Figure, level: number | null): number {
	return Math.abs((level ?? 0) - (value ?? 0)) * (denominator ?? 0);
}
