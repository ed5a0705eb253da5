import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describeProblem, type Problem } from '#lib/domain/problem.ts';
import { loadSite, type BuildSite } from '#lib/server/site.ts';
import type { FuzzCase, FuzzFile, Verdict } from './case.ts';

/** Writes the case as a data folder, loads it as the build does, and judges what came of it. */
export async function runNatively(fuzzCase: FuzzCase): Promise<Verdict> {
	const started = performance.now();
	const folder = await mkdtemp(join(tmpdir(), 'firstfix-case-'));
	try {
		for (const { name, bytes } of fuzzCase.exports) await write(join(folder, 'exports', name), bytes);
		for (const { name, bytes } of fuzzCase.sideTables) await write(join(folder, name), bytes);
		const { outcome, faults } = await load(folder, fuzzCase);
		return {
			number: fuzzCase.number,
			kind: fuzzCase.kind,
			outcome,
			detail: [fuzzCase.description, ...faults].join('\n    '),
			milliseconds: performance.now() - started
		};
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, bytes);
}

async function load(
	folder: string,
	fuzzCase: FuzzCase
): Promise<{ outcome: Verdict['outcome']; faults: string[] }> {
	let built: BuildSite;
	try {
		built = await loadSite(folder);
	} catch (error) {
		return {
			outcome: 'failed',
			faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)]
		};
	}
	try {
		const faults = faultsOf(built, fuzzCase, folder);
		if (faults.length > 0) return { outcome: 'failed', faults };
		const read = built.site.exports.length;
		return {
			outcome: read === fuzzCase.exports.length ? 'read' : read > 0 ? 'partly read' : 'refused',
			faults
		};
	} finally {
		await built.engine.close();
	}
}

/** What a site must never do with bad input, as sentences; empty where all is well. */
function faultsOf({ site }: BuildSite, fuzzCase: FuzzCase, folder: string): string[] {
	const faults: string[] = [];
	const { load } = site;
	const loaded = fuzzCase.exports.filter(({ name }) => site.exports.some((file) => file.name === name));
	for (const { name } of fuzzCase.exports) {
		const refused = site.problems.some((problem) => problem.file === name && problem.level === 'error');
		const kept = site.exports.some((file) => file.name === name);
		if (!refused && !kept) faults.push(`${name} is neither read nor named`);
	}
	const rows = site.exports.reduce((sum, file) => sum + file.rows, 0);
	if (load.rowsRead !== rows) faults.push(`${load.rowsRead} rows read of ${rows} in the files' footers`);
	const accounted =
		load.tickets + load.duplicatesDropped + load.rowsWithoutTicketId + load.ticketsWithoutTime;
	if (load.rowsRead !== accounted) faults.push(`${load.rowsRead} rows read, ${accounted} accounted for`);
	faults.push(...lostTickets(load, loaded));
	const names = [...fuzzCase.exports, ...fuzzCase.sideTables].map(({ name }) => name);
	// A scheme's file may be one that schemes.csv names and nobody wrote.
	const isKnown = (file: string): boolean =>
		names.includes(file) || file === basename(folder) || file.startsWith('taxonomies/');
	for (const problem of site.problems) {
		if (!isKnown(problem.file) || !isNamed(problem)) faults.push(`unnamed: ${JSON.stringify(problem)}`);
	}
	return faults;
}

/** Where the IDs of all files are known: every one must be a ticket, one without must be counted as such. */
function lostTickets(load: BuildSite['site']['load'], loaded: readonly FuzzFile[]): string[] {
	const ids: (string | null)[] = [];
	for (const file of loaded) {
		if (file.ids === null) return [];
		ids.push(...file.ids);
	}
	const tickets = new Set(ids.filter((id) => id !== null)).size;
	const found = load.tickets + load.ticketsWithoutTime;
	return found === tickets ? [] : [`${found} tickets, ${tickets} different IDs in the files`];
}

function isNamed(problem: Problem): boolean {
	const { expected, remedy } = problem;
	return (
		[problem.file, expected.zh, expected.en, remedy.zh, remedy.en].every((text) => text.trim() !== '') &&
		(['zh-CN', 'en'] as const).every((language) => describeProblem(problem, language).includes(problem.file))
	);
}
