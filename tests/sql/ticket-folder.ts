import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { identifier, script } from '#lib/sql/sql.ts';
import { rawTable, type Ticket } from './hand-worked.ts';

export interface TicketFolder {
	readonly folder: string;
	remove(): Promise<void>;
}

/** A data folder with nothing but exports, one Parquet file of schema v1 a list, in name order. */
export async function ticketFolder(exports: readonly (readonly Ticket[])[]): Promise<TicketFolder> {
	const folder = await mkdtemp(join(tmpdir(), 'firstfix-tickets-'));
	await mkdir(join(folder, 'exports'));
	const engine = await createNativeEngine();
	try {
		for (const [index, tickets] of exports.entries()) {
			const name = `export_${String(index).padStart(3, '0')}`;
			await rawTable(engine, name, tickets);
			// COPY takes no bound path, and this one is ours.
			const path = join(folder, 'exports', `${name}.parquet`).replaceAll("'", "''");
			await engine.run([script(`COPY ${identifier(name).text} TO '${path}' (FORMAT parquet)`)]);
		}
	} finally {
		await engine.close();
	}
	return { folder, remove: () => rm(folder, { recursive: true }) };
}
