import { describe, expect, it } from 'vitest';
import { parseCategoryMap } from '#lib/domain/side-tables/category-map.ts';
import type { CategoryScheme } from '#lib/domain/side-tables.ts';
import { places } from './find.ts';

const name = { zh: '名', en: 'name' };
const schemes: CategoryScheme[] = [
	{
		id: 'x',
		name,
		source: name,
		groups: [{ code: 'g', name, ownerDepartment: null, leaves: [{ code: 'l', name }] }]
	}
];
const HEADER = 'scheme,category,subcategory,group,leaf,valid_from,valid_until\n';
const parse = (rows: string) => parseCategoryMap(HEADER + rows, schemes);

describe('parseCategoryMap', () => {
	it('reads a row with a leaf and a row for the rest of a category', () => {
		const { value, problems } = parse('x,服务,态度,g,l,2013-01-01,2014/7/1\nx,服务,,g,,2013-01-01,\n');
		expect(problems).toEqual([]);
		expect(value).toEqual([
			{
				scheme: 'x',
				category: '服务',
				subcategory: '态度',
				group: 'g',
				leaf: 'l',
				validFrom: '2013-01-01',
				validUntil: '2014-07-01'
			},
			{
				scheme: 'x',
				category: '服务',
				subcategory: null,
				group: 'g',
				leaf: null,
				validFrom: '2013-01-01',
				validUntil: '9999-12-31'
			}
		]);
	});

	it('refuses schemes, groups and leaves that do not exist', () => {
		const { value, problems } = parse(
			'y,服务,,g,,2013-01-01,\nx,服务,,h,,2013-01-01,\nx,服务,,g,m,2013-01-01,\nx,其它,,g,,2013-01-01,\n'
		);
		expect(value.map(({ category }) => category)).toEqual(['其它']);
		expect(places(problems)).toEqual(['2 scheme y', '3 group h', '4 leaf m']);
		expect(problems[2]?.expected.en).toBe('a code of taxonomies/x.csv (l)');
	});

	it('refuses impossible dates, an end before the start, and overlaps', () => {
		const { value, problems } = parse(
			'x,一,,g,,2013-02-30,\nx,二,,g,,2014-01-01,2014-01-01\nx,三,,g,,2013-01-01,2014-01-01\nx,三,,g,,2014-01-01,\nx,三,,g,,2014-06-01,\n'
		);
		expect(value.map(({ category, validFrom }) => category + validFrom)).toEqual([
			'三2013-01-01',
			'三2014-01-01'
		]);
		expect(places(problems)).toEqual([
			'2 valid_from 2013-02-30',
			'3 valid_until 2014-01-01',
			'6 valid_from 2014-06-01'
		]);
		expect(problems[2]?.expected.en).toBe('no overlap with line 5');
	});
});
