import type { Text } from '#lib/domain/text.ts';
import type { Chart, Table } from '#lib/editions/document.ts';
import { printCell } from '#lib/editions/print.ts';
import { say } from '#lib/editions/build/words.ts';

type Drawing = Pick<Chart, 'kind' | 'title' | 'columns'> & Partial<Pick<Chart, 'reference' | 'target'>>;

/** A chart of a table, whose words are the table's own figures: what is hidden there is named nowhere. */
export function chartOf(table: Table, { reference = null, target = null, ...drawing }: Drawing): Chart {
	return {
		...drawing,
		id: `${table.id}-${drawing.kind}`,
		summary: summaryOf(table, drawing.columns),
		table: table.id,
		reference,
		target
	};
}

/** The drawn columns of every row in words. */
function summaryOf(table: Table, columns: readonly string[]): Text {
	return say(({ edition, language, of }) =>
		edition.tableSummary(
			table.rows
				.map(({ cells }) => {
					const [name] = cells;
					const label = name?.kind === 'text' ? of(name.text) : '';
					const texts = columns.flatMap((id) => {
						const index = table.columns.findIndex((column) => column.id === id);
						const [column, cell] = [table.columns[index], cells[index]];
						return column === undefined || cell === undefined ? [] : [printCell(column, cell, language).main];
					});
					return edition.item(label, texts.join(' '));
				})
				.join(edition.itemJoin)
		)
	);
}
