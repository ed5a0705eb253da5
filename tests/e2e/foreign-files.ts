import { strToU8, zipSync } from 'fflate';

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
export function asXlsx(rows: readonly (readonly string[])[]): Uint8Array {
	const namespace = 'http://schemas.openxmlformats.org';
	const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
	const sheet = rows.map((row, index) => `<row r="${index + 1}">${row.map(cell).join('')}</row>`).join('');
	const relation = (type: string, target: string) =>
		`<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="rId1" Type="${namespace}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
	return zipSync({
		'[Content_Types].xml': strToU8(
			`<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
		),
		'_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml': strToU8(
			`<workbook xmlns="${namespace}/spreadsheetml/2006/main" xmlns:r="${namespace}/officeDocument/2006/relationships"><sheets><sheet name="工单" sheetId="1" r:id="rId1"/></sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
		'xl/worksheets/sheet1.xml': strToU8(
			`<worksheet xmlns="${namespace}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`
		)
	});
}
