import { missingNeeds } from '#lib/metrics/metric.ts';
import { findMetric } from '#lib/metrics/registry.ts';
import type { ReportContext } from '#lib/reports/context.ts';
import { weightShares } from '#lib/statistics/composite.ts';
import { toNumber, ZERO } from '#lib/statistics/fraction.ts';

/** A metric that enters the composite. */
export interface PartRule {
	readonly metric: string;
	/** As the settings have it. */
	readonly weight: number;
	/** Share of the weights that are used: the most that the part can add, as a fraction. */
	readonly share: number;
	/** `lower`: it counts as 100 − value. */
	readonly better: 'higher' | 'lower';
}

/** A weight of the settings whose metric cannot be had; the others share it in their proportion. */
export interface UnusedWeight {
	readonly metric: string;
	readonly weight: number;
	/**
	 * `columns`: the exports lack what it needs; `kind`: it is no proportion with a good direction, so
	 * it has no place on 0–100; `unknown`: the catalogue has no such metric.
	 */
	readonly reason: 'columns' | 'kind' | 'unknown';
	/** For `columns`: groups of alternative columns, each of which lacks all. */
	readonly missing: readonly (readonly string[])[];
}

/** The composite's parts by the settings in force, in their order, and the weights that fall away. */
export function partsOf({ settings, available }: Pick<ReportContext, 'settings' | 'available'>): {
	parts: PartRule[];
	unused: UnusedWeight[];
} {
	const used: Omit<PartRule, 'share'>[] = [];
	const unused: UnusedWeight[] = [];
	for (const [id, weight] of Object.entries(settings.compositeWeights)) {
		if (weight === 0) continue;
		const metric = findMetric(id);
		const refuse = (reason: UnusedWeight['reason'], missing: UnusedWeight['missing'] = []) =>
			unused.push({ metric: id, weight, reason, missing });
		if (metric === undefined) refuse('unknown');
		else if (metric.kind !== 'ratio' || metric.better === 'none') refuse('kind');
		else {
			const missing = missingNeeds(metric, available);
			if (missing.length > 0) refuse('columns', missing);
			else used.push({ metric: id, weight, better: metric.better });
		}
	}
	const shares = weightShares(used.map(({ weight }) => weight)) ?? [];
	return {
		parts: used.map((part, index) => ({ ...part, share: toNumber(shares[index] ?? ZERO) })),
		unused
	};
}
