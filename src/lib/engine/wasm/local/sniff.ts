import { unzipSync } from 'fflate';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';
import type { TableFormat } from '#lib/engine/wasm/loaded-table.ts';

/** Beginnings of files, in hexadecimal, and what such a file is called. */
const MAGICS: readonly (readonly [string, string])[] = [
	['1f8b', 'GZIP'],
	['377abcaf271c', '7z'],
	['52617221', 'RAR'],
	['425a68', 'BZIP2'],
	['fd377a585a00', 'XZ'],
	['28b52ffd', 'Zstandard'],
	['4f5243', 'ORC'],
	['4152524f5731', 'Arrow'],
	['ffffffff', 'Arrow'],
	['4f626a01', 'Avro'],
	['25504446', 'PDF'],
	['53514c69746520666f726d617420', 'SQLite'],
	['89504e47', 'PNG'],
	['ffd8ff', 'JPEG'],
	['47494638', 'GIF']
];
const HEAD_BYTES = 4096;
/** Office documents before 2007, and newer ones with a password, are compound files. */
const COMPOUND = 'd0cf11e0a1b11ae1';
const ZIP = /^504b(0304|0506|0708)/;
/** A larger archive is not looked into. */
const LARGEST_ARCHIVE_BYTES = 500 * 2 ** 20;

/**
 * What a file is by its bytes, whatever its name says.
 * @throws LoadError `empty`, `encrypted`, `other-format` or `unknown-format`
 */
export async function sniffFormat(file: Blob): Promise<TableFormat> {
	if (file.size === 0) throw new LoadError('empty', 'the file has 0 bytes');
	const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
	const hex = Array.from(head.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
	if (hex.startsWith('50415231')) return 'parquet';
	if (hex.startsWith('50415245'))
		throw new LoadError('encrypted', 'the file begins with PARE: its footer is encrypted');
	if (ZIP.test(hex)) return zipFormat(file);
	if (hex.startsWith(COMPOUND)) throw await compoundFailure(file);
	const magic = MAGICS.find(([bytes]) => hex.startsWith(bytes));
	if (magic !== undefined) throw otherFormat(magic[1]);
	const duckdb = String.fromCharCode(...head.subarray(8, 12)) === 'DUCK';
	if (duckdb) throw otherFormat('DuckDB');
	return textFormat(head);
}

function otherFormat(format: string): LoadError {
	return new LoadError('other-format', `the bytes are those of ${format}`, { format });
}

async function zipFormat(file: Blob): Promise<TableFormat> {
	if (file.size > LARGEST_ARCHIVE_BYTES) throw otherFormat('ZIP');
	const names: string[] = [];
	try {
		unzipSync(new Uint8Array(await file.arrayBuffer()), {
			filter: ({ name }) => {
				names.push(name);
				return false;
			}
		});
	} catch {
		throw new LoadError('truncated', 'the archive has no table of contents: its end is missing', {
			format: 'ZIP'
		});
	}
	if (names.includes('xl/workbook.xml')) return 'xlsx';
	if (names.includes('xl/workbook.bin')) throw otherFormat('XLSB');
	if (names.includes('content.xml') && names.includes('mimetype')) throw otherFormat('ODS');
	if (names.some((name) => name.startsWith('word/'))) throw otherFormat('Word');
	throw otherFormat('ZIP');
}

/** The names of a compound file's parts stand in it as UTF-16. */
async function compoundFailure(file: Blob): Promise<LoadError> {
	const part = await file.slice(0, 2 ** 20).arrayBuffer();
	const end = await file.slice(-(2 ** 20)).arrayBuffer();
	const text = [part, end].map((bytes) => new TextDecoder('latin1').decode(bytes)).join('');
	const encrypted = text.includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e');
	return encrypted
		? new LoadError('encrypted', 'the Excel file is protected by a password', { format: 'XLSX' })
		: otherFormat('XLS');
}

/** Text that begins like a document is no table; bytes that no text has are of no known kind. */
function textFormat(head: Uint8Array): TableFormat {
	const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
	const zeros = head.filter((byte) => byte === 0).length;
	const controls = head.filter(
		(byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)
	).length;
	if (!wide && controls > 0 && !isUnmarkedWide(head, zeros)) {
		throw new LoadError('unknown-format', 'the bytes are neither Parquet nor Excel nor text');
	}
	const start = new TextDecoder('latin1')
		.decode(head)
		.replaceAll('\0', '')
		.replace(/^(ÿþ|þÿ|ï»¿)/, '')
		.trimStart();
	if (/^<(!doctype html|html|table)/i.test(start)) throw otherFormat('HTML');
	if (start.startsWith('<?xml') || start.startsWith('<')) throw otherFormat('XML');
	if (/^[[{]\s*["{[\]}]/.test(start)) throw otherFormat('JSON');
	return 'csv';
}

/** UTF-16 without a mark: many zeros, all in the same half of the units, which holds for Latin text only. */
function isUnmarkedWide(head: Uint8Array, zeros: number): boolean {
	if (zeros < head.length / 8) return false;
	const even = head.filter((byte, index) => byte === 0 && index % 2 === 0).length;
	return even === 0 || even === zeros;
}
