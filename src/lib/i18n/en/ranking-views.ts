import type { RankingViewsMessages } from '#lib/i18n/zh-CN/ranking-views.ts';

export const rankingViews = {
	trust: {
		noise: (share) =>
			`Little trust (rankability ${share}): only about ${share} of the differences between units is real, the rest is chance. The ranking is mostly noise and should not be used to reward or blame.`,
		moderate: (share) =>
			`Moderate trust (rankability ${share}): about ${share} of the differences between units is real, the rest is chance. The order has some ground; read it with the place ranges.`,
		unconfirmed: (share) =>
			`Little trust (rankability estimated at ${share}): part of the differences looks real, but no pair of units is confirmed to differ.`,
		good: (share) =>
			`Good trust (rankability ${share}): about ${share} of the differences between units is real, and on the whole the order reflects it. Between any two units the pairwise comparison and the place ranges decide:`
	},
	views: {
		label: 'Look at it as',
		table: 'Table',
		funnel: 'Funnel',
		adjusted: 'Adjusted for mix',
		shrunk: 'Shrunk'
	},
	method: 'Method in full',
	unavailable:
		'This view is for proportions only (the funnel also for rates per customer); choose another metric.',
	hiddenLevel: 'The total is not shown, so no limits can be drawn.',
	tiers: {
		'far-better': { sign: '＋＋', word: 'far better than all' },
		better: { sign: '＋', word: 'better than all' },
		within: { sign: '＝', word: 'within chance' },
		worse: { sign: '－', word: 'worse than all' },
		'far-worse': { sign: '－－', word: 'far worse than all' }
	},
	columns: {
		tier: 'Tier',
		tierNote: 'by funnel limits',
		step: 'What it would take',
		stepNote: 'all others unchanged',
		expectedRank: 'Expected place'
	},
	step: {
		more: (tickets) => `${tickets} more`,
		fewer: (tickets) => `${tickets} fewer`,
		place: (amount) => `to share the next place: ${amount}`,
		tier: (tier, amount) => `to “${tier}”: ${amount}`,
		top: 'in first place',
		topTier: 'in the top tier',
		beyond: 'not even all tickets'
	},
	intervals: {
		title: (facts) =>
			facts.better + facts.worse === 0
				? `All ${facts.count} are within chance`
				: `Of ${facts.count}, ${[
						facts.better === 0 ? '' : `${facts.better} better than all`,
						facts.worse === 0 ? '' : `${facts.worse} worse than all`
					]
						.filter((part) => part !== '')
						.join(', ')}, the rest within chance`,
		plainTitle: (metric) => `${metric} by unit with its 95% interval`,
		unit: (metric) => `${metric}; dots are values, lines 95% intervals`,
		part: (drawn, all) => `the first and last ${drawn} of ${all} are drawn`,
		summary: (items) =>
			`By place: ${items}. Where intervals overlap, the order says nothing about who is better.`,
		item: (facts) => `${facts.name} ${facts.value} (interval ${facts.interval}, place ${facts.range})`,
		more: (count) => `${count} more in the table`,
		words: {
			interval: 'value and 95% interval',
			unranked: 'small sample',
			better: 'better than all',
			worse: 'worse than all',
			neutral: 'within chance'
		},
		all: (value) => `all ${value}`
	},
	funnel: {
		intro:
			'Each dot is a unit: its tickets across, its rate up; the curves are the limits of chance, wider where tickets are few. Only a unit outside them is worth asking why; what lies inside needs no explanation.',
		title: (facts) =>
			facts.outside === 0
				? `All ${facts.count} units are inside the 95% limits: none stands out`
				: `${facts.outside} of ${facts.count} units are outside the 95% limits`,
		unit: (metric) => `${metric} (up) against eligible tickets (across)`,
		unitRate: (metric) => `${metric} (up) against customers served (across)`,
		x: 'eligible tickets',
		xRate: 'customers served',
		summary: (facts) =>
			`The middle line is all units together, ${facts.level}. ${facts.outside === '' ? 'No unit is outside the limits.' : `Outside the limits: ${facts.outside}.`} Only those outside and the unit asked for are named.`,
		words: {
			level: 'all',
			limits95: '95% limits',
			limits998: '99.8% limits',
			better: 'better than all',
			worse: 'worse than all',
			neutral: 'within chance'
		},
		limits: {
			label: 'Limits',
			chance: 'chance alone',
			wide: 'with the general spread between units (overdispersion)'
		},
		dispersion: {
			few: (units) =>
				`Only ${units} units (fewer than 10): overdispersion cannot be judged, the limits are those of chance alone.`,
			none: (phi) =>
				`Dispersion φ = ${phi}: the units differ by no more than chance, the limits need no widening.`,
			some: (phi) =>
				`Dispersion φ = ${phi}: the units differ in general by more than chance, so limits of chance alone name too many; look at the widened limits.`
		},
		columns: {
			unit: 'Unit',
			n: 'N',
			limits95: '95% limits',
			limits998: '99.8% limits',
			tier: 'Tier'
		},
		caption: 'Units and their funnel limits'
	},
	adjusted: {
		intro: {
			group:
				'Bureaus get different kinds of tickets, and some kinds are harder to resolve at once. Here what each bureau did is held against what the rates of all would give for its own mix of categories; rate and place follow with the mix taken out.',
			bureau:
				'The tickets of departments come from different bureaus. Here what each department did is held against what the rates of all would give for its own mix of bureaus; rate and place follow with the mix taken out.'
		},
		caution: 'Only this mix is taken out; lines, customers and weather are not.',
		title: (facts) =>
			facts.moved === 0
				? `Adjusted for mix, all ${facts.count} keep their place`
				: `Adjusted for mix, ${facts.moved} of ${facts.count} change place`,
		unit: (metric) => `${metric}, adjusted; dots are values, lines 95% intervals`,
		summary: (facts) =>
			facts.beyond === ''
				? 'Once adjusted, no unit differs from what is expected by more than chance.'
				: `Differing from what is expected by more than chance: ${facts.beyond}.`,
		columns: {
			rank: 'Adjusted place',
			rankNote: 'before',
			unit: 'Unit',
			observed: 'Observed',
			expected: 'Expected',
			ratio: 'O/E',
			adjusted: 'Adjusted',
			interval: '95% interval',
			standing: 'vs expected',
			mix: 'Due to mix',
			own: 'Its own',
			points: 'points',
			explain: 'Mostly in',
			explainNote: 'observed − expected, tickets'
		},
		standing: { better: 'better than expected', worse: 'worse than expected', steady: 'within chance' },
		was: (rank) => `was ${rank}`,
		contribution: (facts) => `${facts.name} ${facts.excess} (${facts.basis})`,
		nothing: 'too few tickets a category to show',
		caption: 'Observed, expected and adjusted',
		words: {
			interval: 'adjusted and 95% interval',
			unranked: '',
			better: 'better than expected',
			worse: 'worse than expected',
			neutral: 'within chance'
		}
	},
	shrunk: {
		intro:
			'Units with few tickets easily come first or last by chance. Shrinking pulls each rate towards that of all, the more the fewer its tickets; the expected place takes the uncertainty into account.',
		title: (facts) => `Shrunk, the units lie between ${facts.lowest} and ${facts.highest}`,
		titleDegenerate: (value) => `The units differ by no more than chance: shrunk, all are at ${value}`,
		unit: (metric) => `${metric}, shrunk; dots are estimates, lines 95% intervals`,
		summary:
			'Only units whose intervals are well apart can be put in order; the nearer an expected place is to the middle, the less can be said.',
		prior: (facts) =>
			`Spread of the true rates, estimated from the units themselves: Beta(${facts.alpha}, ${facts.beta}), mean ${facts.mean}; each rate counts as if ${facts.weight} average tickets were added.`,
		priorNone:
			'The units differ by no more than chance in this period, so no spread between them can be estimated and all are pulled to the total.',
		columns: {
			rank: 'Place',
			unit: 'Unit',
			raw: 'Rate',
			shrunk: 'Shrunk',
			interval: '95% interval',
			expectedRank: 'Expected place'
		},
		caption: 'Rate, shrunk estimate and expected place',
		words: { interval: 'shrunk estimate and 95% interval', unranked: '', better: '', worse: '', neutral: '' }
	},
	exclusions: {
		title: (total) => `${total} tickets excluded from scores, by reason`,
		note: 'Excluded tickets count in no score, but stay in the volumes.',
		caption: 'Tickets excluded from scores, by unit and reason',
		total: 'All'
	}
} satisfies RankingViewsMessages;
