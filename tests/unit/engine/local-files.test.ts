import { tableFromIPC } from 'apache-arrow';
import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { rowsFromArrow } from '#lib/engine/wasm/arrow-rows.ts';
import { failureOf, type LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import { uniqueNames } from '#lib/engine/wasm/local/column-names.ts';
import { openCsv } from '#lib/engine/wasm/local/csv.ts';
import { memoryLimit } from '#lib/engine/wasm/local/memory.ts';
import { openLocal } from '#lib/engine/wasm/local/open-local.ts';
import type { OpenedFile, Wanted } from '#lib/engine/wasm/local/opened-file.ts';

const ALL: Wanted = { columns: null, rowLimit: null, memoryLimit: 2 ** 30 };
type Content = string | Uint8Array<ArrayBuffer>;

function noParquet(): never {
	throw new Error('no Parquet here');
}

function open(content: Content, wanted: Partial<Wanted> = {}): Promise<OpenedFile> {
	return openLocal(new Blob([content]), { ...ALL, ...wanted }, noParquet);
}

async function rowsOf(opened: OpenedFile): Promise<Record<string, unknown>[]> {
	const rows: Record<string, unknown>[] = [];
	let announced = 0;
	for await (const chunk of opened.chunks()) {
		announced += chunk.rows;
		rows.push(...rowsFromArrow(tableFromIPC(chunk.stream)));
	}
	expect(rows.length).toBe(announced);
	return rows;
}

async function read(content: Content, wanted: Partial<Wanted> = {}): Promise<Record<string, unknown>[]> {
	return rowsOf(await open(content, wanted));
}

async function failure(work: Promise<unknown>): Promise<Omit<LoadFailure, 'file'>> {
	const error: unknown = await work.then(
		() => new Error('nothing failed'),
		(reason: unknown) => reason
	);
	return failureOf(error);
}

const EXPECTED = [
	{ 工单编号: 'A1', 备注: '含逗号,和"引号"\n及换行' },
	{ 工单编号: 'A2', 备注: null }
];
const TEXT = '工单编号,备注\r\nA1,"含逗号,和""引号""\r\n及换行"\r\n\r\nA2,\r\n';

/** 工单;时间 / 1;中 in GB18030. */
const GBK = Uint8Array.of(
	0xb9,
	0xa4,
	0xb5,
	0xa5,
	0x3b,
	0xca,
	0xb1,
	0xbc,
	0xe4,
	10,
	0x31,
	0x3b,
	0xd6,
	0xd0,
	10
);

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let index = 0; index < text.length; index += 1)
		view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
	return bytes;
}

describe('text files', () => {
	it.each([
		['UTF-8', TEXT],
		['UTF-8 with a mark', `\ufeff${TEXT}`],
		['UTF-16, little end first', utf16(`\ufeff${TEXT}`, true)],
		['UTF-16, big end first', utf16(`\ufeff${TEXT}`, false)]
	])('are read in %s', async (_, content) => {
		expect(await read(content)).toEqual(EXPECTED);
	});

	it('are taken for GB18030 where they are no UTF-8', async () => {
		expect(await read(GBK)).toEqual([{ 工单: '1', 时间: '中' }]);
	});

	it('are refused as UTF-8 with a broken character, which GB18030 would make nonsense of', async () => {
		const bytes = new TextEncoder().encode('编号,备注\n1,停电后未恢复供电\n2,电表XY\n');
		const cut = bytes.with(bytes.indexOf(88), 0xe7).with(bytes.indexOf(89), 0x94);
		expect(new TextDecoder('gb18030').decode(cut)).not.toContain('\ufffd');
		expect(await failure(read(Uint8Array.from(cut)))).toMatchObject({
			reason: 'encoding',
			facts: { row: 3 }
		});
	});

	it('may have titles above the header, and name their delimiter', async () => {
		const rows = [{ id: '1', when: '2', what: '3' }];
		expect(await read('2014 年工单\n\nid,when,what\n1,2,3\n')).toEqual(rows);
		expect(await read('sep=;\nid;when;what\n1;2;3\n')).toEqual(rows);
	});

	it.each([',', ';', '\t', '|'])('are read with the delimiter %j', async (delimiter) => {
		const text = ['id', 'when', '1', 'x, y; z'].map((cell) => `"${cell}"`);
		const lines = [text.slice(0, 2), text.slice(2)].map((row) => row.join(delimiter)).join('\n');
		expect(await read(lines)).toEqual([{ id: '1', when: 'x, y; z' }]);
	});

	it('are read the same in pieces of any size', async () => {
		for (const piece of [1, 2, 3, 5, 8, 13, 64]) {
			expect(await rowsOf(await openCsv(new Blob([TEXT]), ALL, piece)), String(piece)).toEqual(EXPECTED);
		}
	});

	it('give the first rows, and only say how many there are where they came to the end', async () => {
		const some = await open('a\n1\n2\n3\n', { rowLimit: 2 });
		expect(await rowsOf(some)).toEqual([{ a: '1' }, { a: '2' }]);
		expect(some.rowsInAll()).toBeNull();
		const all = await open('a\n1\n2\n3\n', { rowLimit: 3 });
		await rowsOf(all);
		expect(all.rowsInAll()).toBe(3);
	});

	it('give only the columns wanted', async () => {
		expect(await read('a,b,c\n1,2,3\n', { columns: ['c', 'x'] })).toEqual([{ c: '3' }]);
		expect(await failure(read('a,b\n1,2\n', { columns: ['x'] }))).toMatchObject({ reason: 'no-columns' });
	});

	it('get a name for each column, as DuckDB does', () => {
		expect(uniqueNames(['a', 'A', '', 'a', 'a_1'])).toEqual(['a', 'A_1', 'column2', 'a_2', 'a_1_1']);
	});

	it('may have shorter rows and blank cells beyond the header, but no others', async () => {
		expect(await read('a,b,\n1\n2,3,,\n')).toEqual([
			{ a: '1', b: null },
			{ a: '2', b: '3' }
		]);
		expect(await failure(read('a,b\n1,2\n\n1,2,3\n'))).toMatchObject({ reason: 'ragged', facts: { row: 4 } });
	});

	it('are refused where a quote is not closed, at the end and in the middle', async () => {
		expect(await failure(read('a,b\n1,2\n1,"open\n2,3\n'))).toMatchObject({
			reason: 'ragged',
			facts: { row: 3 }
		});
		const endless = `a,b\n1,2\n1,"open\n${'2,3\n'.repeat(2 ** 21)}`;
		expect(await failure(read(endless))).toMatchObject({ reason: 'ragged', facts: { row: 3 } });
	});

	it('are refused before they are read where memory would not do', async () => {
		expect(await failure(open('a\n1\n', { memoryLimit: 3 }))).toMatchObject({
			reason: 'too-large',
			facts: { neededBytes: 16, limitBytes: 3 }
		});
	});
});

describe('workbooks', () => {
	const sheet = [
		[{ value: '2014 年工单', columnSpan: 3 }, null, null],
		[{ value: '工单编号' }, { value: '受理时间' }, { value: '' }],
		[
			{ value: 'A1' },
			{ value: new Date(Date.UTC(2014, 0, 2, 3, 4, 5)), format: 'yyyy-mm-dd hh:mm:ss' },
			{ value: 20_140_101_001 }
		],
		[{ value: 'A2' }, null, { value: true }]
	];

	it('give the rows below the header, dates as text, wherever the title ends', async () => {
		const file = await writeExcelFile(sheet).toBuffer();
		const opened = await open(Uint8Array.from(file));
		expect(opened).toMatchObject({ format: 'xlsx', rows: 2 });
		expect(await rowsOf(opened)).toEqual([
			{ 工单编号: 'A1', 受理时间: '2014-01-02 03:04:05', column2: '20140101001' },
			{ 工单编号: 'A2', 受理时间: null, column2: 'true' }
		]);
	});

	it('without rows are refused', async () => {
		const file = await writeExcelFile(sheet.slice(1, 2)).toBuffer();
		expect(await failure(open(Uint8Array.from(file)))).toMatchObject({ reason: 'no-rows' });
	});

	it('that are mostly blank are refused before a cell is made of every blank', async () => {
		const cell = (place: string): string =>
			`<row r="${place.replace(/\D/g, '')}"><c r="${place}"><v>1</v></c></row>`;
		const sheetXml = `<worksheet><sheetData>${cell('A1')}${cell('XFD1048576')}</sheetData></worksheet>`;
		const file = zipSync({ 'xl/workbook.xml': strToU8('x'), 'xl/worksheets/sheet1.xml': strToU8(sheetXml) });
		expect(await failure(open(Uint8Array.from(file)))).toMatchObject({ reason: 'too-large' });
	});

	it('that unpack to more than memory holds are refused before they are unpacked', async () => {
		const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(8 * 2 ** 20) });
		expect(await failure(open(Uint8Array.from(bomb), { memoryLimit: 2 ** 22 }))).toMatchObject({
			reason: 'too-large'
		});
	});
});

describe('files of other kinds', () => {
	const zip = (name: string): Uint8Array<ArrayBuffer> => Uint8Array.from(zipSync({ [name]: strToU8('x') }));
	const compound = (...names: string[]): Uint8Array<ArrayBuffer> =>
		Uint8Array.from([
			...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
			...names.flatMap((name) => [...utf16(name, true)])
		]);

	it.each<[string, Content, object]>([
		['nothing', '', { reason: 'empty' }],
		['an archive', zip('export.csv'), { reason: 'other-format', facts: { format: 'ZIP' } }],
		['an archive without its end', zip('export.csv').slice(0, 40), { reason: 'truncated' }],
		['a binary workbook', zip('xl/workbook.bin'), { reason: 'other-format', facts: { format: 'XLSB' } }],
		['an old workbook', compound('Workbook'), { reason: 'other-format', facts: { format: 'XLS' } }],
		['a locked workbook', compound('EncryptedPackage'), { reason: 'encrypted', facts: { format: 'XLSX' } }],
		['a gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), { reason: 'other-format', facts: { format: 'GZIP' } }],
		['a PDF', '%PDF-1.7 …', { reason: 'other-format', facts: { format: 'PDF' } }],
		['a web page', '\n<html><table>', { reason: 'other-format', facts: { format: 'HTML' } }],
		['JSON', '[{"a": 1}]', { reason: 'other-format', facts: { format: 'JSON' } }],
		['noise', Uint8Array.of(1, 2, 3, 250, 251, 4), { reason: 'unknown-format' }],
		['no known text', Uint8Array.of(97, 44, 98, 10, 0xff, 0xff, 10), { reason: 'encoding' }],
		['blank lines', '\n \n', { reason: 'no-rows' }],
		['PAR1 alone', 'PAR1', { reason: 'truncated' }],
		['a Parquet file without its end', `PAR1${'x'.repeat(50)}`, { reason: 'truncated' }],
		['a footer longer than its file', 'PAR1xxxx\xff\0\0\0PAR1', { reason: 'truncated' }],
		['a footer that is none', 'PAR1xxxxxxxx\x04\0\0\0PAR1', { reason: 'unreadable' }]
	])('%s is refused by name', async (_, content, expected) => {
		const bytes = typeof content === 'string' && content.startsWith('PAR1') ? latin(content) : content;
		expect(await failure(read(bytes))).toMatchObject(expected);
	});
});

function latin(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('memoryLimit', () => {
	it('follows the device, within what an engine can address', () => {
		expect(memoryLimit(0.25)).toBe(0.5 * 2 ** 30);
		expect(memoryLimit(4)).toBe(2 ** 30);
		expect(memoryLimit(32)).toBe(2 * 2 ** 30);
		expect(memoryLimit(undefined)).toBe(memoryLimit(4));
	});
});
