import type { ScoreSettings } from '#lib/domain/side-tables.ts';

/** A field of the score settings that is a rule, not the name or date of the version. */
export type SettingField = Exclude<keyof ScoreSettings, 'version' | 'validFrom'>;

export type SettingValue = number | readonly string[];

/** One rule: a field, and of weights and targets the metric that it is for. */
export interface SettingName {
	readonly field: SettingField;
	/** Id of the metric whose weight or target it is; null for other fields. */
	readonly metric: string | null;
}

/** A rule that two versions have different; null where a version does not set it. */
export interface SettingsDifference extends SettingName {
	readonly from: SettingValue | null;
	readonly to: SettingValue | null;
}

/** A record, so that a new field of the settings cannot be forgotten; the order is the printed one. */
const FIELDS: Readonly<Record<SettingField, true>> = {
	repeatWindowDays: true,
	firstResolutionNatures: true,
	complaintNatures: true,
	excludedResolutionCodes: true,
	satisfiedFrom: true,
	minimumShown: true,
	minimumRanked: true,
	compositeWeights: true,
	targets: true
};

/** Every rule that at least one of the versions sets, in the order in which they are printed. */
export function settingNames(versions: readonly ScoreSettings[]): SettingName[] {
	return (Object.keys(FIELDS) as SettingField[]).flatMap((field): SettingName[] => {
		const byMetric = versions.flatMap((version) => Object.keys(metricValues(version, field) ?? {}));
		if (versions.some((version) => metricValues(version, field) === null)) return [{ field, metric: null }];
		return [...new Set(byMetric)].map((metric) => ({ field, metric }));
	});
}

/** What a version says to a rule; null where it does not set it. */
export function settingValue(version: ScoreSettings, { field, metric }: SettingName): SettingValue | null {
	const value = version[field];
	if (typeof value === 'number' || isList(value)) return value;
	return metric === null ? null : (value[metric] ?? null);
}

/** The rules that differ between two versions; the order within a list is no difference. */
export function settingsDifferences(from: ScoreSettings, to: ScoreSettings): SettingsDifference[] {
	return settingNames([from, to])
		.map((name) => ({ ...name, from: settingValue(from, name), to: settingValue(to, name) }))
		.filter((difference) => comparable(difference.from) !== comparable(difference.to));
}

function metricValues(version: ScoreSettings, field: SettingField): Readonly<Record<string, number>> | null {
	const value = version[field];
	return typeof value === 'number' || isList(value) ? null : value;
}

/** `Array.isArray` does not tell a read-only list from a record. */
function isList(value: ScoreSettings[SettingField]): value is readonly string[] {
	return Array.isArray(value);
}

function comparable(value: SettingValue | null): string {
	return JSON.stringify(typeof value === 'number' || value === null ? value : [...value].sort());
}
