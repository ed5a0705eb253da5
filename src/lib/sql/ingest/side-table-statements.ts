import { workdayCalendar } from '#lib/domain/calendar.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { addDays } from '#lib/domain/periods.ts';
import type { Sql } from '#lib/sql/sql.ts';
import { valuesTable } from '#lib/sql/ingest/values-table.ts';

/**
 * Side tables as tables of the engine: bureau_names (every spelling → code), bureaus,
 * department_names, category_places, category_owners, service_levels, workdays.
 * @param firstDay first local day of the tickets; the workday calendar spans the days up to the last reply due
 */
export function sideTableStatements(tables: SideTables, firstDay: string, lastDay: string): Sql[] {
	const defaultScheme = tables.schemes.find((scheme) => scheme.id === tables.site.defaultScheme);
	return [
		...valuesTable(
			'bureaus',
			[
				{ name: 'code', type: 'VARCHAR' },
				{ name: 'peer_group', type: 'VARCHAR' },
				{ name: 'customers_served', type: 'BIGINT' }
			],
			tables.bureaus.map((bureau) => [bureau.code, bureau.peerGroup, bureau.customersServed])
		),
		...valuesTable('bureau_names', NAME_COLUMNS, spellings(tables.bureaus)),
		...valuesTable('department_names', NAME_COLUMNS, spellings(tables.departments)),
		...valuesTable(
			'category_places',
			['scheme', 'category', 'subcategory', 'group_code', 'leaf_code', 'valid_from', 'valid_until'].map(
				(name) => ({
					name,
					type: name.startsWith('valid') ? ('DATE' as const) : ('VARCHAR' as const)
				})
			),
			tables.categoryMap.map((row) => [
				row.scheme,
				row.category,
				row.subcategory,
				row.group,
				row.leaf,
				row.validFrom,
				row.validUntil
			])
		),
		...valuesTable(
			'category_owners',
			[
				{ name: 'group_code', type: 'VARCHAR' },
				{ name: 'department', type: 'VARCHAR' }
			],
			(defaultScheme?.groups ?? []).map((group) => [group.code, group.ownerDepartment])
		),
		...valuesTable(
			'service_levels',
			[
				{ name: 'nature', type: 'VARCHAR' },
				{ name: 'valid_from', type: 'DATE' },
				{ name: 'valid_until', type: 'DATE' },
				{ name: 'contact_hours', type: 'DOUBLE' },
				{ name: 'reply_workdays', type: 'BIGINT' }
			],
			tables.serviceLevels.map((row) => [
				row.nature,
				row.validFrom,
				row.validUntil,
				row.contactHours,
				row.replyWorkdays
			])
		),
		...valuesTable(
			'workdays',
			[
				{ name: 'day', type: 'DATE' },
				{ name: 'workdays', type: 'BIGINT' }
			],
			workdayCalendar(addDays(firstDay, -1), addDays(lastDay, longestReply(tables)), tables.calendar).map(
				(day) => [day.day, day.workdays]
			)
		)
	];
}

/** Days within which every reply is due: more than half of all days are workdays, but for the holidays. */
function longestReply({ serviceLevels, calendar }: SideTables): number {
	const workdays = serviceLevels.reduce((longest, level) => Math.max(longest, level.replyWorkdays), 0);
	return 7 + 2 * workdays + calendar.filter(({ workday }) => !workday).length;
}

const NAME_COLUMNS = [
	{ name: 'name', type: 'VARCHAR' },
	{ name: 'code', type: 'VARCHAR' }
] as const;

interface Named {
	readonly code: string;
	readonly name: { readonly zh: string; readonly en: string };
	readonly aliases: readonly string[];
}

function spellings(rows: readonly Named[]): [string, string][] {
	const seen = new Map<string, string>();
	for (const row of rows) {
		for (const name of [row.code, row.name.zh, row.name.en, ...row.aliases]) {
			if (name !== '' && !seen.has(name)) seen.set(name, row.code);
		}
	}
	return [...seen];
}
