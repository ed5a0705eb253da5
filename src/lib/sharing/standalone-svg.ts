import { textWidth } from '#lib/charts/text-width.ts';

/** Words around a drawing when it stands by itself. */
export interface PictureWords {
	readonly title: string;
	readonly unit: string;
	readonly source: string;
}

const MARGIN = 20;
const TITLE_SIZE = 17;
const NOTE_SIZE = 12;
const LINE = 1.45;

/** Lines of a text at a size that fit a width; Chinese breaks anywhere, Latin words stay whole. */
export function wrapText(text: string, size: number, width: number): string[] {
	const words = text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [];
	const lines: string[] = [];
	let line = '';
	for (const word of words) {
		if (line !== '' && textWidth(line + word.trimEnd(), size) > width) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += word;
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/**
 * Replaces `var(--name)` by what it stands for; an unknown name becomes the ink colour. Lists of fonts come with
 * quotation marks, which would end the attribute.
 */
export function withColours(markup: string, colour: (name: string) => string): string {
	return markup.replace(/var\((--[\w-]+)(?:,[^)]*)?\)/g, (_, name: string) =>
		(colour(name) || colour('--ink')).replaceAll('"', "'")
	);
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function textLines(lines: readonly string[], size: number, top: number, attributes: string): string {
	return lines
		.map((line, index) => {
			const y = top + size + index * size * LINE;
			return `<text x="${MARGIN}" y="${y.toFixed(1)}" font-size="${size}" ${attributes}>${escaped(line)}</text>`;
		})
		.join('');
}

/**
 * A drawing as a file of its own: title and unit above, source below, colours in place of the site's variables.
 * @param drawing markup of an `<svg>` with a viewBox of `width` × `height`
 * @param colour value of a custom property of the site, by its name
 * @returns the file and its size in viewBox units
 */
export function standaloneSvg(
	drawing: string,
	size: { readonly width: number; readonly height: number },
	words: PictureWords,
	colour: (name: string) => string
): { markup: string; width: number; height: number } {
	const title = wrapText(words.title, TITLE_SIZE, size.width);
	const unit = wrapText(words.unit, NOTE_SIZE, size.width);
	const source = wrapText(words.source, NOTE_SIZE, size.width);
	const titleHeight = title.length * TITLE_SIZE * LINE;
	const top = MARGIN + titleHeight + unit.length * NOTE_SIZE * LINE + 8;
	const bottom = top + size.height + 8;
	const width = size.width + 2 * MARGIN;
	const height = Math.ceil(bottom + source.length * NOTE_SIZE * LINE + MARGIN);
	const inner = drawing.replace(
		/^<svg[^>]*>/,
		`<svg x="${MARGIN}" y="${top.toFixed(1)}" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" overflow="visible">`
	);
	const markup = [
		`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif">`,
		`<title>${escaped(words.title)}</title>`,
		`<rect width="100%" height="100%" fill="var(--paper)"/>`,
		textLines(title, TITLE_SIZE, MARGIN, 'font-weight="600" fill="var(--ink)"'),
		textLines(unit, NOTE_SIZE, MARGIN + titleHeight, 'fill="var(--ink-3)"'),
		inner,
		textLines(source, NOTE_SIZE, bottom, 'fill="var(--ink-3)"'),
		'</svg>\n'
	].join('');
	return { markup: withColours(markup, colour), width, height };
}
