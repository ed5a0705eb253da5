import type { Text } from '#lib/domain/text.ts';
import type { ReportPage, Table } from '#lib/editions/document.ts';

/**
 * Every text of a page that is not a cell, by its place: `sections.ranking.finding`, `sections.ranking.points.0`.
 * What checks and comparisons read.
 */
export function sentencesOf(page: ReportPage): Map<string, Text> {
	const found = new Map<string, Text>();
	const add = (place: string, texts: readonly Text[]) => {
		for (const [index, text] of texts.entries()) found.set(`${place}.${index}`, text);
	};
	const addTable = (place: string, { id, caption, columns, notes }: Table) => {
		found.set(`${place}.${id}.caption`, caption);
		for (const column of columns) found.set(`${place}.${id}.columns.${column.id}`, column.label);
		add(`${place}.${id}.notes`, notes);
	};
	found.set('title', page.title);
	found.set('description', page.description);
	addTable('key', page.key);
	for (const section of page.sections) {
		const place = `sections.${section.id}`;
		found.set(`${place}.title`, section.title);
		found.set(`${place}.finding`, section.finding);
		add(`${place}.paragraphs`, section.paragraphs);
		add(`${place}.points`, section.points);
		for (const chart of section.charts) {
			found.set(`${place}.charts.${chart.id}.title`, chart.title);
			found.set(`${place}.charts.${chart.id}.summary`, chart.summary);
			const levels = [chart.reference, chart.target].flatMap((level) =>
				level === null ? [] : [level.label]
			);
			add(`${place}.charts.${chart.id}.levels`, levels);
		}
		for (const table of section.tables) addTable(`${place}.tables`, table);
	}
	for (const [index, { role, markdown }] of page.commentary.entries()) {
		found.set(`commentary.${index}.role`, role);
		found.set(`commentary.${index}.markdown`, markdown);
	}
	return found;
}
