import { decimalToFixed } from '#lib/domain/rounding.ts';
import { column, figureCell, metricColumn, numberCell, textCell, toneOf } from '#lib/editions/build/cells.ts';
import { MAIN, type EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type UnitSectionBuilder } from '#lib/editions/build/section.ts';
import type { PageUnit } from '#lib/editions/build/units.ts';
import { listed, say } from '#lib/editions/build/words.ts';
import type { Cell, Table, TableRow } from '#lib/editions/document.ts';
import { formatPeriod, formatPoints } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { sumOf } from '#lib/reports/comparison.ts';
import type { BureauDrivers, DriverRow } from '#lib/reports/drivers.ts';

/** Where a bureau's gap to all comes from: its mix of tickets, and its handling of each kind. */
export const drivers: UnitSectionBuilder = (models, { unit }) => {
	const found = models.drivers.bureaus.get(unit.source);
	const live = {
		page: 'rankings' as const,
		query: `bureau=${encodeURIComponent(unit.source)}&view=adjusted`
	};
	if (found === undefined) {
		return sectionOf('drivers', { finding: say(({ units }) => units.drivers.none), live });
	}
	const { gap, mix, standing } = found;
	return sectionOf('drivers', {
		finding: say(({ units }) =>
			units.drivers.finding({
				gap: formatPoints(gap),
				mix: formatPoints(mix),
				// As printed, the parts add up to the gap: what is left of it is handling.
				handling: formatPoints(printed(gap) - printed(mix)),
				standing: units.drivers.standing[standing]
			})
		),
		tables: [driversTable(models, unit, found)],
		live
	});
};

/** A fraction as it is printed in points, to one decimal. */
function printed(fraction: number): number {
	return Number(decimalToFixed(fraction, 3));
}

function driversTable({ period }: EditionModels, unit: PageUnit, { rows }: BureauDrivers): Table {
	const label = (id: 'category' | 'everyone' | 'expectedTickets' | 'excess') =>
		say(({ edition }) => edition.columns[id]);
	const together = (side: 'own' | 'all') =>
		sumOf(
			metricById(MAIN),
			rows.map((row) => row[side])
		);
	const sum = (part: 'expected' | 'excess') => rows.reduce((total, row) => total + row[part], 0);
	const isMerged = rows.some(({ codes }) => codes.length > 1);
	return {
		id: 'drivers',
		caption: say(({ units, of, language }) =>
			units.drivers.caption(of(unit.name), formatPeriod(period.id, language))
		),
		columns: [
			column('category', label('category')),
			metricColumn(MAIN),
			{ ...metricColumn(MAIN, label('everyone')), id: 'everyone' },
			column('expected', label('expectedTickets'), 'tickets', 1),
			column('excess', label('excess'), 'tickets', 1)
		],
		rows: [
			...rows.map((row): TableRow => ({
				key: row.codes.join('+'),
				role: 'row',
				page: null,
				cells: [
					textCell(say((words) => listed(row.names, words))),
					figureCell(row.own, row.standing === 'none' ? 'neutral' : toneOf(row.standing)),
					figureCell(row.all),
					numberCell(row.expected),
					excessCell(row.excess, row.standing)
				]
			})),
			{
				key: 'all',
				role: 'total',
				page: null,
				cells: [
					textCell(say(({ units }) => units.drivers.all)),
					figureCell(together('own')),
					figureCell(together('all')),
					numberCell(sum('expected')),
					excessCell(sum('excess'), null)
				]
			}
		],
		notes: [
			say(({ units }) => units.drivers.note),
			...(isMerged ? [say(({ units }) => units.drivers.merged)] : [])
		]
	};
}

/** Tickets beyond what is expected, signed. */
function excessCell(excess: number, standing: DriverRow['standing'] | null): Cell {
	return {
		kind: 'change',
		value: excess,
		low: null,
		high: null,
		tone: standing === null || standing === 'none' ? 'neutral' : toneOf(standing),
		word: say(({ units }) => (standing === null ? '' : units.drivers.row[standing]))
	};
}
