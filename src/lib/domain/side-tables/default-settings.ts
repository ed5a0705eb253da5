import type { ScoreSettings } from '#lib/domain/side-tables.ts';

/** The rules of a site without settings.json, and the value of each field that a version leaves out. */
export const DEFAULT_SETTINGS: ScoreSettings = {
	version: 'default',
	validFrom: '1900-01-01',
	repeatWindowDays: 30,
	firstResolutionNatures: ['投诉', '意见', '建议', '报修'],
	complaintNatures: ['投诉', '意见', '建议'],
	excludedResolutionCodes: ['deferred', 'out_of_scope'],
	satisfiedFrom: 4,
	minimumShown: 10,
	minimumRanked: 25,
	compositeWeights: { first_resolution: 40, on_time_reply: 25, satisfied: 25, repeat: 10 },
	targets: {}
};
