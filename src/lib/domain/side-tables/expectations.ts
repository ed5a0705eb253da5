import type { Text } from '#lib/domain/text.ts';

/**
 * What a field must hold and how to mend it, in words. The keys are the messages of the valibot
 * schemas in fields.ts, so that one schema serves both languages.
 */
const EXPECTATIONS = {
	filled: [
		{ zh: '不能为空', en: 'a value' },
		{ zh: '请填写该字段，或删除整行。', en: 'Fill in the field, or delete the row.' }
	],
	code: [
		{ zh: '不含空格、逗号、分号的代码', en: 'a code without spaces, commas or semicolons' },
		{ zh: '请填写简短的代码，如 JC。', en: 'Write a short code such as JC.' }
	],
	date: [
		{ zh: '有效日期，如 2014-01-31', en: 'a valid date such as 2014-01-31' },
		{ zh: '请按“年-月-日”填写。', en: 'Write year-month-day.' }
	],
	yesNo: [
		{ zh: 'yes 或 no', en: 'yes or no' },
		{ zh: '上班填 yes，休息填 no。', en: 'Write yes for a workday, no for a day off.' }
	],
	annotationKind: [
		{ zh: 'storm、rule、campaign、outage 或 other', en: 'storm, rule, campaign, outage or other' },
		{ zh: '请选其中之一。', en: 'Choose one of these.' }
	],
	customers: [
		{ zh: '正整数（不带千位分隔符），或留空', en: 'a whole number above 0 without separators, or nothing' },
		{
			zh: '请填写用电客户数；不知道就留空，万户指标将不显示。',
			en: 'Write the number of customers; where unknown leave it empty, and per-customer rates are not shown.'
		}
	],
	hours: [
		{ zh: '大于 0 的小时数', en: 'a number of hours above 0' },
		{ zh: '请填写数字，如 24 或 0.75。', en: 'Write a number such as 24 or 0.75.' }
	],
	workdays: [
		{ zh: '正整数的工作日数', en: 'a whole number of workdays above 0' },
		{ zh: '请填写正整数，如 7。', en: 'Write a whole number such as 7.' }
	],
	bilingual: [
		{ zh: '{"zh"："…"，"en"："…"}，两者均为文字', en: '{"zh": "…", "en": "…"} with text in both' },
		{ zh: '请同时写出中文和英文。', en: 'Write both the Chinese and the English.' }
	],
	address: [
		{
			zh: '网站的地址，如 https://intranet.example/firstfix/',
			en: 'the address of the site such as https://intranet.example/firstfix/'
		},
		{
			zh: '请从浏览器的地址栏照抄首页地址，不带 ? 和 #；不知道就删去该字段。',
			en: 'Copy it from the browser, without ? and #; where it is not known, delete the field.'
		}
	],
	boolean: [
		{ zh: 'true 或 false（不加引号）', en: 'true or false (without quotes)' },
		{ zh: '请改为 true 或 false。', en: 'Write true or false.' }
	],
	timeZone: [
		{ zh: '已知的时区名，如 Asia/Shanghai', en: 'a known time zone name such as Asia/Shanghai' },
		{ zh: '请填写 IANA 时区名。', en: 'Write an IANA time zone name.' }
	],
	window: [
		{ zh: '7、14 或 30', en: '7, 14 or 30' },
		{ zh: '请选 7、14、30 天之一。', en: 'Choose 7, 14 or 30 days.' }
	],
	texts: [
		{ zh: '文字列表，如 ["投诉"，"意见"]', en: 'a list of texts such as ["投诉", "意见"]' },
		{ zh: '请写成方括号内的文字列表。', en: 'Write a list of texts in square brackets.' }
	],
	score: [
		{ zh: '1 至 5 的整数', en: 'a whole number from 1 to 5' },
		{ zh: '请填写满意度分值。', en: 'Write a satisfaction score.' }
	],
	minimum: [
		{ zh: '0 或正整数', en: 'a whole number, 0 or above' },
		{ zh: '请填写样本数下限。', en: 'Write the smallest sample.' }
	],
	minimumOrder: [
		{ zh: 'minimumRanked 不小于 minimumShown', en: 'minimumRanked not below minimumShown' },
		{ zh: '请调大 minimumRanked。', en: 'Raise minimumRanked.' }
	],
	weight: [
		{ zh: '0 或正数，且不全为 0', en: 'numbers of 0 or above, not all 0' },
		{ zh: '请为每个指标填写权重。', en: 'Write a weight for each metric.' }
	],
	target: [
		{ zh: '0 或正数', en: 'a number of 0 or above' },
		{ zh: '比率请填 0 至 1 之间的小数，如 0.85。', en: 'Write rates as fractions, such as 0.85.' }
	],
	object: [
		{ zh: '花括号内的“名称：值”', en: 'names and values in braces' },
		{ zh: '请检查括号与引号。', en: 'Check the brackets and quotes.' }
	],
	unknownField: [
		{ zh: '已知的字段名', en: 'a known field name' },
		{ zh: '请检查拼写，或删除该字段。', en: 'Check the spelling, or delete the field.' }
	],
	headers: [
		{ zh: '导出文件中的列名（一个或多个）', en: 'one or more headers of the export' },
		{ zh: '请照抄导出文件的列名。', en: "Copy the export's header." }
	],
	pick: [
		{ zh: 'last、first、minimum 或 maximum', en: 'last, first, minimum or maximum' },
		{ zh: '请选其中之一。', en: 'Choose one of these.' }
	],
	wholeNumber: [
		{ zh: '整数', en: 'a whole number' },
		{ zh: '请填写整数。', en: 'Write a whole number.' }
	],
	values: [
		{ zh: '{"导出中的值"："标准值"}', en: '{"value in the export": "standard value"}' },
		{ zh: '请写成花括号内的文字对。', en: 'Write pairs of texts in braces.' }
	],
	timeFormat: [
		{
			zh: 'iso、epoch-s、epoch-ms、excel 或 strptime 格式（如 %d/%m/%Y %H:%M），或它们的列表',
			en: 'iso, epoch-s, epoch-ms, excel or a strptime format (such as %d/%m/%Y %H:%M), or a list of these'
		},
		{
			zh: '请改正时间格式；该列未被读取。',
			en: 'Correct the time format; the column was not read.'
		}
	],
	zoneChoice: [
		{ zh: '"site" 或 "UTC"', en: '"site" or "UTC"' },
		{ zh: '请选其中之一。', en: 'Choose one of these.' }
	],
	sha256: [
		{ zh: 'SHA-256（64 位十六进制数）', en: 'a SHA-256 of 64 hexadecimal digits' },
		{ zh: '请运行 npm run manifest 重新写出清单。', en: 'Have npm run manifest write the manifest again.' }
	],
	exportName: [
		{ zh: '以 .parquet 结尾、不含斜线的文件名', en: 'a file name without slashes that ends in .parquet' },
		{ zh: '请运行 npm run manifest 重新写出清单。', en: 'Have npm run manifest write the manifest again.' }
	]
} as const satisfies Readonly<Record<string, readonly [Text, Text]>>;

export type ExpectationKey = keyof typeof EXPECTATIONS;

function isKey(message: string): message is ExpectationKey {
	return Object.hasOwn(EXPECTATIONS, message);
}

/** Words for a schema's message: what was expected, and the remedy. */
export function expectation(message: string): readonly [expected: Text, remedy: Text] {
	return EXPECTATIONS[isKey(message) ? message : 'object'];
}
