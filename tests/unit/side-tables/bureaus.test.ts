import { describe, expect, it } from 'vitest';
import { parseBureaus } from '#lib/domain/side-tables/bureaus.ts';
import { places } from './find.ts';

const HEADER = 'code,name_zh,name_en,short_zh,short_en,aliases,peer_group,customers_served\n';

describe('parseBureaus', () => {
	it('reads a row', () => {
		const { value, problems } = parseBureaus(
			`${HEADER}JC,江城区供电局,Jiangcheng,江城,JC,江城局;江州江城,城区,618400\n`
		);
		expect(problems).toEqual([]);
		expect(value).toEqual([
			{
				code: 'JC',
				name: { zh: '江城区供电局', en: 'Jiangcheng' },
				shortName: { zh: '江城', en: 'JC' },
				aliases: ['江城局', '江州江城'],
				peerGroup: '城区',
				customersServed: 618400
			}
		]);
	});

	it('falls back to the Chinese name, and to no customers', () => {
		expect(parseBureaus('code,name_zh\nJC,江城局\n').value).toEqual([
			{
				code: 'JC',
				name: { zh: '江城局', en: '江城局' },
				shortName: { zh: '江城局', en: '江城局' },
				aliases: [],
				peerGroup: '',
				customersServed: null
			}
		]);
	});

	it.each(['618,400', '12.5', '0', '-3', 'many'])('refuses %s customers', (customers) => {
		const { value, problems } = parseBureaus(`${HEADER}A,甲,,,,,,"${customers}"\nB,乙,,,,,,7\n`);
		expect(value.map(({ code }) => code)).toEqual(['B']);
		expect(places(problems)).toEqual([`2 customers_served ${customers}`]);
	});

	it('refuses a repeated code, a repeated name, a code with blanks', () => {
		const { value, problems } = parseBureaus('code,name_zh\nA,甲\nA,乙\nB,甲\nC C,丙\nD,丁\n');
		expect(value.map(({ code }) => code)).toEqual(['A', 'D']);
		expect(places(problems)).toEqual(['5 code C C', '3 code A', '4 name_zh 甲']);
	});

	it('drops an alias that another bureau has', () => {
		const { value, problems } = parseBureaus('code,name_zh,aliases\nA,甲,x;y\nB,乙,甲;y;z\n');
		expect(value.map(({ aliases }) => aliases)).toEqual([['x', 'y'], ['z']]);
		expect(places(problems)).toEqual(['3 aliases 甲', '3 aliases y']);
	});
});
