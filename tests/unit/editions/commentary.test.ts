import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCommentary } from '#lib/editions/commentary.ts';
import { parseNotes } from '#lib/editions/notes.ts';
import { commentaryWithoutPage, readCommentary, readNotes } from '#lib/server/commentary.ts';
import { exampleEdition } from './example.ts';

const HEAD = '---\nrole: 营销部主任\nrole_en: Head of marketing\ndate: 2014-07-20\n---\n';

describe('a commentary file', () => {
	it('holds role, date and words in both languages', () => {
		expect(
			parseCommentary(`\uFEFF${HEAD}\n**请**核实。\n\n<!-- en -->\n\nPlease check.\n`, 'quarter.md')
		).toEqual({
			value: {
				role: { zh: '营销部主任', en: 'Head of marketing' },
				date: '2014-07-20',
				markdown: { zh: '**请**核实。', en: 'Please check.' }
			},
			problems: []
		});
	});

	it('says in Chinese what has no English, and takes what spreadsheets and editors make of it', () => {
		const { value, problems } = parseCommentary(
			'---\r\nrole：“主任”\r\ndate: 2014/7/20\r\n---\r\n请核实。',
			'a.md'
		);
		expect(problems).toEqual([]);
		expect(value).toEqual({
			role: { zh: '“主任”', en: '“主任”' },
			date: '2014-07-20',
			markdown: { zh: '请核实。', en: '请核实。' }
		});
	});

	it.each([
		['without its head', '请核实。', [[1, null]]],
		['without an end of its head', '---\nrole: 主任\n请核实。', [[1, null]]],
		['without a role', '---\ndate: 2014-07-20\n---\n请核实。', [[null, 'role']]],
		['with a date that is none', '---\nrole: 主任\ndate: 2014-02-30\n---\n请核实。', [[null, 'date']]],
		['without words', HEAD, [[6, null]]]
	])('is refused %s', (_, text, places) => {
		const { value, problems } = parseCommentary(text, 'quarter.md');
		expect(value).toBeNull();
		expect(problems.map(({ row, field }) => [row, field])).toEqual(places);
		expect(problems.every(({ level, file }) => level === 'error' && file === 'quarter.md')).toBe(true);
	});

	it('names what its head should not hold', () => {
		const { value, problems } = parseCommentary(
			HEAD.replace('date:', 'name: 张三\ndate:') + '请核实。',
			'a.md'
		);
		expect(value).not.toBeNull();
		expect(problems).toMatchObject([{ level: 'warning', row: 4, field: 'name', found: 'name: 张三' }]);
	});
});

describe("presenter's notes", () => {
	it('stand by slide, with their lines', () => {
		const { value, problems } = parseNotes(
			'# ranking\n先说可信度。\n\n## 再说名次\n# bureau-JC\r\n表扬\n',
			'a.txt',
			null
		);
		expect(problems).toEqual([]);
		expect([...value]).toEqual([
			['ranking', '先说可信度。\n\n## 再说名次'],
			['bureau-JC', '表扬']
		]);
	});

	it('are named where they belong to no slide', () => {
		const { value, problems } = parseNotes(
			'开场\n# ranking\n甲\n# rankings\n乙\n',
			'a.txt',
			new Set(['ranking'])
		);
		expect([...value]).toEqual([['ranking', '甲']]);
		expect(problems.map(({ row, found }) => [row, found])).toEqual([
			[1, '开场'],
			[4, 'rankings']
		]);
	});
});

describe('the folder of a quarter', () => {
	let folder = '';
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'firstfix-commentary-'));
		await mkdir(join(folder, 'commentary/2014-Q2'), { recursive: true });
		await mkdir(join(folder, 'notes'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('may hold none', async () => {
		expect(await readCommentary(folder, '2014-Q1')).toEqual({ commentary: {}, problems: [] });
		expect(await readNotes(folder, '2014-Q1')).toEqual({ value: new Map(), problems: [] });
	});

	it('is read by page; a file in another encoding or of no page is named', async () => {
		const write = (file: string, content: string | Uint8Array) => writeFile(join(folder, file), content);
		await write('commentary/2014-Q2/bureau-JC.md', `${HEAD}请核实。`);
		await write('commentary/2014-Q2/bureau-XX.md', `${HEAD}请核实。`);
		await write('commentary/2014-Q2/quarter.md', Uint8Array.from([0xbe, 0xd6]));
		await write('notes/2014-Q2.txt', '# bureau-JC\n表扬');
		const { commentary, problems } = await readCommentary(folder, '2014-Q2');
		expect(Object.keys(commentary)).toEqual(['bureau-JC', 'bureau-XX']);
		expect(problems.map(({ file }) => file)).toEqual(['commentary/2014-Q2/quarter.md']);
		expect(commentaryWithoutPage(commentary, exampleEdition()).map(({ file }) => file)).toEqual([
			'commentary/2014-Q2/bureau-XX.md'
		]);
		expect((await readNotes(folder, '2014-Q2')).value.get('bureau-JC')).toBe('表扬');
	});
});
