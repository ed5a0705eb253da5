import * as v from 'valibot';
import type { ScoreSettings } from '#lib/domain/side-tables.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { date, filled, says } from '#lib/domain/side-tables/fields.ts';
import { readObject, readValue, show } from '#lib/domain/side-tables/json.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';

const texts = v.pipe(v.array(filled, says('texts')), v.minLength(1, says('texts')));
const minimum = v.pipe(v.number(says('minimum')), v.integer(says('minimum')), v.minValue(0, says('minimum')));
const numbers = (key: 'weight' | 'target') =>
	v.record(
		v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, says('unknownField'))),
		v.pipe(v.number(says(key)), v.finite(says(key)), v.minValue(0, says(key))),
		says(key)
	);

const schema = v.pipe(
	v.strictObject(
		{
			version: filled,
			validFrom: date,
			repeatWindowDays: v.optional(
				v.picklist([7, 14, 30], says('window')),
				DEFAULT_SETTINGS.repeatWindowDays
			),
			firstResolutionNatures: v.optional(texts, [...DEFAULT_SETTINGS.firstResolutionNatures]),
			complaintNatures: v.optional(texts, [...DEFAULT_SETTINGS.complaintNatures]),
			excludedResolutionCodes: v.optional(v.array(filled, says('texts')), [
				...DEFAULT_SETTINGS.excludedResolutionCodes
			]),
			satisfiedFrom: v.optional(v.picklist([1, 2, 3, 4, 5], says('score')), 4),
			minimumShown: v.optional(minimum, DEFAULT_SETTINGS.minimumShown),
			minimumRanked: v.optional(minimum, DEFAULT_SETTINGS.minimumRanked),
			compositeWeights: v.optional(
				v.pipe(
					numbers('weight'),
					v.check((weights) => Object.values(weights).some((weight) => weight !== 0), says('weight'))
				),
				DEFAULT_SETTINGS.compositeWeights
			),
			targets: v.optional(numbers('target'), DEFAULT_SETTINGS.targets)
		},
		says('object')
	),
	v.forward(
		v.partialCheck(
			[['minimumShown'], ['minimumRanked']],
			(settings) => settings.minimumRanked >= settings.minimumShown,
			says('minimumOrder')
		),
		['minimumRanked']
	)
);

/**
 * settings.json: `{"versions": […]}`, sorted by validFrom. A version with a wrong field is refused
 * whole, since half a rule book would score silently by other rules; the others stay. Never empty:
 * where no version is left, the built-in defaults apply and the problems say so.
 */
export function parseSettings(text: string, file = 'settings.json'): Parsed<ScoreSettings[]> {
	const list = new ProblemList(file);
	const root = readObject(text, list);
	if (root === null) return { value: [DEFAULT_SETTINGS], problems: list.problems };
	const versions: unknown = root['versions'];
	if (!Array.isArray(versions)) {
		list.error(
			null,
			'versions',
			show(versions),
			{ zh: '版本列表', en: 'a list of versions' },
			DEFAULTS_APPLY
		);
		return { value: [DEFAULT_SETTINGS], problems: list.problems };
	}
	const kept: ScoreSettings[] = [];
	versions.forEach((entry: unknown, index) => {
		const settings = readValue(schema, entry, `versions[${index}]`, list);
		if (settings !== null && isNew(settings, kept, index, list)) kept.push(settings);
	});
	kept.sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
	if (kept.length > 0) return { value: kept, problems: list.problems };
	list.error(
		null,
		'versions',
		'0',
		{ zh: '至少一个有效版本', en: 'at least one valid version' },
		DEFAULTS_APPLY
	);
	return { value: [DEFAULT_SETTINGS], problems: list.problems };
}

const DEFAULTS_APPLY = {
	zh: '目前按内置默认规则计分；请改正该文件。',
	en: 'The built-in defaults apply for now; mend the file.'
};

function isNew(
	settings: ScoreSettings,
	kept: readonly ScoreSettings[],
	index: number,
	list: ProblemList
): boolean {
	const field = (['version', 'validFrom'] as const).find((name) =>
		kept.some((other) => other[name] === settings[name])
	);
	if (field === undefined) return true;
	list.error(
		null,
		`versions[${index}].${field}`,
		settings[field],
		{ zh: '与其他版本不同的值', en: 'a value that no other version has' },
		{ zh: '该版本被拒绝；请改正或删除。', en: 'The version is refused; mend or delete it.' }
	);
	return false;
}
