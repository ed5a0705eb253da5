import type { Text } from '#lib/domain/text.ts';
import type { EditionModels } from '#lib/editions/build/models.ts';
import { provisionalNote } from '#lib/editions/build/quarter/summary.ts';
import { statusWords } from '#lib/editions/build/quarter/bureaus.ts';
import { stepWords } from '#lib/editions/build/quarter/ranking.ts';
import { sectionOf, type UnitSectionBuilder } from '#lib/editions/build/section.ts';
import { say } from '#lib/editions/build/words.ts';
import { bureauFinding } from '#lib/editions/build/unit/findings.ts';
import { formatCount } from '#lib/i18n/format.ts';
import type { RankingRow } from '#lib/reports/rankings.ts';

/** A bureau's place, what it is worth, and what the next would take. */
export const score: UnitSectionBuilder = (models, subject) => {
	const row = models.rankings.rows.find(({ code }) => code === subject.unit.source);
	if (row === undefined) return null;
	const steps = stepWords(row);
	return sectionOf('score', {
		finding: placeSentence(models, row),
		paragraphs: [
			bureauFinding(models, subject),
			...provisionalNote(models),
			...(steps.zh === '' ? [] : [say(({ units, of }) => units.step(of(steps)))])
		],
		live: { page: 'bureaus', query: `bureau=${encodeURIComponent(subject.unit.source)}` }
	});
};

function placeSentence(models: EditionModels, row: RankingRow): Text {
	const { rank, tied, range, tier } = row;
	const count = models.rankings.rows.filter((other) => other.rank !== null).length;
	const status = statusWords(models, row);
	return say(({ units, of, views, rankings }) => {
		if (rank === null) return units.unranked(of(status) === '' ? units.noReason : of(status));
		const place = units.place({
			count,
			rank: formatCount(rank),
			tied,
			range: rankings.range(formatCount(range?.best ?? rank), formatCount(range?.worst ?? rank))
		});
		return units.placeTier(place, tier === null ? '—' : views.tiers[tier].word);
	});
}
