import type { Block, Inline } from '#lib/editions/markdown.ts';

/** Room of a slide, in lines of large type. */
const LINES = 13;
/** Widths of Latin letters that one line holds; a Chinese character is two wide. */
const LINE_WIDTH = 84;

/** The first blocks of a comment: as many as a slide has room for, and at least one. */
export function beginning(blocks: readonly Block[]): Block[] {
	const ends = blocks.map((_, index) => sum(blocks.slice(0, index + 1).map((block) => linesOf(block) + 0.5)));
	const tooFar = ends.findIndex((end, index) => index > 0 && end > LINES);
	return tooFar === -1 ? [...blocks] : blocks.slice(0, tooFar);
}

function linesOf(block: Block): number {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return linesOfText(textOf(block.children));
		case 'code':
			return block.text.split('\n').length;
		case 'list':
			return sum(block.items.map((item) => sum(item.map(linesOf)) + 0.5));
		case 'quote':
			return sum(block.children.map(linesOf));
		case 'table':
			return block.rows.length + 1;
	}
}

function linesOfText(text: string): number {
	const width = sum(Array.from(text, (character) => (character > '\u2e7f' ? 2 : 1)));
	return Math.max(1, Math.ceil(width / LINE_WIDTH));
}

function textOf(pieces: readonly Inline[]): string {
	return pieces
		.map((piece) => {
			if (piece.kind === 'break') return ' '.repeat(LINE_WIDTH);
			return 'text' in piece ? piece.text : textOf(piece.children);
		})
		.join('');
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
