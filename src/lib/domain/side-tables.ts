import type { Text } from '#lib/domain/text.ts';
import type { ColumnName } from '#lib/domain/columns.ts';
import type { TimeFormat } from '#lib/domain/time-format.ts';

/** A county bureau (县区供电局), the unit that is scored and ranked. File: bureaus.csv. */
export interface Bureau {
	readonly code: string;
	readonly name: Text;
	readonly shortName: Text;
	/** Other spellings under which exports name the bureau. */
	readonly aliases: readonly string[];
	/** Bureaus are ranked against their peer group; an empty group means "with all". */
	readonly peerGroup: string;
	/** Customers served; null turns off the per-customer rates. */
	readonly customersServed: number | null;
}

/** A department that can own a category (归口管理部门). File: departments.csv. */
export interface Department {
	readonly code: string;
	readonly name: Text;
	readonly aliases: readonly string[];
}

export interface CategoryLeaf {
	readonly code: string;
	readonly name: Text;
}

export interface CategoryGroup {
	readonly code: string;
	readonly name: Text;
	/** Code of the owner department, where the scheme names one. */
	readonly ownerDepartment: string | null;
	/** Second level; empty where the native subcategories serve as second level. */
	readonly leaves: readonly CategoryLeaf[];
}

/** One way to classify a ticket. Files: taxonomies/<id>.csv. */
export interface CategoryScheme {
	readonly id: string;
	readonly name: Text;
	/** Where the scheme comes from, printed beside it. */
	readonly source: Text;
	readonly groups: readonly CategoryGroup[];
}

/**
 * The place of a native category in a scheme. `subcategory` null: every subcategory of the
 * category that has no row of its own. Valid for tickets accepted on local days in
 * [validFrom, validUntil). File: category-map.csv.
 */
export interface CategoryMapping {
	readonly scheme: string;
	readonly category: string;
	readonly subcategory: string | null;
	readonly group: string;
	readonly leaf: string | null;
	/** ISO date. */
	readonly validFrom: string;
	/** ISO date, exclusive; '9999-12-31' while in force. */
	readonly validUntil: string;
}

/** Service level: time allowed, by nature and handling level. File: sla.csv. */
export interface ServiceLevel {
	/** Nature of the ticket, or null for every nature without a row of its own. */
	readonly nature: string | null;
	/** ISO date from which the row holds. */
	readonly validFrom: string;
	readonly validUntil: string;
	/** Hours from acceptance to first contact. */
	readonly contactHours: number;
	/** Workdays after the day of acceptance; the reply is due at the end of that day. */
	readonly replyWorkdays: number;
}

/** A day that differs from Monday-to-Friday. File: workdays.csv. */
export interface CalendarException {
	readonly date: string;
	readonly workday: boolean;
	readonly name: Text;
}

export const ANNOTATION_KINDS = ['storm', 'rule', 'campaign', 'outage', 'other'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** An event that explains figures, drawn on every chart that it touches. File: annotations.csv. */
export interface Annotation {
	/** First local day, ISO. */
	readonly from: string;
	/** Last local day, ISO, inclusive; null for a change from `from` on. */
	readonly to: string | null;
	readonly kind: AnnotationKind;
	readonly title: Text;
	/** Codes of the bureaus concerned; empty: all of them. */
	readonly bureaus: readonly string[];
	/** Codes of category groups, of whatever scheme; empty: all of them. */
	readonly categories: readonly string[];
	/** Ids of metrics; empty: all of them. */
	readonly metrics: readonly string[];
}

/** The rules by which a period is scored (metrics.md §1–3). File: settings.json. */
export interface ScoreSettings {
	readonly version: string;
	/** ISO date; a period is scored by the newest version with validFrom <= its first day. */
	readonly validFrom: string;
	/** Days within which a further ticket of the same issue is a repeat. */
	readonly repeatWindowDays: 7 | 14 | 30;
	/** Natures counted in first resolution. */
	readonly firstResolutionNatures: readonly string[];
	/** Natures that make up 客户抱怨 (complaint, opinion, suggestion). */
	readonly complaintNatures: readonly string[];
	/** Resolution codes left out of the net first-resolution denominator. */
	readonly excludedResolutionCodes: readonly string[];
	/** Lowest satisfaction score (1–5) that counts as satisfied. */
	readonly satisfiedFrom: number;
	/** Below this denominator a value is not shown on shared pages. */
	readonly minimumShown: number;
	/** Below this denominator a row is shown but not ranked. */
	readonly minimumRanked: number;
	/** Weights of the composite score by metric id. */
	readonly compositeWeights: Readonly<Record<string, number>>;
	/** Targets by metric id, as a fraction (0–1), hours or a rate, in the metric's own unit. */
	readonly targets: Readonly<Record<string, number>>;
}

/** What the site says of itself. File: site.json. */
export interface SiteSettings {
	readonly title: Text;
	readonly organisation: Text;
	/** True where the data are made up: every page is then labelled. */
	readonly sample: boolean;
	/** Where the data come from and under which licence; empty where internal. */
	readonly source: Text;
	/** IANA name of the zone in which days and quarters are counted. */
	readonly timeZone: string;
	readonly defaultScheme: string;
	/** What a bureau is called here (县区局; Location). */
	readonly bureauWord: Text;
	/** Where the site stands, with a trailing slash, for link previews and QR codes; null where it is not known. */
	readonly address: string | null;
}

/** How one column of schema v1 is read from a foreign export. */
export interface ColumnSource {
	/** Header in the export; several are added up (numbers only); none: the column is not read. */
	readonly from: readonly string[];
	/** How text and number times are written; null: ISO or native type. */
	readonly timeFormat: TimeFormat | null;
	/** Added to a number (e.g. rounds = reassignments + 1). */
	readonly plus: number;
	/** Which row of an event log speaks for the ticket. */
	readonly pick: 'last' | 'first' | 'minimum' | 'maximum';
	/** Values by their name in the export → the value of schema v1. */
	readonly values: Readonly<Record<string, string>>;
}

/** How foreign exports are read. File: column-map.json; absent where exports follow schema v1. */
export interface ColumnMap {
	readonly columns: Readonly<Partial<Record<ColumnName, ColumnSource>>>;
	/** Text that stands for "no value". */
	readonly missingValues: readonly string[];
	/** Zone in which times without a zone are written. 'site' = the site's own. */
	readonly timesWithoutZone: 'site' | 'UTC';
	/** Column that orders the events of one ticket; null where an export has one row per ticket. */
	readonly eventOrder: string | null;
}

/** All side tables of a data folder, parsed and cross-checked. */
export interface SideTables {
	readonly site: SiteSettings;
	/** Empty: taken from the exports. */
	readonly bureaus: readonly Bureau[];
	readonly departments: readonly Department[];
	readonly schemes: readonly CategoryScheme[];
	readonly categoryMap: readonly CategoryMapping[];
	readonly serviceLevels: readonly ServiceLevel[];
	readonly calendar: readonly CalendarException[];
	/** Oldest first; never empty. */
	readonly settings: readonly ScoreSettings[];
	readonly columnMap: ColumnMap | null;
	/** By first day. */
	readonly annotations: readonly Annotation[];
}
