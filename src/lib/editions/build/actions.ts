import type { Text } from '#lib/domain/text.ts';
import {
	categoryActions,
	crossingActions,
	metricActions,
	tierActions,
	type Action,
	type Held
} from '#lib/editions/build/action-rules.ts';
import type { EditionModels } from '#lib/editions/build/models.ts';
import { figureText, metricName, targetText } from '#lib/editions/build/sentences.ts';
import { say } from '#lib/editions/build/words.ts';
import { formatFigure, formatPoints } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { othersOf } from '#lib/reports/beyond-chance.ts';
import type { Figure } from '#lib/reports/figures.ts';
import { againstTarget, type Score } from '#lib/reports/score.ts';

/** Things to do that a page names. */
const MOST = 3;

/** What a bureau should do, most effective first; where nothing is beyond chance, to hold and to watch. */
export function bureauActions(models: EditionModels, code: string): { points: Text[]; found: number } {
	const report = models.ofBureau.get(code);
	const held = (report?.comparisons ?? []).map(({ metric, score, peers }): Held => ({
		metric,
		score,
		others: peers.value === null ? null : peers
	}));
	const categories = categoryActions(models, code);
	const metrics = metricActions(models, held, (others) =>
		say(({ units, language }) => units.actions.worsePeers(formatFigure(others, language)))
	);
	return chosen(models, held, [
		...categories,
		...metrics.filter(({ isMain }) => !isMain || categories.length === 0),
		...tierActions(models, code)
	]);
}

/** What a department should do, by the same rules. */
export function departmentActions(models: EditionModels, code: string): { points: Text[]; found: number } {
	const row = models.departments.departments.find((one) => one.code === code);
	const held = Object.values(row?.scores ?? {}).map(({ metric, score }): Held => ({
		metric,
		score,
		others: othersIn(models, metric, score)
	}));
	const crossings = crossingActions(models, code);
	const metrics = metricActions(models, held, (others, own) =>
		say(({ units, common }) =>
			units.actions.worseOthers(common.points(formatPoints((own.value ?? 0) - (others.value ?? 0))))
		)
	);
	return chosen(models, held, [
		...crossings,
		...metrics.filter(({ isMain }) => !isMain || crossings.length === 0)
	]);
}

function chosen(models: EditionModels, held: readonly Held[], actions: readonly Action[]) {
	const found = actions
		.toSorted((a, b) => Number(b.isMain) - Number(a.isMain) || b.tickets - a.tickets)
		.slice(0, MOST)
		.map(({ text }) => text);
	const isJudged = held.some(({ score }) => score.status === 'ranked');
	const rest = !isJudged
		? [say(({ units }) => units.actions.tooFew)]
		: [...watched(models, held), say(({ units }) => units.actions.keep)];
	return { points: [...found, ...rest].slice(0, MOST), found: found.length };
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

/** The proportion that is furthest short of its target within chance: no finding, but worth a look. */
function watched({ settings }: EditionModels, held: readonly Held[]): Text[] {
	const near = held.flatMap(({ metric: id, score }) => {
		const { kind, better } = metricById(id);
		const target = settings.targets[id] ?? null;
		if (kind !== 'ratio' || better === 'none' || score.status !== 'ranked') return [];
		const standing = againstTarget(score, target, better);
		if (standing === null || standing.met || standing.sure) return [];
		const short = Math.abs(standing.target - (score.figure.value ?? 0)) * (score.figure.denominator ?? 0);
		return [{ id, score, target: standing.target, short }];
	});
	const [most] = near.sort((a, b) => b.short - a.short);
	if (most === undefined) return [];
	return [
		say((words) =>
			words.units.actions.watch({
				metric: metricName(most.id, words),
				own: figureText(most.score.figure, words),
				target: targetText(most.id, most.target)
			})
		)
	];
}
