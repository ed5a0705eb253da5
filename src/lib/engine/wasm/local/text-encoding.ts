import { LoadError } from '#lib/engine/wasm/load-failure.ts';

/** Labels of TextDecoder. GB18030 contains GBK and GB2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Text is decoded in pieces of this size, so that progress shows and memory stays small. */
export const PIECE_BYTES = 4 * 2 ** 20;

const UNMARKED_SAMPLE_BYTES = 4096;

/**
 * How a text file is to be decoded, found by its mark or by decoding all of it. UTF-8 that is broken
 * anywhere is taken for GB18030, as Chinese office software writes it, if that decodes without an error.
 * @throws LoadError `encoding`
 */
export async function findEncoding(file: Blob): Promise<TextEncoding> {
	const head = new Uint8Array(await file.slice(0, UNMARKED_SAMPLE_BYTES).arrayBuffer());
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const unmarked = unmarkedUtf16(head);
	if (unmarked !== null) return unmarked;
	for (const encoding of ['utf-8', 'gb18030'] as const) {
		if (await decodes(file, encoding)) return encoding;
	}
	throw new LoadError('encoding', 'the text is neither UTF-8 nor UTF-16 nor GB18030');
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

async function decodes(file: Blob, encoding: TextEncoding): Promise<boolean> {
	try {
		for await (const { text } of decodedPieces(file, encoding)) if (text.includes('\0')) return false;
		return true;
	} catch (error) {
		if (error instanceof LoadError) return false;
		throw error;
	}
}

/**
 * A file's text piece by piece, without its mark. A character is never cut.
 * @throws LoadError `encoding` where the bytes are not of this encoding
 */
export async function* decodedPieces(
	file: Blob,
	encoding: TextEncoding,
	pieceBytes = PIECE_BYTES
): AsyncGenerator<{ text: string; bytes: number; last: boolean }> {
	const decoder = new TextDecoder(encoding, { fatal: true });
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
