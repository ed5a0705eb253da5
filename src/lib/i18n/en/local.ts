import type { LocalMessages } from '#lib/i18n/zh-CN/local.ts';

export const local = {
	region: 'Data in use',
	mark: 'On this computer',
	name: 'Data on this computer',
	files: (first: string, count: number) => (count === 1 ? first : `${first} and ${count - 1} more`),
	tickets: (count: string) => `${count} tickets`,
	dataAsOf: (moment: string) => `data as of ${moment}`,
	kept: 'Only in this browser, not uploaded; forgotten when the page is reloaded or closed',
	release: 'Leave these data',
	source: (files: string) => `Source: ${files} on this computer, not published`,
	saved: (files: string, moment: string) => `Data on this computer: ${files}, as of ${moment}, not published`,
	shareOff:
		'These data are only in this browser: whoever opened a link would not see these figures, so there is no link and no code. Save the chart or print the page instead.',
	siteReports: 'Reports of this site (new window)',
	siteReport: (quarter: string) =>
		`This site’s published report of ${quarter} (not your data; opens a new window)`,
	loading: (files: string) => `Loading files on this computer: ${files}`,
	loadingProgress: (percent: number, rows: string) => `${percent}%, ${rows} rows`,
	cancel: 'Cancel',
	failed: (files: string) => `The files could not be loaded: ${files}. The pages show what they did before.`,
	failedReason: (reason: string) => `Reason: ${reason}`,
	dismiss: 'Dismiss',
	updated: {
		name: 'The data are newer',
		text: (files: number, moment: string) =>
			`figures are computed live from ${files} exports; published pages and reports were made from data up to ${moment}`,
		loading: (files: number) => `The exports have changed, ${files} files are being loaded`,
		failed:
			'The changed exports could not be loaded. Pages show the figures as published, and filters do not work.',
		available: 'The server has newer data. Reload the page to see figures computed from them.',
		reload: 'Reload',
		later: 'Later',
		live: {
			waiting: 'Being computed from the newer data. No older figure is shown before that.',
			none: 'The figures could not be computed from the newer data. No older ones are shown here.',
			ready: 'Computed from the newer data',
			idle: 'The newer data are not loaded yet',
			loading: (percent: number, rows: string) => `Loading the newer data again: ${percent}% (${rows} rows)`,
			failed: (reason: string) => `The engine could not load the newer data again: ${reason}. Try again.`,
			cancelled: 'Loading of the newer data was stopped',
			load: 'Load the newer data',
			reportFailed: (reason: string) => `This page could not be computed from the newer data: ${reason}.`
		}
	},
	part: 'Being computed',
	live: {
		waiting: 'Being computed from the data on this computer. Nothing is shown before that.',
		none: 'The figures could not be computed from the data on this computer. No others are shown here.',
		ready: 'Computed from the data on this computer',
		idle: 'The data on this computer are not loaded yet',
		loading: (percent: number, rows: string) =>
			`Loading the data on this computer again: ${percent}% (${rows} rows)`,
		failed: (reason: string) =>
			`The engine could not load the data on this computer again: ${reason}. Try again, or leave these data; files that were moved or changed must be chosen again.`,
		cancelled: 'Loading of the data on this computer was stopped',
		load: 'Load the data',
		reportFailed: (reason: string) => `This page could not be computed from the data: ${reason}.`
	},
	bureaus: {
		title: 'County bureaus',
		finding: (count: number) =>
			count === 0 ? 'The data name no bureau.' : `${count} in all; each name leads to its figures.`,
		unknown: (code: string) => `The data have no “${code}”. Choose one of these.`
	}
} satisfies LocalMessages;
