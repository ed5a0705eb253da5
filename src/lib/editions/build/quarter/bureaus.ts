import { decimalToFixed } from '#lib/domain/rounding.ts';
import type { Text } from '#lib/domain/text.ts';
import {
	changeCell,
	changeColumn,
	column,
	comparisonCell,
	countCell,
	figureCell,
	HIDDEN,
	metricColumn,
	numberCell,
	scoreCell,
	textCell,
	toneOf
} from '#lib/editions/build/cells.ts';
import { chartOf } from '#lib/editions/build/charts.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { targetText, targetWords } from '#lib/editions/build/sentences.ts';
import { say } from '#lib/editions/build/words.ts';
import type { Cell, Table, TableRow } from '#lib/editions/document.ts';
import { formatBasis, formatFigure, formatPeriod } from '#lib/i18n/format.ts';
import type { BureauScore } from '#lib/reports/bureaus.ts';
import type { Standing } from '#lib/reports/comparison.ts';

/** First resolution of every bureau, with what it can be judged by. */
export const bureaus: SectionBuilder = (models) => {
	const report = models.bureaus;
	const { score } = report.all;
	const table = bureausTable(models);
	return sectionOf('bureaus', {
		finding: say((words) =>
			score.figure.value === null
				? words.edition.headlineNone
				: words.bureaus.finding({
						rate: formatFigure(score.figure, words.language),
						basis: formatBasis(score.figure),
						target: targetWords(MAIN, report.allAgainstTarget, words),
						compared: report.compared.bureaus,
						better: report.compared.better,
						worse: report.compared.worse,
						unranked: report.small.unranked
					})
		),
		charts: [
			chartOf(table, {
				...levels(models),
				kind: 'interval',
				title: standingTitle(
					report.bureaus.map(({ shortName, rest }) => ({ name: shortName, standing: rest.standing }))
				),
				columns: [MAIN]
			})
		],
		tables: [table],
		live: { page: 'bureaus', query: '' }
	});
};

/** The levels to hold single units against: all together, and the target. */
export function levels({ bureaus: { all, target } }: EditionModels) {
	const { value } = all.score.figure;
	return {
		reference:
			value === null
				? null
				: {
						value,
						label: say(({ edition, language }) => edition.allLine(formatFigure(all.score.figure, language)))
					},
		target:
			target === null
				? null
				: { value: target, label: say(({ common }) => common.target(targetText(MAIN, target))) }
	};
}

/** Who differs from the rest beyond chance: the title of their drawing. */
export function standingTitle(units: readonly { readonly name: Text; readonly standing: Standing }[]): Text {
	return say((words) => {
		const named = (asked: 'better' | 'worse') =>
			units
				.filter(({ standing }) => standing === asked)
				.map(({ name }) => words.of(name))
				.join(words.common.listComma);
		return units.every(({ standing }) => standing === 'none')
			? words.bureaus.chartTitleNone
			: words.bureaus.chartTitle(named('better'), named('worse'));
	});
}

function bureausTable(models: EditionModels): Table {
	const { period, bureaus: report, site, settings } = models;
	const label = (id: 'previous' | 'lastYear' | 'rest' | 'excluded' | 'status') =>
		say(({ edition }) => edition.columns[id]);
	const hasExcluded = report.all.excluded !== null;
	return {
		id: 'bureaus',
		caption: say(({ edition, language }) => edition.captions.bureaus(formatPeriod(period.id, language))),
		columns: [
			column('unit', site.settings.bureauWord),
			metricColumn(MAIN),
			changeColumn(MAIN, 'previous', label('previous')),
			changeColumn(MAIN, 'lastYear', label('lastYear')),
			changeColumn(MAIN, 'rest', label('rest')),
			...(hasExcluded ? [metricColumn('excluded', label('excluded'))] : []),
			metricColumn('volume'),
			...(models.complaintRates === null ? [] : [metricColumn('rate_per_10k')]),
			column('status', label('status'))
		],
		rows: [...report.bureaus, report.all].map((row) => bureauRow(models, row, hasExcluded)),
		notes: [
			say(({ bureaus }) =>
				bureaus.restNote({
					compared: report.compared.bureaus,
					byChance: decimalToFixed(report.compared.byChance, 1)
				})
			),
			...(models.complaintRates === null ? [] : [say(({ edition }) => edition.customersNote)]),
			say(({ common }) => common.smallNote(settings.minimumShown, settings.minimumRanked))
		]
	};
}

function bureauRow(models: EditionModels, row: BureauScore, hasExcluded: boolean): TableRow {
	const { code, name, score, rest } = row;
	const { volume, excluded } = models.counts;
	const unit = models.bureauUnits.find(({ source }) => source === code);
	const isHidden = score.status === 'suppressed';
	const change = (one: BureauScore['previous']) => (isHidden ? HIDDEN : changeCell(MAIN, one));
	return {
		key: code ?? 'all',
		role: code === null ? 'total' : score.status === 'ranked' ? 'row' : 'apart',
		page: unit?.page ?? null,
		cells: [
			textCell(code === null ? say(({ common }) => common.all) : name),
			scoreCell(score, toneOf(rest.standing)),
			change(row.previous),
			change(row.lastYear),
			isHidden
				? HIDDEN
				: comparisonCell(
						rest,
						say(({ bureaus }) => bureaus.standings[rest.standing])
					),
			...(hasExcluded ? [countCell(code === null ? excluded.total : excluded.of(code))] : []),
			countCell(code === null ? volume.total : volume.of(code)),
			...(models.complaintRates === null ? [] : [complaintRate(models, code)]),
			textCell(statusWords(models, row))
		]
	};
}

/** Complaints per 10,000 customers; hidden where the complaints themselves are too few. */
export function complaintRate(models: EditionModels, code: string | null): Cell {
	const { complaints } = models.counts;
	if (code === null) {
		const tile = models.overview.tiles.find(({ metric }) => metric === 'rate_per_10k');
		return tile === undefined || complaints.total.hidden ? HIDDEN : figureCell(tile.figure);
	}
	const figure = models.complaintRates?.get(code);
	if (complaints.of(code).hidden) return HIDDEN;
	return figure === undefined ? numberCell(null) : figureCell(figure);
}

/** Why a bureau is not ranked; empty where it is. */
export function statusWords({ settings }: EditionModels, { score }: Pick<BureauScore, 'score'>): Text {
	return say(({ common, bureaus }) => {
		switch (score.status) {
			case 'ranked':
				return '';
			case 'small':
				return common.small;
			case 'empty':
				return bureaus.empty;
			case 'suppressed':
				return (score.figure.denominator ?? 0) < settings.minimumShown
					? common.suppressed(settings.minimumShown)
					: bureaus.withheld;
		}
	});
}
