import type { Text } from '#lib/domain/text.ts';
import { MAIN, type EditionModels, type PageSubject } from '#lib/editions/build/models.ts';
import { againstPrevious, targetWords } from '#lib/editions/build/sentences.ts';
import { say } from '#lib/editions/build/words.ts';
import { formatBasis, formatFigure, formatInterval, formatPoints } from '#lib/i18n/format.ts';

/** A bureau in a sentence: its rate, its target, its peers, its change. */
export function bureauFinding({ ofBureau, settings }: EditionModels, { unit }: PageSubject): Text {
	const report = ofBureau.get(unit.source);
	return say((words) => {
		if (report === undefined) return words.bureau.noTickets;
		const { score, previous } = report.score;
		if (score.status === 'empty') return words.bureau.noTickets;
		if (score.status === 'suppressed') {
			return (score.figure.denominator ?? 0) < settings.minimumShown
				? words.bureau.hidden(settings.minimumShown)
				: words.bureau.withheld;
		}
		const peers = report.comparisons.find(({ metric }) => metric === MAIN);
		return words.bureau.finding({
			rate: formatFigure(score.figure, words.language),
			basis: formatBasis(score.figure),
			interval: formatInterval(score),
			target: targetWords(MAIN, report.againstTarget, words),
			peers:
				peers === undefined || peers.difference === null
					? ''
					: words.bureau.findingPeers({
							rate: formatFigure(peers.peers, words.language),
							points: formatPoints(peers.difference.difference),
							standing: words.bureau.standings[peers.standing]
						}),
			previous: previous.difference === null ? '' : againstPrevious(MAIN, previous, words)
		});
	});
}

/** A department in a sentence: its rate, its target, the other departments, its change. */
export function departmentFinding(
	{ departments: report, settings }: EditionModels,
	{ unit }: PageSubject
): Text {
	const main = report.departments.find(({ code }) => code === unit.source)?.scores[MAIN];
	return say((words) => {
		if (main === undefined || main.score.status === 'empty') return words.bureau.noTickets;
		if (main.score.status === 'suppressed') return words.bureau.hidden(settings.minimumShown);
		const { score, rest } = main;
		return words.edition.departmentFinding({
			rate: formatFigure(score.figure, words.language),
			basis: formatBasis(score.figure),
			interval: formatInterval(score),
			target: targetWords(MAIN, main.target, words),
			rest:
				rest.difference === null
					? ''
					: words.edition.restWords(
							words.common.points(formatPoints(rest.difference.difference)),
							words.departments.standings[rest.standing]
						),
			change: againstPrevious(MAIN, main.change, words)
		});
	});
}
