import type { ColumnName } from '#lib/domain/columns.ts';
import type { Bureau, SideTables } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import type { LoadReport } from '#lib/engine/ingest.ts';

/**
 * `error`: figures are wrong, tickets are lost, or data stand open that must not. `warning`: figures
 * stand, but may mislead. `note`: good to know, nothing to mend.
 */
export const LEVELS = ['error', 'warning', 'note'] as const;
export type Level = (typeof LEVELS)[number];

/** What a finding counts. */
export type Counted = 'rows' | 'tickets' | 'values' | 'days' | 'months' | 'files' | 'columns' | 'bureaus';

/** Where tickets of a finding stand; `month` is the local month of acceptance, `2014-05`. */
export interface Place {
	/** Code of the bureau; null where the finding is not told by bureau. */
	readonly bureau: string | null;
	readonly month: string | null;
	readonly count: number;
	/** All that could have been counted at this place. */
	readonly of: number;
}

/** One thing that is wrong with the data, counted. */
export interface Finding {
	/** Id of the check that found it. */
	readonly check: string;
	/** The check's id and what is meant within it; each occurs once in a report. */
	readonly id: string;
	readonly level: Level;
	readonly title: Text;
	readonly count: number;
	/** What the count is out of; null where nothing sensible is. */
	readonly of: number | null;
	readonly counted: Counted;
	/** At most five: ticket ids, or values with how often they occur. Never personal data. */
	readonly examples: readonly string[];
	/** Most tickets first; at most PLACES_KEPT. */
	readonly places: readonly Place[];
	/** Ids of the metrics that it touches. */
	readonly metrics: readonly string[];
	readonly remedy: Text;
}

/** An edition that was published of a quarter. */
export interface PublishedQuarter {
	readonly quarter: string;
	readonly number: number;
	/** ISO date. */
	readonly publishedOn: string;
}

/** What checks look at: `tickets` with every column (ingest, `whole`), and the raw tables beside it. */
export interface CheckContext {
	readonly engine: Engine;
	/** Raw tables, in name order of their files. */
	readonly exports: readonly RawTable[];
	readonly sideTables: SideTables;
	readonly load: LoadReport;
	/** Columns of schema v1 that at least one export fills. */
	readonly available: ReadonlySet<ColumnName>;
	/** Bureaus of the side table, then those that only the exports name. */
	readonly bureaus: readonly Bureau[];
	readonly editions: readonly PublishedQuarter[];
}

/** One way of looking for something wrong. */
export interface QualityCheck {
	readonly id: string;
	readonly title: Text;
	/** What is looked for, and by which rule. */
	readonly rule: Text;
	/** Without one of each group there is nothing to look at. */
	readonly needs: readonly (readonly ColumnName[])[];
	readonly run: (context: CheckContext) => Promise<readonly Finding[]>;
}

export const EXAMPLES_KEPT = 5;
export const PLACES_KEPT = 50;

/** Share of rows or tickets above which a fault is an error; the checks before publishing refuse by the same. */
export const TOLERATED = 0.01;

/** Error where more than 1 % are concerned, else a warning. */
export function levelByShare(count: number, of: number): Level {
	return count > of * TOLERATED ? 'error' : 'warning';
}
