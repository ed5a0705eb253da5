import type { BureauMessages } from '#lib/i18n/zh-CN/bureau.ts';

export const bureau = {
	breadcrumb: 'You are here',
	finding: (facts) =>
		[
			`First resolution is ${facts.rate} (${facts.basis}, 95% interval ${facts.interval})${facts.target === '' ? '' : `, ${facts.target}`}`,
			facts.peers,
			facts.previous
		]
			.filter((part) => part !== '')
			.join('; ') + '. ',
	findingPeers: (facts) =>
		`peers together ${facts.rate}, a difference of ${facts.points} points, ${facts.standing}`,
	better: (metrics) => `Clearly better than peers: ${metrics}. `,
	worse: (metrics) => `Clearly worse than peers: ${metrics}.`,
	noTickets: 'No eligible tickets in the period, hence no first-resolution rate. ',
	hidden: (minimum) => `Fewer than ${minimum} eligible tickets: the first-resolution rate is not shown. `,
	withheld: 'The first-resolution rate is not shown, as it would give away the small sample of another. ',
	peers: (names) => `Peers: ${names}`,
	peersMore: (names, count) => `Peers: ${names} and others, ${count} in all`,
	noPeers: 'No peers to compare with',
	customers: (count) => `${count} customers served`,
	volume: (count) => `${count} tickets accepted`,
	excluded: (count) => `${count} excluded from scores`,
	tiles: 'Key figures',
	againstPeers: 'vs peers',
	standings: {
		better: 'better than peers',
		worse: 'worse than peers',
		steady: 'within chance',
		untested: 'not tested',
		none: 'nothing to compare with'
	},
	trendTitle: (facts) =>
		`First resolution, ${facts.name}: ${facts.rate} (${facts.basis}) in ${facts.period}, peers ${facts.peers}`,
	trendTitleNone: (name) => `First resolution, ${name}: no figure to show`,
	trendUnit: 'First resolution (%), band = 95% interval',
	trendSummary: (facts) =>
		`Of ${facts.count} periods with a figure the highest is ${facts.highest} (${facts.highestPeriod}), the lowest ${facts.lowest} (${facts.lowestPeriod}). Dashed: peers together.`,
	trendSummaryOne: (period) => `Only ${period} has a figure to show.`,
	trendWords: {
		value: 'This unit',
		interval: '95% interval',
		peers: 'Peers together',
		provisional: 'provisional'
	},
	comparisonTitle: 'Against peers',
	comparisonCaption: (name, period) => `${name} against its peers together, ${period}`,
	comparisonNote:
		'Under each figure: numerator / denominator (for time to close, tickets). The difference is this unit minus peers, with Newcombe’s 95% interval in brackets; where it includes 0 the difference is “within chance”. A median has no such interval and is not judged.',
	columns: {
		metric: 'Metric',
		own: 'This unit',
		peers: 'Peers together',
		difference: 'Difference (95% interval)',
		standing: 'Verdict',
		period: 'Period',
		interval: '95% interval',
		basis: 'Numerator / denominator',
		peersBasis: 'Peers: numerator / denominator',
		allShare: 'Share among all'
	},
	groups: {
		resolution: 'First resolution',
		repeat: 'Repeats',
		timeliness: 'Timeliness',
		callback: 'Callbacks',
		escalation: 'Escalation'
	},
	ticketCount: (count) => `${count} tickets`,
	categoriesTitle: (facts) =>
		`${facts.largest} comes first: ${facts.share} (${facts.count} of ${facts.total} tickets); among all ${facts.all}`,
	categoriesNone: 'No such tickets in the period',
	categoriesTooFew: (total) => `Such tickets in the period: ${total}, too few for shares by category.`,
	categoriesUnit: (nature, scheme) => `${nature} by ${scheme}, share (%)`,
	categoriesSummary: (items, total) => `${total} tickets: ${items}. Upright marks: share among all.`,
	categoriesLimited: (shown, total) => ` Drawn are the first ${shown} of ${total}; the data table has all.`,
	categoryItem: (name, count, share, all) => `${name} ${count} (${share}; all ${all})`,
	categoriesWords: { value: 'This unit', all: 'All' },
	empty: 'no eligible tickets',
	withheldShort: 'withheld',
	comma: ', '
} satisfies BureauMessages;
