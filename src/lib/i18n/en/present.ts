import type { PresentMessages } from '#lib/i18n/zh-CN/present.ts';

export const present: PresentMessages = {
	meeting: 'Meeting',
	documentTitle: (title) => `${title} · Meeting`,
	label: (quarter) => `meeting ${quarter}`,
	titles: {
		title: 'Title',
		figures: 'Key figures',
		units: { bureau: 'County bureau', department: 'Department' },
		tasks: 'What the bureaus are to do',
		departmentTasks: 'What the departments are to do',
		commentary: 'Commentary',
		sources: 'Sources and definitions'
	},
	findings: {
		figures: 'Key figures of the quarter',
		tasks: 'The one thing that helps each bureau most',
		departmentTasks: 'The one thing that helps each department most',
		commentary: (role) => `Commentary by the ${role.charAt(0).toLowerCase()}${role.slice(1)}`,
		sources: 'Where the figures come from and how they are computed'
	},
	part: (title, part, parts) => `${title} (${part}/${parts})`,
	more: (count) => `${count} more; all of them are in the report`,
	continued: 'The rest is in the report',
	byline: (role, day) => `${role}, ${day}`,
	report: 'Full report',
	live: 'Live page',
	edition: (number) => `Edition ${number}`,
	published: (day) => `published ${day}`,
	dataAsOf: (moment) => `Data as of ${moment}`,
	draft: 'Draft, not published',
	forced: 'Published although not every check was passed; see the report',
	corrected: (reason) => `Correction: ${reason}`,
	code: 'Scan to read this edition',
	facts: {
		source: 'Source',
		dataAsOf: 'Data as of',
		tickets: 'Tickets',
		settings: 'Score settings',
		window: 'Repeat window',
		hash: 'Data fingerprint',
		days: (count) => `${count} days`,
		suppression: 'Small samples',
		suppressionText: (shown, ranked) =>
			`denominators below ${shown} are not shown, below ${ranked} not ranked`
	},
	controls: {
		label: 'Slides',
		previous: 'Previous slide',
		next: 'Next slide',
		first: 'First slide',
		last: 'Last slide',
		position: '{number} / {count}',
		announcement: 'Slide {number} of {count}: {title}',
		number: 'Slide {number}: press Enter to go there',
		overview: 'Overview',
		notes: 'Notes',
		search: 'Jump',
		timer: 'Timer',
		timerReset: 'Reset timer',
		reset: 'Reset',
		fullScreen: 'Full screen',
		reading: 'Read',
		slides: 'Present',
		help: 'Help',
		close: 'Close',
		pick: (number, title) => `Slide ${number}: ${title}`
	},
	search: {
		title: 'Jump to a bureau or a slide',
		field: 'Name, pinyin or initials',
		none: 'No slide matches',
		hint: 'Up and down to choose, Enter to go there'
	},
	help: {
		title: 'How to present',
		keys: [
			['→  ↓  Space  PageDown', 'Next slide'],
			['←  ↑  PageUp', 'Previous slide'],
			['Home  End', 'First slide, last slide'],
			['A number, then Enter', 'That slide'],
			['A letter or /', 'Jump by name, pinyin or initials'],
			['O', 'Overview'],
			['N', 'Notes'],
			['T  Shift + T', 'Timer: start or pause, reset'],
			['F', 'Full screen'],
			['Esc', 'Close, go back'],
			['?', 'Help']
		],
		touch:
			'On touch screens, swipe sideways or tap the edges of a slide. For names that begin with f, n, o or t, press / first.',
		letters: 'Single-key shortcuts (letters, digits, /, ?)'
	},
	notes: { title: 'Notes', none: 'This slide has no notes.' }
};
