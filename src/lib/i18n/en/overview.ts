import type { OverviewMessages } from '#lib/i18n/zh-CN/overview.ts';

export const overview = {
	finding: (facts) =>
		[
			facts.complaints === null
				? `${facts.volume} tickets were accepted (${facts.countChange})`
				: `${facts.complaints} customer complaints were accepted (${facts.countChange})`,
			facts.largest === null ? '' : `most of them about ${facts.largest} (${facts.largestShare})`,
			facts.rate === null
				? ''
				: `first resolution stands at ${facts.rate} (${facts.basis}; ${facts.rateChange})`
		]
			.filter((part) => part !== '')
			.join('; ') + '.',
	changeAgainst: (text, word) => (word === '' ? `vs previous: ${text}` : `${text} vs previous, ${word}`),
	tiles: 'Key figures',
	tilesNote:
		'Under each figure: numerator / denominator. “Within chance”: the 95% interval of the change includes 0, so that no real change is shown. Lines: the last 12 months.',
	p90: (value) => `90% closed within ${value} h`,
	customersServed: (numerator, denominator) => `${numerator} / ${denominator} customers`,
	countBasis: 'tickets',
	complaintsTrend: (facts) =>
		`${facts.metric}: ${facts.latest} in ${facts.month}; highest of two years in ${facts.peakMonth} (${facts.peak})`,
	trendUnit: 'Tickets a month',
	trendSummary: (facts) =>
		`Tickets a month from ${facts.first} to ${facts.last}: lowest ${facts.minimum} (${facts.minimumMonth}), highest ${facts.maximum} (${facts.maximumMonth}). Dashed: same month of the year before.`,
	trendWords: { value: 'Month', previous: 'Same month last year', provisional: 'Month not complete' },
	categoriesTitle: (facts) => `${facts.largest}: ${facts.share} (${facts.count} of ${facts.total} tickets)`,
	categoriesNone: 'No such tickets in the period',
	categoriesUnit: (scheme, nature) => `${nature} by ${scheme}, tickets and shares`,
	categoriesSummary: (items, total) => `${total} tickets: ${items}.`,
	categoryItem: (name, count, share) => `${name} ${count} (${share})`,
	categoriesLimited: (shown, all) => ` The chart has the ${shown} largest; all ${all} are in the table.`,
	barsWords: { value: 'This period', previous: 'Previous', lastYear: 'Last year' },
	columns: {
		month: 'Month',
		count: 'Tickets',
		lastYear: 'Same month last year',
		category: 'Category',
		share: 'Share',
		previousChange: 'vs previous',
		lastYearChange: 'vs last year',
		bureau: 'County bureau',
		reason: 'Reason'
	},
	attentionTitle: (count) =>
		count === 0
			? 'No bureau is clearly worse than the others'
			: count === 1
				? 'The bureau that most needs attention'
				: `The ${count} bureaus that most need attention`,
	attentionNote: (facts) =>
		`Each of ${facts.bureaus} bureaus is compared with all others together in: ${facts.metrics}. Only gaps whose 95% interval misses 0 are listed, by the tickets they amount to.`,
	reason: (facts) =>
		`${facts.metric} ${facts.value} (${facts.basis}), others ${facts.others}: a gap of ${facts.points} points, or ${facts.short} tickets`,
	attentionLink: (name) => `See ${name}`,
	more: { categories: 'See categories', bureaus: 'See all bureaus', rankings: 'See rankings' }
} satisfies OverviewMessages;
