import type { Table } from '#lib/editions/document.ts';
import { cut } from '#lib/editions/slides/cut.ts';
import {
	BLANK,
	pagesOfKind,
	sectionOf,
	type Slide,
	type SlideContext,
	type SlideMaker
} from '#lib/editions/slides/slide.ts';

/** Rows that a slide of sentences has room for. */
const ROWS = 9;

/** What all bureaus are to do, and all departments: the first of the things that their own pages name. */
export const taskSlides: SlideMaker = (context) => [
	...tasks(context, 'bureau', 'tasks'),
	...tasks(context, 'department', 'departmentTasks')
];

function tasks(
	context: SlideContext,
	kind: 'bureau' | 'department',
	id: 'tasks' | 'departmentTasks'
): Slide[] {
	const { edition, words } = context;
	const rows = pagesOfKind(context, kind).flatMap((page): Table['rows'] => {
		const first = sectionOf(page, 'actions')?.points[0];
		const unit = edition.units.find((one) => one.page === page.id);
		if (first === undefined || unit === undefined) return [];
		return [
			{
				key: unit.code,
				role: 'row',
				page: page.id,
				cells: [
					{ kind: 'text', text: unit.shortName },
					{ kind: 'text', text: first }
				]
			}
		];
	});
	const label = (text: string) => ({ zh: text, en: text });
	const table: Table = {
		id,
		caption: label(words.titles[id]),
		columns: [
			{ id: 'unit', label: label(words.titles.units[kind]), unit: 'text', decimals: 0, metric: null },
			{ id: 'task', label: label(words.titles[id]), unit: 'text', decimals: 0, metric: null }
		],
		rows,
		notes: []
	};
	const shown = cut(table, { rows: ROWS, columns: 2 });
	if (shown === null) return [];
	return [{ ...BLANK, id, title: words.titles[id], finding: words.findings[id], table: shown }];
}
