import type { DimensionId } from '#lib/metrics/dimensions.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { emptyFigure, type Figure, type FigureRow } from '#lib/reports/figures.ts';

/** Figures by period and codes; what no ticket gave is the metric's empty figure. */
export class FigureLookup {
	readonly #rows: ReadonlyMap<string, FigureRow>;
	readonly #grain: readonly DimensionId[];

	constructor(rows: readonly FigureRow[], grain: readonly DimensionId[] = []) {
		this.#grain = grain;
		this.#rows = new Map(
			rows.map((row) => [
				this.#key(
					row.period,
					grain.map((id) => row.codes[id] ?? '')
				),
				row
			])
		);
	}

	/** @param codes in the order of the grain */
	figure(metric: Metric, period: string, ...codes: readonly string[]): Figure {
		return this.#rows.get(this.#key(period, codes))?.figures[metric.id] ?? emptyFigure(metric);
	}

	/** Codes of the first dimension that occur in a period, in the engine's order. */
	codes(period: string): string[] {
		const [first] = this.#grain;
		if (first === undefined) return [];
		return [
			...new Set(
				[...this.#rows.values()].filter((row) => row.period === period).map((row) => row.codes[first] ?? '')
			)
		];
	}

	#key(period: string, codes: readonly string[]): string {
		return JSON.stringify([period, ...codes]);
	}
}
