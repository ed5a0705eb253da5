import * as v from 'valibot';
import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import { date, filled, says } from '#lib/domain/side-tables/fields.ts';
import { readObject, readValue, show } from '#lib/domain/side-tables/json.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';

/** First field of every manifest; another version of it is another format. */
export const MANIFEST_SCHEMA = 'firstfix-manifest/1';

/** An export as it is served, and which tickets are in it. Days are local to the site, ISO. */
export interface ManifestFile {
	readonly name: string;
	readonly bytes: number;
	readonly rows: number;
	readonly sha256: string;
	/** Headers of the served file. */
	readonly headers: readonly string[];
	/** Columns of schema v1 that it fills. */
	readonly columns: readonly ColumnName[];
	/** First and last day on which one of its tickets was accepted; null where it has no ticket with a time. */
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	/** Last day on which one of its tickets was open, not before lastDay; null: one still is, or there is none. */
	readonly activeUntil: string | null;
	/** Files with the nearest ticket of the same issue within the longest repeat window of one of its own. */
	readonly repeats: readonly string[];
	/** Files that share a ticket with it, directly or through others: only together they say which row is newest. */
	readonly together: readonly string[];
}

/** What a deployed site serves under exports/. File: exports/manifest.json. */
export interface Manifest {
	readonly schema: typeof MANIFEST_SCHEMA;
	/** SHA-256 over the files' names and hashes and that of the side tables: another hash, other figures. */
	readonly hash: string;
	/** The same hash as the site was built, and the `dataHash` that its pages carry. */
	readonly built: { readonly hash: string; readonly dataHash: string };
	/** SHA-256 of exports/side-tables.json. */
	readonly sideTables: string;
	/** By name. */
	readonly files: readonly ManifestFile[];
}

const whole = v.pipe(v.number(says('minimum')), v.integer(says('minimum')), v.minValue(0, says('minimum')));
const sha256 = v.pipe(v.string(says('sha256')), v.regex(/^[0-9a-f]{64}$/, says('sha256')));
const exportName = v.pipe(v.string(says('exportName')), v.regex(/^[^/\\]+\.parquet$/i, says('exportName')));
const names = v.array(exportName, says('texts'));

// What a later version adds beside these fields is no business of this one.
const file = v.object(
	{
		name: exportName,
		bytes: whole,
		rows: whole,
		sha256,
		headers: v.array(filled, says('texts')),
		columns: v.array(
			v.picklist(
				COLUMNS.map(({ name }) => name),
				says('unknownField')
			),
			says('texts')
		),
		firstDay: v.nullable(date),
		lastDay: v.nullable(date),
		activeUntil: v.nullable(date),
		repeats: names,
		together: names
	},
	says('object')
);

const manifest = v.object(
	{
		schema: v.literal(MANIFEST_SCHEMA),
		hash: sha256,
		built: v.object({ hash: sha256, dataHash: sha256 }, says('object')),
		sideTables: sha256,
		files: v.array(file, says('object'))
	},
	says('object')
);

const REMEDY = {
	zh: '请运行 npm run manifest 重新写出清单。',
	en: 'Have npm run manifest write the manifest again.'
};

/**
 * exports/manifest.json. Null with the reasons where any part of it does not fit: by half a manifest
 * tickets would be missing silently.
 */
export function parseManifest(text: string, name = 'exports/manifest.json'): Parsed<Manifest | null> {
	const list = new ProblemList(name);
	const root = readObject(text, list);
	if (root === null) return { value: null, problems: list.problems };
	if (root['schema'] !== MANIFEST_SCHEMA) {
		const expected = { zh: MANIFEST_SCHEMA, en: MANIFEST_SCHEMA };
		list.error(null, 'schema', show(root['schema']), expected, REMEDY);
		return { value: null, problems: list.problems };
	}
	const value = readValue(manifest, root, '', list);
	if (value !== null) checkNames(value.files, list);
	return { value: list.problems.length > 0 ? null : value, problems: list.problems };
}

/** Whether the exports are still those that a site with this `dataHash` was built from. */
export function isAsBuilt({ hash, built }: Pick<Manifest, 'hash' | 'built'>, dataHash: string): boolean {
	return hash === built.hash && built.dataHash === dataHash;
}

/** Every file is named once, and every file that another one needs is there. */
function checkNames(files: readonly ManifestFile[], list: ProblemList): void {
	const known = new Set<string>();
	for (const [index, { name }] of files.entries()) {
		if (known.has(name)) {
			const expected = { zh: '不重复的文件名', en: 'a name that no other file has' };
			list.error(null, `files.${index}.name`, name, expected, REMEDY);
		}
		known.add(name);
	}
	for (const [index, one] of files.entries()) {
		for (const field of ['repeats', 'together'] as const) {
			const missing = one[field].filter((name) => !known.has(name));
			if (missing.length === 0) continue;
			const expected = { zh: '清单中有的文件', en: 'files of the manifest' };
			list.error(null, `files.${index}.${field}`, missing.join(', '), expected, REMEDY);
		}
	}
}
