import { exampleEdition } from '../editions/example.ts';
import { describe, expect, test } from 'vitest';
import { renderChartSvg } from '#lib/charts/svg.ts';
import { drawingOf } from '#lib/components/report/drawings.ts';
import type { Cell, Chart, Column, Table, TableRow } from '#lib/editions/document.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { number } from '../editions/example.ts';

const both = (text: string) => ({ zh: text, en: text });
const column = (id: string, unit: Column['unit']): Column => ({
	id,
	label: both(id),
	unit,
	decimals: unit === 'percent' ? 1 : 0,
	metric: null
});
const row = (key: string, cells: Cell[], role: TableRow['role'] = 'row'): TableRow => ({
	key,
	role,
	page: null,
	cells: [{ kind: 'text', text: both(key) }, ...cells]
});
const rank = (place: number | null): Cell => ({
	kind: 'rank',
	rank: place,
	tied: false,
	best: null,
	worst: null
});

function chart(kind: Chart['kind'], columns: string[]): Chart {
	return {
		id: 'drawn',
		kind,
		title: both('标题'),
		summary: both('摘要'),
		table: 'table',
		columns,
		reference: null,
		target: { value: 0.85, label: both('目标 85.0 %') }
	};
}

function table(columns: Column[], rows: TableRow[]): Table {
	return { id: 'table', caption: both('表'), columns: [column('unit', 'text'), ...columns], rows, notes: [] };
}

function drawn(one: Chart, of: Table): string | null {
	const drawing = drawingOf({
		chart: one,
		table: of,
		language: 'zh-CN',
		words: reportMessages('zh-CN'),
		units: exampleEdition().units
	});
	if (drawing === null) return null;
	return renderChartSvg(drawing.option('wide'), { width: 720, height: drawing.height('wide') }, 'drawn');
}

const SCORES = table(
	[
		column('score', 'percent'),
		column('beside', 'percent'),
		column('low', 'percent'),
		column('high', 'percent')
	],
	[
		row('2014-Q1', [number(0.8, 64, 80, [0.7, 0.87]), number(0.82), number(0.71), number(0.93)]),
		row('2014-Q2', [number(0.9, 72, 80, [0.81, 0.95]), number(0.84), number(0.72), number(0.94)]),
		row('all', [number(0.85, 136, 160), number(0.83), number(0.7), number(0.9)], 'total')
	]
);

describe('a chart of an edition over its table', () => {
	test('intervals: each row with its figures, the total left to the levels', () => {
		const svg = drawn(chart('interval', ['score']), SCORES);
		expect(svg).toContain('80.0\u00a0%');
		expect(svg).toContain('64/80');
		expect(svg).toContain('目标 85.0 %');
		expect(svg).not.toContain('136/160');
	});

	test('trends: periods by their names, beside them the second column, limits where they are named', () => {
		const svg = drawn(chart('trend', ['score', 'beside']), SCORES);
		expect(svg).toContain('14Q2');
		expect(svg).toContain('beside');
		expect(svg).toContain('95% 区间');
		expect(drawn(chart('trend', ['score', 'beside', 'low', 'high']), SCORES)).toContain('low–high');
	});

	test('bars and counts over time', () => {
		const counts = table(
			[column('count', 'tickets')],
			[row('2014-01', [number(1234)]), row('2014-02', [number(7)])]
		);
		expect(drawn(chart('bars', ['count']), counts)).toContain('1,234');
		expect(drawn(chart('trend', ['count']), counts)).toContain('1月');
	});

	test('places: units without any are left out', () => {
		const places = table(
			[column('2014-Q1', 'places'), column('2014-Q2', 'places')],
			[
				row('甲', [rank(1), rank(2)]),
				row('乙', [rank(2), rank(1)]),
				row('丙', [rank(null), { kind: 'hidden' }])
			]
		);
		const svg = drawn(chart('bump', ['2014-Q1', '2014-Q2']), places);
		expect(svg).toContain('14Q1');
		expect(svg).toContain('甲');
		expect(svg).not.toContain('丙');
	});

	test('what is hidden has no mark and no figure', () => {
		const hidden = table(
			[column('score', 'percent')],
			[row('甲', [number(0.8, 64, 80)]), row('乙', [{ kind: 'hidden' }])]
		);
		expect(drawn(chart('interval', ['score']), hidden)).toContain('不公布');
		expect(drawn(chart('bars', ['score']), hidden)).toContain('不公布');
	});

	test('a heat chart is its table, and a chart without its columns is none', () => {
		expect(drawn(chart('heat', ['score']), SCORES)).toBeNull();
		expect(drawn(chart('bars', ['other']), SCORES)).toBeNull();
	});
});
