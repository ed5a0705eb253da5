import type { Text } from '#lib/domain/text.ts';
import type { Located, ProblemList } from '#lib/domain/side-tables/parsed.ts';

/** Drops a name by which two bureaus would be found; codes and full names go before aliases. */
export function withoutSharedNames<Unit extends { code: string; name: Text; aliases: readonly string[] }>(
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
			zh: '该行被拒绝；请使用不同的名称。',
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
				zh: '该别名被忽略；请删去其中一处。',
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
	remedy: Text
): void {
	const expected = {
		zh: `只属于一个单位的名称（${other} 已使用）`,
		en: `a name of one unit only (${other} has it)`
	};
	list.error(line, field, found, expected, remedy);
}
