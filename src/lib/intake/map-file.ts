import { COLUMNS } from '#lib/domain/columns.ts';
import type { ColumnMap, ColumnSource } from '#lib/domain/side-tables.ts';

/**
 * A column map as column-map.json has it (docs/zh-CN/data.md): columns in the order of schema v1,
 * what equals the default left out.
 */
export function printColumnMap(map: ColumnMap): string {
	const { missingValues, timesWithoutZone, eventOrder } = map;
	const columns = COLUMNS.flatMap(({ name }) => {
		const source = map.columns[name];
		return source === undefined ? [] : [[name, shortSource(source)] as const];
	});
	const plain = { columns: Object.fromEntries(columns), missingValues, timesWithoutZone, eventOrder };
	return `${JSON.stringify(plain, null, '\t')}\n`;
}

function shortSource({ from, timeFormat, plus, pick, values }: ColumnSource): Record<string, unknown> {
	const [header] = from;
	return {
		from: from.length === 1 ? header : from,
		...(timeFormat === null ? {} : { timeFormat }),
		...(plus === 0 ? {} : { plus }),
		...(pick === 'last' ? {} : { pick }),
		...(Object.keys(values).length === 0 ? {} : { values })
	};
}
