import type { ColumnName } from '#lib/domain/columns.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { HeaderFacts } from '#lib/intake/header-facts.ts';
import { meantBy, type Evidence } from '#lib/intake/value-evidence.ts';

/** Endings of the names of bureaus and counties. */
const UNIT = /(?:局|供电公司|分公司|供电所|[县区市旗])$/u;

/** What the values alone say, where the header is unknown; null where they say too little. */
export function valuesAlone(column: ColumnName, facts: HeaderFacts, sideTables: SideTables): Evidence | null {
	const { present, rows, distinct, place, repeats, times } = facts;
	const nearTheStart = Math.max(0, 300 - place);
	switch (column) {
		case 'ticket_id':
			return distinct >= 10 &&
				repeats < 1.01 &&
				present >= 0.99 * rows &&
				!facts.types.some((type) => /DOUBLE|FLOAT|BOOLEAN/.test(type))
				? {
						strength: nearTheStart,
						reason: {
							zh: `列名不认识，但 ${present} 个值各不相同`,
							en: `The header is unknown, but its ${present} values are all different`
						}
					}
				: null;
		case 'accepted_at':
			return times !== null && present >= 0.95 * rows
				? {
						strength: nearTheStart,
						reason: {
							zh: `列名不认识，但值是时间，且几乎每行都有`,
							en: 'The header is unknown, but its values are times, and nearly every row has one'
						}
					}
				: null;
		case 'bureau':
		case 'category':
		case 'nature':
		case 'channel':
		case 'status':
			return distinct >= 2 ? knownShare(column, facts, sideTables) : null;
		default:
			return null;
	}
}

function knownShare(column: ColumnName, facts: HeaderFacts, sideTables: SideTables): Evidence | null {
	const known = meantBy(column, facts, sideTables);
	const fitting = facts.examples.filter(
		({ value }) => known.has(value) || (column === 'bureau' && UNIT.test(value))
	);
	if (fitting.length < 0.8 * facts.examples.length || fitting.length < 2) return null;
	return {
		strength: 300 + known.size * 10,
		reason: {
			zh: `列名不认识，但常见的值（${fitting
				.slice(0, 3)
				.map(({ value }) => value)
				.join('、')}）像是这一列的`,
			en: `The header is unknown, but its frequent values (${fitting
				.slice(0, 3)
				.map(({ value }) => value)
				.join(', ')}) look like those of this column`
		}
	};
}
