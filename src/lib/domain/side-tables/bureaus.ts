import * as v from 'valibot';
import type { Bureau } from '../side-tables.ts';
import { readTable } from './csv.ts';
import { code, customers, filled, names, optionalText } from './fields.ts';
import { ProblemList, type Located, type Parsed } from './parsed.ts';
import { withoutDuplicates } from './unique.ts';

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

/** Drops a name by which two bureaus would be found; codes and full names go before aliases. */
export function withoutSharedNames<Unit extends { code: string; name: { zh: string }; aliases: readonly string[] }>(
	rows: readonly Located<Unit>[],
	list: ProblemList
): Unit[] {
	const owner = new Map<string, string>();
	for (const { value } of rows) owner.set(value.code, value.code);
	const named = rows.filter(({ line, value }) => {
		const other = owner.get(value.name.zh);
		owner.set(value.name.zh, other ?? value.code);
		if (other === undefined || other === value.code) return true;
		noteShared(list, line, 'name_zh', value.name.zh, other, {
			zh: '该行被拒绝;请使用不同的名称。',
			en: 'The row is refused; use another name.'
		});
		return false;
	});
	return named.map(({ line, value }) => ({
		...value,
		aliases: value.aliases.filter((alias) => {
			const other = owner.get(alias);
			owner.set(alias, other ?? value.code);
			if (other === undefined || other === value.code) return true;
			noteShared(list, line, 'aliases', alias, other, {
				zh: '该别名被忽略;请删去其中一处。',
				en: 'The alias is ignored; delete one of the two.'
			});
			return false;
		})
	}));
}

function noteShared(
	list: ProblemList,
	line: number,
	field: string,
	found: string,
	other: string,
	remedy: { zh: string; en: string }
): void {
	const expected = { zh: `只属于一个单位的名称(${other} 已使用)`, en: `a name of one unit only (${other} has it)` };
	list.error(line, field, found, expected, remedy);
}
