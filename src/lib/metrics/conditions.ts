import { NATURE_ALL, NATURE_COMPLAINTS, type Filters } from '#lib/domain/filters.ts';
import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import { dimensionColumn } from '#lib/metrics/dimensions.ts';
import { isIn, sql, type Sql } from '#lib/sql/sql.ts';

/**
 * Conditions on the ticket `t` that the filters ask for (the period is the query's own part).
 * @param usualNature the page's own nature where the reader chose none
 */
export function filterConditions(
	filters: Filters,
	settings: ScoreSettings,
	usualNature: string = NATURE_ALL
): Sql[] {
	const conditions: Sql[] = [];
	const equals = (dimension: 'bureau' | 'group' | 'leaf' | 'segment', value: string | null) => {
		if (value !== null) conditions.push(sql`${dimensionColumn(dimension, filters.scheme)} = ${value}`);
	};
	equals('bureau', filters.bureau);
	equals('group', filters.category);
	equals('leaf', filters.subcategory);
	equals('segment', filters.segment);
	const nature = filters.nature ?? usualNature;
	if (nature === NATURE_COMPLAINTS) conditions.push(isIn(sql`t.nature`, settings.complaintNatures));
	else if (nature !== NATURE_ALL) conditions.push(sql`t.nature = ${nature}`);
	if (filters.channel === '95598' || filters.channel === 'other') {
		conditions.push(sql`t.channel_group = ${filters.channel}`);
	} else if (filters.channel !== null) conditions.push(sql`t.channel = ${filters.channel}`);
	return conditions;
}
