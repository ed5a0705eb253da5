import type { Bureau, CategoryScheme, SideTables } from '#lib/domain/side-tables.ts';
import type { OccurringValues } from '#lib/domain/site.ts';
import { NATIVE_SCHEME, schemeColumns } from '#lib/domain/schemes.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { identifier, sql, type Sql } from '#lib/sql/sql.ts';

/** The values of the tickets' dimensions, most frequent first, ties by name. */
export async function occurringValues(engine: Engine): Promise<OccurringValues> {
	const native = schemeColumns(NATIVE_SCHEME);
	const pairs =
		await engine.query(sql`SELECT ${identifier(native.group)} AS category, ${identifier(native.leaf)} AS subcategory,
		count(*) AS tickets, sum(count(*)) OVER (PARTITION BY ${identifier(native.group)}) AS total
		FROM tickets GROUP BY 1, 2 ORDER BY total DESC, 1, tickets DESC, 2`);
	const categories = new Map<string, string[]>();
	for (const { category, subcategory } of pairs) {
		const known = categories.get(String(category)) ?? [];
		known.push(String(subcategory));
		categories.set(String(category), known);
	}
	return {
		natures: await distinct(engine, sql`nature`),
		channels: await distinct(engine, sql`channel`),
		segments: await distinct(engine, sql`customer_segment`),
		categories: [...categories].map(([category, subcategories]) => ({ category, subcategories }))
	};
}

async function distinct(engine: Engine, column: Sql): Promise<string[]> {
	const rows = await engine.query(
		sql`SELECT ${column} AS value, count(*) AS tickets FROM tickets WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY tickets DESC, value`
	);
	return rows.map((row) => String(row['value']));
}

/**
 * The bureaus of the site: those of the file, then those that only the exports name (by code), so
 * that no ticket is left out of the tables. `unspecified` is a place of its own where it occurs.
 */
export async function bureausWithTickets(engine: Engine, tables: SideTables): Promise<Bureau[]> {
	const known = new Set(tables.bureaus.map(({ code }) => code));
	const rows = await engine.query(
		sql`SELECT bureau, count(*) AS tickets FROM tickets GROUP BY 1 ORDER BY tickets DESC, 1`
	);
	const others = rows
		.map((row) => String(row['bureau']))
		.filter((code) => !known.has(code))
		.map((code): Bureau => {
			const name = vocabularyText(code);
			return { code, name, shortName: name, aliases: [], peerGroup: '', customersServed: null };
		});
	return [...tables.bureaus, ...others];
}

/** The export's own categories as a scheme. */
export function nativeScheme(values: OccurringValues): CategoryScheme {
	return {
		id: NATIVE_SCHEME,
		name: { zh: '原始分类', en: 'As exported' },
		source: { zh: '导出文件的一级、二级分类', en: 'category and subcategory of the exports' },
		groups: values.categories.map(({ category, subcategories }) => ({
			code: category,
			name: vocabularyText(category),
			ownerDepartment: null,
			leaves: subcategories.map((code) => ({ code, name: vocabularyText(code) }))
		}))
	};
}
