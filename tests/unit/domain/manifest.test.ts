import { describe, expect, it } from 'vitest';
import { isAsBuilt, MANIFEST_SCHEMA, parseManifest, type ManifestFile } from '#lib/domain/manifest.ts';
import { filesFor } from '#lib/domain/manifest-files.ts';
import { describeProblem } from '#lib/domain/problem.ts';

const HASH = 'a'.repeat(64);

function file(name: string, changes: Partial<ManifestFile> = {}): ManifestFile {
	return {
		name: `${name}.parquet`,
		bytes: 1000,
		rows: 10,
		sha256: HASH,
		headers: ['ticket_id', 'phone'],
		columns: ['ticket_id'],
		firstDay: `${name}-01`,
		lastDay: `${name}-28`,
		activeUntil: `${name}-28`,
		repeats: [],
		together: [],
		...changes
	};
}

function text(changes: object): string {
	const files = [file('2014-01'), file('2014-02')];
	return JSON.stringify({
		schema: MANIFEST_SCHEMA,
		hash: HASH,
		built: { hash: HASH, dataHash: HASH },
		sideTables: HASH,
		files,
		...changes
	});
}

function refusals(changes: object): string {
	const { value, problems } = parseManifest(text(changes));
	expect(value).toBe(null);
	return problems.map((problem) => describeProblem(problem, 'en')).join('\n');
}

describe('a manifest', () => {
	it('is read, also where a later version adds something', () => {
		const { value, problems } = parseManifest(text({ later: true }));
		expect(problems).toEqual([]);
		expect(value?.files.map(({ name }) => name)).toEqual(['2014-01.parquet', '2014-02.parquet']);
		expect(value !== null && isAsBuilt(value, HASH)).toBe(true);
		expect(value !== null && isAsBuilt({ ...value, hash: 'b'.repeat(64) }, HASH)).toBe(false);
	});

	it('is refused whole where a part does not fit, with file and field', () => {
		expect(refusals({ schema: 'firstfix-manifest/2' })).toContain('exports/manifest.json, field schema');
		expect(refusals({ files: [file('2014-01', { rows: -1 })] })).toContain('field files.0.rows');
		expect(refusals({ files: [{ ...file('2014-01'), name: '../secret.parquet' }] })).toContain(
			'files.0.name'
		);
		expect(refusals({ files: [file('2014-01', { sha256: 'x' })] })).toContain('files.0.sha256');
		expect(refusals({ files: [file('2014-01'), file('2014-01')] })).toContain('files.1.name');
		expect(refusals({ files: [file('2014-01', { repeats: ['gone.parquet'] })] })).toContain(
			'files.0.repeats'
		);
		expect(parseManifest('<html>').problems).toHaveLength(1);
	});
});

describe('the files that days need', () => {
	const files = [
		file('2013-12', { activeUntil: null }),
		file('2014-01', { activeUntil: '2014-03-05' }),
		file('2014-02', { repeats: ['2014-03.parquet'] }),
		file('2014-03', { together: ['2014-05.parquet'] }),
		file('2014-04', { firstDay: null, lastDay: null, activeUntil: null }),
		file('2014-05', { together: ['2014-03.parquet'] })
	];
	const names = (start: string, end: string) =>
		filesFor(files, { start, end }).map(({ name }) => name.slice(0, 7));

	it.each([
		['2013-11-01', '2013-12-01', []],
		['2013-12-01', '2014-01-01', ['2013-12']],
		['2014-02-01', '2014-03-01', ['2013-12', '2014-01', '2014-02', '2014-03', '2014-05']],
		['2014-03-06', '2014-04-01', ['2013-12', '2014-03', '2014-05']],
		['2014-06-01', '2014-07-01', ['2013-12']]
	])('%s to %s', (start, end, expected) => {
		expect(names(start, end)).toEqual(expected);
	});

	it('are all where no days are named', () => {
		expect(filesFor(files, null)).toEqual(files);
	});
});
