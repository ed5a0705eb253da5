import type { Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { changeBetween, type Change } from '#lib/reports/change.ts';
import { compareWith, sumOf, type Comparison } from '#lib/reports/comparison.ts';
import { isAvailable, type ReportContext } from '#lib/reports/context.ts';
import type { DepartmentUnit } from '#lib/reports/department-units.ts';
import { inData, type Figure } from '#lib/reports/figures.ts';
import type { FigureLookup } from '#lib/reports/lookup.ts';
import { againstTarget, scoreOf, type Score, type TargetStanding } from '#lib/reports/score.ts';
import { protectedScores } from '#lib/reports/suppression.ts';

/** One handling score of one department with what it is judged by. */
export interface DepartmentScore {
	readonly metric: string;
	readonly score: Score;
	/** Against all other departments together; `none` where the sample is too small to be compared. */
	readonly rest: Comparison;
	readonly change: Change;
	readonly target: TargetStanding | null;
}

export interface DepartmentRow {
	/** Null for all tickets together. */
	readonly code: string | null;
	readonly name: Text;
	readonly categories: DepartmentUnit['categories'];
	/** By metric id; metrics without their columns are absent. */
	readonly scores: Readonly<Record<string, DepartmentScore>>;
	/** Tickets of the department over all tickets of the period; complaints over all complaints. */
	readonly volume: Figure;
	readonly complaints: Figure | null;
}

const NOTHING: Comparison = { difference: null, standing: 'none' };
const ALL: Text = { zh: '合计', en: 'All together' };

/** Turns the figures of departments and of all tickets into what may be shown of them. */
export class DepartmentScores {
	readonly #context: ReportContext;
	readonly #units: readonly DepartmentUnit[];
	readonly #found: FigureLookup;
	readonly #whole: FigureLookup;

	/**
	 * @param found figures by period and department
	 * @param whole figures by period over all tickets
	 */
	constructor(
		context: ReportContext,
		units: readonly DepartmentUnit[],
		found: FigureLookup,
		whole: FigureLookup
	) {
		this.#context = context;
		this.#units = units;
		this.#found = found;
		this.#whole = whole;
	}

	/** Scores of the listed departments, in their order, so that the total gives none away. */
	scores(metric: Metric, period: Period): Score[] {
		const { site, settings } = this.#context;
		const listed = this.#units.map(({ code }) => code);
		const others = this.#found.codes(period.id).filter((code) => !listed.includes(code));
		const figures = [...listed, ...others].map((code) =>
			inData(site.firstDay, period, this.#found.figure(metric, period.id, code))
		);
		const scores = protectedScores(
			figures,
			figures.map(() => ''),
			settings
		);
		return scores.slice(0, listed.length);
	}

	/** The score of all tickets together. */
	total(metric: Metric, period: Period): Score {
		const { site, settings } = this.#context;
		const figure = inData(site.firstDay, period, this.#whole.figure(metric, period.id));
		return scoreOf(figure, settings);
	}

	/** The departments by every metric, and all tickets together as the last row. */
	rows(metrics: readonly Metric[], period: Period, earlier: Period): DepartmentRow[] {
		const tables = metrics.map((metric) => {
			const before = this.scores(metric, earlier);
			const departments = this.scores(metric, period).map((score, index) => {
				const change = this.#change(metric, score, before[index], period, earlier);
				return this.#judged(metric, score, this.#rest(metric, score, index, period), change);
			});
			const score = this.total(metric, period);
			const change = this.#change(metric, score, this.total(metric, earlier), period, earlier);
			return { id: metric.id, rows: [...departments, this.#judged(metric, score, NOTHING, change)] };
		});
		const units = [...this.#units, { code: null, name: ALL, categories: [] }];
		return units.map((unit, index): DepartmentRow => {
			const complaints = metricById('complaints');
			return {
				...unit,
				scores: Object.fromEntries(
					tables.flatMap(({ id, rows }) => {
						const score = rows[index];
						return score === undefined ? [] : [[id, score]];
					})
				),
				volume: this.#share(metricById('volume'), unit.code, period),
				complaints: isAvailable(complaints, this.#context) ? this.#share(complaints, unit.code, period) : null
			};
		});
	}

	#judged(metric: Metric, score: Score, rest: Comparison, change: Change): DepartmentScore {
		const target = this.#context.settings.targets[metric.id] ?? null;
		return {
			metric: metric.id,
			score,
			rest,
			change,
			target: metric.better === 'none' ? null : againstTarget(score, target, metric.better)
		};
	}

	#change(metric: Metric, now: Score, before: Score | undefined, period: Period, earlier: Period): Change {
		const from = before?.figure ?? { ...now.figure, value: null };
		return changeBetween(metric, now.figure, period, from, earlier);
	}

	/** Against the other departments together; medians do not add up. */
	#rest(metric: Metric, score: Score, index: number, period: Period): Comparison {
		if (score.status !== 'ranked') return NOTHING;
		if (metric.kind !== 'ratio') return { difference: null, standing: 'untested' };
		const others = this.#units.filter((_, other) => other !== index);
		const figures = others.map(({ code }) => this.#found.figure(metric, period.id, code));
		return compareWith(metric, score.figure, sumOf(metric, figures));
	}

	#share(count: Metric, code: string | null, period: Period): Figure {
		const total = this.#whole.figure(count, period.id).value ?? 0;
		const own = code === null ? total : (this.#found.figure(count, period.id, code).value ?? 0);
		return {
			metric: 'share',
			numerator: own,
			denominator: total,
			value: total === 0 ? null : own / total,
			ninetieth: null
		};
	}
}
