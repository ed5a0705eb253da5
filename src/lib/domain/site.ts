import type { ColumnName } from '#lib/domain/columns.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type {
	Annotation,
	Bureau,
	CategoryScheme,
	Department,
	ScoreSettings,
	SiteSettings
} from '#lib/domain/side-tables.ts';
import { parsePeriod, type Period } from '#lib/domain/periods.ts';

/** An export as the browser needs to know it before it loads it. */
export interface ExportFile {
	readonly name: string;
	readonly bytes: number;
	readonly rows: number;
	readonly sha256: string;
	/** Headers of the file. */
	readonly columns: readonly string[];
}

/** Values that occur in the exports, in the order of first importance (count, then name). */
export interface OccurringValues {
	readonly natures: readonly string[];
	readonly channels: readonly string[];
	readonly segments: readonly string[];
	/** Native categories with their subcategories. */
	readonly categories: readonly { readonly category: string; readonly subcategories: readonly string[] }[];
}

/** A day inside the data from which native categories have another place in a scheme. */
export interface MappingChange {
	readonly scheme: string;
	/** First local day under the new map, ISO. */
	readonly day: string;
	/** Native categories that move, most frequent first. */
	readonly categories: readonly string[];
}

/** What happened while the exports were read. */
export interface LoadSummary {
	readonly rowsRead: number;
	readonly rowsWithoutTicketId: number;
	readonly ticketsWithoutTime: number;
	readonly duplicatesDropped: number;
	readonly tickets: number;
	/** Complaints that deny the wish to complain or an internal cause, opinions that deny the cause; null where the columns are missing. */
	readonly contradictoryNatures: number | null;
}

/** What the built site has a page of its own for; everything else stands in the query. */
export interface BuiltPages {
	/** First and last local day of the tickets that it was built from; '' where there were none. */
	readonly firstDay: string;
	readonly lastDay: string;
	/** Codes of the bureaus. */
	readonly bureaus: readonly string[];
}

/** Everything that a page needs to know of its site besides its own report. */
export interface Site {
	readonly settings: SiteSettings;
	readonly bureaus: readonly Bureau[];
	readonly departments: readonly Department[];
	/** The site's schemes; the native one stands last. */
	readonly schemes: readonly CategoryScheme[];
	/** Where category-map.csv changes inside the data. */
	readonly mappingChanges: readonly MappingChange[];
	readonly scoreSettings: readonly ScoreSettings[];
	readonly annotations: readonly Annotation[];
	readonly values: OccurringValues;
	/** Columns of schema v1 that at least one export fills. */
	readonly columns: readonly ColumnName[];
	/** Local timestamp of the newest fact in the exports (metrics.md §1); '' without tickets. */
	readonly dataAsOf: string;
	readonly firstDay: string;
	readonly lastDay: string;
	/** The newest complete quarter, which pages show by default. */
	readonly defaultPeriod: string;
	readonly exports: readonly ExportFile[];
	/** SHA-256 over the exports' hashes and the side tables: two sites with it show the same figures. */
	readonly dataHash: string;
	readonly load: LoadSummary;
	readonly problems: readonly Problem[];
	/** Where the tickets are not those that the site was built from. */
	readonly built?: BuiltPages;
}

/** Whether the built site has a page for each bureau of this code. */
export function hasBureauPage(site: Pick<Site, 'built'>, code: string): boolean {
	return site.built === undefined || site.built.bureaus.includes(code);
}

/**
 * The settings by which a period is scored: the newest version in force on its first day. A version
 * that comes into force inside the period does not score it: nobody is judged by rules that came
 * after the fact, and one figure has one rule (see settingsWithin).
 */
export function settingsFor(site: Pick<Site, 'scoreSettings'>, period: Period): ScoreSettings {
	const inForce = site.scoreSettings.filter((settings) => settings.validFrom <= period.start);
	const chosen = inForce.at(-1) ?? site.scoreSettings[0];
	if (chosen === undefined) throw new Error('a site has at least one version of score settings');
	return chosen;
}

/** Versions that come into force inside a period, after its first day, oldest first; it is not scored by them. */
export function settingsWithin(site: Pick<Site, 'scoreSettings'>, period: Period): ScoreSettings[] {
	const { version } = settingsFor(site, period);
	return site.scoreSettings.filter(
		(settings) =>
			settings.version !== version && settings.validFrom > period.start && settings.validFrom < period.end
	);
}

/** The default period, parsed. */
export function defaultPeriod(site: Pick<Site, 'defaultPeriod'>): Period {
	const period = parsePeriod(site.defaultPeriod);
	if (period === null) throw new Error(`default period ${JSON.stringify(site.defaultPeriod)} is none`);
	return period;
}

export function findScheme(site: Pick<Site, 'schemes'>, id: string): CategoryScheme {
	const scheme = site.schemes.find((one) => one.id === id) ?? site.schemes[0];
	if (scheme === undefined) throw new Error('a site has at least the native scheme');
	return scheme;
}
