import * as v from 'valibot';
import { COLUMNS, findColumn, type ColumnName } from '#lib/domain/columns.ts';
import { isTimeFormat } from '#lib/domain/time-format.ts';
import type { ColumnMap, ColumnSource } from '#lib/domain/side-tables.ts';
import { says } from '#lib/domain/side-tables/fields.ts';
import { isObject, readObject, readValue, show } from '#lib/domain/side-tables/json.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';

const header = v.pipe(v.string(says('headers')), v.minLength(1, says('headers')));
/** None: the column is not read, though the export has its name. */
const headers = v.array(header, says('headers'));

const timeFormat = v.pipe(v.string(says('timeFormat')), v.check(isTimeFormat, says('timeFormat')));
const timeFormats = v.pipe(v.array(timeFormat, says('timeFormat')), v.minLength(1, says('timeFormat')));

const source = v.strictObject(
	{
		from: v.union(
			[
				v.pipe(
					header,
					v.transform((name) => [name])
				),
				headers
			],
			says('headers')
		),
		timeFormat: v.optional(v.nullable(v.union([timeFormat, timeFormats], says('timeFormat'))), null),
		plus: v.optional(v.pipe(v.number(says('wholeNumber')), v.integer(says('wholeNumber'))), 0),
		pick: v.optional(v.picklist(['last', 'first', 'minimum', 'maximum'], says('pick')), 'last'),
		values: v.optional(v.record(v.string(), v.string(says('values')), says('values')), {})
	},
	says('object')
);

const OTHERS = {
	missingValues: v.array(v.string(says('texts')), says('texts')),
	timesWithoutZone: v.picklist(['site', 'UTC'], says('zoneChoice')),
	eventOrder: v.nullable(header)
};
const FIELDS = ['columns', ...Object.keys(OTHERS)];

/**
 * column-map.json: how foreign exports are read. A column whose source does not fit is refused and
 * the others stay. Null where the file is no JSON object at all.
 */
export function parseColumnMap(text: string, file = 'column-map.json'): Parsed<ColumnMap | null> {
	const list = new ProblemList(file);
	const root = readObject(text, list);
	if (root === null) return { value: null, problems: list.problems };
	for (const name of Object.keys(root)) {
		if (!FIELDS.includes(name)) unknownName(list, name, FIELDS);
	}
	const value: ColumnMap = {
		columns: readColumns(root['columns'], list),
		missingValues:
			readValue(v.optional(OTHERS.missingValues, []), root['missingValues'], 'missingValues', list) ?? [],
		timesWithoutZone:
			readValue(
				v.optional(OTHERS.timesWithoutZone, 'site'),
				root['timesWithoutZone'],
				'timesWithoutZone',
				list
			) ?? 'site',
		eventOrder: readValue(v.optional(OTHERS.eventOrder, null), root['eventOrder'], 'eventOrder', list)
	};
	return { value, problems: list.problems };
}

function readColumns(columns: unknown, list: ProblemList): ColumnMap['columns'] {
	const read: Partial<Record<ColumnName, ColumnSource>> = {};
	if (!isObject(columns)) {
		list.error(
			null,
			'columns',
			show(columns),
			{ zh: '{"标准列名"：{"from"："导出列名"}}', en: '{"standard column": {"from": "header"}}' },
			{ zh: '没有读到任何列；请按说明填写。', en: 'No column was read; write the map as documented.' }
		);
		return read;
	}
	for (const [name, entry] of Object.entries(columns)) {
		const column = findColumn(name);
		if (!column) {
			unknownName(
				list,
				`columns.${name}`,
				COLUMNS.map((known) => known.name)
			);
			continue;
		}
		const parsed = readValue(source, entry, `columns.${name}`, list);
		if (parsed) read[column.name] = parsed;
	}
	return read;
}

function unknownName(list: ProblemList, field: string, known: readonly string[]): void {
	list.error(
		null,
		field,
		field.replace(/^columns\./, ''),
		{ zh: `以下之一：${known.join('、')}`, en: `one of ${known.join(', ')}` },
		{ zh: '该项被忽略；请检查拼写。', en: 'The entry is ignored; check its spelling.' }
	);
}
