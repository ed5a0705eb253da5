import * as v from 'valibot';
import type { CalendarException } from '#lib/domain/side-tables.ts';
import { readTable } from '#lib/domain/side-tables/csv.ts';
import { date, optionalText, yesNo } from '#lib/domain/side-tables/fields.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';
import { withoutDuplicates } from '#lib/domain/side-tables/unique.ts';

const schema = v.object({ date, workday: yesNo, name_zh: optionalText, name_en: optionalText });

/** workdays.csv: holidays and make-up workdays, sorted by date. */
export function parseCalendar(text: string, file = 'workdays.csv'): Parsed<CalendarException[]> {
	const table = readTable(text, file, ['date', 'workday'], ['name_zh', 'name_en'], schema);
	const list = new ProblemList(file);
	const rows = withoutDuplicates(table.value, 'date', (row) => row.date, list);
	const value = rows
		.map(({ value: row }) => ({
			date: row.date,
			workday: row.workday,
			name: { zh: row.name_zh, en: row.name_en || row.name_zh }
		}))
		.sort((one, other) => (one.date < other.date ? -1 : 1));
	return { value, problems: [...table.problems, ...list.problems] };
}
