import * as v from 'valibot';
import type { CategoryScheme } from '#lib/domain/side-tables.ts';
import { readTable } from '#lib/domain/side-tables/csv.ts';
import { code, filled, optionalText } from '#lib/domain/side-tables/fields.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';
import { withoutDuplicates } from '#lib/domain/side-tables/unique.ts';

/** A scheme without its groups: id, name and source. */
export type SchemeHeading = Omit<CategoryScheme, 'groups'>;

const schema = v.object({
	id: v.pipe(code, v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'code')),
	name_zh: filled,
	name_en: optionalText,
	source_zh: optionalText,
	source_en: optionalText
});

/** taxonomies/schemes.csv: name and source of each scheme, in the order in which the site offers them. */
export function parseSchemes(text: string, file = 'taxonomies/schemes.csv'): Parsed<SchemeHeading[]> {
	const table = readTable(text, file, ['id', 'name_zh'], ['name_en', 'source_zh', 'source_en'], schema);
	const list = new ProblemList(file);
	const rows = withoutDuplicates(table.value, 'id', (row) => row.id, list);
	const value = rows.map(({ value: row }) => ({
		id: row.id,
		name: { zh: row.name_zh, en: row.name_en || row.name_zh },
		source: { zh: row.source_zh, en: row.source_en || row.source_zh }
	}));
	return { value, problems: [...table.problems, ...list.problems] };
}
