import type { IntakeMessages } from '#lib/i18n/zh-CN/intake.ts';

export const intake = {
	title: 'Open your own exports',
	lead: 'Drag ticket exports anywhere onto this page: within a minute it shows your own first resolution, categories and rankings.',
	privacy:
		'Files are read in this browser only: nothing is uploaded or kept. Closing or reloading the page forgets them.',
	drop: {
		label: 'Choose exports, or drag them here',
		hint: 'Drag files here',
		over: 'Let go to read them',
		files: 'Choose files',
		folder: 'Choose a folder',
		formats: 'Parquet, CSV, TSV, XLSX, one or many; headers may stay as they are',
		noScript: 'Opening files of your own needs scripts. The rest of the page works without.'
	},
	steps: {
		starting: 'Starting the data engine in this browser',
		sampling: (done, files) => `Reading samples: file ${Math.min(done + 1, files)} of ${files}`,
		checking: (percent) => `Checking times and values over all rows: ${percent} %`,
		counting: 'Checking times and values, counting tickets',
		adopting: (percent) => `Loading: ${percent} %`,
		cancel: 'Cancel',
		cancelled: 'Cancelled',
		retry: 'Try again',
		failed: (reason) => `This step did not finish: ${reason}`
	},
	files: {
		title: 'Files',
		caption: 'Files chosen',
		name: 'File',
		size: 'Size',
		rows: 'Rows',
		state: 'State',
		waiting: 'waiting',
		used: 'will be read',
		atLeast: (rows) => `${rows} or more`,
		unfit: (columns) => `Other headers than the rest: “${columns}” is missing, so it is left out`,
		useThis: 'Map this file’s headers instead',
		remove: (name) => `Remove ${name}`,
		removeShort: 'Remove',
		clear: 'Remove all',
		more: 'Add further files: drag them onto the page, or'
	},
	verdict: {
		title: 'Check',
		tickets: 'Tickets',
		period: 'Accepted',
		periodFrom: (first, last) => `${first} to ${last}`,
		bureaus: 'County bureaus',
		categories: 'Categories',
		rows: 'Rows read',
		merged: 'Merged into their ticket',
		withoutId: 'Without ticket ID',
		withoutTime: 'Without time of acceptance',
		withoutBureau: 'Without bureau',
		withoutCategory: 'Without category',
		ofTickets: (share) => `${share} %`,
		tiny: 'under 0.1 %',
		use: 'Show all pages with these data',
		missing: (columns) =>
			`Required columns are still missing: ${columns}. Choose in the table below which header they are read from.`,
		questions: (count) =>
			count === 1
				? 'One question about times is open, see below.'
				: `${count} questions about times are open, see below.`,
		noTickets:
			'Read like this there is not one ticket: no ticket ID or no time of acceptance can be read. Check these two columns and the time format below.',
		ready:
			'Ready. What is below was inferred from headers and values: look it over, and correct what is wrong.'
	},
	questions: {
		title: 'How times are read',
		ask: (columns) => `${columns}: every value can be read in more than one way. Choose one.`,
		example: (text) => `“${text}” is`,
		column: (label, header) => `${label} (${header})`,
		evenly: 'Your choice holds for all of these columns.'
	},
	map: {
		title: 'Columns',
		intro: 'On the left the columns that this site needs, on the right those of your file.',
		system: (name) => `This looks like ${name}; its headers are read accordingly.`,
		caption: 'Which header each column is read from',
		column: 'Column of this site',
		from: 'Read from',
		confidence: 'Confidence',
		examples: 'Examples in the file',
		required: 'required',
		none: '— not used',
		likely: 'Likely headers',
		others: 'Other headers',
		personal: 'Headers that look personal',
		sum: (headers) => `${headers} (added up)`,
		confidences: {
			certain: 'certain',
			likely: 'likely',
			possible: 'please check',
			chosen: 'your choice',
			none: 'not used'
		},
		marks: { certain: '●●●', likely: '●●○', possible: '●○○', chosen: '✓', none: '' },
		chosenReason: 'chosen by you',
		loss: (metrics) => `Without it there is no ${metrics}`,
		lossClause: (metrics) => `Without it a clause is dropped from ${metrics}`,
		noLoss: 'Not used by the present pages',
		requiredLoss: 'Nothing can be counted without it',
		certain: (count) => `Columns beyond doubt (${count})`,
		rest: (count) => `Other columns (${count}): not found in the file, not required`,
		shared: (header, columns) => `“${header}” serves ${columns} at once: please check.`,
		personalWarning:
			'This column looks personal. Its values would show in the ticket lists: use a pseudonymous column instead.',
		timeFormat: 'Time format',
		unreadable: (rows, share, examples) =>
			`${rows} values (${share} %) cannot be read as times, such as ${examples}`,
		labelFor: (column) => `${column} is read from`,
		formatFor: (column) => `Time format of ${column}`,
		plus: (number) => `plus ${number}`
	},
	personal: {
		title: 'Personal data, not loaded',
		text: (headers) =>
			`These columns look like names, phone or ID numbers, addresses or free text and will not be loaded: ${headers}.`
	},
	nested: (headers) => `Nested columns, not read: ${headers}`,
	unused: (headers) => `Headers of the file that are not used: ${headers}`,
	values: {
		title: 'Values',
		intro: 'How the values of the file match those of this site. What has no match is counted as it is.',
		summary: (column, values) => `${column}: ${values} values`,
		unmapped: (values, rows, share) => `${values} without a match, ${rows} rows (${share} %)`,
		asTheyAre: (values, rows, share) =>
			`${values} not in this site’s tables, counted as they are: ${rows} rows (${share} %)`,
		allMapped: 'all matched',
		caption: (column) => `Values of ${column}`,
		value: 'Value in the file',
		rows: 'Rows',
		share: 'Share',
		target: 'Read as',
		asIs: 'as it is',
		unknown: 'no match',
		rest: (values, rows) => `${values} further values, ${rows} rows`,
		show: (count) => `List all ${count} values`,
		labelFor: (value) => `“${value}” is read as`
	},
	settings: {
		title: 'Time zone, missing values, event logs',
		zone: 'Times without a zone are in',
		site: (zone) => `the site’s zone (${zone})`,
		utc: 'UTC',
		missing: 'Texts that stand for “no value” (parted by commas or lines)',
		missingNote: 'They count as blank, not as a value.',
		order: 'Where a ticket has several rows (an event log), the column that orders them',
		orderNone: '— one row a ticket, or by time of update',
		orderNote:
			'The rows of a ticket become one: the earliest time of acceptance, the latest times of handling, closing and update, and the last row for the rest.'
	},
	saved: {
		found: (day) => `A map for these headers was used on ${day} and is kept in this browser.`,
		use: 'Use the last map',
		forget: 'Delete the kept map',
		title: 'Map file',
		text: 'Save the present map as column-map.json: in the data folder, the build reads exports by it. Or open one here.',
		export: 'Download column-map.json',
		open: 'Open a column-map.json',
		problems: 'The column-map.json has these problems'
	},
	adopted: {
		title: 'All pages now show your data',
		text: (tickets, first, last) =>
			`${tickets} tickets, accepted from ${first} to ${last}. They are in this browser only; reloading the page forgets them.`,
		overview: 'Overview',
		rankings: 'Quarterly rankings',
		quality: 'Data quality',
		change: 'Change the map or the files'
	}
} satisfies IntakeMessages;
