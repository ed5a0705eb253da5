import type { ReportMessages } from '#lib/i18n/zh-CN/report.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const report: ReportMessages = {
	skip: 'Skip to content',
	title: 'Quarterly report',
	pageTitle: (page, edition) => `${page} · ${edition}`,
	edition: (number) => `Edition ${number}`,
	published: (day) => `published ${day}`,
	dataAsOf: (moment) => `data as of ${moment}`,
	share: {
		title: 'Share',
		lead: 'These addresses lead to this edition and will not change.',
		page: 'Address of the report',
		chart: 'Code to embed',
		copy: 'Copy',
		copied: 'Copied',
		selected: 'Selected: press Ctrl+C',
		scan: 'Scan to open the report',
		units: 'Reports of units, and their charts',
		embed: 'Page of its own',
		svg: 'SVG drawing',
		csv: 'CSV figures',
		png: 'PNG picture',
		picture: 'Copy picture',
		pictureCopied: 'Picture copied',
		failed: 'This browser cannot do that; save the SVG instead',
		noScript: 'Scripts are off: select an address to copy it.'
	},
	otherLanguage: '中文',
	navigation: {
		label: 'Report',
		reports: 'All reports',
		quarter: 'This quarter',
		present: 'Meeting mode',
		live: 'Live site',
		compare: 'Compare'
	},
	place: 'You are here',
	contents: 'Contents',
	unitPages: { bureau: 'Reports of the bureaus', department: 'Reports of the departments' },
	live: 'Open in the live site',
	seeTable: (caption) => `Figures in the table: ${caption}`,
	definition: 'definition',
	definitionOf: (metric) => `Definition of ${metric}`,
	tones: { better: 'better', worse: 'worse', neutral: 'level' },
	tonesNote: '▲ better, ▼ worse, both beyond chance.',
	charts: {
		interval: '95 % interval',
		unranked: 'Not ranked',
		hidden: 'not shown',
		better: 'above all',
		worse: 'below all',
		neutral: 'within chance',
		rank: 'place {rank}',
		peers: 'For comparison',
		provisional: 'provisional'
	},
	commentary: { title: 'Commentary', byline: (role, day) => `${role}, ${day}` },
	notices: {
		draft: { title: 'Draft', text: 'This page is not published; figures may change. Do not quote it.' },
		superseded: (number) => `Corrected by edition ${number}`,
		supersededText: 'This page keeps the figures as they were published; name the edition when you quote it.',
		supersededLink: (number) => `Open edition ${number}`,
		forced: {
			title: 'Published although checks failed',
			text: 'These checks failed and should be weighed when using this report:'
		},
		warnings: 'Remarks of the checks',
		corrected: (number) => `This edition corrects edition ${number}`,
		correctedLink: 'What changed and why',
		reason: 'Reason',
		changes: (count) => `${plural(count, 'figure', 'figures')} changed`,
		noChanges: 'No figure changed.',
		columns: { place: 'Where', before: 'Before', after: 'Now' },
		before: (number) => `Edition ${number}`,
		absent: 'none'
	},
	definitions: {
		title: 'Definitions',
		numerator: 'Numerator',
		denominator: 'Denominator',
		target: 'Target',
		applied: 'Conditions applied',
		dropped: 'Conditions left out for want of a column',
		better: { higher: 'higher is better', lower: 'lower is better', none: 'neither is better' }
	},
	footer: {
		interval:
			'95 % interval: of many such intervals about 95 % contain the true level; the further apart two of them lie, the less likely is chance.',
		suppression: (shown, ranked) =>
			`Denominators under ${shown} are not shown; ${shown}–${ranked - 1} are marked as small and not ranked.`,
		settings: (version, day) => `Score settings ${version} (in force from ${day})`,
		hash: (hash) => `Data hash ${hash}`,
		frozen: 'A published report never changes; corrections are new editions.'
	},
	files: {
		title: 'Download',
		label: (kind, page) => `${page}, ${kind}`,
		pdf: 'PDF',
		xlsx: 'Excel',
		csv: 'CSV',
		json: 'JSON'
	},
	index: {
		title: 'Reports',
		lead: 'A report is frozen when it is published; corrections are new editions, and old links keep their figures.',
		newest: 'newest',
		earlier: 'Earlier editions',
		forced: 'checks failed',
		corrected: 'correction',
		correctionReason: (reason) => `Reason: ${reason}`,
		changes: (count) => `${plural(count, 'figure', 'figures')} changed`,
		pages: 'Unit reports',
		compare: 'Compare two editions or quarters',
		present: 'Meeting mode',
		empty: 'No report is published yet',
		emptyText: 'Publish a quarter by this command in the project folder, then build the site again:'
	},
	compare: {
		title: 'Compare reports',
		lead: 'Any two editions or quarters side by side.',
		left: 'Left',
		right: 'Right',
		choose: 'Compare',
		option: (quarter, edition) => `${quarter}, ${edition.toLowerCase()}`,
		only: 'Differences only',
		everything: 'Everything',
		show: 'Show',
		page: 'Page',
		pageOption: (title, count) => `${title} (${plural(count, 'difference', 'differences')})`,
		here: (count) => `${plural(count, 'difference', 'differences')} on this page.`,
		countBetween: (left, right, count) =>
			`${left} against ${right}: ${plural(count, 'difference', 'differences')}`,
		none: 'Both reports show the same figures.',
		row: 'Row',
		column: 'Measure',
		difference: 'Difference',
		signs: {
			up: 'up',
			down: 'down',
			changed: 'changed',
			added: 'added',
			removed: 'removed',
			same: 'same'
		},
		sentences: (count) => `${plural(count, 'sentence differs', 'sentences differ')} as well.`,
		loading: 'Reading both reports',
		failed: (name) => `${name} could not be read. Check the network and choose again.`,
		unknown: (name) => `There is no report “${name}”; the usual two are shown.`,
		tooFew: 'Two published reports are needed for a comparison.',
		noScript: 'Scripts are off: these are the two newest editions; others cannot be chosen.'
	},
	embed: { alone: 'Open this chart alone', more: 'Open the full report' },
	notFound: 'There is no such page'
};
