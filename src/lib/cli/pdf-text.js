/*
 * A PDF says of each glyph which character it stands for, so that text can be searched and copied. Chromium takes
 * the first character that the font gives the glyph to, which for some ideographs is a radical (⾸ for 首): a
 * search for 首次 would find nothing. Here these names are put right by the words of the page itself.
 */
import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';

/** Radicals and compatible forms that stand for ideographs; U+2E80–2FDF and U+F900–FAFF. */
const STAND_INS = /[\u2e80-\u2fdf\uf900-\ufaff]/u;

/**
 * Radicals of the supplement, which Unicode does not decompose, and of those that it decomposes to the traditional
 * form, with the ideographs that share their glyph (Unicode's EquivalentUnifiedIdeograph.txt, simplified forms).
 */
const IDEOGRAPHS = new Map(
	(
		'⺁厂 ⺇几 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑尣 ⺒巳 ⺓幺 ⺔彑 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爪 ⺥爪 ' +
		'⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳网 ⺴网 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺺聿 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ' +
		'⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ' +
		'⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⼾户 ⽻羽 ⾚赤 ⾛走 ⾯面 ⿈黄'
	)
		.split(' ')
		.map((pair) => /** @type {[string, string]} */ (Array.from(pair)))
);

/**
 * The character that a glyph stands for in a text: of those that share it, the one that the text holds.
 * @param {string} character as the PDF names it
 * @param {ReadonlySet<string>} text characters of the page
 */
export function plainCharacter(character, text) {
	if (!STAND_INS.test(character) || text.has(character)) return character;
	const candidates = [IDEOGRAPHS.get(character), character.normalize('NFKC')];
	return candidates.find((candidate) => candidate !== undefined && text.has(candidate)) ?? character;
}

/** @param {string} hex UTF-16BE @returns {string} */
function fromHex(hex) {
	return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** @param {string} text @returns {string} UTF-16BE in hexadecimal digits */
function toHex(text) {
	return text
		.split('')
		.map((unit) => unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'))
		.join('');
}

/**
 * A character map (ToUnicode CMap) with plain characters: `bfchar` names one glyph each, `bfrange` several in a row,
 * which become a list.
 * @param {string} map
 * @param {ReadonlySet<string>} text
 */
export function plainMap(map, text) {
	const plain = (/** @type {string} */ hex) => toHex(plainCharacter(fromHex(hex), text));
	return map
		.replace(/(\d+ beginbfchar\s)([\s\S]*?)(endbfchar)/g, (_, begin, lines, end) => {
			const mended = lines.replace(
				/(<[0-9A-F]+>\s*)<([0-9A-F]+)>/gi,
				(/** @type {string} */ __, /** @type {string} */ glyph, /** @type {string} */ hex) =>
					`${glyph}<${plain(hex)}>`
			);
			return begin + mended + end;
		})
		.replace(/(\d+ beginbfrange\s)([\s\S]*?)(endbfrange)/g, (_, begin, lines, end) => {
			const mended = lines.replace(
				/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]{4})>/gi,
				(
					/** @type {string} */ whole,
					/** @type {string} */ first,
					/** @type {string} */ last,
					/** @type {string} */ hex
				) => {
					const length = Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1;
					const start = Number.parseInt(hex, 16);
					const named = Array.from({ length }, (__, index) => String.fromCharCode(start + index));
					if (!named.some((character) => STAND_INS.test(character))) return whole;
					const list = named.map((character) => `<${toHex(plainCharacter(character, text))}>`).join(' ');
					return `<${first}> <${last}> [${list}]`;
				}
			);
			return begin + mended + end;
		});
}

/**
 * The PDF with the characters of the page in place of radicals; pictures of the pages stay as they are.
 * @param {Uint8Array} pdf as Chromium wrote it
 * @param {string} text all words of the page, header and footer included
 * @returns {Promise<Uint8Array>}
 */
export async function withPlainText(pdf, text) {
	const characters = new Set(Array.from(text));
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	const { context } = document;
	for (const [, object] of context.enumerateIndirectObjects()) {
		if (!(object instanceof PDFDict)) continue;
		const reference = object.get(PDFName.of('ToUnicode'));
		const stream = reference === undefined ? undefined : context.lookup(reference);
		if (!(stream instanceof PDFRawStream) || reference === undefined) continue;
		const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
		const mended = plainMap(map, characters);
		if (mended === map) continue;
		const replacement = context.flateStream(Buffer.from(mended, 'latin1'));
		context.assign(/** @type {import('pdf-lib').PDFRef} */ (reference), replacement);
	}
	return document.save({ useObjectStreams: false });
}
