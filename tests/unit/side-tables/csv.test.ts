import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readTable } from '#lib/domain/side-tables/csv.ts';
import { filled, optionalText } from '#lib/domain/side-tables/fields.ts';
import { places } from './find.ts';

const schema = v.object({ code: filled, note: optionalText });
const read = (text: string) => readTable(text, 'table.csv', ['code'], ['note'], schema);

describe('readTable', () => {
	it('reads columns by name, in any order, with quotes and surrounding blanks', () => {
		const { value, problems } = read('note,code\n"a, ""b"" ", X \n');
		expect(problems).toEqual([]);
		expect(value).toEqual([{ line: 2, value: { code: 'X', note: 'a, "b"' } }]);
	});

	it('accepts a byte order mark, CRLF, a missing optional column and no newline at the end', () => {
		const { value, problems } = read('\uFEFFcode\r\nX\r\nY');
		expect(problems).toEqual([]);
		expect(value.map(({ value: row }) => row)).toEqual([
			{ code: 'X', note: '' },
			{ code: 'Y', note: '' }
		]);
	});

	it('counts lines over blank lines and line breaks inside quotes', () => {
		const { value } = read('code,note\nX,"one\ntwo"\n\n,\nY,\n');
		expect(value.map(({ line }) => line)).toEqual([2, 6]);
	});

	it('refuses a row of another width and keeps the others', () => {
		const { value, problems } = read('code,note\nX,a,b\nY,a\nZ\n');
		expect(value.map(({ value: row }) => row.code)).toEqual(['Y']);
		expect(places(problems)).toEqual(['2 - X,a,b', '4 - Z']);
		expect(problems[0]).toMatchObject({ level: 'error', file: 'table.csv', expected: { en: '2 cells' } });
	});

	it('refuses a row that lacks a value and says what to do', () => {
		const { value, problems } = read('code,note\n,lost\nY,\n');
		expect(value).toHaveLength(1);
		expect(places(problems)).toEqual(['2 code ']);
		expect(problems[0]?.remedy.zh).not.toBe('');
	});

	it('reads nothing without a required column', () => {
		const { value, problems } = read('kode,note\nX,a\n');
		expect(value).toEqual([]);
		expect(problems.map(({ level, field }) => [level, field])).toEqual([
			['error', 'code'],
			['warning', 'kode']
		]);
	});

	it('takes an empty file as an empty table', () => {
		expect(read('')).toEqual({ value: [], problems: [] });
		expect(read('\uFEFF\n')).toEqual({ value: [], problems: [] });
	});

	it('shortens what was found to 80 characters', () => {
		const { problems } = read(`code,note\n${'长'.repeat(200)},a,b\n`);
		expect(Array.from(problems[0]?.found ?? '')).toHaveLength(80);
	});
});
