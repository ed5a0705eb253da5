import type { CategoryMapping } from '#lib/domain/side-tables.ts';
import type { MappingChange, OccurringValues } from '#lib/domain/site.ts';

/**
 * The days inside the data on which a native category that occurs moves to another place in a
 * scheme (or into it, or out of it): figures of its categories before and after such a day are
 * counted by different maps. By scheme in the order of the map, then by day.
 * @param firstDay first local day with tickets, lastDay the last one; ISO
 */
export function mappingChanges(
	categoryMap: readonly CategoryMapping[],
	{ categories }: Pick<OccurringValues, 'categories'>,
	firstDay: string,
	lastDay: string
): MappingChange[] {
	const changes: MappingChange[] = [];
	for (const scheme of new Set(categoryMap.map((row) => row.scheme))) {
		const rows = categoryMap.filter((row) => row.scheme === scheme);
		const edges = new Set(rows.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]));
		for (const day of [...edges].filter((edge) => edge > firstDay && edge <= lastDay).sort()) {
			const moved = categories
				.filter(({ category, subcategories }) =>
					subcategories.some(
						(subcategory) =>
							placeBefore(rows, category, subcategory, day) !== placeFrom(rows, category, subcategory, day)
					)
				)
				.map(({ category }) => category);
			if (moved.length > 0) changes.push({ scheme, day, categories: moved });
		}
	}
	return changes;
}

function placeFrom(rows: readonly CategoryMapping[], category: string, subcategory: string, day: string) {
	return place(rows, category, subcategory, (row) => row.validFrom <= day && day < row.validUntil);
}

function placeBefore(rows: readonly CategoryMapping[], category: string, subcategory: string, day: string) {
	return place(rows, category, subcategory, (row) => row.validFrom < day && day <= row.validUntil);
}

/** The very subcategory's row goes before the whole category's, as in the engine. */
function place(
	rows: readonly CategoryMapping[],
	category: string,
	subcategory: string,
	inForce: (row: CategoryMapping) => boolean
): string | null {
	const current = rows.filter((row) => row.category === category && inForce(row));
	const row =
		current.find((one) => one.subcategory === subcategory) ?? current.find((one) => one.subcategory === null);
	return row === undefined ? null : JSON.stringify([row.group, row.leaf]);
}
