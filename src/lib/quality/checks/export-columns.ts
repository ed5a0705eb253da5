import { COLUMNS, findColumn } from '#lib/domain/columns.ts';
import { metricsReading } from '#lib/quality/affected-metrics.ts';
import { EXAMPLES_KEPT, type CheckContext, type Finding, type QualityCheck } from '#lib/quality/check.ts';
import { columnsFilledBy, headersFor } from '#lib/sql/ingest/canonical-columns.ts';

/** Columns that only some of the exports have, whose type changes, or that are not used. */
export const exportColumns: QualityCheck = {
	id: 'export-columns',
	title: { zh: '各文件的列不一致', en: 'Columns that differ between files' },
	rule: {
		zh: '某列只有部分文件有；同名列在各文件中类型不同；规范与列名对照之外的列（不读取，也不公开）。',
		en: 'A column that only some files have; a column whose type differs between files; columns outside schema v1 and the column map (neither read nor published).'
	},
	needs: [],
	run: (context) => Promise.resolve([...partial(context), ...changedTypes(context), ...unused(context)])
};

function partial({ exports, sideTables }: CheckContext): Finding[] {
	const filled = exports.map(({ file, columns }) => ({
		file,
		names: columnsFilledBy(
			columns.map(({ name }) => name),
			sideTables.columnMap
		)
	}));
	return COLUMNS.flatMap(({ name, label }): Finding[] => {
		const without = filled.filter(({ names }) => !names.includes(name)).map(({ file }) => file);
		if (without.length === 0 || without.length === exports.length) return [];
		return [
			{
				check: 'export-columns',
				id: `export-columns/partial/${name}`,
				level: 'warning',
				title: {
					zh: `部分文件没有“${label.zh}”（${name}）`,
					en: `Some files lack “${label.en}” (${name})`
				},
				count: without.length,
				of: exports.length,
				counted: 'files',
				examples: without.slice(0, EXAMPLES_KEPT),
				places: [],
				metrics: metricsReading(name),
				remedy: {
					zh: '这些文件的工单按缺失计，期间之间不可直接比较。请补上该列后重新导出；若只是改了列名，请统一列名。',
					en: 'Tickets of these files count as without a value, so that periods do not compare. Export the column, or give it the same header where only its name changed.'
				}
			}
		];
	});
}

function changedTypes({ exports, sideTables }: CheckContext): Finding[] {
	const read = new Set(
		headersFor(
			COLUMNS.map(({ name }) => name),
			sideTables.columnMap
		)
	);
	const types = new Map<string, Map<string, string[]>>();
	for (const { file, columns } of exports) {
		for (const { name, type } of columns.filter((column) => read.has(column.name))) {
			const known = types.get(name) ?? new Map<string, string[]>();
			known.set(type, [...(known.get(type) ?? []), file]);
			types.set(name, known);
		}
	}
	return [...types]
		.filter(([, byType]) => byType.size > 1)
		.map(([header, byType]): Finding => {
			const kinds = [...byType].sort(([, a], [, b]) => b.length - a.length);
			const others = kinds.slice(1).flatMap(([type, files]) => files.map((file) => `${file}: ${type}`));
			const column = findColumn(header);
			return {
				check: 'export-columns',
				id: `export-columns/type/${header}`,
				level: 'note',
				title: {
					zh: `“${header}”的类型各文件不同（多为 ${kinds[0]?.[0] ?? ''}）`,
					en: `The type of “${header}” differs between files (mostly ${kinds[0]?.[0] ?? ''})`
				},
				count: others.length,
				of: exports.length,
				counted: 'files',
				examples: others.slice(0, EXAMPLES_KEPT),
				places: [],
				metrics: column === undefined ? [] : metricsReading(column.name),
				remedy: {
					zh: '已按规范的类型转换；转换不了的值见“无法读取的值”。',
					en: 'Read as the schema’s type; what could not be is listed under “Values that cannot be read”.'
				}
			};
		});
}

function unused({ exports, sideTables }: CheckContext): Finding[] {
	const known = new Set(
		headersFor(
			COLUMNS.map(({ name }) => name),
			sideTables.columnMap
		)
	);
	const headers = new Set(exports.flatMap(({ columns }) => columns.map(({ name }) => name)));
	const extra = [...headers].filter((header) => !known.has(header));
	if (extra.length === 0) return [];
	return [
		{
			check: 'export-columns',
			id: 'export-columns/unused',
			level: 'note',
			title: { zh: '规范与列名对照之外的列', en: 'Columns outside the schema and the column map' },
			count: extra.length,
			of: headers.size,
			counted: 'columns',
			examples: extra.slice(0, EXAMPLES_KEPT),
			places: [],
			metrics: [],
			remedy: {
				zh: '这些列不读取，也不随网站公开。需要时请在 column-map.json 中对应到规范的列。',
				en: 'They are neither read nor published with the site. Where one is needed, map it to a column of the schema in column-map.json.'
			}
		}
	];
}
