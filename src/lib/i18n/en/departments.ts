import type { DepartmentsMessages } from '#lib/i18n/zh-CN/departments.ts';

export const departments = {
	finding: (facts) =>
		[
			`${facts.metric} is ${facts.rate} overall (${facts.basis})`,
			facts.better === '' && facts.worse === ''
				? `all ${facts.count} departments compared differ from the rest within chance only`
				: [
						facts.better === '' ? '' : `better than the rest: ${facts.better}`,
						facts.worse === '' ? '' : `worse than the rest: ${facts.worse}`
					]
						.filter((part) => part !== '')
						.join('; ')
		].join('; ') + '. ',
	findingNoComparison: (facts) =>
		`${facts.metric} is ${facts.rate} overall (${facts.basis}); fewer than two departments have a sample large enough to be compared. `,
	noTickets: (metric) => `No ticket of the period counts for: ${metric}.`,
	hidden: (metric, minimum) => `${metric}: fewer than ${minimum} tickets, not shown.`,
	noDepartments: 'No ticket of the period has an owner department; there is nothing to evaluate.',
	named: (name, rate) => `${name} (${rate})`,
	andOthers: (names, count) => `${names} and others, ${count} in all`,
	matrixFinding: {
		worst: (facts) =>
			`${facts.cell} is at ${facts.rate} (${facts.basis}), clearly worse than the ${facts.expected} that the bureau and the department reach elsewhere.`,
		best: (facts) =>
			`No crossing is clearly worse than expected; ${facts.cell}, at ${facts.rate} (${facts.basis}), is clearly better than the ${facts.expected} expected.`,
		none: (tested) =>
			`None of the ${tested} crossings tested is clearly off its expectation: no bureau and department are seen to drag each other.`,
		untested: 'Samples are too small to tell whether a bureau and a department drag each other.'
	},
	cellName: (bureau, department) => `${bureau} × ${department}`,
	replaced: (asked, shown) =>
		`“${asked}” is no proportion for which expectations can be reckoned, or the exports lack its columns; scores, trend and matrix show ${shown} instead.`,
	scoped: (bureau) =>
		`Departments are evaluated over the tickets of all units; ${bureau} is marked in the matrix.`,
	unassigned: (count) => `${count} further tickets have no owner department and count in the total only.`,
	periods: 'Change the period',
	earlier: (period) => `← ${period}`,
	later: (period) => `${period} →`,
	table: {
		title: (metric) => `Department scores: ${metric}`,
		caption: (metric, period) => `${metric} by owner department, ${period}`,
		department: 'Department',
		categories: 'Owns',
		basis: 'n / N',
		interval: '95% interval',
		intervalNote: 'dashed: all together',
		rest: 'Against the other departments',
		change: { previous: 'vs previous', year: 'vs last year' },
		target: 'Target',
		volume: 'Tickets',
		volumeNote: 'share of all',
		complaints: 'Complaints',
		complaintsNote: 'share of all complaints',
		empty: 'There are no owner departments.',
		noCategory: 'no category of the scheme names it'
	},
	target: (facts) => `${facts.met ? 'meets' : 'misses'} ${facts.text}${facts.sure ? '' : ' (not certain)'}`,
	standings: {
		better: 'better than the rest',
		worse: 'worse than the rest',
		steady: 'within chance',
		untested: 'not tested',
		none: '—'
	},
	card: {
		title: 'All handling metrics',
		note: 'In each cell: value, numerator / denominator (for time to close the tickets and the 90th percentile), 95% interval, against the other departments, change against the period of comparison, target. Time to close is a median and is not compared with the other departments together.',
		caption: (period) => `Handling metrics by owner department, ${period}`,
		rest: (points, word) => `vs rest ${points} ${word}`,
		change: (text, word) => `change ${text} ${word}`,
		tickets: (count) => `${count} tickets`,
		ninetieth: (hours) => `90 % within ${hours} h`
	},
	trend: {
		title: (facts) =>
			`${facts.metric} over time: since ${facts.period} ${facts.name} has moved by ${facts.points} points, more than chance`,
		titleSteady: (facts) =>
			`${facts.metric} over time: since ${facts.period} no department has moved by more than chance`,
		titleNone: (metric) => `${metric} over time`,
		unit: (metric) =>
			`${metric} (%); band: 95% interval, dashed: all tickets together; one scale for all panels`,
		summary: (items) => `${items}. Where the bands of two periods overlap widely, the move is mostly chance.`,
		item: (name, text, basis, period) => `${name} ${text} (${basis}, ${period})`,
		limited: (shown, all) => `Of ${all} departments the ${shown} with the most tickets are shown.`,
		words: {
			value: 'Department',
			interval: '95% interval',
			reference: 'All together',
			provisional: 'Provisional'
		},
		caption: 'Value, numerator / denominator and 95% interval by period',
		cell: (value, basis, interval) => `${value} · ${basis} · ${interval}`,
		all: 'All together',
		one: 'Only one period has data, so no trend is drawn.'
	},
	matrix: {
		titleWorse: (cells) => `Bureau × department: clearly worse than expected: ${cells}`,
		titleBetter: (cells) => `Bureau × department: clearly better than expected: ${cells}`,
		titleNone: 'Bureau × department: no crossing is clearly off its expectation',
		titleUntested: 'Bureau × department: samples too small to test',
		explanation: (metric) =>
			`Each cell is one unit's ${metric} over the tickets that one department owns; “expected” follows from what the unit reaches with other departments and the department with other units, the cell itself left out. A cell below its expectation is explained neither by the unit's level nor by the department's: there the one drags the other, and both should look into it together.`,
		caption: (metric, period) =>
			`${metric}, ${period}; rows are units, columns owner departments; each cell has value, numerator / denominator, verdict and expectation`,
		unit: 'Unit',
		total: 'All together',
		others: 'Others',
		and: ' and ',
		mergedNote: (names) =>
			`${names} have too few tickets in most units: apart, more than a tenth of all tickets could not be shown, so they stand in one column.`,
		foldNote: (bureaus, departments) =>
			`“Others” takes together ${[
				bureaus > 0 ? `${bureaus} units` : '',
				departments > 0 ? `${departments} departments` : '',
				'tickets without a unit or a department'
			]
				.filter((part) => part !== '')
				.join(', ')}.`,
		expected: (value) => `expected ${value}`,
		standings: {
			'much-better': 'clearly better than expected',
			better: 'better than expected',
			expected: 'as expected',
			worse: 'worse than expected',
			'much-worse': 'clearly worse than expected',
			none: 'not tested'
		},
		untested: 'not tested',
		suppressed: 'not shown',
		withheld: 'withheld',
		legend: 'Key',
		legendNote:
			'▲▼ say whether the value lies above or below its expectation; two of them in a heavy frame stand for what stays clear after correction for the number of cells',
		deviations: 'Crossings off their expectation',
		deviation: (facts) => `${facts.rate} (${facts.basis}), expected ${facts.expected}, ${facts.amount}`,
		amount: (numerator, count, isMore) =>
			`about ${count} ${isMore ? 'more' : 'fewer'} ${numerator} than expected`,
		otherwise: (items) => `Were it as expected, ${items}.`,
		otherwiseItem: (name, now, then) => `${name} would go from ${now} to ${then}`,
		more: (count) => `${count} further cells are worse or better than expected, see the matrix.`,
		chance: (facts) =>
			`${facts.tested} cells are tested. Even if nothing dragged anything, a test at 5 % would mark about ${facts.byChance} of them as worse or better than expected; those marked “clearly” are corrected by Holm's method, so that the chance of even one false mark among all cells is at most 5 %.`,
		hidden: (hidden) =>
			`${hidden} cells are not shown, for a small sample or so that none can be worked out; the longer the period, the more cells can be shown and tested.`,
		longer: 'A longer period: ',
		none: 'There are no tickets to cross in the period.'
	},
	methods: {
		title: 'How to read this page',
		owner: (scheme) =>
			`The owner department follows from the category in “${scheme}” (its owner column), else from the owner column of the export. Scores are the same metrics as everywhere, over all tickets of the categories that the department owns, whoever handled them.`,
		rest: '“Against the other departments” is the department minus the others together, judged by Newcombe’s 95% interval; one that contains 0 is “within chance”.',
		expected:
			'Expectation: a binomial logit model “constant + unit + department”, fitted to all cells that are shown but the one in question; row and column effects carry a weak prior (standard deviation 5), so that a row of successes alone stays finite. It is given where both unit and department have as many tickets in other cells as a ranked row needs; only cells with that many of their own are tested.',
		test: 'Test: the observed count against the beta-binomial whose mean is the expectation and whose spread is the uncertainty of the fit; two-sided mid-P. “Clearly” holds at 5 % over all cells by Holm’s correction, without the word at 5 % for the single cell.',
		suppression: (minimum) =>
			`Small samples: cells with a denominator below ${minimum} are not shown. So that they cannot be worked out from the totals, the smallest others are withheld too, until every row and column hides none or at least two, and no cell follows from several totals together.`,
		cause:
			'A deviation says that this crossing differs from others, not whose fault it is: the mix of matters, the terrain or the way tickets travel may cause it. Look at the tickets first.'
	}
} satisfies DepartmentsMessages;
