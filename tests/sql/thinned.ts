import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { script } from '#lib/sql/sql.ts';

/** A copy of a data folder that keeps about one ticket in `keep`, always the same ones: small samples everywhere. */
export async function thinnedFolder(
	source: string,
	keep: number
): Promise<{ folder: string; remove: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'firstfix-thinned-'));
	await cp(source, folder, { recursive: true });
	const engine = await createNativeEngine();
	try {
		for (const name of await readdir(join(source, 'exports'))) {
			const [from, to] = [join(source, 'exports', name), join(folder, 'exports', name)];
			// COPY takes no bound path, and these are ours.
			await engine.run([
				script(`COPY (SELECT * FROM read_parquet('${from}')
					WHERE ('0x' || substr(md5(ticket_id), 1, 6))::INTEGER % ${keep} = 0) TO '${to}' (FORMAT parquet)`)
			]);
		}
	} finally {
		await engine.close();
	}
	return { folder, remove: () => rm(folder, { recursive: true }) };
}
