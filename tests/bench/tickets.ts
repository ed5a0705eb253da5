import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { COLUMNS } from '#lib/domain/columns.ts';
import { openDuckDb } from '#lib/server/open-duckdb.ts';
import ticketsOfQuarter from './tickets.sql?raw';

/** The quarters of the sample, so that both have the same pages. */
const QUARTERS = [2013, 2014].flatMap((year) => [0, 1, 2, 3].map((quarter) => ({ year, quarter })));
/** China has kept UTC+8 all year since 1991; quarters begin at its midnight. */
const UTC_OFFSET_SECONDS = 8 * 3600;

function quarterStart(year: number, quarter: number): number {
	return Date.UTC(year, quarter * 3, 1) / 1000 - UTC_OFFSET_SECONDS;
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Bytes of all files of a folder. */
async function folderSize(folder: string): Promise<number> {
	const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** A site of a sample leaves its made-up customers out where own files are opened; this one's are taken for real. */
async function standAsReal(path: string): Promise<void> {
	const settings: unknown = JSON.parse(await readFile(path, 'utf8'));
	if (typeof settings !== 'object' || settings === null) throw new Error(`${path}: no settings`);
	await writeFile(path, JSON.stringify({ ...settings, sample: false }));
}

/**
 * Writes a data folder with the sample's side tables and so many generated tickets, one file a
 * quarter.
 *
 * @returns size of the exports in bytes
 */
export async function writeTickets(folder: string, sample: string, total: number): Promise<number> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(sample)) {
		if (name !== 'exports') await cp(join(sample, name), join(folder, name), { recursive: true });
	}
	await standAsReal(join(folder, 'site.json'));
	const exports = join(folder, 'exports');
	await mkdir(exports);

	const { instance, connection } = await openDuckDb(availableParallelism());
	try {
		// File names and numbers of this program, never data, stand in these statements.
		const csv = (name: string): string =>
			`read_csv(${text(join(sample, name))}, header = true, all_varchar = true)`;
		await connection.run(`SET VARIABLE bureaus = (SELECT list(code) FROM ${csv('bureaus.csv')})`);
		await connection.run(
			`CREATE TEMP TABLE bench_categories AS SELECT DISTINCT category, subcategory
			FROM ${csv('category-map.csv')} WHERE subcategory IS NOT NULL AND subcategory <> ''`
		);
		await connection.run(`SET VARIABLE total = ${String(total)}`);
		for (const [index, { year, quarter }] of QUARTERS.entries()) {
			const first = Math.floor((total * index) / QUARTERS.length);
			const next = Math.floor((total * (index + 1)) / QUARTERS.length);
			const start = quarterStart(year, quarter);
			const variables = {
				first,
				count: next - first,
				start,
				length: quarterStart(year, quarter + 1) - start
			};
			for (const [name, value] of Object.entries(variables)) {
				await connection.run(`SET VARIABLE ${name} = ${String(value)}`);
			}
			await connection.run(ticketsOfQuarter);
			const columns = COLUMNS.map(({ name }) => `"${name}"`).join(', ');
			const file = join(exports, `${String(year)}-Q${String(quarter + 1)}.parquet`);
			await connection.run(
				`COPY (SELECT ${columns} FROM bench_quarter ORDER BY accepted_at, ticket_id) TO ${text(file)} (FORMAT parquet, COMPRESSION zstd)`
			);
		}
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
	return folderSize(exports);
}
