import * as v from 'valibot';
import type { Department } from '#lib/domain/side-tables.ts';
import { readTable } from '#lib/domain/side-tables/csv.ts';
import { code, filled, names, optionalText } from '#lib/domain/side-tables/fields.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';
import { withoutSharedNames } from '#lib/domain/side-tables/shared-names.ts';
import { withoutDuplicates } from '#lib/domain/side-tables/unique.ts';

const schema = v.object({ code, name_zh: filled, name_en: optionalText, aliases: names });

/** departments.csv: the departments that can own a category. */
export function parseDepartments(text: string, file = 'departments.csv'): Parsed<Department[]> {
	const table = readTable(text, file, ['code', 'name_zh'], ['name_en', 'aliases'], schema);
	const list = new ProblemList(file);
	const rows = withoutDuplicates(table.value, 'code', (row) => row.code, list).map(({ line, value }) => ({
		line,
		value: {
			code: value.code,
			name: { zh: value.name_zh, en: value.name_en || value.name_zh },
			aliases: value.aliases
		}
	}));
	return { value: withoutSharedNames(rows, list), problems: [...table.problems, ...list.problems] };
}
