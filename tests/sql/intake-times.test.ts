import { expect, it } from 'vitest';
import type { TimeFormat } from '#lib/domain/time-format.ts';
import { timeReadings } from '#lib/intake/time-readings.ts';
import { foreignTable } from './foreign.ts';
import { onBothEngines } from './hand-worked.ts';

const HEADER = '时间';

/** Values under one header, the only way to read them, and the first of them so read. */
const SETTLED: readonly (readonly [string, readonly string[], TimeFormat | null, string])[] = [
	['ISO', ['2014-03-05 08:05:07', '2014-03-25'], null, '2014-03-05 08:05:07'],
	['ISO with zones', ['2014-03-05T08:05:07+08:00', '2014-03-05T08:05Z'], null, '2014-03-05 00:05:07'],
	['year first with slashes', ['2014/3/5 8:05', '2014/12/25'], null, '2014-03-05 08:05:00'],
	['year first with dots', ['2014.3.5 8:05'], '%Y.%m.%d %H:%M', '2014-03-05 08:05:00'],
	['day first', ['5/3/2014 8:05', '25/3/2014 18:05'], '%d/%m/%Y %H:%M', '2014-03-05 08:05:00'],
	['month first, short year', ['3/5/14 8:05', '10/21/14 18:05'], '%m/%d/%y %H:%M', '2014-03-05 08:05:00'],
	[
		'AM and PM',
		['3/5/2014 1:02:03 PM', '3/25/2014 12:00:00 AM'],
		'%m/%d/%Y %I:%M:%S %p',
		'2014-03-05 13:02:03'
	],
	['上午 and 下午', ['2014/3/5 下午1:02', '2014/3/5 上午9:30'], '%Y/%m/%d %p%I:%M', '2014-03-05 13:02:00'],
	[
		'Chinese',
		['2014年3月5日 8时5分7秒', '2014年3月25日 18时5分7秒'],
		'%Y年%m月%d日 %H时%M分%S秒',
		'2014-03-05 08:05:07'
	],
	['names of months', ['05-Mar-14', '25-DEC-13'], '%d-%b-%y', '2014-03-05 00:00:00'],
	['digits of a day', ['20140305', '20140325'], '%Y%m%d', '2014-03-05 00:00:00'],
	['digits to the second', ['20140305080507'], '%Y%m%d%H%M%S', '2014-03-05 08:05:07'],
	['seconds', ['1394006707', '1395706707'], 'epoch-s', '2014-03-05 08:05:07'],
	['milliseconds', ['1394006707000', '1395706707500'], 'epoch-ms', '2014-03-05 08:05:07'],
	['days of a spreadsheet', ['41703.3368865741', '41723'], 'excel', '2014-03-05 08:05:07']
];

const day = (place: number) => 1 + (place % 28);
const many = (count: number, write: (place: number) => string) =>
	Array.from({ length: count }, (_, place) => write(place));

onBothEngines('times as text', (_load, engine) => {
	const read = async (values: readonly string[], type = 'VARCHAR') => {
		const raw = await foreignTable(
			engine(),
			[HEADER],
			values.map((value) => [value]),
			{ [HEADER]: type }
		);
		return timeReadings(engine(), [raw], HEADER);
	};

	it.each(SETTLED)('%s', async (_name, values, timeFormat, first) => {
		const { rows, choices, unreadable } = await read([...values, '?', ' ', 'NULL']);
		expect(rows).toBe(values.length);
		expect(choices).toHaveLength(1);
		expect(choices[0]).toMatchObject({ timeFormat, rows: values.length });
		expect(choices[0]?.examples.find(({ text }) => text === values[0])?.time).toBe(first);
		expect(unreadable.rows).toBe(0);
	});

	it('are asked about where day and month may be exchanged, and only then', async () => {
		const { choices } = await read(['03/04/2014 10:00', '12/01/2014 9:30']);
		expect(choices.map(({ timeFormat }) => timeFormat)).toEqual(['%d/%m/%Y %H:%M', '%m/%d/%Y %H:%M']);
		expect(choices.map(({ examples }) => examples[0])).toEqual([
			{ text: '03/04/2014 10:00', time: '2014-04-03 10:00:00' },
			{ text: '03/04/2014 10:00', time: '2014-03-04 10:00:00' }
		]);
		expect((await read(['03/04/2014 10:00', '12/01/2014 9:30', '13/01/2014 9:30'])).choices).toHaveLength(1);
		expect((await read(['01/02/03'])).choices).toHaveLength(3);
		expect((await read(['2014030510'], 'BIGINT')).choices.map(({ timeFormat }) => timeFormat)).toEqual([
			'epoch-s',
			'%Y%m%d%H'
		]);
	});

	it('are asked about where both orders occur', async () => {
		const mixed = await read(['25/12/2014', '12/25/2014', '12/26/2014']);
		expect(mixed.choices.map(({ timeFormat, rows }) => [timeFormat, rows])).toEqual([
			['%m/%d/%Y', 2],
			['%d/%m/%Y', 1]
		]);
	});

	it('may mix forms that are clear by themselves; what none reads is counted', async () => {
		const { choices, unreadable } = await read([
			'2014-03-05 10:00:00',
			'2014年3月6日',
			'昨天',
			'昨天',
			'31/02/2014',
			'31/12/2014'
		]);
		expect(choices).toHaveLength(1);
		expect(choices[0]).toMatchObject({ timeFormat: ['%d/%m/%Y', 'iso', '%Y年%m月%d日'], rows: 3 });
		expect(unreadable).toEqual({
			rows: 3,
			examples: [
				{ value: '昨天', rows: 2 },
				{ value: '31/02/2014', rows: 1 }
			]
		});
	});

	it('bear a few slips, which are counted', async () => {
		const values = many(1000, (place) => `${day(place)}/3/2014`);
		const { choices, unreadable } = await read([...values, '3/31/2014']);
		expect(choices.map(({ timeFormat, rows }) => [timeFormat, rows])).toEqual([['%d/%m/%Y', 1000]]);
		expect(unreadable).toEqual({ rows: 1, examples: [{ value: '3/31/2014', rows: 1 }] });
	});

	it('are none where the values are something else, and as they are where typed', async () => {
		expect((await read(['投诉', '3/5', '10457', '1234567'])).choices).toEqual([]);
		expect((await read(['2014-03-05 08:05:07'], 'TIMESTAMP')).choices).toEqual([
			{ timeFormat: null, rows: 1, examples: [] }
		]);
		expect((await read(['41703.5', '41704'], 'DOUBLE')).choices[0]?.timeFormat).toBe('excel');
	});
});
