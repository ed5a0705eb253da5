import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { ExportFile, LoadSummary, Site } from '#lib/domain/site.ts';
import type { Text } from '#lib/domain/text.ts';
import { METRICS } from '#lib/metrics/registry.ts';

/** A column of schema v1 on this site, and what it is for. */
export interface ColumnStanding {
	readonly name: ColumnName;
	readonly label: Text;
	readonly required: boolean;
	readonly present: boolean;
	/** Metrics that cannot be shown without it, or without one of its alternatives. */
	readonly neededBy: readonly string[];
	/** Metrics that drop a clause without it. */
	readonly sharpens: readonly string[];
}

/** Files that have the same headers. */
export interface HeaderGroup {
	readonly files: readonly string[];
	readonly headers: readonly string[];
}

export interface DataReport {
	readonly kind: 'data';
	readonly exports: readonly ExportFile[];
	readonly totals: { readonly rows: number; readonly bytes: number };
	readonly load: LoadSummary;
	readonly columns: readonly ColumnStanding[];
	readonly headers: readonly HeaderGroup[];
	readonly bureaus: { readonly count: number; readonly withCustomers: number; readonly peerGroups: number };
	readonly departments: number;
	readonly schemes: readonly {
		readonly id: string;
		readonly name: Text;
		readonly groups: number;
		readonly leaves: number;
	}[];
	readonly settingsVersions: readonly string[];
}

/** 数据: what the site was built from, and what its exports lack. Needs no engine. */
export function dataReport(site: Site): DataReport {
	return {
		kind: 'data',
		exports: site.exports,
		totals: {
			rows: site.exports.reduce((sum, { rows }) => sum + rows, 0),
			bytes: site.exports.reduce((sum, { bytes }) => sum + bytes, 0)
		},
		load: site.load,
		columns: COLUMNS.map(({ name, label, required }) => ({
			name,
			label,
			required,
			present: site.columns.includes(name),
			...usesOf(name)
		})),
		headers: headerGroups(site.exports),
		bureaus: {
			count: site.bureaus.length,
			withCustomers: site.bureaus.filter(({ customersServed }) => customersServed !== null).length,
			peerGroups: new Set(site.bureaus.map(({ peerGroup }) => peerGroup).filter((group) => group !== '')).size
		},
		departments: site.departments.length,
		schemes: site.schemes.map(({ id, name, groups }) => ({
			id,
			name,
			groups: groups.length,
			leaves: groups.reduce((sum, { leaves }) => sum + leaves.length, 0)
		})),
		settingsVersions: site.scoreSettings.map(({ version }) => version)
	};
}

/** What a column is for: metrics that fall away without it, and metrics that lose a clause. */
export function usesOf(name: ColumnName): Pick<ColumnStanding, 'neededBy' | 'sharpens'> {
	const neededBy = METRICS.filter(({ needs }) => needs.some((group) => group.includes(name))).map(
		({ id }) => id
	);
	const sharpens = METRICS.filter(({ clauses }) => clauses.some(({ columns }) => columns.includes(name)))
		.map(({ id }) => id)
		.filter((id) => !neededBy.includes(id));
	return { neededBy, sharpens };
}

function headerGroups(files: readonly ExportFile[]): HeaderGroup[] {
	const groups = new Map<string, { files: string[]; headers: readonly string[] }>();
	for (const { name, columns } of files) {
		const key = JSON.stringify(columns);
		const group = groups.get(key) ?? { files: [], headers: columns };
		group.files.push(name);
		groups.set(key, group);
	}
	return [...groups.values()];
}
