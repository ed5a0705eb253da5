import * as v from 'valibot';
import { ANNOTATION_KINDS, type Annotation } from '#lib/domain/side-tables.ts';
import { readTable } from '#lib/domain/side-tables/csv.ts';
import { date, filled, names, optionalText, says } from '#lib/domain/side-tables/fields.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';

const REQUIRED = ['from', 'kind', 'title_zh'] as const;
const OPTIONAL = ['to', 'title_en', 'bureaus', 'categories', 'metrics'] as const;

const lastDay = v.union(
	[
		v.pipe(
			v.literal(''),
			v.transform(() => null)
		),
		date
	],
	says('date')
);

const schema = v.pipe(
	v.object({
		from: date,
		to: lastDay,
		kind: v.picklist(ANNOTATION_KINDS, says('annotationKind')),
		title_zh: filled,
		title_en: optionalText,
		bureaus: names,
		categories: names,
		metrics: names
	}),
	v.transform(({ title_zh, title_en, ...row }): Annotation => ({
		...row,
		title: { zh: title_zh, en: title_en || title_zh }
	}))
);

/** annotations.csv: what happened that a reader of a chart should know, by first day. */
export function parseAnnotations(text: string, file = 'annotations.csv'): Parsed<Annotation[]> {
	const table = readTable(text, file, REQUIRED, OPTIONAL, schema);
	const list = new ProblemList(file);
	const value = table.value
		.filter(({ line, value: { from, to } }) => {
			if (to === null || to >= from) return true;
			list.error(
				line,
				'to',
				to,
				{ zh: `不早于 ${from}`, en: `${from} or a later day` },
				{
					zh: '请改正末日（含当天）；某日起生效的变化可留空。',
					en: 'Mend the last day (inclusive); leave it empty for a change from one day on.'
				}
			);
			return false;
		})
		.map(({ value: annotation }) => annotation)
		.sort((one, other) => (one.from === other.from ? 0 : one.from < other.from ? -1 : 1));
	return { value, problems: [...table.problems, ...list.problems] };
}
