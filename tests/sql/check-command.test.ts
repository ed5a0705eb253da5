import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { exitCode, readRequest } from '#lib/cli/check.ts';
import { countByLevel } from '#lib/quality/report.ts';
import { checkFolder } from '#lib/server/quality.ts';
import { qualityText } from '#lib/server/quality-text.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'firstfix-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the check of a folder', () => {
	test.each([
		['that is empty', ''],
		['that is not there', 'nowhere']
	])('%s names it and could not check', async (_, inner) => {
		const report = await checkFolder(join(folder, inner));
		expect(exitCode(report, 'error')).toBe(2);
		expect(report.problems.map(({ file }) => file)).toContain(join(folder, inner).split('/').at(-1));
		expect(qualityText(report, 'zh-CN')).toContain('exports/ 下的 *.parquet 文件');
	});

	it('with something wrong in every way names all of it and checks what can be read', async () => {
		const report = await checkFolder('tests/fixtures/damaged');
		expect(report.files).toEqual([
			{ name: '2014-Q1.parquet', rows: 1500, rowsInAll: 1500 },
			{ name: '2014-Q3-empty.parquet', rows: 0, rowsInAll: 0 }
		]);
		const text = qualityText(report, 'en');
		for (const named of ['2014-Q4-truncated.parquet', '2014-Q2-no-bureau.parquet', '四十万', 'BH × 269']) {
			expect(text).toContain(named);
		}
		expect(exitCode(report, 'error')).toBe(1);
	});

	it('of bare foreign exports guesses how to read them and says so', async () => {
		const bare = await mkdtemp(join(tmpdir(), 'firstfix-check-'));
		try {
			await copyFile('tests/fixtures/nyc311/nyc311_20181021.parquet', join(bare, 'nyc.parquet'));
			const report = await checkFolder(bare);
			expect(report).toMatchObject({ mapGuessed: true, load: { rowsRead: 6765, tickets: 6765 } });
			expect(countByLevel(report).error).toBe(0);
			expect(exitCode(report, 'error')).toBe(0);
			expect(exitCode(report, 'warning')).toBe(1);
			expect(qualityText(report, 'zh-CN')).toContain('列名对应由程序猜测');
		} finally {
			await rm(bare, { recursive: true });
		}
	});
});

describe('the arguments', () => {
	it('are a folder and options', () => {
		expect(readRequest(['/data', '--json', '--lang', 'en', '--level', 'note'])).toEqual({
			folder: '/data',
			json: true,
			language: 'en',
			level: 'note'
		});
	});

	test.each([[[]], [['a', 'b']], [['a', '--level', 'grave']], [['a', '--lang', 'fr']], [['a', '--loud']]])(
		'%j are refused in words',
		(args) => {
			expect(readRequest(args)).toBeTypeOf('string');
		}
	);
});
