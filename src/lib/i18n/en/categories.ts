import type { CategoriesMessages } from '#lib/i18n/zh-CN/categories.ts';

export const categories = {
	path: 'Path of categories',
	ticketsOf: (bureau) => `${bureau}: tickets`,
	counted: { complaints: 'customer complaints', all: 'tickets' },
	natureTickets: (nature) => `tickets (${nature.toLowerCase()})`,
	scope: (parts) => ` (${parts})`,
	finding: (facts) =>
		[
			`${facts.period}${facts.scope}: ${facts.total} ${facts.counted} were accepted`,
			facts.largest === null ? '' : `, most about ${facts.largest}: ${facts.count}, or ${facts.share}`,
			facts.change === '' ? '' : `; ${facts.change}`,
			facts.movers === '' ? '' : `; ${facts.movers}`
		].join('') + '.',
	none: (facts) => `${facts.period}${facts.scope}: no ${facts.counted} were accepted.`,
	change: (against, text, word) => `the total is ${text} ${against}, ${word}`,
	movers: (items) => `changes beyond chance: ${items}`,
	mover: (name, text) => `${name} (${text})`,
	steady: 'all single changes are within chance',
	levels: { group: 'category', leaf: 'subcategory', bureau: 'county bureau', tickets: 'county bureau' },
	headings: { group: 'Category', leaf: 'Subcategory', bureau: 'County bureau', tickets: 'County bureau' },
	tableTitle: (facts) =>
		`${facts.period} by ${facts.level} (${facts.scheme}): tickets, shares and both comparisons`,
	columns: {
		count: 'Tickets',
		share: 'Share',
		countAndShare: 'tickets · share',
		change: { previous: 'vs previous', lastYear: 'vs last year' },
		changeOf: 'change in tickets'
	},
	noRows: 'No tickets here',
	total: 'Total',
	forced: 'Shares add to 100',
	forcedNote: 'Shares are forced to add to exactly 100.00 %: the largest takes the remainder.',
	sumNote: (sums) =>
		`Each share is rounded by itself; as printed they add to ${sums}, not to exactly 100.00 %. Counts and totals are unaffected.`,
	sumItem: (period, sum) => `${sum} % (${period})`,
	verdictNote:
		'Within chance: the 95% interval of the ratio of both counts includes 1, so that no real change is shown. More or fewer tickets are neither better nor worse as such, so that a real change is only called a change.',
	drillNote: {
		group: 'A category leads to its subcategories.',
		leaf: 'A subcategory leads to the county bureaus.',
		bureau: 'A bureau leads to its tickets.',
		tickets: ''
	},
	nativeLeaves:
		'This scheme defines one level only; its subcategories are the original ones of the exports, in their own words.',
	unmapped: (name) =>
		`${name} holds the original categories that data/category-map.csv does not place in this scheme; add a row there and build again.`,
	mapChanged: (day, categories) =>
		`The scheme changed: from ${day} some original categories (${categories}) have another place in it (data/category-map.csv). Tickets are placed by the map in force on the day of acceptance, so trends and comparisons across that day also show the change of the map.`,
	compositionTitle: 'Which original categories make up each category',
	compositionNote: (source) =>
		`Source: ${source}. The mapping stands in data/category-map.csv and can be edited.`,
	part: (name) => `${name} (some subcategories)`,
	andOthers: ' and others',
	paretoTitle: (facts) =>
		facts.vital === facts.members
			? `Widely spread: only all ${facts.members} together reach 80 %`
			: `${facts.vital} of ${facts.members} (${facts.names}) make up ${facts.share} of all`,
	paretoUnit: (counted, level) => `Share and running share of ${counted} by ${level}, largest first`,
	paretoSummary: (items, total) => `${total} in all, added up from the largest: ${items}.`,
	paretoItem: (name, count, cumulative) => `${name} ${count} (running ${cumulative})`,
	paretoWords: { share: 'Share', cumulative: 'Running share', threshold: '80 %' },
	cumulative: 'Running share',
	stackTitle: (facts) =>
		facts.peakMonth === facts.lastMonth
			? `${facts.lastMonth} is the highest of these months: ${facts.last}`
			: `${facts.lastMonth}: ${facts.last}; highest of these months in ${facts.peakMonth} (${facts.peak})`,
	stackUnit: (counted, level) => `Tickets a month (${counted}), stacked by ${level}`,
	stackSummary: (facts) => `${facts.first} to ${facts.last}, ${facts.total} in all: ${facts.items}.`,
	item: (name, count) => `${name} ${count}`,
	month: 'Month',
	natureTitle: (facts) => `${facts.largest}: ${facts.share} (${facts.count} of ${facts.total} tickets)`,
	natureUnit: 'By nature, tickets and shares',
	nature: 'Nature',
	natureSummary: (items, total) => `${total} tickets: ${items}.`,
	natureItem: (name, count, share) => `${name} ${count} (${share})`,
	historyTitle: (count) => (count === 1 ? 'Tickets in one period' : `Tickets in the last ${count} periods`),
	ticketsTitle: 'Tickets',
	ticketsShown: (total, shown) => `${total} tickets, the latest ${shown} shown`,
	ticketsAll: (total) => (total === '1' ? '1 ticket' : `${total} tickets`),
	ticketsNone: 'No such tickets',
	ticketColumns: {
		ticketId: 'Ticket',
		acceptedAt: 'Accepted',
		bureau: 'County bureau',
		nature: 'Nature',
		channel: 'Channel',
		category: 'Original category',
		subcategory: 'Original subcategory',
		status: 'Status',
		resolution: 'Resolution',
		handlingRounds: 'Handling rounds',
		closedAt: 'Closed'
	}
} satisfies CategoriesMessages;
