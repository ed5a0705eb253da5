import type { EditionUnitsMessages } from '#lib/i18n/zh-CN/edition-units.ts';

export const editionUnits = {
	place: (facts) =>
		`Place ${facts.rank} of ${facts.count} ranked${facts.tied ? ', tied' : ''}; the data allow places ${facts.range}`,
	placeTier: (place, tier) => `${place}. Tier: ${tier}.`,
	unranked: (reason) => `Not ranked this quarter: ${reason}.`,
	step: (text) => `All else unchanged, ${text}.`,
	noReason: 'no eligible tickets',
	drivers: {
		finding: (facts) =>
			`${facts.gap} points against all units: ${facts.mix} from the mix of tickets and ${facts.handling} from handling (${facts.standing}).`,
		standing: {
			better: 'better than expected, beyond chance',
			worse: 'worse than expected, beyond chance',
			steady: 'within chance'
		},
		none: 'Not split by category: samples are too small, or could be worked out if split.',
		caption: (name, period) => `First resolution of ${name} by category, ${period}`,
		row: {
			better: 'better than elsewhere',
			worse: 'worse than elsewhere',
			steady: 'within chance',
			none: 'small sample'
		},
		note: 'Expected: first-time resolutions had the unit done as all units do in the same category. Verdicts compare with the other units in the category, corrected for the number of rows.',
		merged: 'Categories with too few tickets are taken together.',
		all: 'All together'
	},
	peers: {
		steady: 'All metrics differ from the peers within chance only.',
		none: 'There are no peers to compare with.',
		caption: (name, period) => `${name} against its peers together, ${period}`,
		chance: (facts) =>
			`${facts.compared} compared; about ${facts.byChance} would be marked even if none differed.`
	},
	scores: {
		own: 'This department',
		steady: 'All metrics differ from the other departments within chance only.',
		better: (metrics) => `Better than the other departments: ${metrics}.`,
		worse: (metrics) => `Worse than the other departments: ${metrics}.`,
		caption: (name, period) => `Handling metrics of ${name}, ${period}`
	},
	trend: {
		finding: (previous, lastYear) => `First resolution: ${previous}; ${lastYear} on a year ago.`,
		findingShort: (previous) => `First resolution: ${previous}.`,
		caption: (name) => `First resolution of ${name} by quarter`,
		title: (name) => `First resolution of ${name} over the quarters`,
		none: 'There is no quarter to compare with.'
	},
	crossings: {
		worse: (names) => `First resolution is clearly worse than expected, after correction, at ${names}.`,
		none: 'No county bureau is clearly off its expectation.',
		untested: 'Samples are too small to tell whether a county bureau is off its expectation.',
		caption: (name, period) => `First resolution of tickets owned by ${name} by county bureau, ${period}`,
		expected: 'Expected',
		note: 'Expected from the bureau with other departments and the department at other bureaus; “clearly” is after Holm’s correction.'
	},
	actions: {
		finding: (count) =>
			count === 1
				? 'One thing is worse beyond chance after correction.'
				: `${count} things are worse beyond chance after correction, the most effective first.`,
		hold: 'Nothing is worse beyond chance after correction: keep on as now, and watch.',
		category: (facts) =>
			`Begin with ${facts.name}: ${facts.own} resolved first time where all units’ level expects ${facts.expected}, short by ${facts.short}, beyond chance; closing that lifts first resolution from ${facts.now} to ${facts.then}.`,
		metric: (facts) =>
			`${facts.higher ? 'Raise' : 'Lower'} ${facts.metric.charAt(0).toLowerCase()}${facts.metric.slice(1)}: ${facts.own}, ${[
				facts.target === '' ? '' : `missing the target of ${facts.target}`,
				facts.others
			]
				.filter((part) => part !== '')
				.join(
					' and '
				)}, beyond chance; ${facts.tickets} ${facts.higher ? 'more' : 'fewer'} would ${facts.goal === 'target' ? 'reach the target' : 'draw level'}.`,
		worsePeers: (rate) => `worse than the peers’ ${rate}`,
		worseOthers: (points) => `${points} against the other departments`,
		tier: (facts) =>
			`The tier is “${facts.tier}”, beyond chance: ${facts.amount} first-time resolutions reach the next.`,
		crossing: (facts) =>
			`Look into it together with ${facts.bureau}: ${facts.own} resolved first time where both elsewhere lead one to expect ${facts.expected}, about ${facts.short} short, beyond chance after correction.`,
		watch: (facts) =>
			`Keep an eye on ${facts.metric.charAt(0).toLowerCase()}${facts.metric.slice(1)}: ${facts.own}, short of the target of ${facts.target}, but the interval includes it: a miss is not shown.`,
		watchOthers: (facts) =>
			`Keep an eye on ${facts.metric.charAt(0).toLowerCase()}${facts.metric.slice(1)}: ${facts.own}, ${facts.others}; beyond chance by itself, but not after correction for ${facts.compared} comparisons.`,
		share: (facts) =>
			`Keep and pass on what ${facts.higher ? 'raises' : 'lowers'} ${facts.metric.charAt(0).toLowerCase()}${facts.metric.slice(1)}: ${facts.own}, ${facts.others}, beyond chance.`,
		betterPeers: (rate) => `better than the peers’ ${rate}`,
		keep: 'Nothing else is worse beyond chance: keep on as now and look again next quarter.',
		keepPlace: (range) =>
			`Nothing else is worse beyond chance, and the data allow places ${range}: keep on as now, do not act on places alone, look again next quarter.`,
		tooFew:
			'Samples are too small to judge by this quarter: complete closing and callback records and look again.'
	}
} satisfies EditionUnitsMessages;
