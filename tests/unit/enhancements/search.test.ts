import { describe, expect, test } from 'vitest';
import { matches, type Entry } from '#lib/enhancements/present/search.ts';

const unit = (id: string, label: string, english: string, pinyin: string, initials: string): Entry => ({
	id,
	label,
	names: [label, english, label.slice(0, 2)],
	pinyin,
	initials,
	unit: true
});
const slide = (id: string, label: string): Entry => ({
	id,
	label,
	names: [],
	pinyin: '',
	initials: '',
	unit: false
});

const ENTRIES = [
	slide('title', '封面'),
	slide('ranking', '季度排名'),
	unit('bureau-JC', '江城区供电局', 'Jiangcheng Bureau', 'jiangchengqugongdianju', 'jcqgdj'),
	unit('bureau-QX', '清溪县供电局', 'Qingxi Bureau', 'qingxixiangongdianju', 'qxxgdj'),
	unit('bureau-YF', '永丰县供电局', 'Yongfeng Bureau', 'yongfengxiangongdianju', 'yfxgdj'),
	unit('bureau-YX', '云溪县供电局', 'Yunxi Bureau', 'yunxixiangongdianju', 'yxxgdj')
];
const found = (query: string) => matches(query, ENTRIES).map(({ id }) => id);

describe('jumping by typing', () => {
	test.each([
		['jc', ['bureau-JC']],
		['yx', ['bureau-YX']],
		['y', ['bureau-YF', 'bureau-YX']],
		['jiangch', ['bureau-JC']],
		['Yunxi', ['bureau-YX']],
		['YUN XI', ['bureau-YX']],
		['云溪', ['bureau-YX']],
		['溪', ['bureau-QX', 'bureau-YX']],
		['ｙｘ', ['bureau-YX']],
		['排名', ['ranking']]
	])('%s finds %j', (query, ids) => {
		expect(found(query)).toEqual(ids);
	});

	test('initials go before pinyin, pinyin before what merely holds it', () => {
		// “xi” begins no unit and stands inside the pinyin of three.
		expect(found('xi')).toEqual(['bureau-QX', 'bureau-YF', 'bureau-YX']);
		expect(found('q')).toEqual(['bureau-QX']);
	});

	test('nothing typed and nothing known find nothing', () => {
		for (const query of ['', '  ', "'", 'zzz', '北京']) expect(found(query)).toEqual([]);
	});
});
