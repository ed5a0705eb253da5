import type { BureausMessages } from '#lib/i18n/zh-CN/bureaus.ts';

const isOrAre = (count: number) => `${count} ${count === 1 ? 'is' : 'are'}`;

export const bureaus = {
	finding: (facts) =>
		[
			`First resolution is ${facts.rate} overall (${facts.basis})${facts.target === '' ? '' : `, ${facts.target}`}`,
			facts.compared === 0
				? ''
				: facts.better + facts.worse === 0
					? `all ${facts.compared} compared differ from the rest within chance only`
					: `of ${facts.compared} compared, ${isOrAre(facts.better)} clearly above the rest and ${isOrAre(facts.worse)} clearly below`,
			facts.unranked === 0
				? ''
				: `${facts.unranked} ${facts.unranked === 1 ? 'has' : 'have'} too small a sample`
		]
			.filter((part) => part !== '')
			.join('; ') + '.',
	findingOne: (facts) =>
		`${facts.name}: first resolution ${facts.rate} (${facts.basis})${facts.standing === '' ? '' : `, ${facts.standing}`}. `,
	noTickets: 'No eligible tickets in the period, hence no first-resolution rate.',
	hidden: (minimum) => `Fewer than ${minimum} eligible tickets: the first-resolution rate is not shown.`,
	target: (facts) =>
		`${facts.met ? 'meeting' : 'missing'} the target of ${facts.text}${facts.sure ? '' : ' (the 95% interval includes it)'}`,
	standings: {
		better: 'above the rest',
		worse: 'below the rest',
		steady: 'within chance',
		untested: 'not tested',
		none: '—'
	},
	chartTitle: (better, worse) =>
		better === '' && worse === ''
			? 'None differs from the rest beyond chance'
			: [
					better === '' ? '' : `Clearly above the rest: ${better}`,
					worse === '' ? '' : `clearly below: ${worse}`
				]
					.filter((part) => part !== '')
					.join('; ')
					.replace(/^c/, 'C'),
	chartTitleNone: 'No sample is large enough to be compared',
	chartTitleOne: (name, rate, all) => `${name} ${rate}, all ${all}`,
	andOthers: (names, count) => `${names} and others, ${count} in all`,
	chartUnit: 'First resolution (%): dot = rate, line = 95% interval, at the right numerator/denominator',
	chartSummary: (facts) =>
		`Of the samples large enough, the highest is ${facts.highest} with ${facts.highestRate}, the lowest ${facts.lowest} with ${facts.lowestRate}. Solid upright line: all, ${facts.all}${facts.target === '' ? '' : `; dashed: target, ${facts.target}`}.`,
	chartSummaryNone: (all) =>
		`None has enough eligible tickets to be compared. Solid upright line: all, ${all}.`,
	chartLimited: (shown, total) =>
		`Drawn are the ${shown} with the most eligible tickets, of ${total} with a figure to show; the table below has all.`,
	interval: '95% interval',
	intervalWords: {
		interval: 'First resolution with 95% interval',
		unranked: 'Small sample, not compared',
		better: 'clearly above the rest',
		worse: 'clearly below the rest',
		neutral: 'within chance'
	},
	allLine: (rate) => `All ${rate}`,
	toTable: 'To the score table',
	tableTitle: 'Scores',
	tableCaption: (period) => `First-resolution scores, ${period}`,
	tableNote: 'Under each rate: numerator / denominator.',
	columns: {
		score: 'First resolution',
		interval: '95% interval',
		rest: 'Against all others',
		previous: 'vs previous',
		lastYear: 'vs last year',
		views: {
			first_resolution_system: 'As recorded',
			first_resolution_callback: 'By callback',
			first_resolution_repeat: 'No repeat',
			first_resolution_gross: 'Gross'
		},
		excluded: 'Excluded',
		volume: 'Tickets'
	},
	withheld: 'withheld',
	empty: 'no eligible tickets',
	noRows: 'Nothing to show.',
	notesTitle: 'How to read this table',
	clausesApplied: (clauses, window) =>
		`Conditions of first resolution that apply here: ${clauses} (W = ${window}).`,
	clausesDropped: (clauses) => `Conditions dropped because the exports lack the column: ${clauses}.`,
	noneDropped: 'All conditions apply.',
	restNote: (facts) =>
		`“Against all others” is the unit minus all others together, judged by Newcombe’s 95% interval; where it includes 0 the difference is “within chance”. With ${facts.compared} compared, about ${facts.byChance} would be marked on average even if none really differed.`,
	withheldNote:
		'Where a hidden figure could be worked out from the total, the unit with the next smallest denominator is hidden too.',
	excludedNote:
		'“Excluded” counts tickets with an exclusion reason; they leave the score and stay in the number of tickets.',
	rankingsLink: 'See the quarterly ranking'
} satisfies BureausMessages;
