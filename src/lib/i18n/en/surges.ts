import type { SurgesMessages } from '#lib/i18n/zh-CN/surges.ts';

const surgeWord = (count: number | string) => (String(count) === '1' ? 'surge' : 'surges');

export const surges = {
	finding: (facts: {
		period: string;
		count: string;
		place: string;
		days: string;
		tickets: string;
		times: string;
		event: string | null;
	}) =>
		`${facts.period}: ${facts.count} ${surgeWord(facts.count)} beyond chance. The largest is ${facts.place}, ${facts.days}: ${facts.tickets} tickets, ${facts.times}; ${facts.event === null ? 'no event is on record for these days' : `on record for these days: ${facts.event}`}.`,
	findingNone: (facts: { period: string; alarms: string; chance: string }) =>
		`${facts.period}: no surge beyond chance. There were ${facts.alarms} daily alarms; at least about ${facts.chance} would be expected without any event.`,
	findingEmpty: (period: string) => `${period}: too few tickets to tell a surge.`,
	times: (expected: string, ratio: string) => `${ratio} times the ${expected} expected`,
	timesNone: 'where there are usually none',
	place: (bureau: string, category: string) => `${bureau}, ${category}`,
	periods: 'Other periods',
	earlier: (period: string) => `← ${period}`,
	later: (period: string) => `${period} →`,
	listTitle: (count: number) =>
		count === 0 ? 'No surge beyond chance' : `${count} ${surgeWord(count)} beyond chance`,
	chance: (facts: { series: string; tests: string; alarms: string; chance: string; beyond: string }) =>
		`${facts.series} series (bureau × category) were tested day by day, ${facts.tests} days in all, and gave ${facts.alarms} alarms; chance alone would give at least about ${facts.chance}. The table lists the ${facts.beyond} ${surgeWord(facts.beyond)} that remain beyond chance after correction for the number of tests.`,
	chanceNone: (facts: { series: string; tests: string; alarms: string; chance: string }) =>
		`${facts.series} series (bureau × category) were tested day by day, ${facts.tests} days in all, and gave ${facts.alarms} alarms; chance alone would give at least about ${facts.chance}, and none remains beyond chance after correction for the number of tests.`,
	scope: (nature: string) =>
		`Counted: ${nature.toLowerCase()}, by local day of acceptance, with tickets excluded from scores.`,
	caption: (period: string) => `Surges of ${period}, by excess over what was expected`,
	empty: 'none',
	columns: {
		start: 'Days',
		place: (unit: string) => `${unit} and category`,
		tickets: 'Tickets',
		expected: 'Expected',
		ratio: 'Times',
		peak: 'Peak day',
		matter: 'Mostly about',
		event: 'Event on record',
		rule: 'Rule'
	},
	columnNotes: { expected: 'on as many days', matter: 'tickets / tickets of the surge' },
	days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
	peak: (day: string, tickets: string) => `${day}, ${tickets} tickets`,
	matter: (facts: { name: string; part: string; all: string }) =>
		`${facts.name} ${facts.part} / ${facts.all}`,
	matterHidden: (minimum: number) => `under ${minimum} tickets, not broken down`,
	nature: (facts: { name: string; part: string; all: string }) =>
		`${facts.name} ${facts.part} / ${facts.all}`,
	noEvent: 'none on record',
	rules: { both: 'C1 and C2', C1: 'C1 only', C2: 'C2 only' },
	withinTitle: (count: string) => `Alarms within chance (${count})`,
	withinNote: (shown: string, all: string) =>
		shown === all
			? 'These alarms cannot be told from chance and need no inquiry as a rule; by excess over what was expected.'
			: `These alarms cannot be told from chance and need no inquiry as a rule; the ${shown} with the largest excess of ${all}.`,
	withinCaption: 'Alarms within chance',
	chart: {
		title: (facts: { place: string; peakDay: string; peak: string; expected: string }) =>
			`${facts.place}: ${facts.peak} tickets on ${facts.peakDay}, where about ${facts.expected} are usual`,
		unit: 'Tickets accepted a day',
		summary: (facts: { first: string; last: string; days: string; tickets: string; expected: string }) =>
			`Tickets a day from ${facts.first} to ${facts.last}. ${facts.days}: ${facts.tickets} tickets, ${facts.expected} expected on as many days. The dashed alarm line ends with the surge, which is in its own baseline for a week after.`,
		words: { usual: 'other days', surge: 'surge', threshold: 'alarm line (reached = alarm)' },
		expected: (value: string) => `expected ${value}`,
		columns: { day: 'Day', tickets: 'Tickets', threshold: 'Alarm line', state: 'Note' },
		surgeDay: 'surge'
	},
	weekly: {
		title: {
			signals: (facts: { high: string; low: string }) =>
				`Tickets a week: weeks of the period above the control limits: ${facts.high}, below: ${facts.low}`,
			none: 'Tickets a week: every week of the period within the control limits',
			short: 'Tickets a week: too few whole weeks for control limits'
		},
		unit: {
			rate: 'Tickets a week per 10,000 customers (u′ chart)',
			count: 'Tickets a week (u′ chart)'
		},
		summary: (facts: {
			weeks: string;
			first: string;
			last: string;
			mean: string;
			low: string;
			high: string;
			signals: string;
		}) =>
			`${facts.weeks} whole weeks from ${facts.first} to ${facts.last}: mean ${facts.mean}, control limits ${facts.low}–${facts.high}. ${facts.signals}`,
		signals: (items: string) => `Outside the limits: ${items}.`,
		noSignals: 'No week outside the limits.',
		signal: (week: string, tickets: string, side: string) => `week of ${week}, ${tickets} tickets (${side})`,
		trial: 'Fewer than 12 weeks: trial limits.',
		words: {
			value: 'week',
			mean: 'mean',
			limits: 'control limits',
			lower: 'lower',
			upper: 'upper',
			high: 'above the limits',
			low: 'below the limits'
		},
		week: (day: string) => `week of ${day}`,
		placesTitle: 'Tickets a week by bureau and category',
		placesCaption: 'Latest week, mean, limits and weeks outside by bureau and category',
		placesNote:
			'Seasons (outages in summer) cross the limits as well: a week outside is not yet an incident.',
		columns: {
			place: 'Bureau or category',
			latest: 'Latest week',
			tickets: 'Tickets',
			mean: 'Mean',
			limits: 'Control limits',
			signals: 'Weeks of the period outside',
			week: 'Week (Monday)',
			state: 'Note',
			rate: 'Value'
		},
		all: 'All',
		latest: (value: string, tickets: string) => `${value} (${tickets} tickets)`,
		none: 'none',
		noLimits: 'too few weeks',
		high: '▲ above',
		low: '▼ below'
	},
	notes: {
		rule: 'An alarm is a day above the mean of the 7 days before plus 3 standard deviations (EARS C1; C2 leaves 2 days out in between, lest a slow rise lift its own baseline) with at least 5 tickets; alarms on days in a row are one surge.',
		judge:
			'Expected is the larger of two daily means: the 7 days before, and the days without alarm within 4 weeks to either side. A surge is beyond chance where its Poisson probability at that mean, times the number of tests, is at most 5%.',
		counts:
			'Counts of tickets are volumes, not scores, and are shown below 10 as well; what they consist of is not.',
		event:
			'Events on record come from annotations.csv: they agree in time, bureau and category, which proves no cause.',
		link: 'How surges are found, in full'
	},
	overview: {
		title: (count: number) =>
			count === 0
				? 'No surge beyond chance in this period'
				: `${count} ${surgeWord(count)} beyond chance in this period`,
		item: (facts: { place: string; days: string; tickets: string; times: string; event: string | null }) =>
			`${facts.place}, ${facts.days}: ${facts.tickets} tickets, ${facts.times}${facts.event === null ? '' : `; on record: ${facts.event}`}`,
		none: (alarms: string, chance: string) =>
			`${alarms} daily alarms; chance alone would give at least about ${chance}.`,
		link: (count: number) => (count < 2 ? 'See surges' : `See all ${count} surges`)
	},
	methods: {
		title: 'Surges and weekly control charts',
		items: [
			{
				title: 'Tickets a day',
				text: 'Counted by local day of acceptance for every bureau × category; all natures by default, because incidents arrive as fault reports, which complaints alone would hide. A day without tickets is 0; days before the first and after the last ticket do not count.'
			},
			{
				title: 'Alarm',
				text: 'EARS C1: more tickets than the mean of the 7 days before + 3 standard deviations (of at least 0.5). C2: the same with 2 days left out between. Either rule with at least 5 tickets on the day is an alarm; which one is said. (Hutwagner et al. 2003)'
			},
			{
				title: 'Surge',
				text: 'Alarms on days in a row; start, end, tickets and peak are theirs. Expected = days × the larger of: the mean of the 7-day baseline before the surge (of C2 where there is one), and the mean of the days without alarm within 28 days to either side.'
			},
			{
				title: 'Alarms by chance',
				text: 'For each day of each series, the Poisson probability of reaching the alarm line of the day at the mean of the days without alarm within 28 days to either side; all added up. Real tickets vary more than Poisson counts, so chance gives slightly more than this.'
			},
			{
				title: 'Beyond chance',
				text: 'Upper Poisson tail of the tickets of the surge at what was expected × number of days tested in the period ≤ 5% (Bonferroni). Other alarms are listed below and are no surges.'
			},
			{
				title: 'Weekly control chart',
				text: 'Laney u′ of whole weeks from Monday to Sunday; the exposure is customers served (the week itself where these are unknown). Mean ± 3·σz·√(mean/exposure), σz = mean absolute difference of neighbouring z / 1.128. At least the 26 weeks to the end of the period; under 12 weeks, trial limits.'
			},
			{
				title: 'Event on record',
				text: 'Events of annotations.csv whose days, bureaus and categories meet those of the surge. At the same time is not the cause.'
			}
		]
	}
} satisfies SurgesMessages;
