import type { Located, ProblemList } from '#lib/domain/side-tables/parsed.ts';

/** Keeps the first row of each key; a later row with the same key is refused with a problem. */
export function withoutDuplicates<Row>(
	rows: readonly Located<Row>[],
	field: string,
	key: (row: Row) => string,
	list: ProblemList
): Located<Row>[] {
	const first = new Map<string, number>();
	return rows.filter(({ line, value }) => {
		const earlier = first.get(key(value));
		if (earlier === undefined) {
			first.set(key(value), line);
			return true;
		}
		list.error(
			line,
			field,
			key(value),
			{ zh: `未出现过的值（第 ${earlier} 行已有）`, en: `a new value (line ${earlier} has this one)` },
			{ zh: '请改用别的代码，或删除重复的行。', en: 'Use another value, or delete the repeated row.' }
		);
		return false;
	});
}
