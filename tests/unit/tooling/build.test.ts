import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sourceHash } from '#lib/cli/build.js';

const DATA = 'tests/fixtures/damaged';

test('the version of a site follows what its data hold, not where they lie', () => {
	const folder = mkdtempSync(join(tmpdir(), 'firstfix-build-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	cpSync(DATA, folder, { recursive: true });
	const hash = sourceHash({ folder: 'anywhere', data: folder });
	expect(hash).toBe(sourceHash({ folder: 'elsewhere', data: DATA }));
	expect(hash).not.toBe(sourceHash({ folder: 'anywhere', data: folder, basePath: '/reports' }));
	writeFileSync(join(folder, 'further.csv'), 'code\n');
	expect(sourceHash({ folder: 'anywhere', data: folder })).not.toBe(hash);
});
