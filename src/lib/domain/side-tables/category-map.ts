import * as v from 'valibot';
import type { CategoryMapping, CategoryScheme } from '#lib/domain/side-tables.ts';
import { readTable } from '#lib/domain/side-tables/csv.ts';
import { code, date, endDate, filled, optionalCode, optionalText } from '#lib/domain/side-tables/fields.ts';
import { ProblemList, type Located, type Parsed } from '#lib/domain/side-tables/parsed.ts';
import { withoutOverlaps } from '#lib/domain/side-tables/validity.ts';

const schema = v.pipe(
	v.object({
		scheme: code,
		category: filled,
		subcategory: optionalText,
		group: code,
		leaf: optionalCode,
		valid_from: date,
		valid_until: endDate
	}),
	v.transform((row): CategoryMapping => ({
		scheme: row.scheme,
		category: row.category,
		subcategory: row.subcategory === '' ? null : row.subcategory,
		group: row.group,
		leaf: row.leaf,
		validFrom: row.valid_from,
		validUntil: row.valid_until
	}))
);

/**
 * category-map.csv: native categories into schemes. A row that names a scheme, group or leaf
 * that the taxonomies do not have is refused, and so is one whose validity overlaps an earlier row.
 */
export function parseCategoryMap(
	text: string,
	schemes: readonly CategoryScheme[],
	file = 'category-map.csv'
): Parsed<CategoryMapping[]> {
	const required = ['scheme', 'category', 'group', 'valid_from'];
	const table = readTable(text, file, required, ['subcategory', 'leaf', 'valid_until'], schema);
	const list = new ProblemList(file);
	const known = table.value.filter((row) => refersToKnown(row, schemes, list));
	const key = (row: CategoryMapping) => JSON.stringify([row.scheme, row.category, row.subcategory]);
	const value = withoutOverlaps(known, key, list);
	return { value, problems: [...table.problems, ...list.problems] };
}

function refersToKnown(
	{ line, value }: Located<CategoryMapping>,
	schemes: readonly CategoryScheme[],
	list: ProblemList
): boolean {
	const scheme = schemes.find((entry) => entry.id === value.scheme);
	if (!scheme) {
		note(
			list,
			line,
			'scheme',
			value.scheme,
			schemes.map((entry) => entry.id),
			'taxonomies/schemes.csv'
		);
		return false;
	}
	const file = `taxonomies/${scheme.id}.csv`;
	const group = scheme.groups.find((entry) => entry.code === value.group);
	if (!group) {
		note(
			list,
			line,
			'group',
			value.group,
			scheme.groups.map((entry) => entry.code),
			file
		);
		return false;
	}
	if (value.leaf !== null && !group.leaves.some((leaf) => leaf.code === value.leaf)) {
		note(
			list,
			line,
			'leaf',
			value.leaf,
			group.leaves.map((leaf) => leaf.code),
			file
		);
		return false;
	}
	return true;
}

function note(
	list: ProblemList,
	line: number,
	field: string,
	found: string,
	codes: readonly string[],
	file: string
): void {
	const expected = {
		zh: `${file} 中的代码（${codes.join('、') || '没有'}）`,
		en: `a code of ${file} (${codes.join(', ') || 'there is none'})`
	};
	list.error(line, field, found, expected, {
		zh: '该行被拒绝；请改正代码，或在分类文件中补上。',
		en: 'The row is refused; mend the code, or add it to the taxonomy.'
	});
}
