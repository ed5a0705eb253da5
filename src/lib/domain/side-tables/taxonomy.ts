import * as v from 'valibot';
import type { CategoryGroup, CategoryLeaf, Department } from '#lib/domain/side-tables.ts';
import { readTable } from '#lib/domain/side-tables/csv.ts';
import { code, filled, optionalCode, optionalText } from '#lib/domain/side-tables/fields.ts';
import { ProblemList, type Located, type Parsed } from '#lib/domain/side-tables/parsed.ts';

const schema = v.pipe(
	v.object({
		group_code: code,
		group_zh: filled,
		group_en: optionalText,
		owner_department: optionalText,
		leaf_code: optionalCode,
		leaf_zh: optionalText,
		leaf_en: optionalText
	}),
	v.forward(
		v.partialCheck(
			[['leaf_code'], ['leaf_zh']],
			(row) => (row.leaf_code === null) === (row.leaf_zh === ''),
			'filled'
		),
		['leaf_zh']
	)
);
type Row = v.InferOutput<typeof schema>;

interface Group {
	readonly line: number;
	readonly row: Row;
	readonly owner: string | null;
	readonly leaves: Map<string, CategoryLeaf & { readonly line: number }>;
}

/**
 * taxonomies/<scheme>.csv: one line a leaf, or one line a group without leaves. A group's own
 * cells must be the same on all its lines. An owner that departments.csv does not have is
 * reported, and the group stays without owner.
 */
export function parseTaxonomy(
	text: string,
	file: string,
	departments: readonly Department[]
): Parsed<CategoryGroup[]> {
	const table = readTable(
		text,
		file,
		['group_code', 'group_zh'],
		['group_en', 'owner_department', 'leaf_code', 'leaf_zh', 'leaf_en'],
		schema
	);
	const list = new ProblemList(file);
	const groups = new Map<string, Group>();
	for (const located of table.value) addRow(groups, located, departments, list);
	const value = [...groups.values()].map(({ row, owner, leaves }) => ({
		code: row.group_code,
		name: { zh: row.group_zh, en: row.group_en || row.group_zh },
		ownerDepartment: owner,
		leaves: [...leaves.values()].map((leaf) => ({ code: leaf.code, name: leaf.name }))
	}));
	return { value, problems: [...table.problems, ...list.problems] };
}

function addRow(
	groups: Map<string, Group>,
	{ line, value: row }: Located<Row>,
	departments: readonly Department[],
	list: ProblemList
): void {
	const known = groups.get(row.group_code);
	const group = known ?? {
		line,
		row,
		owner: findOwner(row.owner_department, line, departments, list),
		leaves: new Map<string, CategoryLeaf & { readonly line: number }>()
	};
	const differing = (['group_zh', 'group_en', 'owner_department'] as const).find(
		(field) => group.row[field] !== row[field]
	);
	if (differing) {
		list.error(
			line,
			differing,
			row[differing],
			{
				zh: `与第 ${group.line} 行相同：${group.row[differing]}`,
				en: `as on line ${group.line}: ${group.row[differing]}`
			},
			{ zh: '同一大类的各行须一致；该行被拒绝。', en: 'The lines of a group must agree; the row is refused.' }
		);
		return;
	}
	const earlier = row.leaf_code === null ? known?.line : group.leaves.get(row.leaf_code)?.line;
	if (earlier !== undefined) {
		list.error(
			line,
			row.leaf_code === null ? 'group_code' : 'leaf_code',
			row.leaf_code ?? row.group_code,
			{ zh: `未出现过的代码（第 ${earlier} 行已有）`, en: `a new code (line ${earlier} has this one)` },
			{ zh: '请改用别的代码，或删除重复的行。', en: 'Use another code, or delete the repeated row.' }
		);
		return;
	}
	groups.set(row.group_code, group);
	if (row.leaf_code === null) return;
	const name = { zh: row.leaf_zh, en: row.leaf_en || row.leaf_zh };
	group.leaves.set(row.leaf_code, { line, code: row.leaf_code, name });
}

function findOwner(
	owner: string,
	line: number,
	departments: readonly Department[],
	list: ProblemList
): string | null {
	if (owner === '') return null;
	const found = departments.find((department) => department.code === owner);
	if (found) return found.code;
	const codes = departments.map((department) => department.code);
	list.error(
		line,
		'owner_department',
		owner,
		{
			zh: `departments.csv 中的代码（${codes.join('、') || '该文件为空'}）`,
			en: `a code of departments.csv (${codes.join(', ') || 'which is empty'})`
		},
		{
			zh: '该大类暂无归口部门；请改正代码或补上部门。',
			en: 'The group has no owner for now; mend the code or add the department.'
		}
	);
	return null;
}
