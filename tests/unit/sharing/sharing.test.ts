import { describe, expect, it } from 'vitest';
import { fileName } from '#lib/sharing/figure-picture.ts';
import { standaloneSvg, withColours, wrapText } from '#lib/sharing/standalone-svg.ts';
import { csvText } from '#lib/sharing/table-text.ts';

const colour = (name: string) => ({ '--ink': '#111111', '--paper': '#ffffff' })[name] ?? '';
const words = { title: '江城首次解决率最高', unit: '%', source: '来源：工单导出' };

describe('a drawing as a file of its own', () => {
	const drawn = standaloneSvg(
		'<svg aria-hidden="true" viewBox="0 0 720 200"><path stroke="var(--better)"/></svg>',
		{ width: 720, height: 200 },
		words,
		colour
	);

	it('carries its words, a name space, and no variable of the site', () => {
		expect(drawn.markup).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		for (const text of Object.values(words)) expect(drawn.markup).toContain(`>${text}</text>`);
		expect(drawn.markup).not.toContain('var(');
		expect(drawn.markup).toContain('stroke="#111111"');
		expect(drawn.height).toBeGreaterThan(240);
	});

	it('lets no words become markup', () => {
		const hostile = '<img src=x onerror="alert(1)">';
		const { markup } = standaloneSvg(
			'<svg></svg>',
			{ width: 10, height: 10 },
			{ title: hostile, unit: hostile, source: hostile },
			colour
		);
		expect(markup).not.toMatch(/<img|onerror="/);
	});
});

describe('the words around it', () => {
	it('break anywhere in Chinese and between words in English', () => {
		expect(wrapText('一二三四五六', 10, 35)).toEqual(['一二三', '四五六']);
		expect(wrapText('first resolution of tickets', 10, 80)).toEqual(['first resolution', 'of tickets']);
		expect(wrapText('', 10, 100)).toEqual([]);
	});

	it('keep a list of fonts inside its attribute', () => {
		expect(withColours('<text style="font: 13px var(--font)"/>', () => '"PingFang SC", sans-serif')).toBe(
			'<text style="font: 13px \'PingFang SC\', sans-serif"/>'
		);
	});

	it('take the ink colour for a name that the site does not know', () => {
		expect(withColours('var(--nothing, red)', colour)).toBe('#111111');
	});
});

describe('a table of characters', () => {
	it('quotes what must be quoted and neutralises what looks like a formula, but not numbers', () => {
		expect(csvText([['a,b', '=1+1', '-2.1 %', '+3', '-x', 'say "so"']])).toBe(
			'\uFEFF"a,b",\'=1+1,-2.1 %,+3,\'-x,"say ""so"""\r\n'
		);
	});
});

describe('the name of a file', () => {
	it('holds nothing that a file system refuses, and is not endless', () => {
		expect(fileName('2014年：首次解决率/排名?', 'png')).toBe('2014年：首次解决率 排名.png');
		expect(fileName('长'.repeat(200), 'svg')).toHaveLength(64);
		expect(fileName(' ', 'csv')).toBe('chart.csv');
	});
});
