import { inLanguage, type Language } from '#lib/domain/text.ts';
import { formatCount, formatPercent, NO_VALUE } from '#lib/i18n/format.ts';
import { qualityMessages } from '#lib/i18n/quality.ts';
import { METRICS } from '#lib/metrics/registry.ts';
import type { Finding, Place } from '#lib/quality/check.ts';
import { countByLevel, type QualityReport } from '#lib/quality/report.ts';

/** Share of a finding in percent with two decimals below 10 %, else one; `—` where it has no denominator. */
export function findingShare({ count, of }: Pick<Finding, 'count' | 'of'>): string {
	if (of === null || of === 0) return NO_VALUE;
	const fraction = count / of;
	if (fraction > 0 && fraction < 0.00005) return '<\u00a00.01\u00a0%';
	return `${formatPercent(fraction, fraction < 0.1 ? 2 : 1)}\u00a0%`;
}

/** `9 / 1,055 宗，0.85 %`. */
export function findingAmount(finding: Finding, language: Language): string {
	const words = qualityMessages(language);
	const { count, of, counted } = finding;
	return words.amount(
		formatCount(count),
		words.counted[counted],
		of === null ? null : formatCount(of),
		of === null ? null : findingShare(finding)
	);
}

/** One sentence on the whole report. */
export function qualitySummary(report: QualityReport, language: Language): string {
	const words = qualityMessages(language);
	const { error, warning, note } = countByLevel(report);
	const [gravest] = report.findings.filter(({ level }) => level !== 'note');
	return words.finding(
		{ files: formatCount(report.files.length), rows: formatCount(report.load.rowsRead) },
		{ errors: error, warnings: warning, notes: note },
		gravest === undefined
			? null
			: words.gravest(inLanguage(gravest.title, language), findingAmount(gravest, language))
	);
}

/** What became of the rows. */
export function loadSentence({ files, load }: QualityReport, language: Language): string {
	return qualityMessages(language).load({
		files: formatCount(files.length),
		inFiles: formatCount(load.rowsInFiles),
		rows: formatCount(load.rowsRead),
		withoutId: formatCount(load.rowsWithoutTicketId),
		merged: formatCount(load.duplicatesDropped),
		withoutTime: formatCount(load.ticketsWithoutTime),
		tickets: formatCount(load.tickets)
	});
}

/** Names of the metrics that a finding touches. */
export function metricNames({ metrics }: Pick<Finding, 'metrics'>, language: Language): readonly string[] {
	const words = qualityMessages(language);
	if (metrics.length === METRICS.length) return [words.allMetrics];
	if (metrics.length === 0) return [words.noMetrics];
	return METRICS.filter(({ id }) => metrics.includes(id)).map(({ name }) => inLanguage(name, language));
}

const PLACES_NAMED = 4;

/** The first places of a finding in words, and how many there are where not all are named. */
export function placeTexts(
	places: readonly Place[],
	{ bureaus }: Pick<QualityReport, 'bureaus'>,
	language: Language
): string[] {
	const words = qualityMessages(language);
	const nameOf = (code: string | null) => {
		const bureau = bureaus.find((one) => one.code === code);
		return bureau === undefined ? (code ?? '') : inLanguage(bureau.name, language);
	};
	const named = places
		.slice(0, PLACES_NAMED)
		.map(({ bureau, month, count, of }) =>
			words.place(nameOf(bureau), month ?? '', formatCount(count), formatCount(of))
		);
	return places.length > PLACES_NAMED
		? [...named.slice(0, -1), words.andMore(named.at(-1) ?? '', places.length)]
		: named;
}
