import type { CommonMessages } from '#lib/i18n/zh-CN/common.ts';

export const common = {
	siteNavigation: 'Main navigation',
	skip: 'Skip to content',
	pages: {
		overview: 'Overview',
		categories: 'Categories',
		bureaus: 'First resolution',
		rankings: 'Rankings',
		composite: 'Composite',
		departments: 'Departments',
		trends: 'Trends',
		surges: 'Surges',
		definitions: 'Definitions',
		data: 'Data'
	},
	pageTitles: {
		overview: 'Overview',
		categories: 'What customers ask for',
		bureaus: 'First resolution by county bureau',
		bureau: 'County bureau',
		rankings: 'Quarterly rankings',
		composite: 'Composite score',
		departments: 'Department evaluation',
		trends: 'Monthly trends',
		surges: 'Surges of tickets',
		definitions: 'Definitions and formulas',
		data: 'Data and quality'
	},
	reports: 'Reports',
	quarterReport: (quarter: string) => `Published report of ${quarter}, with its figures frozen`,
	save: {
		label: 'Save chart',
		copy: 'Copy picture',
		copied: 'Picture copied',
		failed: 'This browser cannot do that; save it another way',
		formats: { png: 'PNG picture', svg: 'SVG drawing', csv: 'CSV figures' }
	},
	share: {
		label: 'Share',
		address: 'Link to this page, its quarter fixed',
		copy: 'Copy link',
		copied: 'Link copied',
		selected: 'The link is selected: press Ctrl+C',
		scan: 'Scan to open this page'
	},
	otherLanguage: '中文',
	meetingReturn: {
		back: (label: string) => `Back to the meeting: ${label}`,
		dismiss: 'Stop offering the way back to the meeting'
	},
	theme: { label: 'Display', auto: 'System', light: 'Light', dark: 'Dark' },
	sample: 'Sample data',
	sampleNote: 'The data of this site are generated samples and stand for no real organisation.',
	dataAsOf: (moment: string) => `Data as of ${moment}`,
	settingsVersion: (version: string) => `Score settings ${version}`,
	dataHash: (hash: string) => `Data fingerprint ${hash}`,
	source: (organisation: string) => `Source: ticket exports of ${organisation}`,
	problems: (count: number) =>
		count === 1
			? '1 problem in the data files; the row or file concerned is not used'
			: `${count} problems in the data files; the rows or files concerned are not used`,
	problemsLink: 'See problems',
	table: 'Data table',
	definition: 'Definition',
	definitionOf: (metric: string) => `Definition of ${metric}`,
	sortBy: (label: string) => `Sort by ${label}`,
	unavailableTitle: 'These metrics lack a column and were not computed',
	unavailable: (metric: string, columns: string) => `${metric}: the exports need ${columns}`,
	or: ' or ',
	and: ' and ',
	listComma: ', ',
	previous: 'vs previous',
	lastYear: 'vs last year',
	against: { previous: 'vs previous period', lastYear: 'vs same period last year' },
	noComparison: 'nothing to compare with',
	verdicts: {
		better: 'better',
		worse: 'worse',
		changed: 'changed',
		steady: 'within chance',
		untested: 'not tested',
		none: 'nothing to compare with'
	},
	directions: { up: 'up', down: 'down', same: 'unchanged' },
	points: (text: string) => `${text} points`,
	hours: (text: string) => `${text} h`,
	provisional: 'provisional',
	provisionalNote: (day: string, window: number) =>
		`First resolution is provisional: repeats may still come within ${window} days of closing. It is final from ${day}.`,
	incompleteNote: (moment: string) => `The period is not over; data as of ${moment}.`,
	period: 'Period',
	interval: '95% interval',
	numerator: 'Numerator',
	denominator: 'Denominator',
	all: 'All',
	tickets: 'tickets',
	sentences: (parts) => parts.filter((part) => part !== '').join(' '),
	annotations: {
		summary: (list: string) => `Marked: ${list}.`,
		item: (title: string, days: string, bureaus: string) =>
			bureaus === '' ? `${title} (${days})` : `${title} (${days}; ${bureaus})`,
		separator: '; '
	},
	target: (text: string) => `Target ${text}`,
	suppressed: (minimum: number) => `fewer than ${minimum}, not shown`,
	small: 'small sample',
	smallNote: (shown: number, ranked: number) =>
		`Denominators below ${shown} are not shown; ${shown}–${ranked - 1} are marked “small sample” and not ranked.`,
	live: {
		static: 'Figures on the page were computed when it was published',
		idle: 'A filter loads the tickets into this browser',
		starting: 'Starting the data engine in this browser',
		loading: (percent: number, rows: string, bytes: string) =>
			`Loading tickets: ${percent} % (${rows} rows, ${bytes})`,
		extending: (percent: number) => `These days need further exports, which are being loaded: ${percent} %`,
		computing: 'Computing',
		ready: 'Computed by the data engine in this browser',
		rebuilding: 'The data engine stopped and is being rebuilt; the page keeps its last figures',
		failed: (reason: string) =>
			`The data engine did not start or could not load its data: ${reason}. The page shows the published figures; filters do not work.`,
		rebuilt: 'The data engine stopped, was rebuilt, and the figures were computed again',
		cancelled: 'Loading was cancelled; the page shows the published figures',
		cancel: 'Cancel',
		retry: 'Retry',
		load: 'Load tickets',
		forMaintainer: 'For whoever keeps the site: ',
		reportFailed: (reason: string) =>
			`This selection could not be computed: ${reason}. The page keeps its last figures.`
	},
	filters: {
		label: 'Filters',
		period: 'Period',
		comparison: 'Comparison',
		scheme: 'Scheme',
		category: 'Category',
		bureau: 'County bureau',
		nature: 'Nature',
		channel: 'Channel',
		segment: 'Customer segment',
		metric: 'Metric',
		unit: 'Ranked',
		among: { label: 'Places among', all: 'all units', peers: 'the peer group' },
		any: 'All',
		reset: 'Clear filters',
		active: (count: number) => (count === 1 ? '1 filter set' : `${count} filters set`),
		more: 'More filters',
		months: 'Months',
		quarters: 'Quarters',
		halves: 'Half-years',
		years: 'Years',
		natureUsual: 'As the page has it',
		dropped: (parameter: string, value: string) =>
			`“${parameter}=${value}” in the link is not a valid value and was ignored.`,
		droppedAllowed: (allowed: string) => `Possible: ${allowed}`,
		noScriptAlone: 'Scripts are off: figures and charts on the page are complete; filters do not work.',
		noScript:
			'Scripts are off: figures and charts on the page are complete; change the period by the links below. Other filters do not work.'
	},
	comparisons: { previous: 'Previous period', year: 'Same period last year' },
	units: { bureau: 'County bureaus', department: 'Owner departments' },
	error: { title: 'Page not found', text: 'There is no page at this address.', back: 'To the overview' }
} satisfies CommonMessages;
