import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseManifest, type Manifest } from '#lib/domain/manifest.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import { isObject } from '#lib/domain/side-tables/json.ts';
import type { Text } from '#lib/domain/text.ts';
import { ingest, type LoadReport } from '#lib/engine/ingest.ts';
import { noteExportTickets } from '#lib/intake/export-facts.ts';
import { buildColumns } from '#lib/server/data-quality.ts';
import { loadExportFiles } from '#lib/server/exports.ts';
import { manifestOf, manifestText, sha256, type ServedFile } from '#lib/server/manifest.ts';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { publishedExport, publishedHeaders } from '#lib/server/published-export.ts';

const MANIFEST = 'exports/manifest.json';
const SIDE_TABLES = 'exports/side-tables.json';

/** What became of one export of a deployed site. */
export interface ExportChange {
	readonly file: string;
	/** `projected`: it stood there already, with columns that must not be served. */
	readonly change: 'added' | 'replaced' | 'removed' | 'projected';
	readonly rows: number;
	/** Headers that its served copy leaves out. */
	readonly leftOut: readonly string[];
}

export type UpdateResult =
	/** Nothing was touched. */
	| { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
	| {
			readonly outcome: 'unchanged' | 'written';
			readonly changes: readonly ExportChange[];
			readonly warnings: readonly Problem[];
			readonly manifest: Manifest;
			readonly load: LoadReport;
	  };

/** A deployed site as it stands. */
interface Deployed {
	readonly manifest: Manifest;
	/** As it stands in its file. */
	readonly manifestText: string;
	readonly sideTables: SideTables;
	readonly sideTablesText: string;
	/** Names of the exports in exports/, sorted. */
	readonly names: readonly string[];
}

/**
 * Brings the manifest of a deployed site in line with its exports/, after taking further files into it. Every
 * export is read and checked as the build does; where one is refused, nothing is written. The same files again
 * change nothing.
 * @param incoming Parquet files to add, or to put in place of those of the same name
 */
export async function updateDeployed(folder: string, incoming: readonly string[]): Promise<UpdateResult> {
	const deployed = await readDeployed(folder);
	if (Array.isArray(deployed)) return { outcome: 'refused', problems: deployed };
	const { sideTables, manifest: before } = deployed;
	const own = deployed.names.map((name) => join(folder, 'exports', name));
	const coming = incoming
		.map((path) => resolve(path))
		.filter((path) => !own.map((one) => resolve(one)).includes(path));
	const twice = coming.filter((path, index) =>
		coming.some((one, at) => at < index && basename(one) === basename(path))
	);
	if (twice.length > 0) return { outcome: 'refused', problems: twice.map(sameName) };
	const replaced = new Set(coming.map((path) => basename(path)));
	const paths = [...own.filter((path) => !replaced.has(basename(path))), ...coming].sort((one, other) =>
		basename(one) < basename(other) ? -1 : 1
	);
	const engine = await createNativeEngine();
	try {
		const { tables, files, problems } = await loadExportFiles(engine, paths, sideTables);
		if (problems.some(({ level }) => level === 'error')) return { outcome: 'refused', problems };
		await noteExportTickets(engine, tables, sideTables.columnMap);
		const load = await ingest(engine, tables, sideTables, buildColumns());
		const written = new Map<string, Uint8Array>();
		const served: ServedFile[] = [];
		const changes: ExportChange[] = removals(before, files);
		for (const [index, { name, rows, columns }] of files.entries()) {
			const path = paths[index] ?? '';
			const bytes = await publishedExport(path, columns, sideTables);
			const headers = publishedHeaders(columns, sideTables);
			const leftOut = columns.filter((header) => !headers.includes(header));
			served.push({ name, bytes: bytes.length, rows, sha256: sha256(bytes), headers });
			if (replaced.has(name) || leftOut.length > 0) written.set(name, bytes);
			const change = changeOf(before, served.at(-1), leftOut.length > 0 && !replaced.has(name));
			if (change !== null) changes.push({ file: name, change, rows, leftOut });
		}
		const manifest = await manifestOf(
			engine,
			served,
			sideTables,
			deployed.sideTablesText,
			() => before.built
		);
		const text = manifestText(manifest);
		const result = { changes, warnings: problems, manifest, load };
		if (text === deployed.manifestText && written.size === 0) return { outcome: 'unchanged', ...result };
		await writeAll(
			folder,
			[...written].map(([name, bytes]): Written => [`exports/${name}`, bytes]),
			text
		);
		return { outcome: text === deployed.manifestText ? 'unchanged' : 'written', ...result };
	} finally {
		await engine.close();
	}
}

async function readDeployed(folder: string): Promise<Deployed | Problem[]> {
	const [manifestFile, sideTablesFile, names] = await Promise.all([
		readFile(join(folder, MANIFEST), 'utf8').catch(() => null),
		readFile(join(folder, SIDE_TABLES), 'utf8').catch(() => null),
		readdir(join(folder, 'exports')).catch(() => [])
	]);
	if (manifestFile === null) return [absent(MANIFEST)];
	if (sideTablesFile === null) return [absent(SIDE_TABLES)];
	const { value: manifest, problems } = parseManifest(manifestFile, MANIFEST);
	if (manifest === null) return [...problems];
	const sideTables = readSideTables(sideTablesFile);
	if (sideTables === null) return [absent(SIDE_TABLES)];
	return {
		manifest,
		manifestText: manifestFile,
		sideTables,
		sideTablesText: sideTablesFile,
		names: names.filter((name) => /^[^.].*\.parquet$/i.test(name)).sort()
	};
}

/** The side tables as the build wrote them; null where the file is none of its. */
function readSideTables(text: string): SideTables | null {
	try {
		const value: unknown = JSON.parse(text);
		const isWhole =
			isObject(value) &&
			['site', 'bureaus', 'settings', 'schemes', 'columnMap'].every((name) => name in value);
		return isWhole ? (value as unknown as SideTables) : null;
	} catch {
		return null;
	}
}

function removals({ files }: Manifest, present: readonly { readonly name: string }[]): ExportChange[] {
	return files
		.filter(({ name }) => !present.some((file) => file.name === name))
		.map(({ name, rows }) => ({ file: name, change: 'removed', rows, leftOut: [] }));
}

function changeOf(
	{ files }: Manifest,
	file: ServedFile | undefined,
	isProjected: boolean
): ExportChange['change'] | null {
	const known = files.find(({ name }) => name === file?.name);
	if (known === undefined) return 'added';
	if (known.sha256 !== file?.sha256) return 'replaced';
	return isProjected ? 'projected' : null;
}

type Written = readonly [file: string, content: string | Uint8Array];

/** Everything is written beside its place first; the manifest takes its place last. */
async function writeAll(folder: string, exports: readonly Written[], manifest: string): Promise<void> {
	const all: readonly Written[] = [...exports, [MANIFEST, manifest]];
	const beside = (file: string) => join(folder, 'exports', `.${basename(file)}.new`);
	try {
		for (const [file, content] of all) await writeFile(beside(file), content);
		for (const [file] of all) await rename(beside(file), join(folder, file));
	} finally {
		for (const [file] of all) await rm(beside(file), { force: true });
	}
}

function refusal(file: string, found: string, expected: Text, remedy: Text): Problem {
	return { level: 'error', file, row: null, field: null, found, expected, remedy };
}

function absent(file: string): Problem {
	return refusal(
		file,
		'—',
		{ zh: '网站生成时写下的文件', en: 'the file that the build of the site wrote' },
		{
			zh: '请指向已部署的网站文件夹；早于本功能的网站须重新生成一次。',
			en: 'Name the folder of a deployed site; one from before this feature has to be built again once.'
		}
	);
}

function sameName(path: string): Problem {
	return refusal(
		basename(path),
		path,
		{ zh: '互不相同的文件名', en: 'names that differ' },
		{ zh: '请改名后再添加。', en: 'Rename one of them.' }
	);
}
