import type { Text } from '#lib/domain/text.ts';
import { holdsLandline, holdsMobileNumber, isIdNumber } from '#lib/intake/personal-columns.ts';
import { sql, type Sql } from '#lib/sql/sql.ts';

/** What personal data look like, as conditions on the text `value` and on `id_number`, what in it is shaped like one. */
export interface PersonalPattern {
	/** Patterns of one kind are told once. */
	readonly kind: 'phone' | 'id-number' | 'mail' | 'address' | 'name';
	readonly name: Text;
	readonly matches: Sql;
	/** Least share of the values given that must match: some patterns are met by chance. */
	readonly share: number;
	/** Least number of different values that must match. */
	readonly distinct: number;
}

const VALUE = sql`value`;
/** Decimals of coordinates hold any digits. */
const WITHOUT_DECIMALS = sql`regexp_replace(value, '[.][0-9]+', '', 'g')`;
const PHONE: Text = { zh: '电话号码', en: 'telephone numbers' };

/**
 * Patterns are written into the statements: a bound one would be compiled anew for every value.
 * Those that the guess of a column map knows too are shared with it.
 */
export const PERSONAL_PATTERNS: readonly PersonalPattern[] = [
	{
		kind: 'phone',
		name: PHONE,
		// Serials that begin with a date (14031200001) have the length of a number: their months and days betray them.
		matches: sql`regexp_full_match(value, '(86)?1[3-9][0-9]{9}') AND NOT regexp_full_match(value, '1[3-9](0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{5}')`,
		share: 0.05,
		distinct: 1
	},
	{
		kind: 'phone',
		name: PHONE,
		matches: sql`NOT regexp_full_match(value, '[0-9]+') AND (${holdsMobileNumber(WITHOUT_DECIMALS)} OR ${holdsLandline(VALUE)})`,
		share: 0,
		distinct: 1
	},
	{
		kind: 'id-number',
		name: { zh: '身份证号', en: 'identity numbers' },
		matches: isIdNumber(sql`id_number`),
		share: 0,
		distinct: 1
	},
	{
		kind: 'mail',
		name: { zh: '邮箱地址', en: 'mail addresses' },
		matches: sql`contains(value, '@') AND regexp_matches(value, '[A-Za-z0-9._+-]+@[A-Za-z0-9-]+[.][A-Za-z0-9.]+')`,
		share: 0,
		distinct: 1
	},
	{
		kind: 'address',
		name: { zh: '住址', en: 'addresses' },
		matches: sql`regexp_matches(value, '[一-龥]{2}(路|街|巷|弄|小区|花园|村)[0-9一二三四五六七八九十]+(号|栋|幢|组|单元|室)')`,
		share: 0.2,
		distinct: 3
	},
	{
		kind: 'name',
		name: { zh: '姓名', en: 'names of people' },
		// The hundred most frequent surnames; names of places and units begin like them, and end in a word of their own.
		matches: sql`length(value) IN (2, 3) AND regexp_full_match(value, '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][一-龥]{1,2}')
			AND NOT regexp_matches(value, '[所局站班组队部科室类市县区镇乡村路街厅线户]$')`,
		share: 0.8,
		distinct: 5
	}
];
