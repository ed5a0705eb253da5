import { COLUMNS } from '#lib/domain/columns.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import { ingest } from '#lib/engine/ingest.ts';
import { bureausWithTickets } from '#lib/intake/occurring-values.ts';
import { LEVELS, type CheckContext, type Finding, type PublishedQuarter } from '#lib/quality/check.ts';
import { missingCells, missingTable } from '#lib/quality/missing-table.ts';
import { QUALITY_CHECKS } from '#lib/quality/registry.ts';
import type { CheckOutcome, QualityReport } from '#lib/quality/report.ts';
import { columnsFilledBy } from '#lib/sql/ingest/canonical-columns.ts';

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
		files: exports.map(({ file, rows, rowsInAll }) => ({ name: file, rows, rowsInAll })),
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
