import { decimalToFixed } from '#lib/domain/rounding.ts';
import {
	column,
	comparisonCell,
	figureCell,
	HIDDEN,
	scoreCell,
	targetCell,
	textCell,
	toneOf
} from '#lib/editions/build/cells.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type UnitSectionBuilder } from '#lib/editions/build/section.ts';
import { metricName } from '#lib/editions/build/sentences.ts';
import type { PageUnit } from '#lib/editions/build/units.ts';
import { say, type Words } from '#lib/editions/build/words.ts';
import type { Table, TableRow } from '#lib/editions/document.ts';
import { formatPeriod } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { PeerComparison } from '#lib/reports/bureau.ts';
import { againstTarget } from '#lib/reports/score.ts';

/** Share of metrics that a 95 % interval marks although they do not differ. */
const CHANCE = 0.05;

/** A bureau's proportions beside those of its peers together. */
export const peers: UnitSectionBuilder = (models, { unit }) => {
	const report = models.ofBureau.get(unit.source);
	if (report === undefined) return null;
	const rows = report.comparisons.filter(({ metric }) => metricById(metric).kind === 'ratio');
	const standing = (asked: PeerComparison['standing'], words: Words) =>
		rows
			.filter((row) => row.standing === asked)
			.map(({ metric }) => metricName(metric, words))
			.join(words.common.listComma);
	return sectionOf('peers', {
		finding: say((words) => {
			const [better, worse] = [standing('better', words), standing('worse', words)];
			if (report.peers.length === 0) return words.units.peers.none;
			if (better === '' && worse === '') return words.units.peers.steady;
			return (
				(better === '' ? '' : words.bureau.better(better)) + (worse === '' ? '' : words.bureau.worse(worse))
			);
		}),
		tables: [peersTable(models, unit, rows)],
		live: { page: 'bureaus', query: `bureau=${encodeURIComponent(unit.source)}` }
	});
};

function peersTable(
	{ period, settings }: EditionModels,
	unit: PageUnit,
	comparisons: readonly PeerComparison[]
): Table {
	const label = (id: 'metric' | 'own' | 'peers' | 'difference' | 'againstTarget') =>
		say(({ edition }) => edition.columns[id]);
	const compared = comparisons.filter(({ difference }) => difference !== null).length;
	return {
		id: 'peers',
		caption: say(({ units, of, language }) =>
			units.peers.caption(of(unit.name), formatPeriod(period.id, language))
		),
		columns: [
			column('metric', label('metric')),
			column('own', label('own'), 'percent', 1),
			column('peers', label('peers'), 'percent', 1),
			column('difference', label('difference'), 'percentage-points', 1),
			column('target', label('againstTarget'))
		],
		rows: comparisons.map((row): TableRow => {
			const metric = metricById(row.metric);
			const isHidden = row.score.status === 'suppressed';
			const target = settings.targets[row.metric] ?? null;
			return {
				key: row.metric,
				role: row.metric === MAIN ? 'marked' : 'row',
				page: null,
				cells: [
					textCell(metric.name),
					scoreCell(row.score, toneOf(row.standing)),
					isHidden ? HIDDEN : figureCell(row.peers),
					isHidden
						? HIDDEN
						: comparisonCell(
								row,
								say(({ bureau }) => bureau.standings[row.standing])
							),
					isHidden || metric.better === 'none'
						? HIDDEN
						: targetCell({ target: againstTarget(row.score, target, metric.better) })
				]
			};
		}),
		notes:
			compared === 0
				? []
				: [
						say(({ units }) =>
							units.peers.chance({ compared, byChance: decimalToFixed(compared * CHANCE, 1) })
						)
					]
	};
}
