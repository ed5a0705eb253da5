import {
	changeCell,
	changeColumn,
	column,
	HIDDEN,
	metricColumn,
	placeCell,
	scoreCell,
	textCell,
	wordCell,
	type Tone
} from '#lib/editions/build/cells.ts';
import { chartOf } from '#lib/editions/build/charts.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { trustSentence } from '#lib/editions/build/sentences.ts';
import { say, type Words } from '#lib/editions/build/words.ts';
import type { Cell, Table, TableRow } from '#lib/editions/document.ts';
import type { Text } from '#lib/domain/text.ts';
import { formatCount, formatPeriod, formatTick } from '#lib/i18n/format.ts';
import type { RankingRow } from '#lib/reports/rankings.ts';
import type { Step } from '#lib/reports/steps.ts';
import type { FunnelTier } from '#lib/statistics/funnel.ts';

/** Places with what they are worth, and how they came about. */
export const ranking: SectionBuilder = (models) => {
	const report = models.rankings;
	const table = rankingTable(models);
	const history = historyTable(models);
	return sectionOf('ranking', {
		finding: say((words) => trustSentence(report, models.site.settings.bureauWord, words)),
		charts:
			report.history.periods.length < 2
				? []
				: [
						chartOf(history, {
							kind: 'bump',
							title: say(({ edition }) => edition.historyChart),
							columns: history.columns.slice(1).map(({ id }) => id)
						})
					],
		tables: [table, history],
		live: { page: 'rankings', query: '' }
	});
};

export function tierTone(tier: FunnelTier | null): Tone {
	if (tier === 'better' || tier === 'far-better') return 'better';
	return tier === 'worse' || tier === 'far-worse' ? 'worse' : 'neutral';
}

/** The tier of a ranked unit in a word; a dash for the others. */
export function tierCell(tier: FunnelTier | null): Cell {
	return wordCell(
		say(({ views }) => (tier === null ? '—' : views.tiers[tier].word)),
		tierTone(tier)
	);
}

function rankingTable({ site, period, rankings, bureauUnits }: EditionModels): Table {
	const label = (id: 'place' | 'gained' | 'previous' | 'tier' | 'step') =>
		say(({ edition }) => edition.columns[id]);
	return {
		id: 'ranking',
		caption: say(({ edition, language }) => edition.captions.ranking(formatPeriod(period.id, language))),
		columns: [
			column('unit', site.settings.bureauWord),
			column('place', label('place'), 'places'),
			metricColumn(MAIN),
			column('gained', label('gained'), 'places'),
			changeColumn(MAIN, 'previous', label('previous')),
			column('tier', label('tier')),
			column('step', label('step'))
		],
		rows: rankings.rows.map((row): TableRow => {
			const isHidden = row.score.status === 'suppressed';
			return {
				key: row.code,
				role: row.rank === null ? 'apart' : 'row',
				page: bureauUnits.find(({ source }) => source === row.code)?.page ?? null,
				cells: [
					textCell(row.name),
					placeCell(row),
					scoreCell(row.score, tierTone(row.tier)),
					movedCell(row),
					isHidden ? HIDDEN : changeCell(MAIN, row.change),
					tierCell(row.tier),
					textCell(stepWords(row))
				]
			};
		}),
		notes: [
			say(({ rankings: words }) => words.notes.rank(words.notes.tests.ratio)),
			say(({ rankings: words }) => words.notes.change)
		]
	};
}

/** Places gained; good or bad only where the rate itself changed by more than chance. */
function movedCell({ gained, change }: RankingRow): Cell {
	const isReal = change.verdict === 'better' || change.verdict === 'worse';
	const tone: Tone = !isReal || gained === null || gained === 0 ? 'neutral' : gained > 0 ? 'better' : 'worse';
	return {
		kind: 'change',
		value: gained,
		low: null,
		high: null,
		tone,
		word: say(({ edition }) => edition.moved(gained))
	};
}

/** What the next place and tier would take, all else unchanged. */
export function stepWords({ toPlace, toTier }: Pick<RankingRow, 'toPlace' | 'toTier'>): Text {
	return say((words) => {
		const { edition, common } = words;
		return [
			toPlace === null
				? ''
				: toPlace.kind === 'top'
					? edition.steps.top
					: edition.steps.place(amount(toPlace, words)),
			toTier === null || toTier.kind === 'top' ? '' : edition.steps.tier(amount(toTier, words))
		]
			.filter((part) => part !== '')
			.join(common.listComma);
	});
}

function amount(step: Step, { views }: Words): string {
	return step.kind === 'tickets' ? views.step.more(formatCount(step.tickets)) : views.step.beyond;
}

function historyTable({ site, rankings: { history }, bureauUnits }: EditionModels): Table {
	return {
		id: 'rank-history',
		caption: say(({ edition }) => edition.captions.history),
		columns: [
			column('unit', site.settings.bureauWord),
			...history.periods.map((period, index) => ({
				...column(
					period,
					{ zh: formatTick(period, index, 'zh-CN'), en: formatTick(period, index, 'en') },
					'places'
				),
				metric: MAIN
			}))
		],
		rows: history.series.map(({ code, shortName, ranks, scores }): TableRow => ({
			key: code,
			role: 'row',
			page: bureauUnits.find(({ source }) => source === code)?.page ?? null,
			cells: [
				textCell(shortName),
				...ranks.map((rank, index): Cell =>
					scores[index]?.status === 'suppressed'
						? HIDDEN
						: {
								kind: 'rank',
								rank,
								tied:
									ranksAt(history.series, index).filter((other) => rank !== null && other === rank).length >
									1,
								best: null,
								worst: null
							}
				)
			]
		})),
		notes: [say(({ edition }) => edition.rankNote)]
	};
}

function ranksAt(series: readonly { readonly ranks: readonly (number | null)[] }[], index: number) {
	return series.map(({ ranks }) => ranks[index] ?? null);
}
