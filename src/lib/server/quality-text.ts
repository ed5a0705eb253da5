import { describeProblem } from '#lib/domain/problem.ts';
import { inLanguage, type Language } from '#lib/domain/text.ts';
import { formatCount, NO_VALUE } from '#lib/i18n/format.ts';
import { commonMessages } from '#lib/i18n/messages.ts';
import {
	findingShare,
	loadSentence,
	metricNames,
	placeTexts,
	qualitySummary
} from '#lib/i18n/quality-words.ts';
import { qualityMessages } from '#lib/i18n/quality.ts';
import type { Finding } from '#lib/quality/check.ts';
import type { QualityReport } from '#lib/quality/report.ts';

/** The report as text for a terminal: a table of findings, then each with examples and what to do. */
export function qualityText(report: QualityReport, language: Language): string {
	const words = qualityMessages(language);
	const colon = language === 'en' ? ': ' : '：';
	const skipped = report.files.length === 0 ? [] : report.checks.filter(({ findings }) => findings === null);
	const { listComma } = commonMessages(language);
	return [
		qualitySummary(report, language),
		...(report.files.length === 0 ? [] : [loadSentence(report, language)]),
		...(report.mapGuessed ? [words.guessed] : []),
		...(report.problems.length === 0 ? [] : ['', `${words.sections.problems}${colon}`]),
		...report.problems.map(
			(problem) => `  ${words.levels[problem.level]}  ${describeProblem(problem, language)}`
		),
		...(report.findings.length === 0 ? [] : ['', ...table(report.findings, language)]),
		...report.findings.flatMap((finding, index) => ['', ...detail(finding, index + 1, report, language)]),
		...(skipped.length === 0 ? [] : ['']),
		...skipped.map(
			({ title, lacking }) =>
				`${inLanguage(title, language)}${colon}${words.checks.lacking(lacking.map((group) => group.join(' / ')).join(listComma))}`
		),
		''
	].join('\n');
}

function table(findings: readonly Finding[], language: Language): string[] {
	const words = qualityMessages(language);
	const rows = [
		[
			'#',
			words.columns.level,
			words.columns.count,
			words.columns.of,
			words.columns.share,
			words.columns.finding
		],
		...findings.map((finding, index) => [
			String(index + 1),
			words.levels[finding.level],
			formatCount(finding.count),
			finding.of === null ? NO_VALUE : formatCount(finding.of),
			findingShare(finding),
			inLanguage(finding.title, language)
		])
	];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
	return rows.map((row) =>
		row
			.map((cell, column) => {
				const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
				// Names stand left, figures right; the last column is as long as it is.
				if (column === 5) return cell;
				return column === 1 ? cell + gap : gap + cell;
			})
			.join('  ')
	);
}

function detail(finding: Finding, number: number, report: QualityReport, language: Language): string[] {
	const words = qualityMessages(language);
	const { listComma } = commonMessages(language);
	const colon = language === 'en' ? ': ' : '：';
	const line = (label: string, parts: readonly string[]) =>
		parts.length === 0 ? [] : [`   ${label}${colon}${parts.join(listComma)}`];
	return [
		`${number}. ${inLanguage(finding.title, language)} [${finding.id}]`,
		...line(words.examples, finding.examples),
		...line(words.places, placeTexts(finding.places, report, language)),
		...line(words.columns.metrics, metricNames(finding, language)),
		...line(words.columns.remedy, [inLanguage(finding.remedy, language)])
	];
}

const WIDE =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Columns of a terminal that a text takes: Chinese characters and full-width punctuation take two. */
function width(text: string): number {
	return text.length + (text.match(WIDE)?.length ?? 0);
}
