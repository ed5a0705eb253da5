import { printTarget } from '#lib/components/present.ts';
import type { SettingName, SettingsDifference, SettingValue } from '#lib/domain/settings-difference.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { vocabularyText } from '#lib/domain/vocabulary.ts';
import { definitionsMessages } from '#lib/i18n/definitions.ts';
import { formatCount, formatDay, formatPeriod, NO_VALUE } from '#lib/i18n/format.ts';
import { settingsMessages } from '#lib/i18n/settings.ts';
import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';
import { findMetric } from '#lib/metrics/registry.ts';
import type { PeriodFacts } from '#lib/reports/context.ts';

/** What a rule of the settings is called; weights and targets name their metric. */
export function settingLabel({ field, metric }: SettingName, language: Language): string {
	const words = definitionsMessages(language).setting;
	if (field === 'compositeWeights') return words.weight(metricName(metric ?? '', language));
	if (field === 'targets') return words.target(metricName(metric ?? '', language));
	return words[field];
}

/** The value of a rule as it is printed; a dash where the version does not set it. */
export function printSetting(
	{ field, metric }: SettingName,
	value: SettingValue | null,
	language: Language,
	words: CommonMessages
): string {
	if (value === null) return NO_VALUE;
	if (typeof value !== 'number') {
		return value.length === 0
			? NO_VALUE
			: value.map((one) => inLanguage(vocabularyText(one), language)).join(words.listComma);
	}
	const id = metric ?? '';
	if (field === 'targets' && findMetric(id) !== undefined) return printTarget(id, value);
	// A weight of 12.5 is not 13.
	return Number.isInteger(value) ? formatCount(value) : String(value);
}

/** A difference between two versions in words: what it was and what it is now. */
export function printDifference(
	difference: SettingsDifference,
	language: Language,
	words: CommonMessages
): string {
	const { difference: sentence, unset, nothing } = settingsMessages(language);
	const print = (value: SettingValue | null) => {
		if (value === null) return unset;
		const isEmpty = typeof value !== 'number' && value.length === 0;
		return isEmpty ? nothing : printSetting(difference, value, language, words);
	};
	return sentence({
		label: settingLabel(difference, language),
		from: print(difference.from),
		to: print(difference.to)
	});
}

/** What a page says of other versions than its own: those that scored what it compares with, and later ones. */
export function settingsNotes(period: PeriodFacts, language: Language, comma: string): string[] {
	const words = settingsMessages(language);
	const own = period.settingsVersion;
	const versions = [...new Set(period.rescored.map(({ version }) => version))];
	return [
		...period.laterSettings.map(({ version, validFrom }) =>
			words.later({ version, day: formatDay(validFrom, language), own })
		),
		...versions.map((version) => {
			const periods = period.rescored
				.filter((one) => one.version === version)
				.map((one) => formatPeriod(one.period, language))
				.join(comma);
			return words.rescored({ periods, version, own });
		})
	];
}

function metricName(id: string, language: Language): string {
	const metric = findMetric(id);
	return metric === undefined ? id : inLanguage(metric.name, language);
}
