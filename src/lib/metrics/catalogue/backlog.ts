import type { SnapshotMetric } from '#lib/metrics/metric.ts';
import { every, sql, type Sql } from '#lib/sql/sql.ts';
import { STILL_OPEN } from '#lib/sql/still-open.ts';

function openAt(endsAt: Sql): Sql {
	return every([sql`t.accepted_local < ${endsAt}`, sql`t.closed_local >= ${endsAt} OR ${STILL_OPEN}`]);
}

export const backlog: SnapshotMetric = {
	id: 'backlog',
	kind: 'snapshot',
	unit: 'tickets',
	better: 'lower',
	name: { zh: '在途量', en: 'Backlog' },
	definition: {
		zh: '期末时点尚未归档的工单，不论何时受理；本期未结束时取数据时点。',
		en: 'Tickets not closed at the period’s end, whenever accepted; for a period still running, at the data date.'
	},
	numeratorWords: { zh: '期末未归档的工单', en: 'tickets not closed at the period’s end' },
	denominatorWords: { zh: '无', en: 'none' },
	needs: [['closed_at']],
	clauses: [{ columns: ['status'], words: { zh: '已取消的不计', en: 'cancelled tickets are left out' } }],
	counted: (_, endsAt) => openAt(endsAt)
};

export const overdue: SnapshotMetric = {
	...backlog,
	id: 'backlog_overdue',
	name: { zh: '超期量', en: 'Backlog past due' },
	definition: {
		zh: '期末在途工单中已超过答复时限的工单；时限取自导出文件，缺则按时限表和工作日历推算。',
		en: 'Of the backlog, tickets whose reply due time had passed at the period’s end; due time from the export, else from the service levels and the calendar.'
	},
	numeratorWords: { zh: '期末未归档且超期的工单', en: 'tickets not closed and past due' },
	counted: (_, endsAt) =>
		every([openAt(endsAt), sql`t.reply_due + (t.accepted_local - t.accepted_at) < ${endsAt}`])
};
