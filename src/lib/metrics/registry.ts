import { backlog, overdue } from '#lib/metrics/catalogue/backlog.ts';
import { reached, satisfied } from '#lib/metrics/catalogue/callback.ts';
import { ratePer10k, ratePerMillion } from '#lib/metrics/catalogue/complaint-rates.ts';
import { complaints } from '#lib/metrics/catalogue/complaints.ts';
import { escalation } from '#lib/metrics/catalogue/escalation.ts';
import { excluded } from '#lib/metrics/catalogue/excluded.ts';
import { firstAnswer } from '#lib/metrics/catalogue/first-answer.ts';
import { firstResolution, firstResolutionGross } from '#lib/metrics/catalogue/first-resolution.ts';
import {
	firstResolutionCallback,
	firstResolutionRepeat,
	firstResolutionSystem
} from '#lib/metrics/catalogue/first-resolution-views.ts';
import { repeat } from '#lib/metrics/catalogue/repeat.ts';
import { returned } from '#lib/metrics/catalogue/returned.ts';
import { share } from '#lib/metrics/catalogue/share.ts';
import { timeToClose } from '#lib/metrics/catalogue/time-to-close.ts';
import { onTimeContact, onTimeReply } from '#lib/metrics/catalogue/timeliness.ts';
import { volume } from '#lib/metrics/catalogue/volume.ts';
import type { Metric } from '#lib/metrics/metric.ts';

/** Every metric of the site, in the order of the definitions page. A new metric is one line here. */
export const METRICS: readonly Metric[] = [
	firstResolution,
	firstResolutionSystem,
	firstResolutionCallback,
	firstResolutionRepeat,
	firstResolutionGross,
	excluded,
	volume,
	complaints,
	share,
	ratePer10k,
	ratePerMillion,
	firstAnswer,
	onTimeContact,
	onTimeReply,
	timeToClose,
	repeat,
	reached,
	satisfied,
	returned,
	escalation,
	backlog,
	overdue
];

const byId: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.id, metric]));

export function findMetric(id: string): Metric | undefined {
	return byId.get(id);
}

/** The metric of an id that code names. @throws where the catalogue has none */
export function metricById(id: string): Metric {
	const metric = byId.get(id);
	if (metric === undefined) throw new Error(`no metric ${JSON.stringify(id)} in the catalogue`);
	return metric;
}

/** Metrics by which bureaus and departments can be ranked: all. Those without a good direction are listed by size. */
export function rankableMetrics(): readonly Metric[] {
	return METRICS;
}
