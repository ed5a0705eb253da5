import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { MANIFEST_SCHEMA, type Manifest, type ManifestFile } from '#lib/domain/manifest.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { exportFacts } from '#lib/intake/export-facts.ts';
import { listExports } from '#lib/server/data-folder.ts';
import { publishedExport, publishedHeaders } from '#lib/server/published-export.ts';
import type { BuildSite } from '#lib/server/site.ts';
import { columnsFilledBy } from '#lib/sql/ingest/canonical-columns.ts';

/** An export as it stands under exports/. */
export type ServedFile = Pick<ManifestFile, 'name' | 'bytes' | 'rows' | 'sha256' | 'headers'>;

/** The manifest of a site as it is built, over the files as the site serves them. */
export async function builtManifest({ folder, site, sideTables, engine }: BuildSite): Promise<Manifest> {
	const paths = await listExports(folder);
	const files: ServedFile[] = [];
	for (const { name, rows, columns } of site.exports) {
		const path = paths.find((one) => basename(one) === name) ?? name;
		const bytes = await publishedExport(join(folder, path), columns, sideTables);
		files.push({
			name,
			bytes: bytes.length,
			rows,
			sha256: sha256(bytes),
			headers: publishedHeaders(columns, sideTables)
		});
	}
	return manifestOf(engine, files, sideTables, JSON.stringify(sideTables), (hash) => ({
		hash,
		dataHash: site.dataHash
	}));
}

/**
 * @param engine holds the tickets of the files, noted and ingested in their order
 * @param text of exports/side-tables.json
 * @param built what the site was built from, given the hash of these files
 */
export async function manifestOf(
	engine: Engine,
	files: readonly ServedFile[],
	sideTables: SideTables,
	text: string,
	built: (hash: string) => Manifest['built']
): Promise<Manifest> {
	const facts = await exportFacts(
		engine,
		files.map(({ name }) => name)
	);
	const tables = sha256(text);
	const lines = files.map(({ name, sha256: hash }) => `${name}\n${hash}\n`);
	const hash = sha256(`${lines.join('')}${tables}`);
	return {
		schema: MANIFEST_SCHEMA,
		hash,
		built: built(hash),
		sideTables: tables,
		files: files.flatMap((file, index): ManifestFile[] => {
			const own = facts[index];
			return own === undefined
				? []
				: [{ ...file, columns: columnsFilledBy(file.headers, sideTables.columnMap), ...own }];
		})
	};
}

/** A manifest as it stands in its file, one export a line: the same bytes for the same site. */
export function manifestText({ files, ...head }: Manifest): string {
	const lines = files.map((file) => JSON.stringify(file));
	return `${JSON.stringify(head).slice(0, -1)},"files":[\n${lines.join(',\n')}\n]}\n`;
}

/** In hexadecimal. */
export function sha256(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('hex');
}
