import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#lib/domain/problem.ts';
import { shorten, type Parsed } from '#lib/domain/side-tables/parsed.ts';
import { parseCommentary } from '#lib/editions/commentary.ts';
import type { Commentary, Edition } from '#lib/editions/document.ts';
import { parseNotes, type Notes } from '#lib/editions/notes.ts';

/** Commentary by page id: `quarter`, `bureau-JC`. */
export type CommentaryByPage = Readonly<Record<string, readonly Commentary[]>>;

/** Reads `<folder>/commentary/<quarter>/<page id>.md`. What cannot be read is left out and named. */
export async function readCommentary(
	folder: string,
	quarter: string
): Promise<{ commentary: CommentaryByPage; problems: Problem[] }> {
	const place = `commentary/${quarter}`;
	const found: [string, Commentary[]][] = [];
	const problems: Problem[] = [];
	for (const name of (await names(join(folder, place))).filter((one) => one.endsWith('.md'))) {
		const file = `${place}/${name}`;
		const text = await readText(join(folder, file));
		const { value, problems: own } = text === null ? notUtf8(file) : parseCommentary(text, file);
		problems.push(...own);
		if (value !== null) found.push([name.slice(0, -'.md'.length), [value]]);
	}
	return { commentary: Object.fromEntries(found), problems };
}

/** Commentary files whose name is no page of the edition: nobody would ever read them. */
export function commentaryWithoutPage(
	commentary: CommentaryByPage,
	{ quarter, pages }: Pick<Edition, 'quarter' | 'pages'>
): Problem[] {
	const ids = pages.map(({ id }) => id);
	return Object.keys(commentary)
		.filter((id) => !ids.includes(id))
		.map((id) => ({
			level: 'error',
			file: `commentary/${quarter}/${id}.md`,
			row: null,
			field: null,
			found: shorten(id),
			expected: { zh: `其中之一：${ids.join('、')}`, en: `one of ${ids.join(', ')}` },
			remedy: {
				zh: '该点评未被采用；请改正文件名。',
				en: 'The commentary is not used; correct the name of the file.'
			}
		}));
}

/**
 * Presenter's notes of a quarter, from `<folder>/notes/<quarter>.txt`; empty where there is no such file.
 * @param known ids of the slides; others are named as problems. Null: any is taken
 */
export async function readNotes(
	folder: string,
	quarter: string,
	known: ReadonlySet<string> | null = null
): Promise<Parsed<Notes>> {
	const file = `notes/${quarter}.txt`;
	const none: Notes = new Map();
	if (!(await names(join(folder, 'notes'))).includes(`${quarter}.txt`)) return { value: none, problems: [] };
	const text = await readText(join(folder, file));
	return text === null ? { value: none, problems: notUtf8(file).problems } : parseNotes(text, file, known);
}

async function names(path: string): Promise<string[]> {
	try {
		return (await readdir(path)).sort();
	} catch {
		return [];
	}
}

async function readText(path: string): Promise<string | null> {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
	} catch {
		return null;
	}
}

function notUtf8(file: string): Parsed<null> {
	return {
		value: null,
		problems: [
			{
				level: 'error',
				file,
				row: null,
				field: null,
				found: 'not UTF-8 (GBK?)',
				expected: { zh: 'UTF-8 编码的文本', en: 'text in UTF-8' },
				remedy: { zh: '该文件未被读取；请另存为 UTF-8。', en: 'The file was not read; save it as UTF-8.' }
			}
		]
	};
}
