import type { DataMessages } from '#lib/i18n/zh-CN/data.ts';

export const data = {
	finding: (facts) =>
		`${facts.files} export files with ${facts.rows} rows give ${facts.tickets} tickets (${facts.merged} rows merged)${facts.problems === 0 ? '; no problem was found' : facts.problems === 1 ? '; 1 problem was found' : `; ${facts.problems} problems were found`}.`,
	range: (first, last) => `Accepted from ${first} to ${last}`,
	sections: {
		exports: 'Export files',
		load: 'Reading and duplicates',
		columns: 'Columns',
		sideTables: 'Side tables',
		problems: 'Problems',
		replace: 'Use your own data'
	},
	exportColumns: {
		file: 'File',
		rows: 'Rows',
		bytes: 'Size',
		hash: 'SHA-256 (first 12)',
		columns: 'Columns'
	},
	exportTotal: 'Total',
	headers: (files) => `Headers of ${files}`,
	allFiles: (count) => (count === 1 ? 'the file' : `all ${count} files`),
	loadRows: {
		rowsRead: 'Rows read',
		rowsWithoutTicketId: 'Rows without a ticket ID, dropped',
		duplicatesDropped: 'Rows of the same ticket, merged',
		ticketsWithoutTime: 'Tickets without a time of acceptance, dropped',
		tickets: 'Tickets used',
		contradictoryNatures: 'Tickets whose nature contradicts itself'
	},
	loadColumns: { step: 'Step', count: 'Number', rule: 'Rule' },
	loadRules: {
		rowsRead: 'every export that could be read',
		rowsWithoutTicketId: 'cannot be counted',
		duplicatesDropped: 'the newest update of a ticket ID stays; the events of a log become one ticket',
		ticketsWithoutTime: 'belong to no period',
		tickets: 'every figure is computed from them',
		contradictoryNatures:
			'complaints without intent or internal cause, opinions without internal cause; counted as they are, please check them'
	},
	columnsTitle: (present, all) => `${present} of the ${all} columns of schema v1 are there`,
	columnsColumns: { name: 'Column', label: 'Meaning', state: 'State', uses: 'Used for' },
	state: { present: 'there', missing: 'missing', required: 'required' },
	neededBy: 'needed for:',
	sharpens: 'one clause of:',
	otherUses: {
		ticket_id: 'tells tickets apart',
		accepted_at: 'places tickets in periods',
		bureau: 'places tickets with a bureau',
		category: 'places tickets in categories',
		subcategory: 'second level of categories; recognises the same issue',
		nature: 'filter by nature',
		channel: 'filter by channel',
		customer_segment: 'filter by customer segment',
		owner_department: 'owner department, where the scheme names none',
		updated_at: 'duplicates; data date'
	},
	unused: 'not used by the present pages',
	sideColumns: { file: 'File', content: 'Content', rows: 'Read' },
	side: {
		site: 'title, organisation, time zone, default scheme',
		settings: 'score settings',
		bureaus: 'county bureaus, peer groups, customers served',
		departments: 'owner departments',
		taxonomy: (name) => `category scheme: ${name}`,
		categoryMap: 'native categories into each scheme',
		sla: 'time allowed for contact and reply',
		workdays: 'holidays and make-up workdays',
		annotations: 'events marked on charts',
		columnMap: 'how foreign exports are read'
	},
	sideCounts: {
		settings: (versions) => `version ${versions}`,
		bureaus: (count, customers, groups) =>
			`${count} bureaus, ${customers} with customers served, ${groups} peer groups`,
		departments: (count) => `${count} departments`,
		taxonomy: (groups, leaves) =>
			leaves === 0 ? `${groups} categories` : `${groups} categories, ${leaves} leaves`,
		annotations: (count) => `${count} ${count === 1 ? 'event' : 'events'}`,
		optional: 'optional'
	},
	sideNote: 'Bureaus that the file does not list are added under the name that the exports give.',
	noProblems: 'No problem was found in the data files.',
	problemsNote: 'The row or file concerned is not used; the rest works.',
	levels: { error: 'Error', warning: 'Caution' },
	fingerprint: 'Data fingerprint',
	fingerprintNote:
		'Taken over all exports and side tables: two sites with the same fingerprint show the same figures.',
	replace: [
		'Put the ticket exports (Parquet), one or several, under exports/ in the data folder; headers as in schema v1.',
		'Where headers differ, name them in column-map.json; the exports stay as they are.',
		'Side tables stand in the same folder. A mistyped row is refused and named under “Problems” on this page, by file, row and field, with what to do.',
		'Build the site again:'
	],
	replaceNote: 'Names, phone numbers and addresses do not belong in the exports.'
} satisfies DataMessages;
