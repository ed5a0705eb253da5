import type { DefinitionsMessages } from '#lib/i18n/zh-CN/definitions.ts';

export const definitions = {
	finding: (facts) =>
		`${facts.metrics} metrics and ${facts.schemes} category schemes, computed by score settings ${facts.version}${facts.missing === 0 ? '; the exports have the columns for all of them' : `; ${facts.missing} could not be computed for want of a column`}.`,
	contents: 'Contents',
	sections: {
		metrics: 'Metrics',
		rules: 'General rules',
		settings: 'Score settings',
		schemes: 'Category schemes'
	},
	otherName: (name) => `in Chinese ${name}`,
	rows: {
		numerator: 'Numerator',
		denominator: 'Denominator',
		unit: 'Unit',
		better: 'Direction',
		target: 'Target',
		applied: 'Clauses applied',
		dropped: 'Clauses dropped for want of a column',
		missing: 'Missing columns',
		settings: 'Settings version'
	},
	units: {
		percent: '%',
		tickets: 'tickets',
		'per-10k': 'tickets per 10,000 customers',
		'per-million': 'tickets per million customers',
		hours: 'hours'
	},
	better: { higher: 'higher is better', lower: 'lower is better', none: 'neither' },
	noTarget: 'none set',
	noClauses: 'no further clause',
	droppedFor: (clause, columns) => `${clause} (lacks ${columns})`,
	missing: (columns) => `${columns}; with them it can be computed`,
	nothingMissing: 'none',
	version: (version, window) => `${version} (W = ${window} days)`,
	sql: 'SQL statement',
	sqlNote: (period) =>
		`The DuckDB statement for ${period} by county bureau; each question mark takes the next value below.`,
	values: 'Bound values',
	rules: (facts) => [
		{
			title: 'Numerator and denominator',
			text: 'Every rate is a numerator over a denominator; both add up, and both are printed. A denominator of 0 prints “—”, never 0 %.'
		},
		{
			title: 'Periods',
			text: 'Months, quarters, half-years and years are local calendar periods of the time of acceptance. Comparisons: the previous period of the same kind, and the same period last year.'
		},
		{
			title: 'Data date',
			text: 'A page shows what was known at the data date: the newest update, closing or acceptance in the exports.'
		},
		{
			title: 'Provisional',
			text: `First resolution waits ${facts.window} days after closing for a repeat: it is final ${facts.window} days after the period ends and marked provisional until then.`
		},
		{
			title: 'Duplicate rows',
			text: 'One row a ticket: the newest update wins; without one, or in a tie, the last file in name order. The rows merged are counted on the data page.'
		},
		{
			title: 'Exclusions',
			text: 'Tickets with an exclusion reason leave the scores, stay in the volumes, and are counted beside the score.'
		},
		{
			title: 'Rounding',
			text: 'Half-up on the exact fraction (34 / 40 is 85.0 %), never on a binary decimal.'
		},
		{
			title: 'Shares',
			text: 'Shares print two decimals, each rounded by itself, and may miss 100 % by a little.'
		},
		{
			title: 'Intervals',
			text: '95 % intervals of rates are Wilson score intervals, z = 1.96. The smaller the sample, the wider the interval.'
		},
		{
			title: 'Changes',
			text: 'The interval of a difference of two rates is Newcombe’s method 10; the ratio of two counts is taken as Poisson. Only where the interval misses 0 is it called better or worse; otherwise “within chance”.'
		},
		{
			title: 'Places',
			text: 'Places follow the exact fraction; equal values share one. The place range comes from comparing every pair, with Holm’s correction to 5 % overall.'
		},
		{
			title: 'Minimum sample',
			text: `Denominators below ${facts.shown} are not shown, lest a person be recognised; where the total would give one away, it is not shown either. ${facts.shown}–${facts.ranked - 1} are shown, marked “small sample” and not ranked; ${facts.ranked} and more are ranked.`
		}
	],
	settingsNote:
		'A period is scored by the newest version in force on its first day; a version that comes into force inside it, also inside a half-year or a year, scores the periods that begin after, and the page says so. The settings stand in data/settings.json; the papers cited print no formula, so these are this site’s defaults and may be changed.',
	settingsCaption: 'Versions of the score settings',
	setting: {
		field: 'Setting',
		validFrom: 'In force from',
		repeatWindowDays: 'Window W for repeats, days',
		firstResolutionNatures: 'Natures counted in first resolution',
		complaintNatures: 'Natures that make up customer complaints',
		excludedResolutionCodes: 'Resolution codes left out of first resolution',
		satisfiedFrom: 'Lowest score that is satisfied (1–5)',
		minimumShown: 'Least denominator shown',
		minimumRanked: 'Least denominator ranked',
		weight: (metric) => `Weight in the composite: ${metric}`,
		target: (metric) => `Target: ${metric}`,
		inForce: (version) => `${version} (in force)`
	},
	complaints: (natures) => `Customer complaints = ${natures}.`,
	schemesNote:
		'A ticket’s own category is placed in every scheme by data/category-map.csv; the schemes’ categories stand under data/taxonomies/. Change the file and build again. How the seven business categories fall into the four of the assessment is not printed in the papers cited: it is this site’s own setting, in data/category-map.csv too.',
	defaultScheme: 'default',
	schemeSource: (source) => `Source: ${source}`,
	owner: (department) => `Owner: ${department}`,
	noLeaves: 'no second level',
	leaves: (count) => (count === 1 ? '1 category' : `${count} categories`),
	mapping: (count) => `How the exports’ own categories fall into it (${count} rows, data/category-map.csv)`,
	rest: 'all others',
	dated: (from, until) => `${from} until before ${until}`
} satisfies DefinitionsMessages;
