import type { ColumnName } from '#lib/domain/columns.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { Text } from '#lib/domain/text.ts';
import type { RawTable } from '#lib/engine/engine.ts';
import type { LoadReport } from '#lib/engine/ingest.ts';
import type { Finding, Level } from '#lib/quality/check.ts';
import type { MissingTable } from '#lib/quality/missing-table.ts';

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
	readonly files: readonly ({ readonly name: string } & Pick<RawTable, 'rows' | 'rowsInAll'>)[];
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

/** Findings by level; problems of files and side tables count with them. */
export function countByLevel({
	findings,
	problems
}: Pick<QualityReport, 'findings' | 'problems'>): Readonly<Record<Level, number>> {
	const all: readonly { readonly level: Level }[] = [...findings, ...problems];
	const of = (level: Level) => all.filter((one) => one.level === level).length;
	return { error: of('error'), warning: of('warning'), note: of('note') };
}
