import { describe, expect, it } from 'vitest';
import { plainCharacter, plainMap } from '#lib/cli/pdf-text.js';

const page = new Set(Array.from('首次解决率 17.3 小时 部门 客户 第1页'));

describe('the character that a glyph stands for', () => {
	it.each([
		['⾸', '首'],
		['⼩', '小'],
		['⻔', '门'],
		['⼾', '户'],
		['⻚', '页'],
		['解', '解'],
		['7', '7']
	])('%s is %s where the page says so', (named, plain) => {
		expect(plainCharacter(named, page)).toBe(plain);
	});

	it('stays where the page holds the radical itself, or none of the ideographs', () => {
		expect(plainCharacter('⾸', new Set('⾸首'))).toBe('⾸');
		expect(plainCharacter('⾸', new Set('没有'))).toBe('⾸');
	});

	it('takes the traditional form where that is what the page says', () => {
		expect(plainCharacter('⼾', new Set('客戶'))).toBe('戶');
	});
});

describe('a map of characters', () => {
	it('keeps glyphs and all other names', () => {
		expect(plainMap('2 beginbfchar\n<0003> <2FB8>\n<0004> <89E3>\nendbfchar\n', page)).toBe(
			'2 beginbfchar\n<0003> <9996>\n<0004> <89E3>\nendbfchar\n'
		);
	});

	it('writes a row of names that holds a radical as a list', () => {
		expect(plainMap('2 beginbfrange\n<0003> <0004> <2F28>\n<0005> <0006> <0041>\nendbfrange\n', page)).toBe(
			'2 beginbfrange\n<0003> <0004> [<2F28> <5C0F>]\n<0005> <0006> <0041>\nendbfrange\n'
		);
	});
});
