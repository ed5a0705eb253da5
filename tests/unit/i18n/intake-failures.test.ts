import { expect, test } from 'vitest';
import type { LoadFailure } from '#lib/engine/wasm/load-failure.ts';
import { failureSentences } from '#lib/i18n/intake-failures.ts';

const LOCKED: LoadFailure = {
	file: '工单.parquet',
	reason: 'encrypted',
	detail: 'the column needs a key',
	facts: { column: '受理时间' }
};

test('a file that could not be read is named in both languages, with its column and the next step', () => {
	expect(failureSentences(LOCKED, 'zh-CN', 'local')).toEqual({
		what: '有列已加密（如“受理时间”），没有密钥无法读取。',
		named: '工单.parquet：有列已加密（如“受理时间”），没有密钥无法读取。',
		remedy: '请导出不加密的文件，或略去加密的列。'
	});
	expect(failureSentences(LOCKED, 'en', 'local')).toMatchObject({
		named: '工单.parquet: columns are encrypted (such as “受理时间”) and cannot be read without their key.',
		remedy: 'Export without encryption, or leave the encrypted columns out.'
	});
});

test('a reader is not asked to choose anew what the site itself holds', () => {
	const empty: LoadFailure = { file: '2014-Q1.parquet', reason: 'empty', detail: 'the file has 0 bytes' };
	expect(failureSentences(empty, 'zh-CN', 'local').remedy).toContain('再选一次');
	expect(failureSentences(empty, 'zh-CN', 'site')).toEqual({
		what: '文件是空的（0 字节）。',
		named: '2014-Q1.parquet：文件是空的（0 字节）。',
		remedy: '请站点维护人员重新放入这个文件，再按“重试”。'
	});
	expect(failureSentences({ ...empty, reason: 'network' }, 'en', 'site').remedy).toBe(
		'Check the connection, then retry.'
	);
});
