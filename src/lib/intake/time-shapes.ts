/** Which reading of a text is meant, where its shape leaves it open. */
export type TimeOrder = 'day-first' | 'month-first' | 'year-first' | 'compact' | 'epoch';

/** A way to read texts of one shape. `order` null: there is no other. */
export interface ShapeReading {
	readonly order: TimeOrder | null;
	/** As in ColumnSource.timeFormat. */
	readonly format: string;
}

/** Dates in the order in which they are tried; the match is cut off and the rest is the time of day. */
const DATES: readonly {
	readonly pattern: RegExp;
	readonly readings: (...parts: string[]) => readonly ShapeReading[];
}[] = [
	{ pattern: /^9{4}年9{1,2}月9{1,2}日/, readings: () => [sure('%Y年%m月%d日')] },
	{
		// Oracle in Chinese: 05-3月 -14
		pattern: /^9{1,2}-9{1,2}月( ?)-(9{4}|99)(?!9)/,
		readings: (space = '', year = '') => [sure(`%d-%m月${space}-${yearOf(year)}`)]
	},
	{
		pattern: /^9{1,2}([-/ ])(Mon|Month)\1(9{4}|99)(?!9)/,
		readings: (separator = '', month = '', year = '') => [
			sure(['%d', monthOf(month), yearOf(year)].join(separator))
		]
	},
	{
		pattern: /^(Mon|Month) 9{1,2}(,?) 9{4}(?!9)/,
		readings: (month = '', comma = '') => [sure(`${monthOf(month)} %d${comma} %Y`)]
	},
	{
		pattern: /^9{4}([-/.])9{1,2}\1(?:9{1,2})(?!9)/,
		readings: (separator = '') => [sure(`%Y${separator}%m${separator}%d`)]
	},
	{
		pattern: /^9{1,2}([-/.])9{1,2}\1(9{4})(?!9)/,
		readings: (separator = '') => [
			{ order: 'day-first', format: ['%d', '%m', '%Y'].join(separator) },
			{ order: 'month-first', format: ['%m', '%d', '%Y'].join(separator) }
		]
	},
	{
		pattern: /^9{1,2}([-/.])9{1,2}\1(?:9{1,2})(?!9)/,
		readings: (separator = '') => [
			{ order: 'day-first', format: ['%d', '%m', '%y'].join(separator) },
			{ order: 'month-first', format: ['%m', '%d', '%y'].join(separator) },
			{ order: 'year-first', format: ['%y', '%m', '%d'].join(separator) }
		]
	}
];

const YEAR_FIRST = /^%Y[-/]%m[-/]%d/;
const ISO_TIME = /^(?:(?:T| +)9{1,2}:99(?::99(?:\.9{1,9})?)?\s*(?:[Zz]|[+-]99(?::?99)?)?)?$/;
const TIME_OF_DAY =
	/^(?:,? *|T)(?:上午|下午)? *9{1,2}(?:[:.]99?(?:[:.]99?(?:\.9{1,9})?)?|时(?:99?分(?:99?秒)?)?) *(?:AM|PM|am|pm|上午|下午)?(?: ?[+-]99(?::?99)?)?$/;
const HALF_DAY = /AM|PM|am|pm|上午|下午/;
const OFFSET = /[+-]99(?::?99)?$/;

/**
 * The readings of a shape: a text with every digit as a 9 and every name of a month as `Mon` or
 * `Month`. Empty where the shape is no time.
 */
export function readingsOfShape(shape: string): readonly ShapeReading[] {
	const number = /^(9+)(\.9+)?$/.exec(shape);
	if (number) return numbers(number[1]?.length ?? 0, number[2] !== undefined);
	for (const { pattern, readings } of DATES) {
		const match = pattern.exec(shape);
		if (match) return withTime(readings(...match.slice(1)), shape.slice(match[0].length));
	}
	return [];
}

function sure(format: string): ShapeReading {
	return { order: null, format };
}

function yearOf(digits: string): string {
	return digits.length === 4 ? '%Y' : '%y';
}

function monthOf(name: string): string {
	return name === 'Mon' ? '%b' : '%B';
}

/** Numbers by their digits: days of a spreadsheet, seconds or milliseconds, or a date without separators. */
function numbers(digits: number, fraction: boolean): readonly ShapeReading[] {
	const compact: Readonly<Record<number, string>> = {
		8: '%Y%m%d',
		10: '%Y%m%d%H',
		12: '%Y%m%d%H%M',
		14: '%Y%m%d%H%M%S'
	};
	const readings: ShapeReading[] = [];
	if (digits === 5) readings.push(sure('excel'));
	if (digits === 9 || digits === 10) readings.push({ order: 'epoch', format: 'epoch-s' });
	if (digits === 12 || digits === 13) readings.push({ order: 'epoch', format: 'epoch-ms' });
	const format = compact[digits];
	if (format !== undefined && !fraction) readings.push({ order: 'compact', format });
	return readings.length === 1 ? readings.map((reading) => sure(reading.format)) : readings;
}

function withTime(dates: readonly ShapeReading[], rest: string): readonly ShapeReading[] {
	const iso = ISO_TIME.test(rest);
	if (!iso && !TIME_OF_DAY.test(rest)) return [];
	const time = timeFormat(rest);
	return dates.map(({ order, format }) => ({
		order,
		format: iso && YEAR_FIRST.test(format) ? 'iso' : `${format}${time}`
	}));
}

/** The runs of digits are, in order, hour, minute, second and fraction. */
function timeFormat(rest: string): string {
	const parts = [HALF_DAY.test(rest) ? '%I' : '%H', '%M', '%S', '%f'];
	let place = 0;
	return rest
		.replace(OFFSET, '%z')
		.replace(HALF_DAY, '%p')
		.replace(/9+/g, () => parts[place++] ?? '');
}
