import type { Text } from '#lib/domain/text.ts';
import {
	categoryActions,
	crossingActions,
	metricActions,
	tierActions,
	type Action,
	type Held
} from '#lib/editions/build/action-rules.ts';
import { keepPlace, sharedPractice, watched } from '#lib/editions/build/action-fillers.ts';
import type { EditionModels } from '#lib/editions/build/models.ts';
import { say } from '#lib/editions/build/words.ts';
import { formatFigure, formatPoints } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { othersOf } from '#lib/reports/beyond-chance.ts';
import type { Figure } from '#lib/reports/figures.ts';
import type { Score } from '#lib/reports/score.ts';

/** Things to do that a page names. */
const MOST = 3;

export interface Actions {
	readonly points: Text[];
	/** How many of them the figures show beyond chance. */
	readonly found: number;
}

/** What a bureau should do, most effective first; where nothing is beyond chance, to hold and to watch. */
export function bureauActions(models: EditionModels, code: string): Actions {
	const report = models.ofBureau.get(code);
	const held = (report?.comparisons ?? []).map(({ metric, score, peers }): Held => ({
		metric,
		score,
		others: peers.value === null ? null : peers
	}));
	const categories = categoryActions(models, code);
	const metrics = metricActions(models, held, peersWords);
	return chosen(
		held,
		[
			...categories,
			...metrics.filter(({ isMain }) => !isMain || categories.length === 0),
			...tierActions(models, code)
		],
		[...sharedPractice(held, peersWords), ...watched(models, held, peersWords)],
		keepPlace(models, code)
	);
}

/** What a department should do, by the same rules. */
export function departmentActions(models: EditionModels, code: string): Actions {
	const row = models.departments.departments.find((one) => one.code === code);
	const held = Object.values(row?.scores ?? {}).map(({ metric, score }): Held => ({
		metric,
		score,
		others: othersIn(models, metric, score)
	}));
	const crossings = crossingActions(models, code);
	const metrics = metricActions(models, held, restWords);
	return chosen(
		held,
		[...crossings, ...metrics.filter(({ isMain }) => !isMain || crossings.length === 0)],
		[...sharedPractice(held, restWords), ...watched(models, held, restWords)],
		say(({ units }) => units.actions.keep)
	);
}

/** Findings first; what is left of the three is to watch, and to hold. */
function chosen(
	held: readonly Held[],
	actions: readonly Action[],
	fillers: readonly Text[],
	keep: Text
): Actions {
	const found = actions
		.toSorted((a, b) => Number(b.isMain) - Number(a.isMain) || b.tickets - a.tickets)
		.slice(0, MOST)
		.map(({ text }) => text);
	const left = MOST - found.length;
	if (left === 0) return { points: found, found: found.length };
	if (!held.some(({ score }) => score.status === 'ranked')) {
		return { points: [...found, say(({ units }) => units.actions.tooFew)], found: found.length };
	}
	return { points: [...found, ...fillers.slice(0, left - 1), keep], found: found.length };
}

function peersWords(others: Figure, _: Figure, isBetter: boolean): Text {
	return say(({ units, language }) =>
		units.actions[isBetter ? 'betterPeers' : 'worsePeers'](formatFigure(others, language))
	);
}

function restWords(others: Figure, own: Figure): Text {
	return say(({ units, common }) =>
		units.actions.worseOthers(common.points(formatPoints((own.value ?? 0) - (others.value ?? 0))))
	);
}

/** All tickets but the department's. */
function othersIn(
	{ departments, settings }: EditionModels,
	metric: string,
	{ figure }: Score
): Figure | null {
	const all = departments.all.scores[metric]?.score.figure;
	return all === undefined || metricById(metric).kind !== 'ratio'
		? null
		: othersOf(all, figure, settings.minimumRanked);
}
