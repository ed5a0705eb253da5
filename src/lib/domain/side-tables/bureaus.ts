import * as v from 'valibot';
import type { Bureau } from '#lib/domain/side-tables.ts';
import { readTable } from '#lib/domain/side-tables/csv.ts';
import { code, customers, filled, names, optionalText } from '#lib/domain/side-tables/fields.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';
import { withoutSharedNames } from '#lib/domain/side-tables/shared-names.ts';
import { withoutDuplicates } from '#lib/domain/side-tables/unique.ts';

const REQUIRED = ['code', 'name_zh'] as const;
const OPTIONAL = ['name_en', 'short_zh', 'short_en', 'aliases', 'peer_group', 'customers_served'] as const;

const schema = v.object({
	code,
	name_zh: filled,
	name_en: optionalText,
	short_zh: optionalText,
	short_en: optionalText,
	aliases: names,
	peer_group: optionalText,
	customers_served: customers
});

function toBureau(row: v.InferOutput<typeof schema>): Bureau {
	const name = { zh: row.name_zh, en: row.name_en || row.name_zh };
	return {
		code: row.code,
		name,
		shortName: { zh: row.short_zh || name.zh, en: row.short_en || row.short_zh || name.en },
		aliases: row.aliases,
		peerGroup: row.peer_group,
		customersServed: row.customers_served
	};
}

/** bureaus.csv: the county bureaus in the order of the file. */
export function parseBureaus(text: string, file = 'bureaus.csv'): Parsed<Bureau[]> {
	const table = readTable(text, file, REQUIRED, OPTIONAL, schema);
	const list = new ProblemList(file);
	const rows = withoutDuplicates(table.value, 'code', (row) => row.code, list).map(({ line, value }) => ({
		line,
		value: toBureau(value)
	}));
	return { value: withoutSharedNames(rows, list), problems: [...table.problems, ...list.problems] };
}
