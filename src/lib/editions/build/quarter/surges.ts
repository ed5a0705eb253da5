import { decimalToFixed } from '#lib/domain/rounding.ts';
import type { Text } from '#lib/domain/text.ts';
import { column, HIDDEN, numberCell, textCell } from '#lib/editions/build/cells.ts';
import type { EditionModels } from '#lib/editions/build/models.ts';
import { sectionOf, type SectionBuilder } from '#lib/editions/build/section.ts';
import { listed, say } from '#lib/editions/build/words.ts';
import type { Table, TableRow } from '#lib/editions/document.ts';
import { formatCount, formatDays, formatPeriod } from '#lib/i18n/format.ts';
import type { ListedSurge } from '#lib/reports/surges.ts';

/** Surges that a sentence names. */
const NAMED = 2;

/** Days with far more tickets than usual, beyond what chance gives. */
export const surges: SectionBuilder = (models) => {
	const { surges: found, tests } = models.surges;
	return sectionOf('surges', {
		finding: surgesSentence(models),
		paragraphs: [
			say((words) => {
				const facts = {
					series: formatCount(tests.series),
					tests: formatCount(tests.tests),
					alarms: formatCount(tests.alarms),
					chance: decimalToFixed(tests.alarmsByChance, 0),
					beyond: formatCount(found.length)
				};
				return found.length === 0 ? words.surges.chanceNone(facts) : words.surges.chance(facts);
			})
		],
		tables: found.length === 0 ? [] : [surgesTable(models)],
		live: { page: 'surges', query: '' }
	});
};

/** How many surges, and where the largest were. */
export function surgesSentence({ surges: { surges: found } }: EditionModels): Text {
	return say(({ edition, surges: words, language, of, common }) => {
		if (found.length === 0) return edition.surgeNone;
		const places = found
			.slice(0, NAMED)
			.map((surge) =>
				edition.surge(
					words.place(of(surge.bureauName), of(surge.categoryName)),
					formatDays(surge.start, surge.end, language)
				)
			);
		return edition.surges({ count: found.length, places: places.join(common.listComma) });
	});
}

function surgesTable({ surges: { surges: found }, period, settings, site }: EditionModels): Table {
	const label = (id: 'days' | 'category' | 'tickets' | 'expected' | 'ratio' | 'event') =>
		say(({ edition }) => edition.columns[id]);
	return {
		id: 'surges',
		caption: say(({ edition, language }) => edition.captions.surges(formatPeriod(period.id, language))),
		columns: [
			column('unit', site.settings.bureauWord),
			column('category', label('category')),
			column('days', label('days')),
			column('tickets', label('tickets'), 'tickets'),
			column('expected', label('expected'), 'tickets', 1),
			column('ratio', label('ratio'), 'points', 1),
			column('event', label('event'))
		],
		rows: found.map((surge, index) => surgeRow(surge, index, settings.minimumShown)),
		notes: []
	};
}

function surgeRow(surge: ListedSurge, index: number, minimumShown: number): TableRow {
	const isHidden = surge.tickets < minimumShown;
	return {
		key: `${surge.bureau}-${surge.category}-${surge.start}-${index}`,
		role: 'row',
		page: null,
		cells: [
			textCell(surge.bureauName),
			textCell(surge.categoryName),
			textCell(say(({ language }) => formatDays(surge.start, surge.end, language))),
			isHidden ? HIDDEN : numberCell(surge.tickets),
			isHidden ? HIDDEN : numberCell(surge.expected),
			isHidden ? HIDDEN : numberCell(surge.ratio),
			textCell(
				say((words) => (surge.events.length === 0 ? words.surges.noEvent : listed(surge.events, words)))
			)
		]
	};
}
