import type { ReportFilesMessages } from '#lib/i18n/zh-CN/report-files.ts';

export const reportFiles: ReportFilesMessages = {
	coverName: 'About',
	definitionsName: 'Definitions',
	title: 'Title',
	organisation: 'Organisation',
	quarter: 'Quarter',
	edition: 'Edition',
	publishedOn: 'Published on',
	dataAsOf: 'Data as of',
	tickets: 'Tickets in the exports',
	settings: 'Score settings',
	window: (days: number) => `repeat window of ${days} days`,
	dataHash: 'Fingerprint of the data (SHA-256)',
	source: 'Source',
	notice: 'Note',
	correction: 'Correction',
	check: 'Check before publishing',
	hidden: 'What is hidden',
	hiddenWords: (minimum: number) =>
		`Figures of fewer than ${minimum} tickets are not published; where a total would give one away, another is hidden with it.`,
	definitions: {
		metric: 'Metric id',
		name: 'Metric',
		definition: 'Definition',
		numerator: 'Numerator',
		denominator: 'Denominator',
		better: 'Direction',
		clauses: 'Conditions that applied'
	},
	directions: { higher: 'higher is better', lower: 'lower is better', none: 'neither' },
	separator: '; '
};
