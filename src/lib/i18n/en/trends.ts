import type { TrendsMessages } from '#lib/i18n/zh-CN/trends.ts';

export const trends = {
	finding: (f) =>
		`${f.metric}, ${f.scope}: ${f.value}${f.basis === '' ? '' : ` (${f.basis})`} in ${f.month}, ${f.variation}${f.assurance === '' ? '' : `; ${f.assurance}`}.`,
	findingNone: (metric) => `${metric}: fewer than 6 usable months, too few to judge a trend.`,
	findingNoMetric: 'The exports lack the columns that metrics need: there is nothing to draw.',
	findingMetrics: (total, better, worse) => {
		const parts = [better === '' ? '' : `better: ${better}`, worse === '' ? '' : `worse: ${worse}`].filter(
			(part) => part !== ''
		);
		return parts.length === 0
			? `None of ${total} metrics is better or worse beyond chance.`
			: `Of ${total} metrics, ${parts.join('; ')}.`;
	},
	all: 'all bureaus',
	variation: {
		common: 'within chance',
		improving: 'better',
		worsening: 'worse',
		'changed-high': 'high',
		'changed-low': 'low',
		none: 'too few months'
	},
	variationSentence: {
		common: 'within chance',
		improving: 'better beyond chance',
		worsening: 'worse beyond chance',
		'changed-high': 'high beyond chance',
		'changed-low': 'low beyond chance',
		none: 'too few months to judge'
	},
	assurance: { passes: 'meets its target', fails: 'misses its target', 'hit-or-miss': 'hit or miss' },
	assuranceSentence: {
		passes: (target) => `as it runs now it reliably meets the target of ${target}`,
		fails: (target) => `as it runs now it cannot meet the target of ${target}`,
		'hit-or-miss': (target) => `as it runs now it meets the target of ${target} in some months only`
	},
	noTarget: 'no target',
	icons: { high: 'H', low: 'L', passes: 'P', fails: 'F', 'hit-or-miss': '?' },
	signals: {
		outside: { high: 'above the upper limit', low: 'below the lower limit' },
		run: { high: '7 or more months above the mean', low: '7 or more months below the mean' },
		trend: { high: '7 or more months rising', low: '7 or more months falling' },
		'two-of-three': {
			high: '2 of 3 months near or beyond the upper limit',
			low: '2 of 3 months near or beyond the lower limit'
		}
	},
	signalJoin: ' and ',
	withinChance: 'within chance',
	chart: {
		title: (metric, scope) => `${metric}, ${scope}`,
		titleJudged: (f) => `${f.metric}, ${f.scope}: ${f.value} in ${f.month}, ${f.variation}`,
		unit: (unit) => `${unit}, by month of acceptance`,
		units: {
			percent: '%',
			tickets: 'tickets',
			hours: 'hours (median)',
			'per-10k': 'per 10,000 customers',
			'per-million': 'per million customers'
		},
		value: 'Value of the month',
		mean: 'Mean',
		limits: 'Limits of chance',
		high: 'Upper',
		low: 'Lower',
		target: 'Target',
		highSignal: (word) => (word === '' ? 'High signal' : `High signal (${word})`),
		lowSignal: (word) => (word === '' ? 'Low signal' : `Low signal (${word})`),
		provisional: 'Provisional, not in the limits',
		summary: (f) =>
			`${f.months} months from ${f.first} to ${f.last}. For ${f.month} the mean is ${f.mean}, and chance moves the figure between ${f.low} and ${f.high}. ${f.signals}`,
		summaryNone: (f) => `${f.months} months from ${f.first} to ${f.last}, too few for limits.`,
		signalsNone: 'No month is beyond chance.',
		signals: (list) => `Months beyond chance: ${list}.`,
		signalItem: (first, last, signal) =>
			first === last ? `${first} (${signal})` : `${first} to ${last} (${signal})`,
		kinds: {
			xmr: 'Limits follow from the mean difference between neighbouring months (XmR chart).',
			'p-prime':
				'Denominators differ by more than a quarter, so that the limits follow each month’s denominator (Laney p′ chart).',
			'u-prime':
				'Bases differ by more than a quarter, so that the limits follow each month’s base (Laney u′ chart).'
		},
		trial: 'Fewer than 12 usable months: these are trial limits.',
		phases: (months) => `Rules changed: limits begin anew in ${months}.`,
		hidden: (months, minimum) =>
			`${months} ${months === 1 ? 'month is' : 'months are'} not shown and not in the limits: fewer than ${minimum} tickets, or withheld so that smaller ones cannot be worked out.`,
		provisionalNote: 'Hollow points are provisional and left out of limits and signals.'
	},
	rules:
		'The line in the middle is the mean, and the two dashed lines bound what chance alone does: ups and downs between them need no explanation month by month. A month beyond the limits, 7 months on one side of the mean, 7 months rising or falling, or 2 of 3 months near the same limit show that something has really changed and is worth looking into.',
	rulesLink: 'How this is judged',
	bureausTitle: (metric, count, total) =>
		count === 0
			? `${metric}: all ${total} units are within chance`
			: `${metric}: ${count} of ${total} units ${count === 1 ? 'is' : 'are'} beyond chance`,
	bureausNote:
		'Heavy line: value of the month; grey line: mean; dashed: limits of chance; dotted: target; triangles: months beyond chance. All drawings have the same scale. Those with signals stand first, the rest in the order of the bureaus file. Each name leads to its large chart.',
	bureausMore: (drawn, total) =>
		`Of ${total} units the first ${drawn} are drawn, those with signals first; choose any other by the filter.`,
	metricsTitle: (scope) => `Every metric, ${scope}`,
	metricsNote:
		'Variation and target are judged by the newest settled month; provisional months of first resolution are left out. Each name leads to its large chart.',
	smallScale: (low, high) => `scale ${low} to ${high}`,
	columns: {
		metric: 'Metric',
		bureau: 'Unit',
		drawing: 'By month',
		variation: 'Variation',
		assurance: 'Target met',
		latest: 'Newest month',
		mean: 'Mean',
		limits: 'Limits of chance',
		target: 'Target',
		month: 'Month',
		value: 'Value',
		basis: 'Numerator / denominator',
		low: 'Lower limit',
		high: 'Upper limit',
		signal: 'Signal'
	},
	hiddenMonth: 'not shown',
	methods: {
		title: 'How trends are judged',
		paragraphs: [
			'A control chart compares each month with the figure’s own past variation. On an XmR chart the centre line is the mean of the months; the limits are the mean ± 2.66 times the mean moving range (the absolute difference of neighbouring months; ranges of at least 3.267 times the mean are dropped once). Limits of percentages end at 0 and 100 %, those of counts and durations at 0. Source: NIST/SEMATECH e-Handbook 6.3.2.2; Wheeler, Understanding Variation.',
			'Four rules point at months that chance hardly explains: a value outside the limits; 7 months on one side of the mean; 7 months each higher, or each lower, than the one before; 2 of 3 consecutive months beyond two thirds of the way to the same limit. Source: Western Electric rules; NHS England, Making Data Count.',
			'Where the denominator of some month strays from the mean by more than 25 %, one limit for all months is unfair: ratios get a Laney p′ chart and per-customer rates a u′ chart, whose limits follow each month’s denominator, widened by the dispersion σz found in the data. Source: Laney 2002.',
			'The variation icon speaks of the newest settled month: without a signal it is “within chance”; with one, “better” or “worse” by the metric’s good direction, and only “high” or “low” where a metric has none, such as volume. The target icon compares target and limits: “meets its target” where the whole range of chance lies on the good side, “misses its target” where it lies on the bad side, “hit or miss” in between, where one month’s success says nothing.',
			'First resolution may still change in the W days after closing: such months are drawn hollow and left out of limits and signals. Months that the data do not cover entirely are not drawn. Months with fewer tickets than the minimum are not shown. Fewer than 12 usable months give trial limits, fewer than 6 none. At most 36 months are drawn.',
			'A change of rule in the table of events (annotations.csv) makes the months before and after it incomparable: limits begin anew with the first whole month after it. A new version of the score settings does not, as one version scores all months of a page.'
		]
	}
} satisfies TrendsMessages;
