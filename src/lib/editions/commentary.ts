import { readDate } from '#lib/domain/side-tables/fields.ts';
import { ProblemList, type Parsed } from '#lib/domain/side-tables/parsed.ts';
import type { Commentary } from '#lib/editions/document.ts';

const FIELDS = ['role', 'role_en', 'date'];
const ENGLISH = /^<!--\s*en\s*-->\s*$/im;

/**
 * A commentary file: front matter between two lines `---` with `role`, `role_en` and `date`, then Markdown; English
 * after a line `<!-- en -->`. What is missing in English is said in Chinese. A file without role, date or words is
 * refused, as nobody would know whose words they are.
 */
export function parseCommentary(text: string, file: string): Parsed<Commentary | null> {
	const list = new ProblemList(file);
	const lines = text
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.split('\n');
	const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
	if (lines[0]?.trim() !== '---' || end === -1) {
		list.error(1, null, lines[0] ?? '', FRONT_MATTER.expected, FRONT_MATTER.remedy);
		return { value: null, problems: list.problems };
	}
	const fields = readFields(lines.slice(1, end), list);
	const [zh = '', en = ''] = lines
		.slice(end + 1)
		.join('\n')
		.split(ENGLISH)
		.map((words) => words.trim());
	const role = fields.get('role') ?? '';
	const date = readDate(fields.get('date') ?? '');
	if (role === '') list.error(null, 'role', role, ROLE.expected, ROLE.remedy);
	if (date === null) list.error(null, 'date', fields.get('date') ?? '', DATE.expected, DATE.remedy);
	if (zh === '') list.error(end + 2, null, '', WORDS.expected, WORDS.remedy);
	if (role === '' || date === null || zh === '') return { value: null, problems: list.problems };
	const roleEn = fields.get('role_en') ?? '';
	const value: Commentary = {
		role: { zh: role, en: roleEn === '' ? role : roleEn },
		date,
		markdown: { zh, en: en === '' ? zh : en }
	};
	return { value, problems: list.problems };
}

function readFields(lines: readonly string[], list: ProblemList): Map<string, string> {
	const fields = new Map<string, string>();
	for (const [index, line] of lines.entries()) {
		const [, name = '', value = ''] = /^\s*([\w-]+)\s*[:：]\s*(.*?)\s*$/.exec(line) ?? [];
		if (FIELDS.includes(name) && !fields.has(name)) fields.set(name, value.replace(/^(["'])(.*)\1$/, '$2'));
		else if (line.trim() !== '') {
			list.warn(
				index + 2,
				name === '' ? null : name,
				line.trim(),
				{ zh: FIELDS.join('、'), en: `${FIELDS.join(', ')}, once each` },
				{ zh: '该行被忽略；请检查拼写。', en: 'The line is ignored; check its spelling.' }
			);
		}
	}
	return fields;
}

const NOT_READ = { zh: '该点评未被采用；', en: 'The commentary is not used; ' };

function remedy(zh: string, en: string) {
	return { zh: NOT_READ.zh + zh, en: NOT_READ.en + en };
}

const FRONT_MATTER = {
	expected: {
		zh: '首行 ---，其后 role、date，再一行 ---',
		en: 'a line ---, then role and date, then a line ---'
	},
	remedy: remedy('请补上文件开头。', 'write the head of the file.')
};
const ROLE = {
	expected: { zh: '作者职务，如 营销部主任', en: 'the role of the author such as 营销部主任' },
	remedy: remedy('请写职务，不写姓名。', 'write the role, not the name.')
};
const DATE = {
	expected: { zh: '有效日期，如 2014-07-20', en: 'a valid date such as 2014-07-20' },
	remedy: remedy('请按“年-月-日”填写。', 'write year-month-day.')
};
const WORDS = {
	expected: { zh: '文件开头之后的中文正文', en: 'words after the head of the file' },
	remedy: remedy('请写正文，或删除该文件。', 'write them, or delete the file.')
};
