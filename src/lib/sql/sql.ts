/**
 * The sql tag: the only way in which this code writes SQL. Every interpolated value becomes a
 * bound parameter with an explicit CAST, so that both engines plan the same query and no value
 * ever becomes part of the text. Fragments nest; names go through `identifier`.
 */
export type SqlValue = string | number | boolean | null;

export interface Sql {
	readonly kind: 'sql';
	readonly text: string;
	readonly values: readonly SqlValue[];
}

function isSql(part: SqlValue | Sql): part is Sql {
	return typeof part === 'object' && part !== null;
}

function placeholder(value: SqlValue): string {
	switch (typeof value) {
		case 'string':
			return 'CAST(? AS VARCHAR)';
		case 'boolean':
			return 'CAST(? AS BOOLEAN)';
		case 'number':
			return Number.isSafeInteger(value) ? 'CAST(? AS BIGINT)' : 'CAST(? AS DOUBLE)';
		default:
			return 'NULL';
	}
}

/** Builds a fragment: values are bound, fragments are spliced with their own values. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
	let text = strings[0] ?? '';
	const values: SqlValue[] = [];
	parts.forEach((part, index) => {
		if (isSql(part)) {
			text += part.text;
			values.push(...part.values);
		} else {
			text += placeholder(part);
			if (part !== null) values.push(part);
		}
		text += strings[index + 1] ?? '';
	});
	return { kind: 'sql', text, values };
}

/** A quoted name. Quotes inside are doubled; a NUL is refused, as DuckDB would cut the name there. */
export function identifier(name: string): Sql {
	if (name === '' || name.includes('\0')) {
		throw new Error(`sql: ${JSON.stringify(name)} cannot be the name of a column or table`);
	}
	return { kind: 'sql', text: `"${name.replaceAll('"', '""')}"`, values: [] };
}

/** Fragments with a separator between them; the separator is written in code, never data. */
export function join(
	fragments: readonly Sql[],
	separator: ', ' | ' AND ' | ' OR ' | ' UNION ALL ' | ' + ' | ' '
): Sql {
	return {
		kind: 'sql',
		text: fragments.map((fragment) => fragment.text).join(separator),
		values: fragments.flatMap((fragment) => fragment.values)
	};
}

/** `column IN (…)` with bound values; an empty list is false, as in set theory. */
export function isIn(column: Sql, values: readonly (string | number)[]): Sql {
	if (values.length === 0) return sql`FALSE`;
	return sql`${column} IN (${join(
		values.map((value) => sql`${value}`),
		', '
	)})`;
}

/** Conjunction; no conditions means true. */
export function every(conditions: readonly Sql[]): Sql {
	if (conditions.length === 0) return sql`TRUE`;
	return join(
		conditions.map((condition) => sql`(${condition})`),
		' AND '
	);
}

/** A file of SQL that holds no parameters (imported with `?raw`). */
export function script(text: string): Sql {
	return { kind: 'sql', text, values: [] };
}
