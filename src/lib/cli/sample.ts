import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeProblem } from '#lib/domain/problem.ts';
import { readDataFolder } from '#lib/server/data-folder.ts';
import { local } from '#lib/cli/sample/clock.ts';
import { laterDuplicate } from '#lib/cli/sample/duplicate.ts';
import { finish } from '#lib/cli/sample/finish.ts';
import { generate } from '#lib/cli/sample/generate.ts';
import { writeParquet } from '#lib/cli/sample/parquet.ts';
import type { TicketRow } from '#lib/cli/sample/ticket.ts';

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../../data');

/**
 * `sample [--data <folder>] [--out <folder>]`: writes the sample's exports, one Parquet file a
 * quarter, from the side tables of the data folder. The same side tables give the same bytes.
 * Returns the exit code.
 */
export async function main(options: readonly string[]): Promise<number> {
	const { values } = parseArgs({
		args: [...options],
		options: { data: { type: 'string', default: DATA }, out: { type: 'string' } }
	});
	const out = values.out ?? join(values.data, 'exports');
	const { sideTables, problems } = await readDataFolder(values.data);
	if (problems.length > 0) {
		for (const problem of problems) process.stderr.write(`${describeProblem(problem, 'en')}\n`);
		return 1;
	}
	await mkdir(out, { recursive: true });
	for (const [quarter, rows] of byQuarter(finish(generate(sideTables), sideTables.bureaus))) {
		await writeParquet(join(out, `${quarter}.parquet`), rows);
		process.stdout.write(`${quarter}.parquet: ${rows.length} rows\n`);
	}
	return 0;
}

/** One list of rows a local quarter; a corrected row of 2014-Q1 comes again in the file of 2014-Q2. */
function byQuarter(rows: readonly TicketRow[]): Map<string, TicketRow[]> {
	const files = new Map<string, TicketRow[]>();
	for (const row of rows) {
		const { year, quarter } = local(row.accepted_at ?? 0);
		const name = `${year}-Q${quarter}`;
		const file = files.get(name) ?? [];
		file.push(row);
		files.set(name, file);
	}
	files.get('2014-Q2')?.push(laterDuplicate(rows));
	return files;
}
