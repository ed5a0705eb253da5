import type { Text } from '#lib/domain/text.ts';
import {
	column,
	HIDDEN,
	metricColumn,
	numberCell,
	scoreCell,
	textCell,
	wordCell
} from '#lib/editions/build/cells.ts';
import { MAIN } from '#lib/editions/build/models.ts';
import { say } from '#lib/editions/build/words.ts';
import type { Cell, Table, TableRow } from '#lib/editions/document.ts';
import { formatPeriod } from '#lib/i18n/format.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { ControlPoint } from '#lib/reports/control-series.ts';
import { intervalOf } from '#lib/reports/measures.ts';

/** First resolution month by month, with the limits of its usual variation. */
export function monthsTable(points: readonly ControlPoint[]): Table {
	const label = (id: 'month' | 'mean' | 'low' | 'high' | 'signal') =>
		say(({ edition }) => edition.columns[id]);
	return {
		id: 'months',
		caption: say(({ edition }) => edition.captions.months),
		columns: [
			column('month', label('month')),
			metricColumn(MAIN),
			column('mean', label('mean'), 'percent', 1),
			column('low', label('low'), 'percent', 1),
			column('high', label('high'), 'percent', 1),
			column('signal', label('signal'))
		],
		rows: points.map((point): TableRow => ({
			key: point.month,
			role: point.provisional ? 'apart' : 'row',
			page: null,
			cells: [
				textCell(say(({ language }) => formatPeriod(point.month, language))),
				point.hidden ? HIDDEN : monthCell(point),
				numberCell(point.mean),
				numberCell(point.low),
				numberCell(point.high),
				wordCell(monthWords(point))
			]
		})),
		notes: []
	};
}

function monthCell({ figure }: ControlPoint): Cell {
	const interval = intervalOf(metricById(MAIN), figure);
	return scoreCell({ figure, low: interval?.low ?? null, high: interval?.high ?? null, status: 'ranked' });
}

function monthWords({ provisional, signals }: ControlPoint): Text {
	return say(({ common, trends: words }) =>
		provisional
			? common.provisional
			: signals.map(({ rule, direction }) => words.signals[rule][direction]).join(words.signalJoin)
	);
}
