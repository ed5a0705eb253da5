import writeExcelFile from 'write-excel-file/node';

/** A file as Playwright hands it to a page. */
export interface Payload {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

export function payload(name: string, content: Uint8Array | string): Payload {
	return { name, mimeType: '', buffer: Buffer.from(content) };
}

/** A text in GBK, which Node only decodes: the table is read backwards. */
export function inGbk(text: string): Uint8Array {
	const codes = new Map<string, readonly number[]>();
	const decoder = new TextDecoder('gbk');
	for (let lead = 0x81; lead <= 0xfe; lead += 1)
		for (let trail = 0x40; trail <= 0xfe; trail += 1)
			codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
	return Uint8Array.from(Array.from(text, (sign) => codes.get(sign) ?? [sign.charCodeAt(0)]).flat());
}

export function asCsv(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => row.join(',')).join('\r\n');
}

/** An Excel workbook of one sheet, every cell a text. */
export function asXlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
	return writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
}
