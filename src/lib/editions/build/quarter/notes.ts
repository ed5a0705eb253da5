import type { Text } from '#lib/domain/text.ts';
import type { EditionModels } from '#lib/editions/build/models.ts';
import { provisionalNote } from '#lib/editions/build/quarter/summary.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { listed, say, withWindow } from '#lib/editions/build/words.ts';
import { formatCount, formatDay, formatMoment, formatPeriod } from '#lib/i18n/format.ts';

/** What a reader must know before judging by the figures. */
export const notes: SectionBuilder = (models) => {
	const { period, settings } = models;
	return sectionOf('notes', {
		finding: say(({ edition, language }) =>
			edition.notes.finding(formatMoment(period.dataAsOf, language), period.settingsVersion)
		),
		points: [
			...provisionalNote(models),
			...final(models),
			...(period.complete
				? []
				: [say(({ common, language }) => common.incompleteNote(formatMoment(period.dataAsOf, language)))]),
			say(({ edition, language }) =>
				edition.notes.settings({
					version: period.settingsVersion,
					day: formatDay(period.settingsFrom, language),
					window: period.repeatWindowDays
				})
			),
			...versions(models),
			...clauses(models),
			...excluded(models),
			say(({ edition }) =>
				edition.notes.suppression({ shown: settings.minimumShown, ranked: settings.minimumRanked })
			),
			say(({ edition }) => edition.notes.chance),
			...loaded(models)
		],
		live: null
	});
};

function final({ period }: EditionModels): Text[] {
	return period.provisional ? [] : [say(({ edition }) => edition.notes.final(period.repeatWindowDays))];
}

/** Periods of comparison that another version scored, and versions that come into force within the quarter. */
function versions({ period }: EditionModels): Text[] {
	const own = period.settingsVersion;
	return [
		...period.rescored.map((earlier) =>
			say(({ settings: words, language }) =>
				words.rescored({ periods: formatPeriod(earlier.period, language), version: earlier.version, own })
			)
		),
		...period.laterSettings.map(({ version, validFrom }) =>
			say(({ settings: words, language }) =>
				words.later({ version, day: formatDay(validFrom, language), own })
			)
		)
	];
}

/** Conditions of first resolution that apply, and those that the exports have no column for. */
function clauses({ bureaus, settings }: EditionModels): Text[] {
	const list = (texts: readonly Text[], print: 'clauses' | 'dropped') =>
		texts.length === 0
			? []
			: [
					say((words) =>
						words.edition.notes[print](
							listed(
								texts.map((text) => withWindow(text, settings.repeatWindowDays)),
								words
							)
						)
					)
				];
	return [...list(bureaus.applied, 'clauses'), ...list(bureaus.dropped, 'dropped')];
}

function excluded({ counts, bureaus }: EditionModels): Text[] {
	if (bureaus.all.excluded === null) return [];
	const { hidden, value } = counts.excluded.total;
	return [
		say(({ edition }) => (hidden ? edition.notes.excludedHidden : edition.notes.excluded(formatCount(value))))
	];
}

/** Rows of the exports that were merged, left out, or contradict themselves. */
function loaded({ site: { load }, rankings, settings }: EditionModels): Text[] {
	const note = (
		count: number | null,
		id: 'unassigned' | 'duplicates' | 'withoutId' | 'withoutTime' | 'contradictory'
	) => (count === null || count === 0 ? [] : [say(({ edition }) => edition.notes[id](formatCount(count)))]);
	return [
		...(rankings.unassigned < settings.minimumShown ? [] : note(rankings.unassigned, 'unassigned')),
		...note(load.duplicatesDropped, 'duplicates'),
		...note(load.rowsWithoutTicketId, 'withoutId'),
		...note(load.ticketsWithoutTime, 'withoutTime'),
		...note(load.contradictoryNatures, 'contradictory')
	];
}
