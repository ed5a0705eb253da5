import { verdictOf, type EditionCheck } from '#lib/editions/checks/check.ts';
import type { EditionBody } from '#lib/editions/document.ts';

/** What personal data look like in text, by what to call it. Digits may be grouped by blanks or hyphens. */
const PATTERNS = [
	{
		zh: '手机号',
		en: 'a mobile number',
		pattern: /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d])/u
	},
	{ zh: '电话号码', en: 'a telephone number', pattern: /(?<![\d.])0\d{2,3}[- ]?\d{7,8}(?!\d)/u },
	{
		zh: '身份证号',
		en: 'an identity number',
		pattern: /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/u
	},
	{ zh: '邮箱地址', en: 'a mail address', pattern: /[\p{L}\d._+-]+@[\p{L}\d-]+\.[\p{L}\d.]+/u }
] as const;

/** Headers that say that a column is about a person. */
const PERSONAL_HEADER =
	/姓名|名字|电话|手机|联系方式|联系人|身份证|证件号|住址|地址|邮箱|^(?:full|first|last|customer|contact|caller)?[ _-]?name$|phone|mobile|^tel|e-?mail|passport|^id_?(?:card|number)$|address/iu;

/** Fields that hold hashes, in which any digits can stand. */
const HASHES = ['hash', 'sha256'];

/** Nothing in the document, or in the exports that the site serves, looks like personal data. */
export const personal: EditionCheck = {
	id: 'personal',
	title: { zh: '个人信息', en: 'Personal data' },
	forcible: false,
	run({ body, publishedHeaders }) {
		const headers = publishedHeaders.filter((header) => PERSONAL_HEADER.test(header));
		const found = personalTexts(body);
		const refused = (zh: string, en: string) => ({ outcome: 'refused' as const, detail: { zh, en } });
		return verdictOf(
			[
				...found.map(({ place, what }) =>
					refused(`${place} 处有${what.zh}，请删去。`, `At ${place} stands ${what.en}; remove it.`)
				),
				...(headers.length === 0
					? []
					: [
							refused(
								`导出文件的列会随网站公开，列名像是个人信息：${headers.join('、')}；请从 column-map.json 中去掉。`,
								`Columns that the site serves look personal: ${headers.join(', ')}; take them out of column-map.json.`
							)
						])
			],
			{
				zh: '正文、点评和公开的列中没有个人信息。',
				en: 'No personal data in texts, commentary and served columns.'
			}
		);
	}
};

/** Places of the document at which personal data seem to stand; never the data themselves. */
export function personalTexts(
	body: EditionBody
): { readonly place: string; readonly what: { readonly zh: string; readonly en: string } }[] {
	return texts(body, '').flatMap(({ place, text }) => {
		const what = PATTERNS.find(({ pattern }) => pattern.test(text.normalize('NFKC')));
		return what === undefined ? [] : [{ place, what }];
	});
}

function texts(value: unknown, place: string): { readonly place: string; readonly text: string }[] {
	if (typeof value === 'string') return [{ place, text: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value)
		.filter(([name]) => !HASHES.includes(name))
		.flatMap(([name, item]: [string, unknown]) => texts(item, place === '' ? name : `${place}.${name}`));
}
