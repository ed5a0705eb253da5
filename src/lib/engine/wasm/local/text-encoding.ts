import { LoadError } from '#lib/engine/wasm/load-failure.ts';

/** Labels of TextDecoder. GB18030 contains GBK and GB2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Text is decoded in pieces of this size, so that progress shows and memory stays small. */
export const PIECE_BYTES = 4 * 2 ** 20;

const UNMARKED_SAMPLE_BYTES = 4096;

/**
 * How a text file is to be decoded, found by its mark or by decoding all of it. Text that is no UTF-8 is
 * taken for GB18030, as Chinese office software writes it, if that decodes without an error. UTF-8 with a
 * few broken characters is neither: as GB18030 it would be nonsense without an error.
 * @throws LoadError `encoding`, with the row of the first broken character
 */
export async function findEncoding(file: Blob): Promise<TextEncoding> {
	const head = new Uint8Array(await file.slice(0, UNMARKED_SAMPLE_BYTES).arrayBuffer());
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const unmarked = unmarkedUtf16(head);
	if (unmarked !== null) return unmarked;
	const unicode = await damage(file, 'utf-8');
	if (unicode.broken === 0) return 'utf-8';
	const chinese = await damage(file, 'gb18030');
	if (chinese.broken === 0 && unicode.broken > unicode.wide / FEW) return 'gb18030';
	const { row } = unicode.broken <= chinese.broken || chinese.broken === 0 ? unicode : chinese;
	throw new LoadError('encoding', `row ${String(row)} is neither UTF-8 nor GB18030`, { row });
}

/** Characters beyond ASCII for one broken, with which a text still is what it seems to be. */
const FEW = 10;
/** What the decoder leaves of a broken character, and what no text holds. */
const UNDECODED = /[\0\ufffd]/;
const UNDECODED_ALL = /[\0\ufffd]/g;

interface Damage {
	/** Characters that could not be decoded, and others beyond ASCII. */
	readonly broken: number;
	readonly wide: number;
	/** Row of the first broken one, from 1. */
	readonly row: number;
}

async function damage(file: Blob, encoding: TextEncoding): Promise<Damage> {
	let [broken, wide, row] = [0, 0, 1];
	for await (const { text } of decodedPieces(file, encoding, { fatal: false })) {
		const first = broken === 0 ? text.search(UNDECODED) : -1;
		if (broken === 0) row += count(first === -1 ? text : text.slice(0, first), /\n/g);
		broken += count(text, UNDECODED_ALL);
		wide += count(text, /[\u0080-\ufffc]/g);
	}
	return { broken, wide, row };
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** Latin letters and digits in UTF-16 have a zero beside each of them. */
function unmarkedUtf16(head: Uint8Array): TextEncoding | null {
	const zeros = [0, 0];
	for (const [index, byte] of head.entries()) {
		if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	}
	const [even = 0, odd = 0] = zeros;
	if (even + odd < head.length / 8) return null;
	return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * A file's text piece by piece, without its mark. A character is never cut.
 * @throws LoadError `encoding` where the bytes are not of this encoding
 */
export async function* decodedPieces(
	file: Blob,
	encoding: TextEncoding,
	{ fatal = true, pieceBytes = PIECE_BYTES }: { fatal?: boolean; pieceBytes?: number } = {}
): AsyncGenerator<{ text: string; bytes: number; last: boolean }> {
	const decoder = new TextDecoder(encoding, { fatal });
	for (let start = 0; start < file.size; start += pieceBytes) {
		const bytes = await file.slice(start, start + pieceBytes).arrayBuffer();
		const last = start + pieceBytes >= file.size;
		yield { text: decodePiece(decoder, bytes, last, encoding), bytes: bytes.byteLength, last };
	}
}

function decodePiece(
	decoder: TextDecoder,
	bytes: ArrayBuffer,
	last: boolean,
	encoding: TextEncoding
): string {
	try {
		return decoder.decode(bytes, { stream: !last });
	} catch {
		throw new LoadError('encoding', `the text is not ${encoding.toUpperCase()} throughout`);
	}
}
