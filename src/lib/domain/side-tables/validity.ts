import type { Located, ProblemList } from '#lib/domain/side-tables/parsed.ts';

interface Valid {
	readonly validFrom: string;
	readonly validUntil: string;
}

/**
 * Keeps rows whose validity [validFrom, validUntil) is not empty and does not overlap that of an
 * earlier row with the same key; the later row is refused.
 */
export function withoutOverlaps<Row extends Valid>(
	rows: readonly Located<Row>[],
	key: (row: Row) => string,
	list: ProblemList
): Row[] {
	const kept = new Map<string, Located<Row>[]>();
	const result: Row[] = [];
	for (const row of rows) {
		const { validFrom, validUntil } = row.value;
		if (validUntil <= validFrom) {
			list.error(
				row.line,
				'valid_until',
				validUntil,
				{ zh: `晚于 ${validFrom}`, en: `a day after ${validFrom}` },
				{ zh: '请改正有效期；到期日不含当天。', en: 'Mend the validity; the end day is exclusive.' }
			);
			continue;
		}
		const same = kept.get(key(row.value)) ?? [];
		const other = same.find(({ value }) => validFrom < value.validUntil && value.validFrom < validUntil);
		if (other) {
			list.error(
				row.line,
				'valid_from',
				validFrom,
				{ zh: `与第 ${other.line} 行的有效期不重叠`, en: `no overlap with line ${other.line}` },
				{
					zh: '同一项在同一天只能有一行；请改正有效期或删除一行。',
					en: 'One row a day for the same entry: mend the validity or delete one of the two.'
				}
			);
			continue;
		}
		same.push(row);
		kept.set(key(row.value), same);
		result.push(row.value);
	}
	return result;
}
