import type { Text } from '#lib/domain/text.ts';
import { join, sql, type Sql } from '#lib/sql/sql.ts';

/** What personal data look like, as conditions on the text `value`. RE2, without look-around. */
export interface PersonalPattern {
	readonly id: 'mobile' | 'mobile in text' | 'telephone' | 'identity' | 'mail' | 'address' | 'name';
	readonly name: Text;
	readonly matches: Sql;
	/** Least share of the values given that must match: some patterns are met by chance. */
	readonly share: number;
	/** Least number of different values that must match. */
	readonly distinct: number;
}

/** Weights of the digits of an identity number (GB 11643-1999); the 18th digit makes the sum 1 mod 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

export const PERSONAL_PATTERNS: readonly PersonalPattern[] = [
	{
		id: 'mobile',
		name: { zh: '手机号', en: 'mobile numbers' },
		// Serials that begin with a date (14031200001) have the length of a number: their months and days betray them.
		matches: sql`regexp_full_match(value, '(86)?1[3-9][0-9]{9}') AND NOT regexp_full_match(value, '1[3-9](0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{5}')`,
		share: 0.05,
		distinct: 1
	},
	{
		id: 'mobile in text',
		name: { zh: '手机号', en: 'mobile numbers' },
		matches: sql`NOT regexp_full_match(value, '[0-9]*') AND regexp_matches(value, '(^|[^0-9.])(\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}($|[^0-9])')`,
		share: 0,
		distinct: 1
	},
	{
		id: 'telephone',
		name: { zh: '电话号码', en: 'telephone numbers' },
		matches: sql`regexp_matches(value, '(^|[^0-9])\\(?0[0-9]{2,3}[-) ] ?[0-9]{7,8}($|[^0-9])')`,
		share: 0,
		distinct: 1
	},
	{
		id: 'identity',
		name: { zh: '身份证号', en: 'identity numbers' },
		matches: identity(),
		share: 0,
		distinct: 1
	},
	{
		id: 'mail',
		name: { zh: '邮箱地址', en: 'mail addresses' },
		matches: sql`contains(value, '@') AND regexp_matches(value, '[A-Za-z0-9._+-]+@[A-Za-z0-9-]+\\.[A-Za-z0-9.]+')`,
		share: 0,
		distinct: 1
	},
	{
		id: 'address',
		name: { zh: '住址', en: 'addresses' },
		matches: sql`regexp_matches(value, '\\p{Han}{2,}(路|街|巷|弄|小区|花园|村)[0-9一二三四五六七八九十]+(号|栋|幢|组|单元|室)')`,
		share: 0.2,
		distinct: 3
	},
	{
		id: 'name',
		name: { zh: '姓名', en: 'names of people' },
		// The hundred most frequent surnames; names of places and units begin like them, and end in a word of their own.
		matches: sql`length(value) IN (2, 3) AND regexp_full_match(value, '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]\\p{Han}{1,2}')
			AND NOT regexp_matches(value, '[所局站班组队部科室类市县区镇乡村路街厅线户]$')`,
		share: 0.8,
		distinct: 5
	}
];

/** An identity number of 18 places with a date that can be and the right check digit. */
function identity(): Sql {
	const pattern = sql`'(^|[^0-9])([1-9][0-9]{5}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx])($|[^0-9A-Za-z])'`;
	const digit = (place: number) =>
		sql`coalesce(TRY_CAST(substr(regexp_extract(value, ${pattern}, 2), ${place}, 1) AS INTEGER), 10)`;
	const sum = join(
		WEIGHTS.map((weight, index) => sql`${digit(index + 1)} * ${weight}`),
		' + '
	);
	// Only what looks like one is taken apart: cases are not evaluated where an earlier one holds.
	return sql`CASE WHEN length(value) < 18 THEN FALSE WHEN NOT regexp_matches(value, ${pattern}) THEN FALSE
		ELSE (${sum} + ${digit(18)}) % 11 = 1 END`;
}

/** Headers that say that a column is about a person. */
const PERSONAL_HEADER =
	/姓名|名字|电话|手机|联系方式|联系人|身份证|证件号|住址|地址|邮箱|^(?:full|first|last|customer|contact|caller)?[ _-]?name$|phone|mobile|^tel|e-?mail|passport|^id_?(?:card|number)$|address/iu;

/** True where a header names personal data. */
export function isPersonalHeader(header: string): boolean {
	return PERSONAL_HEADER.test(header);
}
