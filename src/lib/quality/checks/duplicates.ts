import { COLUMNS, type ColumnName } from '#lib/domain/columns.ts';
import { zoneToUtc } from '#lib/engine/ingest.ts';
import { ALL_METRICS } from '#lib/quality/affected-metrics.ts';
import {
	EXAMPLES_KEPT,
	levelByShare,
	type CheckContext,
	type Finding,
	type QualityCheck
} from '#lib/quality/check.ts';
import { isEventLog, ticketFindings } from '#lib/quality/ticket-findings.ts';
import { exportRows } from '#lib/sql/ingest/merge.ts';
import { identifier, join, sql } from '#lib/sql/sql.ts';

/** One ticket told in two ways, and two tickets that are likely one. */
export const duplicates: QualityCheck = {
	id: 'duplicates',
	title: { zh: '重复工单', en: 'Duplicates' },
	rule: {
		zh: '同一编号的行内容不一致（事件日志除外）：更新时间能定先后的列为说明，不能的列为提醒；同一户号、同一分类、同一分钟受理却有两个编号。',
		en: 'Rows of one ticket ID with different contents (event logs apart): a note where updated_at decides which is newer, a warning where it does not; the same customer, category and minute under two IDs.'
	},
	needs: [['ticket_id']],
	async run(context) {
		const isLog = isEventLog(context.sideTables);
		return [...(isLog ? [] : await contradicting(context)), ...(await twoIds(context))];
	}
};

/** Tickets whose rows differ, counted apart by whether updated_at says which one is newer. */
async function contradicting({ engine, exports, sideTables, load }: CheckContext): Promise<Finding[]> {
	if (load.duplicatesDropped === 0) return [];
	const columns: ColumnName[] = COLUMNS.map(({ name }) => name);
	const map = sideTables.columnMap;
	const toUtc = zoneToUtc(sideTables);
	const compared = columns.filter((name) => name !== 'updated_at').map((name) => identifier(name));
	const rows = await engine.query(sql`WITH repeated AS (
			SELECT ticket_id FROM ${exportRows(exports, ['ticket_id'], map, toUtc)} ids
			WHERE ticket_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1
		), told AS (
			SELECT ticket_id, updated_at, hash(${join(compared, ', ')}) AS content
			FROM ${exportRows(exports, columns, map, toUtc)} export_rows SEMI JOIN repeated USING (ticket_id)
		), newest AS (
			SELECT ticket_id, count(DISTINCT content) AS contents,
				count(DISTINCT content) FILTER (WHERE updated_at IS NOT DISTINCT FROM last_update) AS newest_contents
			FROM (SELECT *, max(updated_at) OVER (PARTITION BY ticket_id) AS last_update FROM told) dated
			GROUP BY 1
		), ranked AS (
			SELECT ticket_id, newest_contents > 1 AS undecided,
				row_number() OVER (PARTITION BY newest_contents > 1 ORDER BY ticket_id) AS place,
				count(*) OVER (PARTITION BY newest_contents > 1) AS tickets
			FROM newest WHERE contents > 1
		)
		SELECT ticket_id, undecided, tickets FROM ranked WHERE place <= ${EXAMPLES_KEPT} ORDER BY undecided DESC, ticket_id`);
	return [true, false].flatMap((undecided): Finding[] => {
		const found = rows.filter((row) => row['undecided'] === undecided);
		if (found.length === 0) return [];
		const count = Number(found[0]?.['tickets'] ?? 0);
		const words = undecided ? UNDECIDED : DECIDED;
		return [
			{
				check: 'duplicates',
				...words,
				level: undecided ? levelByShare(count, load.tickets) : 'note',
				count,
				of: load.tickets,
				counted: 'tickets',
				examples: found.map((row) => String(row['ticket_id'])),
				places: [],
				metrics: ALL_METRICS
			}
		];
	});
}

const UNDECIDED: Pick<Finding, 'id' | 'title' | 'remedy'> = {
	id: 'duplicates/undecided',
	title: {
		zh: '同一编号内容不一致，更新时间分不出先后',
		en: 'One ID, different contents, and updated_at does not say which is newer'
	},
	remedy: {
		zh: '采用了文件名在后的一行。请在导出中带上更新时间（updated_at），或删去过时的行。',
		en: 'The row of the last file by name was taken. Export updated_at, or remove the outdated rows.'
	}
};

const DECIDED: Pick<Finding, 'id' | 'title' | 'remedy'> = {
	id: 'duplicates/updated',
	title: {
		zh: '同一编号内容不一致，已按更新时间取新',
		en: 'One ID, different contents; the newer row was taken'
	},
	remedy: {
		zh: '无须处理：后来的导出更正了先前的行。',
		en: 'Nothing to mend: a later export corrected the earlier row.'
	}
};

async function twoIds(context: CheckContext): Promise<readonly Finding[]> {
	const { available } = context;
	if (!available.has('customer_key')) return [];
	return ticketFindings(context, 'duplicates', [
		{
			id: 'two-ids',
			title: {
				zh: '同一客户、同一事由、同一分钟，却有两个编号',
				en: 'The same customer, matter and minute under two IDs'
			},
			is: sql`(t.customer_key, t.category, coalesce(t.subcategory, ''), epoch_us(t.accepted_at) // 60000000) IN (
				SELECT (customer_key, category, coalesce(subcategory, ''), epoch_us(accepted_at) // 60000000)
				FROM tickets WHERE customer_key IS NOT NULL AND category IS NOT NULL
				GROUP BY ALL HAVING count(*) > 1)`,
			among: sql`t.customer_key IS NOT NULL AND t.category IS NOT NULL`,
			level: levelByShare,
			metrics: ALL_METRICS,
			remedy: {
				zh: '多为重复录入。请在源系统合并，或在考核剔除原因中填 duplicate。',
				en: 'Most often entered twice. Merge them in the source system, or give the exclusion reason duplicate.'
			}
		}
	]);
}
