import type { QualityMessages } from '#lib/i18n/zh-CN/quality.ts';

const number = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const quality = {
	title: 'Data quality',
	link: 'Every check: data quality',
	back: 'Data and export files',
	description:
		'The exports checked one by one: rows read and dropped, gaps, times out of order, duplicates, categories, personal data.',
	finding: ({ files, rows }, { errors, warnings, notes }, gravest) =>
		`${files === '1' ? '1 export file' : `${files} export files`} with ${rows} rows checked: ${
			errors + warnings === 0
				? 'no error and no warning'
				: [
						...(errors > 0 ? [number(errors, 'error')] : ['no error']),
						...(warnings > 0 ? [number(warnings, 'warning')] : [])
					].join(', ')
		}${notes > 0 ? `; ${number(notes, 'note')} besides` : ''}.${gravest === null ? '' : ` To look at first: ${gravest}.`}`,
	gravest: (title, amount) => `${title} (${amount})`,
	load: ({ files, inFiles, rows, withoutId, merged, withoutTime, tickets }) =>
		`${files === '1' ? '1 file' : `${files} files`} with ${inFiles} rows, ${rows} of them read: ${withoutId} dropped without a ticket ID, ${merged} merged, ${withoutTime} tickets left out without a time of acceptance, ${tickets} tickets used.`,
	guessed:
		'The folder has no column-map.json: how the headers are read was guessed; check the guess and save it.',
	levels: { error: 'Error', warning: 'Warning', note: 'Note' },
	signs: { error: '✕', warning: '△', note: '○' },
	levelNote:
		'Error: figures are wrong, tickets are lost, or something would be published that must not. Warning: figures stand but may mislead. Note: good to know, nothing to mend.',
	sections: {
		problems: 'Refused files and rows',
		findings: 'Findings',
		chart: 'By share',
		missing: 'Gaps by column',
		checks: 'What is checked'
	},
	noFindings: 'Nothing was found.',
	columns: {
		level: 'Level',
		finding: 'Finding',
		count: 'Number',
		of: 'Of',
		share: 'Share',
		unit: 'Unit',
		metrics: 'Metrics touched',
		remedy: 'How to mend it'
	},
	counted: {
		rows: 'rows',
		tickets: 'tickets',
		values: 'values',
		days: 'days',
		months: 'months',
		files: 'files',
		columns: 'columns',
		bureaus: 'bureaus'
	},
	amount: (count, unit, of, share) =>
		`${count}${of === null ? '' : ` / ${of}`} ${unit}${share === null ? '' : `, ${share}`}`,
	examples: 'Examples',
	places: 'Mostly at',
	place: (bureau, month, count, of) =>
		`${[bureau, month].filter((part) => part !== '').join(' ')} (${count} / ${of})`,
	andMore: (last, count) => `${last} and others, ${count} places in all`,
	allMetrics: 'all metrics',
	noMetrics: 'none',
	details: 'Examples, places, how to mend it',
	chart: {
		title: (finding, share) => `Largest share: ${finding}, ${share}`,
		unit: 'Percent of each one’s own denominator',
		summary: (count, first) =>
			`${count} errors and warnings by their share, largest first: ${first}${count > 4 ? ' and others' : ''}. Denominators differ, so that shares do not add up; errors are drawn dark.`,
		value: 'Share'
	},
	missing: {
		titleJumps: (columns, count) => `Gaps jump in ${number(count, 'column')}: ${columns}`,
		titleSteady: (count) =>
			`${number(count, 'column')} with gaps, in the usual range at every bureau and month`,
		none: 'None of the columns read has a gap.',
		note: 'Only columns with gaps are listed. Many columns are filled for some tickets only (callbacks, visits, escalations), so that many gaps need not be wrong; gaps that jump against tickets of the same kind stand among the findings above.',
		limited: (shown, all) => `The ${shown} with most tickets, of ${all}.`,
		byMonth: 'by month of acceptance',
		byBureau: 'by bureau',
		column: 'Column',
		all: 'All',
		caption: (axis) => `Tickets without a value, in percent, ${axis}`,
		cell: (missing, of) => `${missing} of ${of} tickets lack it`,
		scale: 'Shade and sign',
		grades: ['no gap', 'below 5 %', '5 to 25 %', '25 to 75 %', '75 % and more'],
		jump: 'jumps',
		jumpMark: '▲'
	},
	checks: {
		note: 'Checked over the raw exports whenever the site is built; on the command line: npm run check -- <folder>.',
		clean: 'nothing found',
		found: (count) => number(count, 'finding'),
		lacking: (columns) => `not checked: lacks ${columns}`
	},
	local: {
		busy: 'Checking the local files …',
		failed: (reason) => `The local files could not be checked: ${reason}`
	}
} satisfies QualityMessages;
