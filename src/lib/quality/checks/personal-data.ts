import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import type { Text } from '#lib/domain/text.ts';
import { headerTexts, tablesWith } from '#lib/intake/header-values.ts';
import { idNumberIn, personalHeader } from '#lib/intake/personal-columns.ts';
import type { RawTable } from '#lib/engine/engine.ts';
import { EXAMPLES_KEPT, type CheckContext, type Finding, type QualityCheck } from '#lib/quality/check.ts';
import { PERSONAL_PATTERNS } from '#lib/quality/personal-patterns.ts';
import { headersFor, sourceOf } from '#lib/sql/ingest/canonical-columns.ts';
import { identifier, join, sql } from '#lib/sql/sql.ts';

/** Types in which a name or a number can stand. */
const TEXTUAL = /^(?:VARCHAR|U?BIGINT|HUGEINT|DOUBLE|DECIMAL)/;

/** Phone and identity numbers, names, addresses: by the header and by the values. */
export const personalData: QualityCheck = {
	id: 'personal-data',
	title: { zh: '个人信息', en: 'Personal data' },
	rule: {
		zh: '列名或内容像手机号、电话、身份证号（核对校验位）、邮箱、住址、姓名。被读取的列会随网站公开，为错误；其余列不公开，为说明。内容从不列出。',
		en: 'The header or the values look like mobile, telephone or identity numbers (check digit verified), mail addresses, addresses or names. An error in columns that are read, as the site publishes them; a note in others. The values are never shown.'
	},
	needs: [],
	async run(context) {
		const headers = [...new Set(context.exports.flatMap(({ columns }) => columns.map(({ name }) => name)))];
		const findings: Finding[] = [];
		const unread: string[] = [];
		for (const header of headers) {
			const finding = await findingOf(context, header);
			if (finding === 'unread') unread.push(header);
			else if (finding !== null) findings.push(finding);
		}
		return unread.length === 0 ? findings : [...findings, unreadFinding(unread, headers.length)];
	}
};

/** Headers that sound personal over columns that nothing reads: told together, as nothing is at risk. */
function unreadFinding(headers: readonly string[], of: number): Finding {
	return {
		check: 'personal-data',
		id: 'personal-data/unread',
		level: 'note',
		title: {
			zh: '未读取的列中，列名像是个人信息的',
			en: 'Headers that sound personal, among columns that are not read'
		},
		count: headers.length,
		of,
		counted: 'columns',
		examples: headers.slice(0, EXAMPLES_KEPT),
		places: [],
		metrics: [],
		remedy: UNREAD
	};
}

const UNREAD: Text = {
	zh: '不读取，也不随网站公开。最好在导出时就去掉。',
	en: 'Neither read nor published with the site. Better left out of the export.'
};

/** What is wrong with one column; `unread` where only the header of a column that nothing reads speaks. */
async function findingOf(context: CheckContext, header: string): Promise<Finding | 'unread' | null> {
	const tables = context.exports.filter((one) => tablesWith([one], header).length > 0);
	const isTextual = tablesWith(context.exports, header).some(({ type }) => TEXTUAL.test(type));
	if (!isTextual) return null;
	const { given, found } = await valuesOf(context, tables, header);
	const byHeader = personalHeader(header);
	if (given === 0 || (found.length === 0 && byHeader === null)) return null;
	const read = columnsReadFrom(context, header);
	const published = read.length > 0;
	if (!published && found.length === 0) return 'unread';
	const kinds = found
		.filter(({ kind }, index) => found.findIndex((one) => one.kind === kind) === index)
		.map(({ name }) => name);
	return {
		check: 'personal-data',
		id: `personal-data/${header}`,
		// A header alone may stand over codes.
		level: !published ? 'note' : found.length > 0 ? 'error' : 'warning',
		title:
			kinds.length > 0
				? {
						zh: `“${header}”列含有${kinds.map(({ zh }) => zh).join('、')}`,
						en: `Column “${header}” holds ${kinds.map(({ en }) => en).join(', ')}`
					}
				: {
						zh: `“${header}”：${byHeader?.why.zh ?? ''}`,
						en: `“${header}”: ${byHeader?.why.en ?? ''}`
					},
		count: found.length > 0 ? Math.max(...found.map(({ count }) => count)) : given,
		of: given,
		counted: 'values',
		examples: tables.slice(0, EXAMPLES_KEPT).map(({ file }) => file),
		places: [],
		metrics: [],
		remedy: published
			? {
					zh: `该列读作 ${read.join('、')}，会随网站公开。请在导出前去掉或换成不可逆的代码（如加盐散列），或从 column-map.json 中去掉。`,
					en: `It is read as ${read.join(', ')} and published with the site. Drop it or replace it by an irreversible code (a salted hash) before exporting, or take it out of column-map.json.`
				}
			: UNREAD
	};
}

/** Columns of schema v1 that are read from a header. */
function columnsReadFrom({ sideTables }: CheckContext, header: string): ColumnName[] {
	const map = sideTables.columnMap;
	return COLUMNS.map(({ name }) => name).filter(
		(name) => headersFor([name], map).includes(header) && sourceOf(name, map).from.includes(header)
	);
}

async function valuesOf({ engine }: CheckContext, tables: readonly RawTable[], header: string) {
	const counts = PERSONAL_PATTERNS.flatMap(({ matches }, index) => [
		sql`CAST(coalesce(sum(n) FILTER (WHERE ${matches}), 0) AS BIGINT) AS ${identifier(`values ${index}`)}`,
		sql`count(*) FILTER (WHERE ${matches}) AS ${identifier(`different ${index}`)}`
	]);
	const [row = {}] =
		await engine.query(sql`SELECT CAST(coalesce(sum(n), 0) AS BIGINT) AS given, ${join(counts, ', ')}
		FROM (SELECT value, n, CASE WHEN length(value) < 18 THEN '' ELSE ${idNumberIn(sql`value`)} END AS id_number
			FROM (SELECT value, count(*) AS n FROM ${headerTexts(tables, header)} texts
				WHERE value IS NOT NULL GROUP BY 1) different_values) numbered`);
	const given = Number(row['given'] ?? 0);
	const found = PERSONAL_PATTERNS.flatMap(({ kind, name, share, distinct }, index) => {
		const count = Number(row[`values ${index}`] ?? 0);
		const different = Number(row[`different ${index}`] ?? 0);
		return count > 0 && count >= share * given && different >= distinct ? [{ kind, name, count }] : [];
	});
	return { given, found };
}
