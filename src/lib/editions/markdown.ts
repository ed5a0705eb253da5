import MarkdownIt from 'markdown-it';

/** A piece of a line. Text is plain text: whoever draws it escapes it. */
export type Inline =
	| { readonly kind: 'text' | 'code'; readonly text: string }
	| { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
	| { readonly kind: 'break' };

/** A block of a commentary. */
export type Block =
	| { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
	| { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
	| {
			readonly kind: 'list';
			/** Number of the first item; null for a list of dots. */
			readonly start: number | null;
			readonly items: readonly (readonly Block[])[];
	  }
	| { readonly kind: 'quote'; readonly children: readonly Block[] }
	| { readonly kind: 'code'; readonly text: string }
	| {
			readonly kind: 'table';
			readonly head: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  };

/** Ideographs, kana and full-width punctuation: written without blanks around emphasis. */
const WIDE = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}“”‘’…—]$/u;

type Token = ReturnType<(typeof parser)['parse']>[number];

const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
parser.disable('strikethrough');
// A link becomes its text, so that none is worth refusing: refused ones would stand there as source.
parser.validateLink = () => true;

/*
 * CommonMark closes no emphasis between a punctuation mark and a letter, which in Chinese is the usual place:
 * **供电质量：**本季… Beside a wide character, only a blank keeps a mark from opening or closing.
 */
parser.inline.State = class extends parser.inline.State {
	override scanDelims(start: number, canSplitWord: boolean) {
		const run = super.scanDelims(start, canSplitWord);
		const before = Array.from(this.src.slice(Math.max(0, start - 2), start)).at(-1) ?? ' ';
		const after = Array.from(this.src.slice(start + run.length, start + run.length + 2)).at(0) ?? ' ';
		if (!WIDE.test(before) && !WIDE.test(after)) return run;
		return {
			...run,
			can_open: run.can_open || !/\s/.test(after),
			can_close: run.can_close || !/\s/.test(before)
		};
	}
};

/**
 * Markdown as a tree that can be drawn without any HTML of its own: raw HTML is text, links become their text (nothing
 * on a report leads off its own origin), images and rules are dropped.
 */
export function parseMarkdown(markdown: string): Block[] {
	return blocksOf(new Cursor(parser.parse(markdown, {})), null);
}

/** Reads tokens one after another. */
class Cursor {
	readonly #tokens: readonly Token[];
	#next = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	take(): Token | undefined {
		const token = this.#tokens[this.#next];
		this.#next += 1;
		return token;
	}
}

/** Blocks up to the closing token of the given type. */
function blocksOf(cursor: Cursor, close: string | null): Block[] {
	const blocks: Block[] = [];
	for (let token = cursor.take(); token !== undefined && token.type !== close; token = cursor.take()) {
		const block = blockOf(token, cursor);
		if (block !== null) blocks.push(block);
	}
	return blocks;
}

function blockOf(token: Token, cursor: Cursor): Block | null {
	switch (token.type) {
		case 'paragraph_open':
			return { kind: 'paragraph', children: lineOf(cursor, 'paragraph_close') };
		case 'heading_open':
			return {
				kind: 'heading',
				level: Number(token.tag.slice(1)),
				children: lineOf(cursor, 'heading_close')
			};
		case 'bullet_list_open':
			return { kind: 'list', start: null, items: itemsOf(cursor, 'bullet_list_close') };
		case 'ordered_list_open':
			return {
				kind: 'list',
				start: Number(token.attrGet('start') ?? 1),
				items: itemsOf(cursor, 'ordered_list_close')
			};
		case 'blockquote_open':
			return { kind: 'quote', children: blocksOf(cursor, 'blockquote_close') };
		case 'fence':
		case 'code_block':
			return { kind: 'code', text: token.content };
		case 'table_open': {
			const [head = [], ...rows] = rowsOf(cursor);
			return { kind: 'table', head, rows };
		}
		default:
			return null;
	}
}

function itemsOf(cursor: Cursor, close: string): Block[][] {
	const items: Block[][] = [];
	for (let token = cursor.take(); token !== undefined && token.type !== close; token = cursor.take()) {
		items.push(blocksOf(cursor, 'list_item_close'));
	}
	return items;
}

function rowsOf(cursor: Cursor): Inline[][][] {
	const rows: Inline[][][] = [];
	for (
		let token = cursor.take();
		token !== undefined && token.type !== 'table_close';
		token = cursor.take()
	) {
		if (token.type === 'tr_open') rows.push([]);
		if (token.type === 'th_open' || token.type === 'td_open') {
			rows.at(-1)?.push(lineOf(cursor, token.type.replace('open', 'close')));
		}
	}
	return rows;
}

/** The one line inside a block. */
function lineOf(cursor: Cursor, close: string): Inline[] {
	const line: Inline[] = [];
	for (let token = cursor.take(); token !== undefined && token.type !== close; token = cursor.take()) {
		line.push(...inlinesOf(new Cursor(withoutSoftBreaks(token.children ?? [])), null));
	}
	return line;
}

function inlinesOf(cursor: Cursor, close: string | null): Inline[] {
	const found: Inline[] = [];
	for (let token = cursor.take(); token !== undefined && token.type !== close; token = cursor.take()) {
		switch (token.type) {
			case 'strong_open':
				found.push({ kind: 'strong', children: inlinesOf(cursor, 'strong_close') });
				break;
			case 'em_open':
				found.push({ kind: 'emphasis', children: inlinesOf(cursor, 'em_close') });
				break;
			case 'code_inline':
				found.push({ kind: 'code', text: token.content });
				break;
			case 'hardbreak':
				found.push({ kind: 'break' });
				break;
			case 'text':
			case 'text_special': {
				const last = found.at(-1);
				if (last?.kind === 'text')
					found[found.length - 1] = { kind: 'text', text: last.text + token.content };
				else if (token.content !== '') found.push({ kind: 'text', text: token.content });
			}
		}
	}
	return found;
}

/** A line break of the source is a blank, but not between wide characters. Images go, and their words with them. */
function withoutSoftBreaks(tokens: readonly Token[]): Token[] {
	const kept = tokens.filter(({ type }) => type !== 'image');
	for (const [index, token] of kept.entries()) {
		if (token.type !== 'softbreak') continue;
		const before = kept.slice(0, index).findLast(({ content }) => content !== '')?.content ?? '';
		const after = kept.slice(index + 1).find(({ content }) => content !== '')?.content ?? '';
		const isWide = WIDE.test(Array.from(before).at(-1) ?? '') && WIDE.test(Array.from(after)[0] ?? '');
		token.type = 'text';
		token.content = isWide ? '' : ' ';
	}
	return kept;
}
