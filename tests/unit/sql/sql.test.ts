import { describe, expect, it } from 'vitest';
import { every, identifier, isIn, join, sql } from '#lib/sql/sql.ts';

describe('the sql tag', () => {
	it('binds every value and splices fragments with theirs', () => {
		const condition = sql`nature = ${"投诉'; DROP TABLE tickets; --"}`;
		const statement = sql`SELECT ${1} WHERE ${condition} AND ${true} AND ${0.5} AND ${null}`;
		expect(statement.text).toBe(
			'SELECT CAST(? AS BIGINT) WHERE nature = CAST(? AS VARCHAR) AND CAST(? AS BOOLEAN) AND CAST(? AS DOUBLE) AND NULL'
		);
		expect(statement.values).toEqual([1, "投诉'; DROP TABLE tickets; --", true, 0.5]);
	});
	it('quotes names and refuses what is none', () => {
		expect(identifier('a"b').text).toBe('"a""b"');
		expect(() => identifier('')).toThrow();
		expect(() => identifier('a\0b')).toThrow();
	});
	it('knows empty lists and conjunctions', () => {
		expect(isIn(sql`x`, []).text).toBe('FALSE');
		expect(isIn(sql`x`, ['a', 'b']).values).toEqual(['a', 'b']);
		expect(every([]).text).toBe('TRUE');
		expect(every([sql`a`, sql`b OR c`]).text).toBe('(a) AND (b OR c)');
		expect(join([sql`${1}`, sql`${2}`], ', ').values).toEqual([1, 2]);
	});
});
