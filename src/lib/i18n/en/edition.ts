import type { EditionMessages } from '#lib/i18n/zh-CN/edition.ts';

export const edition = {
	title: (organisation, period) => `${organisation}: first resolution, ${period}`,
	unitTitle: (unit, period) => `${unit}: first resolution, ${period}`,
	sections: {
		summary: 'Summary',
		categories: 'Categories',
		bureaus: 'First resolution',
		ranking: 'Ranking',
		composite: 'Composite',
		departments: 'Departments',
		matrix: 'Bureaus and departments',
		trends: 'Trends',
		surges: 'Surges',
		notes: 'Notes',
		score: 'Score and place',
		drivers: 'What drives the gap',
		peers: 'Against peers',
		scores: 'Handling metrics',
		trend: 'Recent quarters',
		actions: 'What to do (three things at most)',
		crossings: 'By county bureau'
	},
	against: (text, word) => (word === '' ? text : `${text} (${word})`),
	againstPrevious: (text) => `${text} on the previous quarter`,
	noPrevious: 'no previous quarter to compare with',
	headline: (facts) =>
		`${facts.metric} is ${facts.rate}${facts.target === '' ? '' : `, ${facts.target}`}; ${facts.change}.`,
	headlineNone: 'No first-resolution rate can be published for this quarter.',
	volume: (facts) =>
		facts.complaints === null
			? `${facts.volume} tickets were accepted, ${facts.volumeChange}.`
			: `${facts.volume} tickets were accepted, ${facts.volumeChange}; of these ${facts.complaints} were customer complaints, ${facts.complaintsChange}.`,
	rate: (facts) =>
		`${facts.metric} stands at ${facts.rate} (${facts.basis}, 95% interval ${facts.interval})${facts.target === '' ? '' : `, ${facts.target}`}; ${facts.change}.`,
	others: (facts) =>
		facts.better === '' && facts.worse === ''
			? `The ${facts.compared} units compared differ from the rest within chance only; none can be called better or worse.`
			: [
					facts.better === '' ? '' : `Clearly above the rest: ${facts.better}`,
					facts.worse === '' ? '' : `clearly below: ${facts.worse}`,
					facts.steady === '' ? '' : `within chance: ${facts.steady}`
				]
					.filter((part) => part !== '')
					.join('; ')
					.replace(/^./, (letter) => letter.toUpperCase()) +
				` (${facts.compared} compared; about ${facts.byChance} would be marked even if none differed).`,
	othersNone: 'No units have samples large enough to be compared.',
	named: (name, rate) => `${name} (${rate})`,
	basisOf: (value, basis) => (basis === '' ? value : `${value} (${basis})`),
	surgeNone: 'There was no surge beyond chance.',
	surges: (facts) =>
		`${facts.count} ${facts.count === 1 ? 'surge goes' : 'surges go'} beyond chance${facts.places === '' ? '' : `, the largest at ${facts.places}`}.`,
	surge: (place, days) => `${place} (${days})`,
	restWords: (points, word) => `${points} against the other departments (${word})`,
	departmentFinding: (facts) =>
		[
			`First resolution is ${facts.rate} (${facts.basis}, 95% interval ${facts.interval})${facts.target === '' ? '' : `, ${facts.target}`}`,
			facts.rest,
			facts.change
		]
			.filter((part) => part !== '')
			.join('; ') + '.',
	keyCaption: 'Key figures',
	tableSummary: (items) => `${items}.`,
	item: (name, text) => `${name} ${text}`,
	itemJoin: '; ',
	all: 'All',
	allLine: (value) => `All together ${value}`,
	columns: {
		category: 'Category',
		count: 'Tickets',
		share: 'Share',
		previous: 'vs previous',
		lastYear: 'vs last year',
		place: 'Place',
		gained: 'Move',
		tier: 'Tier',
		step: 'What it would take',
		rest: 'Against the rest',
		restDepartments: 'Against the other departments',
		excluded: 'Excluded',
		status: 'Note',
		target: 'Target',
		againstTarget: 'Against target',
		composite: 'Composite',
		part: (metric, share) => `${metric}, points of ${share}`,
		department: 'Department',
		owns: 'Owns',
		month: 'Month',
		metric: 'Metric',
		value: 'Newest month',
		mean: 'Mean',
		low: 'Lower limit',
		high: 'Upper limit',
		signal: 'Signal',
		assurance: 'Target',
		days: 'Days',
		tickets: 'Tickets',
		expected: 'Expected',
		ratio: 'Times',
		event: 'Event on record',
		period: 'Quarter',
		peers: 'Peers together',
		own: 'This unit',
		difference: 'Difference',
		everyone: 'All units',
		expectedTickets: 'Expected',
		excess: 'Beyond expected',
		standing: 'Verdict'
	},
	captions: {
		categories: (period, scheme) => `Customer complaints by ${scheme}, ${period}`,
		bureaus: (period) => `First resolution by unit, ${period}`,
		ranking: (period) => `Ranking by first resolution, ${period}`,
		history: 'Places by quarter',
		composite: (period) => `Composite and its parts (points), ${period}`,
		compositeMetrics: (period) => `Metrics of the composite, ${period}`,
		departments: (period) => `First resolution by owner department, ${period}`,
		departmentMetrics: (period) => `Handling metrics by owner department, ${period}`,
		matrix: (period) => `First resolution by unit and owner department, ${period}`,
		months: 'First resolution by month',
		surges: (period) => `Surges beyond chance, ${period}`
	},
	trendTable: {
		percent: 'Proportions',
		tickets: 'Numbers of tickets',
		hours: 'Times',
		'per-10k': 'Per 10,000 customers',
		'per-million': 'Per million customers'
	},
	countChart: (facts) => `${facts.largest} comes first with ${facts.share}`,
	countHidden: 'Tickets by category',
	trendChart: (facts) => `First resolution: ${facts.month} ${facts.value}, ${facts.variation}`,
	trendChartNone: 'First resolution by month',
	historyChart: 'Places over the last quarters',
	steps: {
		place: (amount) => `to level with the next: ${amount}`,
		top: 'first already',
		tier: (amount) => `to the next tier: ${amount}`
	},
	moved: (gained) =>
		gained === null ? 'not ranked before' : gained === 0 ? 'same' : gained > 0 ? 'up' : 'down',
	targetMet: {
		met: 'meets the target',
		missed: 'misses the target',
		unsure: 'interval includes the target',
		none: 'no target'
	},
	bureauSignals: (names) => `Units whose monthly first resolution goes beyond usual variation: ${names}.`,
	bureauSignal: (name, variation) => `${name} (${variation})`,
	bureauSignalsNone: 'The monthly first resolution of every unit stays within usual variation.',
	deviation: (facts) =>
		`${facts.name}: ${facts.own}, ${facts.expected} expected; about ${facts.count} ${facts.isMore ? 'more' : 'fewer'} resolved first time than expected.`,
	lostWeights: (title, names, incomparable) => `${title}: ${names}. ${incomparable}`,
	matrixUnsafe:
		'Small samples of the crossed table could be worked out from other tables; it is not published this quarter.',
	rankNote: 'Neighbours mostly differ within chance only; the range gives the places that the data allow.',
	countNote: (minimum) =>
		`1 to ${minimum - 1} tickets are not published; where a sum would give them away, neither is the next smallest.`,
	customersNote: 'Complaints per 10,000 customers are those of the quarter, not annualised.',
	notes: {
		finding: (moment, version) => `Data as of ${moment}, computed by score settings ${version}.`,
		settings: (facts) =>
			`Score settings ${facts.version}, in force from ${facts.day}; repeat window ${facts.window} days.`,
		final: (window) =>
			`More than ${window} days have passed since the quarter’s end: first resolution is final.`,
		suppression: (facts) =>
			`Small samples: denominators below ${facts.shown} are not published; ${facts.shown}–${facts.ranked - 1} are published as “small sample” and not ranked. Whatever would give them away through a total or another table is not published either.`,
		excluded: (count) => `${count} tickets are excluded: they leave first resolution and stay in volumes.`,
		excludedHidden:
			'Excluded tickets leave first resolution and stay in volumes; they are too few this quarter to be published.',
		unassigned: (count) => `${count} tickets name no unit and count in the total only.`,
		duplicates: (count) =>
			`${count} ${count === '1' ? 'row of the exports repeats' : 'rows of the exports repeat'} a ticket; the newest of each counts once.`,
		withoutId: (count) => `${count} rows without a ticket id were not used.`,
		withoutTime: (count) => `${count} tickets without a time of acceptance were not used.`,
		contradictory: (count) =>
			`${count} tickets have a nature that contradicts the recorded intent or internal cause; they count as recorded.`,
		clauses: (clauses) => `First resolution applies these conditions: ${clauses}.`,
		dropped: (clauses) => `Conditions not applied for want of their columns: ${clauses}.`,
		chance:
			'“Within chance”: the 95% interval of the change or difference includes 0, so that no real difference is shown.'
	}
} satisfies EditionMessages;
