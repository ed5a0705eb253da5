import * as v from 'valibot';
import type { ServiceLevel } from '#lib/domain/side-tables.ts';
import { readTable } from '#lib/domain/side-tables/csv.ts';
import { date, endDate, hours, optionalText, workdays } from '#lib/domain/side-tables/fields.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';
import { withoutOverlaps } from '#lib/domain/side-tables/validity.ts';

const schema = v.pipe(
	v.object({
		nature: optionalText,
		valid_from: date,
		valid_until: endDate,
		contact_hours: hours,
		reply_workdays: workdays
	}),
	v.transform((row): ServiceLevel => ({
		nature: row.nature === '' ? null : row.nature,
		validFrom: row.valid_from,
		validUntil: row.valid_until,
		contactHours: row.contact_hours,
		replyWorkdays: row.reply_workdays
	}))
);

/** sla.csv: contact time in hours and reply time in workdays, by nature. */
export function parseServiceLevels(text: string, file = 'sla.csv'): Parsed<ServiceLevel[]> {
	const required = ['nature', 'valid_from', 'contact_hours', 'reply_workdays'];
	const table = readTable(text, file, required, ['valid_until'], schema);
	const list = new ProblemList(file);
	const value = withoutOverlaps(table.value, (row) => row.nature ?? '', list);
	return { value, problems: [...table.problems, ...list.problems] };
}
