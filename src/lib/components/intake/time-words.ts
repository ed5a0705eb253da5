import type { Language } from '#lib/domain/text.ts';
import type { TimeFormat } from '#lib/intake/map-edit.ts';

const NAMED: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
	iso: { zh: '年-月-日（ISO）', en: 'year-month-day (ISO)' },
	'epoch-s': { zh: '1970 年起的秒数', en: 'seconds since 1970' },
	'epoch-ms': { zh: '1970 年起的毫秒数', en: 'milliseconds since 1970' },
	excel: { zh: 'Excel 日期序号', en: 'Excel serial number' }
};

const PARTS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
	Y: { zh: '年', en: 'year' },
	y: { zh: '年（两位）', en: 'year (2 digits)' },
	m: { zh: '月', en: 'month' },
	d: { zh: '日', en: 'day' },
	b: { zh: '月（英文）', en: 'month (name)' },
	B: { zh: '月（英文）', en: 'month (name)' },
	H: { zh: '时', en: 'hour' },
	I: { zh: '时（12 小时制）', en: 'hour (12)' },
	M: { zh: '分', en: 'minute' },
	S: { zh: '秒', en: 'second' },
	f: { zh: '毫秒', en: 'fraction' },
	p: { zh: '上午/下午', en: 'AM/PM' },
	z: { zh: '时区', en: 'zone' }
};

/** A time format as one text: what tells two of them apart. */
export function formatText(format: TimeFormat): string {
	return [format ?? 'iso'].flat().join(' | ');
}

/** A time format in words: `日/月/年 时:分`, `day/month/year hour:minute`. */
export function readingLabel(format: TimeFormat, language: Language): string {
	const formats = format === null ? ['iso'] : typeof format === 'string' ? [format] : format;
	return formats.map((one) => inWords(one, language)).join(language === 'en' ? ' or ' : ' 或 ');
}

function inWords(format: string, language: Language): string {
	const key = language === 'en' ? 'en' : 'zh';
	const named = Object.hasOwn(NAMED, format) ? NAMED[format] : undefined;
	if (named !== undefined) return named[key];
	return format
		.replaceAll('年', '')
		.replaceAll('月', '')
		.replaceAll('日', '')
		.replaceAll(/%-?([A-Za-z])/g, (whole, letter: string) => PARTS[letter]?.[key] ?? whole);
}
