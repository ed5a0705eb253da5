import type { Text } from '#lib/domain/text.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { normalisedHeader } from '#lib/intake/headers/header-words.ts';
import { headerTexts } from '#lib/intake/header-values.ts';
import { identifier, join, sql, type Sql } from '#lib/sql/sql.ts';

/** What a personal column holds. */
export type PersonalKind = 'name' | 'phone' | 'id-number' | 'address' | 'free-text';

/** A column that must not be published, and why it is thought so. */
export interface PersonalColumn {
	readonly header: string;
	readonly kind: PersonalKind;
	readonly why: Text;
	/** Rows whose value fits a pattern; null where the header alone speaks. */
	readonly rows: number | null;
}

/** Headers of personal columns, compared without case, width, spaces and punctuation. */
const HEADERS: readonly { readonly kind: PersonalKind; readonly pattern: RegExp }[] = [
	{
		kind: 'name',
		pattern:
			/姓名|联系人|(?:户主|投诉人|来电人|报修人|诉求人|申请人|举报人)(?:名|名称)?$|^(?:客户|用户)$|用户名|客户名|^户名|(?:受理|处理|经办|派单|接单|回访|操作|审核|责任|办理|回单|记录|登记|创建|更新)(?:人|人员|坐席)$|坐席(?:员|工号|姓名)|工号|^(?:customer|caller|requester|contact|account|client|full|first|last|sur|complainant|reporter|agent|employee|staff|officer|applicant)name$|^(?:opened|closed|resolved|created|updated|handled|assigned|reported|requested|syscreated|sysupdated)(?:by|to)$|^assignee$|^requester$|^reporter$/
	},
	{
		kind: 'phone',
		pattern:
			/电话|手机|联系方式|来电号码|主叫|呼入号码|传真|电子邮箱|邮箱|^微信号?$|^qq号?$|phone|mobilen|cellnumber|telephone|^fax|emailaddress|^email$|^mobile$|^tel/
	},
	{
		kind: 'id-number',
		pattern:
			/身份证|证件号|证照号|银行卡|银行账号|护照|idcard|idnumber|passport|socialsecurity|^ssn$|bankaccount/
	},
	{
		kind: 'address',
		pattern:
			/地址|住址|门牌|(?:经|纬)度|坐标|address(?!type)|street|^zip|zipcode|incidentzip|postalcode|postcode|latitude|longitude|^lat$|^long?$|^lng$|coordinate|geolocation/
	},
	{
		kind: 'free-text',
		pattern:
			/内容|描述|详情|备注|说明$|处理意见$|处理情况$|处理过程|客户诉求$|诉求摘要|摘要|附言|录音|description|comments?$|notes?$|remarks?$|narrative|^details$|^summary$|^title$|message$|transcript/
	}
];

const HEADER_WORDS: Readonly<Record<PersonalKind, Text>> = {
	name: { zh: '列名表示姓名或人员', en: 'the header says that it names people' },
	phone: { zh: '列名表示电话或联系方式', en: 'the header says that it holds phone numbers or contacts' },
	'id-number': {
		zh: '列名表示证件或账户号码',
		en: 'the header says that it holds numbers of documents or accounts'
	},
	address: { zh: '列名表示地址或位置', en: 'the header says that it holds addresses or places' },
	'free-text': {
		zh: '列名表示自由文字，可能写有个人信息',
		en: 'the header says that it is free text, which may name people'
	}
};

/** What a header says of personal content; null where it says nothing. */
export function personalHeader(header: string): { readonly kind: PersonalKind; readonly why: Text } | null {
	const plain = normalisedHeader(header);
	const found = HEADERS.find(({ pattern }) => pattern.test(plain));
	return found === undefined ? null : { kind: found.kind, why: HEADER_WORDS[found.kind] };
}

/** A mobile number of mainland China that stands by itself in a text. */
export function holdsMobileNumber(text: Sql): Sql {
	return sql`regexp_matches(${text}, '(^|[^0-9])([+]?86[- ]?)?1[3-9][0-9]{9}([^0-9]|$)')`;
}

/** A landline with its area code, as 0728-1234567 or (010)12345678. */
export function holdsLandline(text: Sql): Sql {
	return sql`regexp_matches(${text}, '(^|[^0-9-])(0[1-9][0-9]{1,2}-[2-9][0-9]{6,7}|[(（]0[1-9][0-9]{1,2}[)）] ?[2-9][0-9]{6,7})([^0-9-]|$)')`;
}

/** The text that is shaped like an 18-digit identity number of mainland China, with a plausible birthday; else empty. */
export function idNumberIn(text: Sql): Sql {
	return sql`regexp_extract(${text}, '(?:^|[^0-9])([1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx])(?:[^0-9]|$)', 1)`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * True where what `idNumberIn` found has the right check digit.
 * @param found a column of a subquery: it is looked at digit by digit
 */
export function isIdNumber(found: Sql): Sql {
	const products = WEIGHTS.map(
		(weight, place) => sql`${weight} * TRY_CAST(substr(${found}, ${place + 1}, 1) AS BIGINT)`
	);
	return sql`coalesce(substr('10X98765432', 1 + (${join(products, ' + ')}) % 11, 1) = upper(substr(${found}, 18, 1)), FALSE)`;
}

const PATTERNS: readonly {
	readonly kind: PersonalKind;
	readonly why: Text;
	readonly holds: (text: Sql) => Sql;
}[] = [
	{
		kind: 'phone',
		why: { zh: '值中有手机号码', en: 'values hold mobile numbers' },
		holds: holdsMobileNumber
	},
	{
		kind: 'phone',
		why: { zh: '值中有固定电话号码', en: 'values hold landline numbers' },
		holds: holdsLandline
	},
	{
		kind: 'id-number',
		why: { zh: '值中有身份证号码', en: 'values hold identity numbers' },
		holds: () => isIdNumber(sql`id_number`)
	}
];

/** Values under a header that fit a personal pattern: one entry a pattern that occurs, with its rows. */
export async function personalPatterns(
	engine: Engine,
	tables: readonly RawTable[],
	header: string
): Promise<{ readonly kind: PersonalKind; readonly why: Text; readonly rows: number }[]> {
	const counts = PATTERNS.map(
		({ holds }, index) => sql`count(*) FILTER (${holds(sql`value`)}) AS ${identifier(`pattern_${index}`)}`
	);
	const [row] = await engine.query(
		sql`SELECT ${join(counts, ', ')} FROM (
			SELECT value, ${idNumberIn(sql`value`)} AS id_number FROM ${headerTexts(tables, header)} texts
			WHERE regexp_matches(value, '[0-9]{6}')
		) digits`
	);
	return PATTERNS.map(({ kind, why }, index) => ({
		kind,
		why,
		rows: Number(row?.[`pattern_${index}`] ?? 0)
	})).filter(({ rows }) => rows > 0);
}
