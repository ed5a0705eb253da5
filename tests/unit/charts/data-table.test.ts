import { expect, test } from 'vitest';
import { nextSort, sortRows, type TableColumn } from '#lib/components/data-table.ts';

interface Row {
	name: string;
	rate: number | null;
}

const name: TableColumn<Row> = {
	key: 'name',
	label: '县区局',
	text: (row) => row.name,
	sort: (row) => row.name
};
const rate: TableColumn<Row> = {
	key: 'rate',
	label: '首次解决率',
	align: 'end',
	text: (row) => String(row.rate),
	sort: (row) => row.rate
};
const rows: Row[] = [
	{ name: '南山', rate: 70 },
	{ name: '城区', rate: null },
	{ name: '平湖', rate: 9 },
	{ name: '云岭', rate: 70 }
];
const names = (key: string, direction: 'ascending' | 'descending'): string[] =>
	sortRows(rows, [name, rate], { key, direction }).map((row) => row.name);

test('figures sort as numbers, equal ones keep their order, missing ones stand last both ways', () => {
	expect(names('rate', 'descending')).toEqual(['南山', '云岭', '平湖', '城区']);
	expect(names('rate', 'ascending')).toEqual(['平湖', '南山', '云岭', '城区']);
});

test('names sort as Chinese does', () => {
	expect(names('name', 'ascending')).toEqual(['城区', '南山', '平湖', '云岭']);
});

test('without a sort, or by an unknown column, rows stand as they came', () => {
	expect(sortRows(rows, [name, rate], null)).toEqual(rows);
	expect(names('other', 'ascending')).toEqual(rows.map((row) => row.name));
});

test('a first press shows the largest figures or the first names, a second turns the order round', () => {
	expect(nextSort(rate, null)).toEqual({ key: 'rate', direction: 'descending' });
	expect(nextSort(rate, { key: 'rate', direction: 'descending' })).toEqual({
		key: 'rate',
		direction: 'ascending'
	});
	expect(nextSort(name, { key: 'rate', direction: 'descending' })).toEqual({
		key: 'name',
		direction: 'ascending'
	});
});
