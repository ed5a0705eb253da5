import type { SettingsMessages } from '#lib/i18n/zh-CN/settings.ts';

export const settings = {
	rescored: (facts) =>
		`${facts.periods}: scored in its time by score settings ${facts.version}. To compare like with like this page scores everything by ${facts.own}; figures may differ from those on the page of that period.`,
	later: (facts) =>
		`Score settings ${facts.version} came into force on ${facts.day}, inside this period; the period is scored throughout by ${facts.own}, in force on its first day. The new version scores the periods that begin after.`,
	title: (before, after) => `Change of score settings: ${before} → ${after}`,
	finding: (facts) =>
		`The same tickets, all together: ${facts.metric} ${facts.before} by the old settings and ${facts.after} by the new. Of ${facts.ranked} units ranked by both, ${facts.moved === 0 ? 'none has another place' : facts.moved === 1 ? '1 has another place' : `${facts.moved} have another place`}.`,
	valued: (value, basis) => (basis === '' ? value : `${value} (${basis})`),
	unaffected: (metric) =>
		`The change does not touch ${metric}: every unit has the same value and the same place by the old settings and the new.`,
	largest: (facts) => `The largest move is ${facts.name}: place ${facts.before} → ${facts.after}.`,
	explained: {
		comparison: (facts) =>
			`Score settings ${facts.after} are in force from ${facts.day} and score ${facts.period}; ${facts.comparison}, with which it is compared, was scored in its time by ${facts.before}.`,
		within: (facts) =>
			`Score settings ${facts.after} came into force on ${facts.day}, inside ${facts.period}, which is scored by ${facts.before}, in force on its first day; the column “new” is for comparison only.`
	},
	differencesTitle: 'What changed',
	noDifferences: 'The two versions have the same rules and differ by name alone.',
	difference: (facts) => `${facts.label}: from ${facts.from} to ${facts.to}`,
	unset: 'not set',
	nothing: 'none',
	gap: ' ',
	definitions: 'All versions in full',
	tableTitle: (period) => `The tickets of ${period} by the old settings and the new`,
	caption: (metric, period) => `${metric}, ${period}: by the old settings and by the new`,
	columns: {
		own: 'this page',
		before: (version) => `Old, ${version}`,
		after: (version) => `New, ${version}`,
		beforeRank: 'Old place',
		afterRank: 'New place',
		difference: 'New − old',
		points: 'points',
		gained: 'Move',
		gainedNote: 'old → new'
	},
	all: 'All',
	unranked: 'not ranked',
	gained: { up: 'up', down: 'down', same: 'same' },
	notes: {
		cells: (hasDenominator) =>
			hasDenominator
				? 'Below each value: n / N and its 95% interval.'
				: 'Below each value: its 95% interval.',
		same: 'Both columns count the same tickets under the same filters: what differs is the settings, not the work, so no move is coloured. The tickets overlap, and the difference cannot be tested as if they were two samples.',
		hidden: (minimum) =>
			`Denominators below ${minimum} are not shown. What the page’s own table hides is hidden in both columns, lest the other settings give it away.`
	},
	historyTitle: 'When each version came into force, and what it changed',
	validity: (from, until) =>
		until === null ? `In force from ${from}.` : `In force from ${from} until before ${until}.`,
	first: 'The first version.',
	against: 'Compared with the version before:'
} satisfies SettingsMessages;
