import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { ingest, type LoadReport } from '#lib/engine/ingest.ts';
import { bureausWithTickets } from '#lib/intake/occurring-values.ts';
import {
	LEVELS,
	type CheckContext,
	type Finding,
	type Level,
	type PublishedQuarter
} from '#lib/quality/check.ts';
import { missingCells, missingTable, type MissingTable } from '#lib/quality/missing-table.ts';
import { QUALITY_CHECKS } from '#lib/quality/registry.ts';
import { columnsFilledBy } from '#lib/sql/ingest/canonical-columns.ts';

/** What one check came to. */
export interface CheckOutcome {
	readonly id: string;
	readonly title: Text;
	readonly rule: Text;
	/** Number of its findings; null where it could not look, for want of columns. */
	readonly findings: number | null;
	/** Groups of alternative columns of which the exports fill none. */
	readonly lacking: readonly (readonly ColumnName[])[];
}

/** Everything found out about the exports of a data folder, as plain data. */
export interface QualityReport {
	readonly kind: 'quality';
	readonly files: readonly { readonly name: string; readonly rows: number }[];
	readonly load: LoadReport;
	/** Gravest first, then in the order of the checks. */
	readonly findings: readonly Finding[];
	readonly checks: readonly CheckOutcome[];
	readonly missing: MissingTable;
	/** Codes and names of the bureaus that findings and gaps name. */
	readonly bureaus: readonly { readonly code: string; readonly name: Text }[];
	/** What was refused when files and side tables were read. */
	readonly problems: readonly Problem[];
	/** True where no column-map.json stands beside the exports and the map was guessed. */
	readonly mapGuessed: boolean;
}

export interface Inspected {
	readonly sideTables: SideTables;
	readonly editions: readonly PublishedQuarter[];
	readonly problems: readonly Problem[];
	readonly mapGuessed: boolean;
}

/**
 * Runs every check over raw exports: the same at build time, on the command line and in the browser.
 * The engine is used up: tickets with all columns and the raw tables stay in it.
 * @param exports raw tables with all their columns, in name order of their files
 */
export async function inspectExports(
	engine: Engine,
	exports: readonly RawTable[],
	{ sideTables, editions, problems, mapGuessed }: Inspected
): Promise<QualityReport> {
	const load = await ingest(
		engine,
		exports,
		sideTables,
		COLUMNS.map(({ name }) => name),
		{ whole: true }
	);
	const filled = exports.flatMap(({ columns }) =>
		columnsFilledBy(
			columns.map(({ name }) => name),
			sideTables.columnMap
		)
	);
	const context: CheckContext = {
		engine,
		exports,
		sideTables,
		load,
		available: new Set(filled),
		bureaus: await bureausWithTickets(engine, sideTables),
		editions
	};
	const findings: Finding[] = [];
	const checks: CheckOutcome[] = [];
	for (const { id, title, rule, needs, run } of QUALITY_CHECKS) {
		const lacking = needs.filter((group) => !group.some((column) => context.available.has(column)));
		const found = lacking.length > 0 ? null : await run(context);
		findings.push(...(found ?? []));
		checks.push({ id, title, rule, findings: found?.length ?? null, lacking });
	}
	const missing = missingTable(context, await missingCells(context));
	const named = new Set([
		...missing.bureaus,
		...findings.flatMap(({ places }) => places.map(({ bureau }) => bureau))
	]);
	return {
		kind: 'quality',
		files: exports.map(({ file, rows }) => ({ name: file, rows })),
		load,
		findings: LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level)),
		checks,
		missing,
		bureaus: context.bureaus
			.filter(({ code }) => named.has(code))
			.map(({ code, shortName }) => ({ code, name: shortName })),
		problems,
		mapGuessed
	};
}

/** Findings by level; problems of files and side tables count with them. */
export function countByLevel({
	findings,
	problems
}: Pick<QualityReport, 'findings' | 'problems'>): Readonly<Record<Level, number>> {
	const all: readonly { readonly level: Level }[] = [...findings, ...problems];
	const of = (level: Level) => all.filter((one) => one.level === level).length;
	return { error: of('error'), warning: of('warning'), note: of('note') };
}
