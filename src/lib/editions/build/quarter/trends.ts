import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import {
	column,
	figureCell,
	HIDDEN,
	isTotalHidden,
	numberCell,
	textCell,
	wordCell,
	type Tone
} from '#lib/editions/build/cells.ts';
import { chartOf } from '#lib/editions/build/charts.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { levels } from '#lib/editions/build/quarter/bureaus.ts';
import { monthsTable } from '#lib/editions/build/quarter/months.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { metricName } from '#lib/editions/build/sentences.ts';
import { say } from '#lib/editions/build/words.ts';
import type { Cell, Column, Table, TableRow } from '#lib/editions/document.ts';
import { formatFigure, formatPeriod } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { SeriesRow } from '#lib/reports/trends.ts';

/** Units of metrics in the order of their tables. */
const UNITS = ['percent', 'hours', 'tickets', 'per-10k', 'per-million'] as const;

/** Which metrics move by more than they usually vary, and first resolution month by month. */
export const trends: SectionBuilder = (models) => {
	const report = models.trends;
	if (report.chosen === null || report.months.length === 0) return null;
	const months = monthsTable(report.chosen.points);
	return sectionOf('trends', {
		finding: moved(report.metrics),
		paragraphs: [bureauSignals(models)],
		charts: [
			chartOf(months, {
				kind: 'trend',
				title: chartTitle(report.metrics),
				columns: [MAIN, 'mean', 'low', 'high'],
				target: levels(models).target
			})
		],
		tables: [...UNITS.flatMap((unit) => metricsTable(models, unit) ?? []), months],
		live: { page: 'trends', query: '' }
	});
};

/** Metrics that got better or worse by more than they usually vary. */
function moved(metrics: readonly SeriesRow[]): Text {
	return say((words) => {
		const named = (asked: SeriesRow['variation']) =>
			metrics
				.filter(({ variation }) => variation === asked)
				.map(({ metric }) => metricName(metric, words))
				.join(words.common.listComma);
		return words.trends.findingMetrics(metrics.length, named('improving'), named('worsening'));
	});
}

function bureauSignals({ trends: { bureaus } }: EditionModels): Text {
	const signalled = bureaus.filter(({ variation }) => variation !== null && variation !== 'common');
	return say(({ edition, trends: words, of, common }) =>
		signalled.length === 0
			? edition.bureauSignalsNone
			: edition.bureauSignals(
					signalled
						.map(({ name, variation }) =>
							edition.bureauSignal(of(name), words.variation[variation ?? 'none'])
						)
						.join(common.listComma)
				)
	);
}

function chartTitle(metrics: readonly SeriesRow[]): Text {
	const row = metrics.find(({ metric }) => metric === MAIN);
	const latest = row?.latest ?? null;
	return say(({ edition, trends: words, language }) =>
		latest === null
			? edition.trendChartNone
			: edition.trendChart({
					month: formatPeriod(latest.month, language),
					value: formatFigure(latest.figure, language),
					variation: words.variationSentence[row?.variation ?? 'none']
				})
	);
}

/** The newest settled month of every metric of one unit, against how it usually varies. */
function metricsTable(
	{ trends: report, settings }: EditionModels,
	unit: (typeof UNITS)[number]
): Table | null {
	const rows = report.metrics.filter(
		({ metric, latest }) => metricById(metric).unit === unit && latest !== null
	);
	const label = (id: 'metric' | 'month' | 'value' | 'mean' | 'low' | 'high' | 'signal' | 'assurance') =>
		say(({ edition }) => edition.columns[id]);
	const number = (id: 'value' | 'mean' | 'low' | 'high'): Column =>
		column(
			id,
			label(id),
			unit,
			unit === 'per-10k' || unit === 'per-million' ? 2 : id === 'value' && unit === 'tickets' ? 0 : 1
		);
	if (rows.length === 0) return null;
	return {
		id: `trends-${unit}`,
		caption: say(({ edition }) => edition.trendTable[unit]),
		columns: [
			column('metric', label('metric')),
			column('month', label('month')),
			number('value'),
			number('mean'),
			number('low'),
			number('high'),
			column('signal', label('signal')),
			column('assurance', label('assurance'))
		],
		rows: rows.map((row): TableRow => ({
			key: row.metric,
			role: row.metric === MAIN ? 'marked' : 'row',
			page: null,
			cells: [
				textCell(metricById(row.metric).name),
				textCell(say(({ language }) => formatPeriod(row.latest?.month ?? '', language))),
				valueCell(row, settings),
				numberCell(row.latest?.mean ?? null),
				numberCell(row.latest?.low ?? null),
				numberCell(row.latest?.high ?? null),
				signalCell(row),
				wordCell(
					say(({ trends: words }) =>
						row.assurance === null ? words.noTarget : words.assurance[row.assurance]
					),
					row.assurance === 'passes' ? 'better' : row.assurance === 'fails' ? 'worse' : 'neutral'
				)
			]
		})),
		notes: []
	};
}

/** The newest month without its interval: what it is held against are the limits. */
function valueCell({ latest, variation }: SeriesRow, settings: ScoreSettings): Cell {
	if (latest === null || isTotalHidden(latest.figure, settings)) return HIDDEN;
	return figureCell(latest.figure, variationTone(variation));
}

function variationTone(variation: SeriesRow['variation']): Tone {
	return variation === 'improving' ? 'better' : variation === 'worsening' ? 'worse' : 'neutral';
}

/** What the newest month says, in words. */
function signalCell({ latest, variation }: SeriesRow): Cell {
	return wordCell(
		say(({ trends: words, edition }) => {
			const signals = (latest?.signals ?? []).map(({ rule, direction }) => words.signals[rule][direction]);
			const verdict = words.variation[variation ?? 'none'];
			return signals.length === 0 ? verdict : edition.against(verdict, signals.join(words.signalJoin));
		}),
		variationTone(variation)
	);
}
