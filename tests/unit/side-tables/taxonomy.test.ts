import { describe, expect, it } from 'vitest';
import { parseSchemes } from '#lib/domain/side-tables/schemes.ts';
import { parseTaxonomy } from '#lib/domain/side-tables/taxonomy.ts';
import { places } from './find.ts';

const HEADER = 'group_code,group_zh,group_en,owner_department,leaf_code,leaf_zh,leaf_en\n';
const departments = [{ code: 'm', name: { zh: '营销', en: 'Marketing' }, aliases: [] }];
const parse = (rows: string) => parseTaxonomy(HEADER + rows, 'taxonomies/x.csv', departments);

describe('parseTaxonomy', () => {
	it('gathers leaves under their group and keeps groups without leaves', () => {
		const { value, problems } = parse(
			's,服务,Service,m,a,态度,Attitude\ns,服务,Service,m,b,规范,\ng,建设,,,,,\n'
		);
		expect(problems).toEqual([]);
		expect(value).toEqual([
			{
				code: 's',
				name: { zh: '服务', en: 'Service' },
				ownerDepartment: 'm',
				leaves: [
					{ code: 'a', name: { zh: '态度', en: 'Attitude' } },
					{ code: 'b', name: { zh: '规范', en: '规范' } }
				]
			},
			{ code: 'g', name: { zh: '建设', en: '建设' }, ownerDepartment: null, leaves: [] }
		]);
	});

	it('reports an owner that is no department, and keeps the group', () => {
		const { value, problems } = parse('s,服务,,x,a,态度,\n');
		expect(value[0]).toMatchObject({ ownerDepartment: null, leaves: [{ code: 'a' }] });
		expect(places(problems)).toEqual(['2 owner_department x']);
	});

	it('refuses a repeated leaf, a repeated group line, a group that contradicts itself', () => {
		const { value, problems } = parse(
			's,服务,,m,a,态度,\ns,服务,,m,a,规范,\ng,建设,,,,,\ng,建设,,,,,\ns,服 务,,m,b,规范,\n'
		);
		expect(value.map(({ leaves }) => leaves.length)).toEqual([1, 0]);
		expect(places(problems)).toEqual(['3 leaf_code a', '5 group_code g', '6 group_zh 服 务']);
	});

	it('refuses a leaf without a name and a name without a code', () => {
		const { value, problems } = parse('s,服务,,m,a,,\ns,服务,,m,,规范,\n');
		expect(value).toEqual([]);
		expect(places(problems)).toEqual(['2 leaf_zh ', '3 leaf_zh 规范']);
	});
});

it('reads the list of schemes and refuses ids that cannot be file names', () => {
	const { value, problems } = parseSchemes(
		'id,name_zh,name_en,source_zh,source_en\na-4,四类,Four,S0,S0\n../x,坏,,,\na-4,又,,,\n'
	);
	expect(value).toEqual([{ id: 'a-4', name: { zh: '四类', en: 'Four' }, source: { zh: 'S0', en: 'S0' } }]);
	expect(places(problems)).toEqual(['3 id ../x', '4 id a-4']);
});
