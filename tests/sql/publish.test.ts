import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest } from '#lib/cli/publish.ts';
import { readDrafts, readEditions } from '#lib/server/editions.ts';
import { publish, type PublishRequest, type PublishResult } from '#lib/server/publish.ts';

const DATA = join(import.meta.dirname, '../../data');
const REASON = { zh: '客户数录入有误', en: 'Customers were mistyped' };

let folder = '';
let data = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'firstfix-publish-'));
	data = await dataFolder('data');
});
afterAll(() => rm(folder, { recursive: true }));

/** A data folder with the sample's exports and side tables, and nothing published. */
async function dataFolder(name: string): Promise<string> {
	const path = join(folder, name);
	await mkdir(path);
	for (const entry of await readdir(DATA)) {
		if (['editions', 'commentary', 'notes'].includes(entry)) continue;
		if (entry === 'exports') await symlink(join(DATA, entry), join(path, entry));
		else await cp(join(DATA, entry), join(path, entry), { recursive: true });
	}
	return path;
}

function request(changes: Partial<PublishRequest> = {}): Promise<PublishResult> {
	return publish({
		data,
		quarter: '2014-Q1',
		date: '2015-01-15',
		reason: null,
		force: false,
		draft: false,
		drafts: join(folder, 'drafts'),
		...changes
	});
}

function why(result: PublishResult): string {
	return result.outcome === 'refused' ? result.why.en : `written ${result.file}`;
}

const editCustomers = async (found: string, changed: string) => {
	const file = join(data, 'bureaus.csv');
	await writeFile(file, (await readFile(file, 'utf8')).replace(found, changed));
};

// One after the other: each publishes into what the one before left.
describe('publishing the sample', () => {
	const file = () => join(data, 'editions/2014-Q1/1.json');
	let bytes = '';

	it('writes a draft without freezing anything', async () => {
		const draft = await request({ draft: true });
		expect(draft.outcome === 'written' && draft.file).toBe(join(folder, 'drafts/2014-Q1.json'));
		const { editions, problems } = await readDrafts(join(folder, 'drafts'));
		expect(problems).toEqual([]);
		expect(editions.map(({ number, draft: isDraft, forced }) => [number, isDraft, forced])).toEqual([
			[1, true, false]
		]);
		expect(await readEditions(data)).toEqual({ editions: [], problems: [] });
	});

	it('freezes the first edition, with its checks and commentary', async () => {
		await mkdir(join(data, 'commentary/2014-Q1'), { recursive: true });
		await writeFile(
			join(data, 'commentary/2014-Q1/bureau-JC.md'),
			'---\nrole: 营销部主任\ndate: 2015-01-12\n---\n**请**核实。'
		);
		const result = await request();
		if (result.outcome !== 'written') throw new Error(why(result));
		bytes = await readFile(file(), 'utf8');
		const { editions, problems } = await readEditions(data);
		expect(problems).toEqual([]);
		expect(editions).toEqual([result.edition]);
		expect(result.edition).toMatchObject({
			number: 1,
			publishedOn: '2015-01-15',
			forced: false,
			correction: null
		});
		expect(result.edition.checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
			'coverage passed',
			'data-quality warning',
			'provisional passed',
			'suppression passed',
			'personal passed'
		]);
		expect(result.edition.pages.find(({ id }) => id === 'bureau-JC')?.commentary).toMatchObject([
			{ date: '2015-01-12', markdown: { zh: '**请**核实。' } }
		]);
	});

	it('gives the same bytes from the same folder', async () => {
		const again = await dataFolder('again');
		await cp(join(data, 'commentary'), join(again, 'commentary'), { recursive: true });
		await request({ data: again });
		expect(await readFile(join(again, 'editions/2014-Q1/1.json'), 'utf8')).toBe(bytes);
	});

	it('asks for a reason, and for a day that is not before the edition or the data', async () => {
		expect(why(await request())).toContain('needs a reason');
		expect(why(await request({ reason: REASON, date: '2015-01-14' }))).toContain('before that of edition 1');
		expect(why(await request({ quarter: '2014-Q2', date: '2015-01-10' }))).toContain(
			'before that of the data'
		);
		expect(why(await request({ quarter: '2014-05' }))).toContain('is no quarter');
	});

	it('refuses to publish the same once more', async () => {
		expect(why(await request({ reason: REASON }))).toBe('Nothing changed since edition 1; not published.');
	});

	it('publishes a correction beside the first edition, which stays as it is', async () => {
		await editCustomers('县域,38100', '县域,18100');
		const result = await request({ reason: REASON, date: '2015-01-26' });
		if (result.outcome !== 'written') throw new Error(why(result));
		const { correction, number } = result.edition;
		expect(number).toBe(2);
		expect(correction?.reason).toEqual(REASON);
		expect(correction?.changes.length).toBeGreaterThan(0);
		for (const { before, after } of correction?.changes ?? []) {
			expect(before?.zh).toMatch(/\d/);
			expect(after?.zh).not.toBe(before?.zh);
		}
		expect(await readFile(file(), 'utf8')).toBe(bytes);
		expect((await readEditions(data)).editions.map((edition) => edition.number)).toEqual([1, 2]);
	});

	it('refuses provisional scores, unless forced, and says so in the document', async () => {
		const refused = await request({ quarter: '2014-Q4' });
		expect(why(refused)).toContain('First-resolution scores may still change');
		expect(why(refused)).toContain('add --force');
		const forced = await request({ quarter: '2014-Q4', force: true });
		if (forced.outcome !== 'written') throw new Error(why(forced));
		expect(forced.edition.forced).toBe(true);
		expect(forced.edition.checks.filter(({ outcome }) => outcome === 'refused').map(({ id }) => id)).toEqual([
			'provisional'
		]);
	});

	it('never publishes a telephone number, forced or not', async () => {
		await mkdir(join(data, 'commentary/2014-Q3'), { recursive: true });
		await writeFile(
			join(data, 'commentary/2014-Q3/quarter.md'),
			'---\nrole: 主任\ndate: 2015-01-12\n---\n请电 13812345678。'
		);
		const refused = await request({ quarter: '2014-Q3', force: true });
		expect(why(refused)).toContain('a mobile number');
		expect(why(refused)).toContain('cannot be forced');
		expect(await readdir(join(data, 'editions'))).toEqual(['2014-Q1', '2014-Q4']);
	});

	it('refuses commentary of a page that is not there, and stops at a damaged edition', async () => {
		await writeFile(
			join(data, 'commentary/2014-Q3/quarter.md'),
			'---\nrole: 主任\ndate: 2015-01-12\n---\n好。'
		);
		await writeFile(
			join(data, 'commentary/2014-Q3/bureau-XX.md'),
			'---\nrole: 主任\ndate: 2015-01-12\n---\n好。'
		);
		expect(why(await request({ quarter: '2014-Q3' }))).toContain('commentary/2014-Q3/bureau-XX.md');
		await writeFile(file(), bytes.slice(0, 1000));
		expect(why(await request({ quarter: '2014-Q2' }))).toContain('restore them first');
	});
});

describe('the arguments of the command', () => {
	const read = (...args: string[]) => readRequest(args, '2014-08-05');

	it('are a quarter and options', () => {
		expect(
			read('2014-Q2', '--data', '/tmp/x', '--force', '--reason', ' 更正 ', '--reason-en', 'Corrected')
		).toEqual({
			data: '/tmp/x',
			quarter: '2014-Q2',
			date: '2014-08-05',
			reason: { zh: '更正', en: 'Corrected' },
			force: true,
			draft: false
		});
		expect(read('2014-Q2', '--reason', '更正')).toMatchObject({ reason: { zh: '更正', en: '更正' } });
		expect(read('2014-Q2', '--date', '2014/8/7')).toMatchObject({ date: '2014-08-07', reason: null });
	});

	it.each([
		[[], /One quarter is needed/],
		[['2014-Q1', '2014-Q2'], /2014-Q1 2014-Q2/],
		[['2014-Q1', '--date', '2014-02-30'], /2014-02-30/],
		[['2014-Q1', '--reason', ' '], /Write why/],
		[['2014-Q1', '--reason-en', 'x'], /--reason is needed/],
		[['2014-Q1', '--forced'], /--forced/]
	])('are refused with what is wrong: %j', (args, message) => {
		expect(read(...args)).toMatch(message);
	});
});
