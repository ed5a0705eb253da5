import type { CompositeMessages } from '#lib/i18n/zh-CN/composite.ts';

export const composite = {
	place: ({ names, score, interval }) => `${names} with ${score} (95% interval ${interval})`,
	tiedNames: (first, count) => `${first} and ${count - 1} more, tied,`,
	finding: (facts) =>
		`Composite: of ${facts.count} units ranked, the first is ${facts.first} and the last ${facts.last}${facts.all === null ? '' : `; all together ${facts.all}`}.`,
	findingOne: (only, minimum) =>
		`Composite: only ${only} reaches a sample of ${minimum} in every part; there is nothing to rank it against.`,
	findingNone: (minimum) =>
		`Composite: no unit reaches a sample of ${minimum} in every part in this period, so none is ranked.`,
	findingNoParts:
		'The exports do not suffice for any metric that the score settings weigh, so there is no composite.',
	trust: {
		some: (facts) =>
			`Only ${facts.distinguishable} of ${facts.pairs} pairs (${facts.unit.toLowerCase()}) differ in their composite by more than chance; between the others the order says nothing about who is better.`,
		none: (facts) =>
			`This order is mostly chance and should not be used to reward or blame: of ${facts.pairs} pairs (${facts.unit.toLowerCase()}) none differs by more than chance.`,
		all: (facts) =>
			`All ${facts.pairs} pairs (${facts.unit.toLowerCase()}) differ in their composite by more than chance; the order can be relied upon.`,
		impossible: (minimum) =>
			`Fewer than two units reach a sample of ${minimum} in every part; there is no order to trust.`
	},
	lost: {
		title: (count) =>
			count === 1
				? 'The composite lacks 1 metric; the others share its weight in proportion'
				: `The composite lacks ${count} metrics; the others share their weight in proportion`,
		columns: (metric, weight, columns) => `${metric} (weight ${weight}): the exports need ${columns}`,
		kind: (metric, weight) =>
			`${metric} (weight ${weight}): not a proportion with a good direction, so it has no place on 0–100`,
		unknown: (metric, weight) => `${metric} (weight ${weight}): the catalogue has no such metric`,
		incomparable: 'The scores on this page cannot be compared with a composite of all parts.'
	},
	weights: {
		title: 'What it is made of',
		caption: 'Weights of the parts, and their values over all tickets',
		note: (version) =>
			`Composite = sum of the parts, out of 100; a part adds its weight × its value, and where lower is better its weight × (100 − value). The weights are those of score settings ${version}.`,
		metric: 'Metric',
		weight: 'Weight',
		direction: 'Direction',
		higher: 'higher is better',
		lower: 'lower is better: 100 − value',
		total: 'All together',
		added: 'Adds'
	},
	tableTitle: 'Composite and places',
	caption: (period) => `Composite, its parts and places, ${period}`,
	columns: {
		unit: (unit) => `Place, ${unit}`,
		score: 'Composite',
		scoreNote: '95% interval',
		interval: '95% interval',
		range: 'Place range',
		rangeNote: 'data allow',
		part: (share) => `${share}, adds`,
		inverted: (share) => `${share} of 100 − value`,
		gained: { previous: 'Move vs previous', year: 'Move vs last year' },
		change: { previous: 'vs previous', year: 'vs last year' },
		reason: 'Why'
	},
	range: (best, worst) => (best === worst ? best : `${best}–${worst}`),
	gained: { up: 'up', down: 'down', same: 'same' },
	points: (text) => text,
	changeInterval: (low, high) => `${low} to ${high}`,
	provisional: ' (provisional)',
	scope: 'Counted',
	marked: (name) => `${name} is marked; places are among all units`,
	apart: {
		title: (count) => `Not ranked (${count})`,
		caption: 'Units without a composite, or with a small sample',
		note: 'Where any part has no data or too few, there is no composite: the other parts do not stand in for it.',
		small: (metric) => `${metric}: small sample`,
		suppressed: (metric, minimum) => `${metric}: fewer than ${minimum}, not shown`,
		withheld: (metric) => `${metric}: not shown, as it would give another away`,
		empty: (metric) => `${metric}: no ticket to count`
	},
	notes: {
		rank: 'Places follow the exact value; equal values share a place. The place range comes from comparing every pair of composites with Holm’s correction at 5 %: the true place of a unit may be any in it.',
		interval:
			'The composite is out of 100; dashed lines mark all together. The 95% interval combines the Wilson intervals of the parts by their weights (Zou and Donner) and treats the parts as independent. They come from the same tickets: where they rise and fall together, the true interval is wider.',
		rounding: 'Parts and sum are rounded one by one and may differ by 0.1.'
	},
	chart: {
		title: (facts) =>
			`Units differ most in ${facts.metric}: ${facts.spread} points between the highest and the lowest`,
		titleOne: 'What the composite is made of',
		unit: 'Points added by each part, left to right in the order of the key; at the right the composite, out of 100',
		summary: (items) => `${items}.`,
		item: (name, low, high, most) => `${name} adds ${low} to ${high} of ${most}`,
		caption: 'Points added by each part',
		part: (shown, all) => `${all} units; the chart draws the first ${shown}, the table above has all`
	},
	whatIf: {
		title: 'What if (not a result)',
		note: 'This part only answers what other weights would do. It is computed in this browser alone, changes no score and no place above, stands in no address and is not printed.',
		sliders: 'Try other weights',
		weight: (share) => `${share} of all`,
		valueText: (weight, share) => `${weight}, ${share} of all`,
		reset: 'Back to the official weights',
		same: 'The sliders stand at the official weights; the order is the official one.',
		unchanged: (first, score) =>
			`With these weights ${first} would be first (${score}); every place is as in the official order.`,
		changed: (first, score, moved) =>
			`With these weights ${first} would be first (${score}); ${moved} of the units would have another place than the official one.`,
		noWeights: 'All weights are 0, so nothing can be computed. Raise at least one.',
		orderTitle: 'The order with these weights',
		caption: 'The order with these weights (not a result)',
		columns: {
			rank: 'What-if place',
			score: 'What-if score',
			official: 'Official place',
			move: 'Against the official place'
		},
		move: { up: 'up', down: 'down', same: 'same' }
	},
	first: {
		title: 'Which weights would make each unit first',
		caption: 'Weights for which each unit would be first (not a result)',
		note: 'All weightings: every choice of weights that add to 100 %, each counted alike. The ranges are the smallest and largest weight among those weightings that make the unit first; they hold together, not one by one.',
		tooMany: 'Not worked out: fewer than two units or parts, or more than five parts.',
		share: 'Of all weightings',
		range: (share) => `now ${share}`,
		nearest: 'Nearest to the official weights',
		already: 'first by the official weights',
		move: (points, changes) => `moves ${points} points: ${changes}`,
		change: (metric, from, to) => `${metric} ${from} → ${to}`,
		tied: 'tied first at single weightings only',
		never: 'first by no weights at all',
		none: '—'
	},
	method: {
		title: 'Composite',
		paragraphs: [
			'The composite is the weighted mean of the proportions that the score settings list, out of 100. A part adds its share of the weights × its value; a part in which lower is better (repeat contacts) counts as 100 − value. Value, numerator / denominator and points of every part stand beside the sum.',
			'A unit of which any part has no denominator, or is hidden for its small sample, has no composite: the other parts never stand in for it, and it is listed apart with the reason. The smallest denominator of the parts decides whether the sample is small. Only where the exports as a whole lack the columns of a metric is its weight shared out among the others, and the page says so loudly.',
			'95% interval: from the Wilson interval of each part, lower bound = composite − √Σ(share × distance of the part from its lower bound)², and likewise above (Zou and Donner 2008; with one part it is Wilson’s). The parts are treated as independent. Differences between two units or two periods are combined by the same method.',
			'Places compare exact fractions (whole numbers of any size, no floating point), so that equals tie. Place ranges come from the intervals of all pairs, with Holm’s correction at 5 %.',
			'Which weights would make a unit first: of all weights ≥ 0 that sum to 1, those by which its composite is no lower than any other’s form a convex polytope. Its corners are worked out exactly by the double description method, and from them the smallest and largest weight of each part, the volume, and the weights nearest to the official ones (half the sum of all changes is smallest).'
		],
		weights: 'The weights of every version stand under “Score settings”.'
	}
} satisfies CompositeMessages;
