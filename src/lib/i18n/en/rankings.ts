import type { RankingsMessages } from '#lib/i18n/zh-CN/rankings.ts';

export const rankings = {
	place: (facts) =>
		facts.basis === '' ? `${facts.names} ${facts.value}` : `${facts.names} ${facts.value} (${facts.basis})`,
	tiedNames: (first, count) => `${first} and ${count - 1} more, tied,`,
	finding: (facts) =>
		`${facts.metric}: of ${facts.count} units ranked, the first is ${facts.first} and the last ${facts.last}; all together ${facts.all} (${facts.basis}).`,
	findingTotalHidden: (facts) =>
		`${facts.metric}: of ${facts.count} units ranked, the first is ${facts.first} and the last ${facts.last}.`,
	findingBySize: (facts) =>
		`${facts.metric}: of ${facts.count} units listed, the largest is ${facts.first} and the smallest ${facts.last}; size alone is neither good nor bad.`,
	findingOne: (facts) =>
		`${facts.metric}: only ${facts.only} reaches a sample of ${facts.minimum}; there is nothing to rank it against.`,
	findingNone: (metric, minimum) =>
		`${metric}: no unit reaches a sample of ${minimum} in this period, so none is ranked.`,
	trust: {
		some: (facts) =>
			`Only ${facts.distinguishable} of ${facts.pairs} pairs (${facts.unit.toLowerCase()}) differ by more than chance; between the others the order says nothing about who is better.`,
		none: (facts) =>
			`This ranking is mostly chance and should not be used to reward or blame: of ${facts.pairs} pairs (${facts.unit.toLowerCase()}) none differs by more than chance.`,
		noPair: (facts) =>
			`Of ${facts.pairs} pairs (${facts.unit.toLowerCase()}) none differs by more than chance; the order says nothing about who is better.`,
		all: (facts) =>
			`All ${facts.pairs} pairs (${facts.unit.toLowerCase()}) differ by more than chance; the order can be relied upon.`,
		bySize: (facts) =>
			`${facts.distinguishable} of ${facts.pairs} pairs (${facts.unit.toLowerCase()}) differ in size by more than chance.`,
		untested:
			'This metric counts tickets in hand at a moment, largely the same ones as before, so chance is not tested; places only say how many.',
		impossible: (minimum) => `Fewer than two units reach a sample of ${minimum}; there is no order to trust.`
	},
	tableTitle: (metric) => `Ranked by: ${metric}`,
	caption: (metric, period) => `${metric}, ranking, ${period}`,
	excluded: (count) => `${count} excluded`,
	tied: 'tied',
	columns: {
		unit: (unit) => `Place, ${unit}`,
		range: 'Place range',
		basis: 'n / N',
		interval: '95% interval',
		gained: { previous: 'Move vs previous', year: 'Move vs last year' },
		change: { previous: 'vs previous', year: 'vs last year' },
		changeInterval: 'change, 95% interval',
		status: 'Why'
	},
	columnNotes: {
		range: 'data allow',
		interval: 'dashed: all together',
		intervalAlone: ''
	},
	gained: { up: 'up', down: 'down', same: 'same' },
	range: (best, worst) => (best === worst ? best : `${best}–${worst}`),
	changeInterval: (low, high) => `${low} to ${high}`,
	provisionalMetric: (metric) => `${metric} (provisional)`,
	total: 'All together',
	totalLine: (facts) =>
		[
			facts.basis === '' ? facts.value : `${facts.value} (${facts.basis})`,
			facts.interval === '' ? '' : `95% interval ${facts.interval}`
		]
			.filter((part) => part !== '')
			.join(', '),
	totalHidden: 'Not shown: one unit alone is hidden for its small sample, and the total would give it away',
	target: 'Target',
	targetNone: 'none set',
	better: {
		higher: 'higher is better',
		lower: 'lower is better',
		none: 'neither good nor bad, largest first'
	},
	direction: 'Direction',
	scope: 'Counted',
	scopeAll: 'all tickets',
	compared: (period) => `compared with ${period}`,
	unassigned: (count, unit) => `${count} further tickets name no ${unit.toLowerCase()} and are not listed`,
	marked: (name) => `${name} is marked; the others stay in the ranking`,
	amongPeers: 'places are within the peer group',
	onlyBureau: (name) => `tickets of ${name} only`,
	unrankedTitle: (count) => `Not ranked (${count})`,
	restTitle: (reason, count) => `${reason} (${count})`,
	unrankedCaption: 'Units whose sample is too small to be ranked',
	status: {
		small: 'small sample',
		suppressed: (minimum) => `fewer than ${minimum}, not shown`,
		empty: 'no ticket to count'
	},
	notes: {
		rank: (test) =>
			`Places follow the exact value; equal values share a place. The place range comes from comparing every pair (${test}; Holm’s correction, 5 %): the true place of a unit may be any in it.`,
		order: 'Places follow the exact value; equal values share a place.',
		tests: {
			ratio: 'Wilson intervals; differences by Newcombe’s method',
			share: 'Wilson intervals; the counts of two units compared as binomial',
			rate: 'Poisson score intervals; two rates by the conditional binomial test',
			count: 'Poisson score intervals; two counts by the conditional binomial test',
			duration: 'intervals by order statistics; the ratio of two medians by Price and Bonett',
			snapshot: ''
		},
		change: 'A move up or down is coloured only where the rate itself changed by more than chance.'
	},
	periods: 'Change the period',
	earlier: (period) => `← ${period}`,
	later: (period) => `${period} →`,
	history: {
		title: (facts) =>
			facts.earlierRank === null
				? `${facts.first}: place ${facts.rank} now`
				: facts.earlierRank === facts.rank
					? `Places over ${facts.count} periods: ${facts.first} began and ended in place ${facts.rank}`
					: `Places over ${facts.count} periods: ${facts.first} went from ${facts.earlierRank} to ${facts.rank}`,
		unit: 'Place, 1 is best; values stand at both ends of the lines',
		unitBySize: 'Place, 1 is the largest; values stand at both ends of the lines',
		part: (shown, all) => `${all} units are ranked; the chart draws ${shown}, the data table has all`,
		summary: (items) =>
			`${items}. Grey: the other units; gaps: sample too small, or a place off the chart. Neighbours mostly differ within chance, see “place range” in the table above.`,
		item: (name, ranks) => `${name}, place by period: ${ranks}`,
		none: 'Only one period can be ranked, so no course of places is drawn.',
		groups: 'Places are within each peer group, and those of several groups cannot share one drawing.',
		rank: 'Place {rank}',
		caption: 'Place, value and numerator / denominator by period',
		cell: (rank, value, basis) => `${rank} · ${value} · ${basis}`,
		unranked: (value, basis) => `small sample · ${value} · ${basis}`,
		hidden: 'not shown',
		table: 'Places by period'
	}
} satisfies RankingsMessages;
