import { inLanguage, type Language, type Text } from '#lib/domain/text.ts';
import type { Edition, ReportPage } from '#lib/editions/document.ts';
import { neutralised } from '#lib/editions/files/columns.ts';
import type { Sheet } from '#lib/editions/files/spreadsheet.ts';
import { HEADER } from '#lib/editions/files/spreadsheet-table.ts';
import { formatCount, formatPeriod } from '#lib/i18n/format.ts';
import { fileMessages } from '#lib/i18n/report-files.ts';

type Line = readonly [label: string, value: string];

const cell = (value: string) => ({ value: neutralised(value), wrap: true, alignVertical: 'top' as const });

/** What the workbook holds, how old its figures are, and by which rules they were made. */
export function coverSheet(edition: Edition, page: ReportPage, language: Language): Sheet {
	const words = fileMessages(language);
	const say = (text: Text) => inLanguage(text, language);
	const { site, data, settings, correction } = edition;
	const lines: Line[] = [
		[words.title, say(page.title)],
		[words.organisation, say(site.organisation)],
		[words.quarter, formatPeriod(edition.quarter, language)],
		[words.edition, String(edition.number)],
		[words.publishedOn, edition.publishedOn],
		[words.dataAsOf, data.asOf],
		[words.tickets, formatCount(data.tickets)],
		[words.settings, `${settings.version} · ${words.window(settings.repeatWindowDays)}`],
		[words.dataHash, data.hash],
		[words.source, say(site.source)],
		...(site.sample === null ? [] : [[words.notice, say(site.sample)] as const]),
		...(correction === null ? [] : [[words.correction, say(correction.reason)] as const]),
		...edition.checks
			.filter(({ outcome }) => outcome !== 'passed')
			.map((check): Line => [words.check, `${say(check.title)} · ${say(check.detail)}`]),
		...page.sections.map((section): Line => [say(section.title), say(section.finding)]),
		[words.hidden, words.hiddenWords(settings.minimumShown)]
	];
	return {
		sheet: words.coverName,
		data: lines.map(([label, value]) => [{ ...cell(label), fontWeight: 'bold' as const }, cell(value)]),
		columns: [{ width: 22 }, { width: 90 }]
	};
}

/** Every metric that the edition uses, in words. */
export function definitionsSheet({ definitions }: Edition, language: Language): Sheet {
	const words = fileMessages(language);
	const say = (text: Text) => inLanguage(text, language);
	const { metric, name, definition, numerator, denominator, better, clauses } = words.definitions;
	return {
		sheet: words.definitionsName,
		data: [
			[metric, name, definition, numerator, denominator, better, clauses].map((value) => ({
				...HEADER,
				value
			})),
			...definitions.map((entry) =>
				[
					entry.metric,
					say(entry.name),
					say(entry.definition),
					say(entry.numerator),
					say(entry.denominator),
					words.directions[entry.better],
					entry.applied.map(say).join(words.separator)
				].map(cell)
			)
		],
		columns: [18, 20, 70, 36, 36, 14, 60].map((width) => ({ width })),
		stickyRowsCount: 1
	};
}
