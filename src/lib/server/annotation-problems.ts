import type { Problem } from '#lib/domain/problem.ts';
import type { Annotation, Bureau, CategoryScheme } from '#lib/domain/side-tables.ts';
import type { Text } from '#lib/domain/text.ts';
import { METRICS } from '#lib/metrics/registry.ts';

interface Known {
	readonly bureaus: readonly Bureau[];
	readonly schemes: readonly CategoryScheme[];
}

/** Codes in annotations.csv that nothing on the site has: such an annotation is on fewer charts than meant. */
export function annotationProblems(
	annotations: readonly Annotation[],
	{ bureaus, schemes }: Known
): Problem[] {
	const groups = schemes.flatMap((scheme) => scheme.groups.map(({ code }) => code));
	return [
		...unknown(annotations, 'bureaus', new Set(bureaus.map(({ code }) => code)), {
			zh: '县区局代码（bureaus.csv）',
			en: 'codes of bureaus (bureaus.csv)'
		}),
		...unknown(annotations, 'categories', new Set(groups), {
			zh: '分类口径中大类的代码（taxonomies/）',
			en: 'codes of category groups (taxonomies/)'
		}),
		...unknown(annotations, 'metrics', new Set(METRICS.map(({ id }) => id)), {
			zh: `指标标识：${METRICS.map(({ id }) => id).join('、')}`,
			en: `ids of metrics: ${METRICS.map(({ id }) => id).join(', ')}`
		})
	];
}

function unknown(
	annotations: readonly Annotation[],
	field: 'bureaus' | 'categories' | 'metrics',
	known: ReadonlySet<string>,
	expected: Text
): Problem[] {
	return annotations.flatMap((annotation) =>
		annotation[field]
			.filter((code) => !known.has(code))
			.map((code): Problem => ({
				level: 'warning',
				file: 'annotations.csv',
				row: null,
				field,
				found: `${annotation.from} ${annotation.title.zh}: ${code}`,
				expected,
				remedy: {
					zh: '该事件不会标在所指的图上；请改正，多个之间用分号。',
					en: 'The event is not drawn on the chart that is meant; correct it, with semicolons between several.'
				}
			}))
	);
}
