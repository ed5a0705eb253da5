import type { ColumnName } from '#lib/domain/columns.ts';
import type { AssessmentGroup, OtherNature, Subcategory } from '#lib/cli/sample/subcategories.ts';
import type { BureauTraits } from '#lib/cli/sample/traits.ts';

type Flag = 'expressed_intent' | 'internal_cause' | 'answered_by_agent' | 'callback_resolved';
type Count = 'handling_rounds' | 'transfer_count' | 'satisfaction';
type List = 'transfer_path' | 'tags';

/** A value of a column; instants are milliseconds since 1970 UTC. */
type ValueOf<Name extends ColumnName> = Name extends `${string}_at` | Count
	? number
	: Name extends Flag
		? boolean
		: Name extends List
			? readonly string[]
			: string;

/** One export row in schema v1. */
export type TicketRow = { [Name in ColumnName]: ValueOf<Name> | null };

export type Nature = '投诉' | '意见' | '建议' | OtherNature;

/** What is drawn before a ticket takes its course. */
export interface Request {
	/** Seed of all draws of this ticket. */
	readonly seed: string;
	readonly bureau: BureauTraits;
	readonly nature: Nature;
	readonly subcategory: Subcategory;
	readonly acceptedAt: number;
	readonly storm: boolean;
	/** The ticket that this one repeats. */
	readonly earlier: Ticket | null;
}

/** A row, with what the generator must remember of it until identifiers are given. */
export interface Ticket {
	readonly request: Request;
	readonly row: TicketRow;
	/** Days after closing (or, negative, after acceptance) at which the customer comes again; null: never. */
	readonly returnsAfterDays: number | null;
	/** True where another ticket repeats this one. */
	repeated: boolean;
}

export const COMPLAINT_NATURES: readonly Nature[] = ['投诉', '意见', '建议'];

/** Owner departments as exports name them. */
export const OWNERS: Readonly<Record<AssessmentGroup, string>> = {
	service: '市场营销部',
	'outage-voltage': '生产设备部',
	grid: '基建部',
	safety: '安全监管部'
};
