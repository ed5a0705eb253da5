import type { Text } from '#lib/domain/text.ts';
import {
	column,
	HIDDEN,
	metricColumn,
	numberCell,
	placeCell,
	scoreCell,
	textCell,
	toneOf
} from '#lib/editions/build/cells.ts';
import type { EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { metricName, percentText } from '#lib/editions/build/sentences.ts';
import { say, type Words } from '#lib/editions/build/words.ts';
import type { Cell, Table, TableRow } from '#lib/editions/document.ts';
import { formatCount, formatPeriod } from '#lib/i18n/format.ts';
import { findMetric, metricById } from '#lib/metrics/registry.ts';
import type { CompositeRow } from '#lib/reports/composite.ts';
import type { CompositeScore } from '#lib/reports/composite-score.ts';

/** The settings' weighted mean, its parts always beside the sum. */
export const composite: SectionBuilder = (models) => {
	const report = models.composite;
	if (report.parts.length === 0) return null;
	return sectionOf('composite', {
		finding: trust(models),
		paragraphs: [
			say((words) => words.composite.weights.note(report.period.settingsVersion)),
			...lost(models)
		],
		tables: [pointsTable(models), metricsTable(models)],
		live: { page: 'composite', query: '' }
	});
};

function trust({ composite: report, site }: EditionModels): Text {
	return say(({ composite: words, of }) => {
		const facts = {
			pairs: formatCount(report.pairs),
			distinguishable: formatCount(report.distinguishable),
			unit: of(site.settings.bureauWord)
		};
		if (report.pairs === 0) return words.trust.impossible(report.minimumRanked);
		if (report.distinguishable === 0) return words.trust.none(facts);
		return report.distinguishable === report.pairs ? words.trust.all(facts) : words.trust.some(facts);
	});
}

/** Weights that count for nothing, as their metric cannot be had. */
function lost({ composite: { unused } }: EditionModels): Text[] {
	if (unused.length === 0) return [];
	return [
		say((words) =>
			words.edition.lostWeights(
				words.composite.lost.title(unused.length),
				unused.map(({ metric }) => unusedName(metric, words)).join(words.common.listComma),
				words.composite.lost.incomparable
			)
		)
	];
}

function unusedName(id: string, { of }: Words): string {
	const metric = findMetric(id);
	return metric === undefined ? id : of(metric.name);
}

function pointsTable(models: EditionModels): Table {
	const { composite: report, site, period, bureauUnits } = models;
	const label = (id: 'place' | 'composite' | 'previous') => say(({ edition }) => edition.columns[id]);
	return {
		id: 'composite',
		caption: say(({ edition, language }) => edition.captions.composite(formatPeriod(period.id, language))),
		columns: [
			column('unit', site.settings.bureauWord),
			column('place', label('place'), 'places'),
			column('composite', label('composite'), 'points', 1),
			...report.parts.map(({ metric, share }) => ({
				...column(
					metric,
					say((words) =>
						words.edition.columns.part(metricName(metric, words), percentText(share, 0).replace(/\s?%/, ''))
					),
					'points',
					1
				),
				metric
			})),
			column('previous', label('previous'), 'points', 1)
		],
		rows: [
			...report.rows.map((row): TableRow => ({
				key: row.code,
				role: row.rank === null ? 'apart' : 'row',
				page: bureauUnits.find(({ source }) => source === row.code)?.page ?? null,
				cells: [textCell(row.name), placeCell(row), ...points(row), changeOf(row)]
			})),
			{
				key: 'all',
				role: 'total',
				page: null,
				cells: [
					textCell(say(({ common }) => common.all)),
					{ kind: 'rank', rank: null, tied: false, best: null, worst: null },
					...points(report.all),
					numberCell(null)
				]
			}
		],
		notes: [
			say((words) => words.composite.notes.rank),
			say((words) => words.composite.notes.interval),
			say((words) => words.composite.notes.rounding)
		]
	};
}

/** The sum and its parts, on 0–100 as printed. */
function points(score: CompositeScore): Cell[] {
	const isHidden = score.status === 'suppressed';
	const onHundred = (fraction: number | null) => (fraction === null ? null : fraction * 100);
	const sum: Cell = {
		kind: 'number',
		value: score.printed === null ? null : Number(score.printed),
		numerator: null,
		denominator: null,
		low: onHundred(score.low),
		high: onHundred(score.high),
		tone: 'neutral'
	};
	const parts = score.parts.map(({ added }) => numberCell(added === null ? null : Number(added)));
	return isHidden ? [HIDDEN, ...parts.map(() => HIDDEN)] : [sum, ...parts];
}

function changeOf({ status, change }: CompositeRow): Cell {
	if (status === 'suppressed') return HIDDEN;
	const onHundred = (fraction: number | null) => (fraction === null ? null : fraction * 100);
	return {
		kind: 'change',
		value: onHundred(change.difference),
		low: onHundred(change.low),
		high: onHundred(change.high),
		tone: toneOf(change.verdict),
		word: say(({ common }) => common.verdicts[change.verdict])
	};
}

/** The metrics that the parts are made of, with their basis. */
function metricsTable({ composite: report, site, period, bureauUnits }: EditionModels): Table {
	return {
		id: 'composite-metrics',
		caption: say(({ edition, language }) =>
			edition.captions.compositeMetrics(formatPeriod(period.id, language))
		),
		columns: [
			column('unit', site.settings.bureauWord),
			...report.parts.map(({ metric }) => metricColumn(metric, metricById(metric).name))
		],
		rows: [
			...report.rows.map((row): TableRow => ({
				key: row.code,
				role: row.rank === null ? 'apart' : 'row',
				page: bureauUnits.find(({ source }) => source === row.code)?.page ?? null,
				cells: [textCell(row.name), ...row.parts.map(({ score }) => scoreCell(score))]
			})),
			{
				key: 'all',
				role: 'total',
				page: null,
				cells: [
					textCell(say(({ common }) => common.all)),
					...report.all.parts.map(({ score }) => scoreCell(score))
				]
			}
		],
		notes: []
	};
}
