import { describe, expect, it } from 'vitest';
import { isTimeFormat } from '#lib/domain/time-format.ts';
import { readingsOfShape } from '#lib/intake/time-shapes.ts';

const formats = (shape: string) => readingsOfShape(shape).map(({ format }) => format);

describe('readingsOfShape', () => {
	it('gives a date its orders, and a time of day its parts', () => {
		expect(readingsOfShape('9/99/9999 9:99')).toEqual([
			{ order: 'day-first', format: '%d/%m/%Y %H:%M' },
			{ order: 'month-first', format: '%m/%d/%Y %H:%M' }
		]);
		expect(formats('99-99-99')).toEqual(['%d-%m-%y', '%m-%d-%y', '%y-%m-%d']);
		expect(formats('9999-99-99T99:99:99.999Z')).toEqual(['iso']);
		expect(formats('9999/9/9')).toEqual(['iso']);
		expect(formats('9999.9.9 9:99')).toEqual(['%Y.%m.%d %H:%M']);
		expect(formats('9999年99月9日9时99分')).toEqual(['%Y年%m月%d日%H时%M分']);
		expect(formats('9/9/9999, 9:99:99 PM')).toEqual(['%d/%m/%Y, %I:%M:%S %p', '%m/%d/%Y, %I:%M:%S %p']);
		expect(formats('9999-9-9 下午 9:99')).toEqual(['%Y-%m-%d %p %I:%M']);
		expect(formats('99-9月 -99 99.99.99.999999 AM')).toEqual(['%d-%m月 -%y %I.%M.%S.%f %p']);
		expect(formats('99-Mon-9999')).toEqual(['%d-%b-%Y']);
		expect(formats('Month 9, 9999')).toEqual(['%B %d, %Y']);
	});

	it('takes numbers for what their digits allow', () => {
		expect(formats('99999.999')).toEqual(['excel']);
		expect(formats('9999999999')).toEqual(['epoch-s', '%Y%m%d%H']);
		expect(formats('9999999999999')).toEqual(['epoch-ms']);
		expect(formats('99999999.9')).toEqual([]);
	});

	it('gives only formats that can be read, and none for other texts', () => {
		const shapes = [
			'9/9/99',
			'99.99.9999 99:99',
			'99999999',
			'99999999999999',
			'9999年9月9日 上午9时9分9秒',
			'99/99/9999 9:99:99 AM +99:99'
		];
		for (const format of shapes.flatMap(formats)) expect(isTimeFormat(format), format).toBe(true);
		for (const shape of [
			'',
			'投诉',
			'9',
			'999.999.9.9',
			'9/99',
			'999-9999',
			'99999-9999',
			'9999-99-99-99',
			'9999年',
			'9/9/9999 x'
		])
			expect(readingsOfShape(shape), shape).toEqual([]);
	});
});

describe('isTimeFormat', () => {
	it('takes names and patterns that DuckDB reads, and refuses what would stop it', () => {
		for (const format of [
			'iso',
			'epoch-s',
			'epoch-ms',
			'excel',
			'%d/%m/%Y %H:%M',
			'%Y年%-m月%-d日',
			'100%% %Y'
		])
			expect(isTimeFormat(format), format).toBe(true);
		for (const format of ['', 'text', '%', '%Q', '%Y-%', '%Z', '100%%'])
			expect(isTimeFormat(format), format).toBe(false);
	});
});
