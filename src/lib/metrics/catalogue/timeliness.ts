import type { RatioMetric } from '#lib/metrics/metric.ts';
import { sql } from '#lib/sql/sql.ts';

export const onTimeContact: RatioMetric = {
	id: 'on_time_contact',
	kind: 'ratio',
	unit: 'percent',
	better: 'higher',
	name: { zh: '联系及时率', en: 'On-time contact' },
	definition: {
		zh: '在联系时限内首次联系客户的工单占已首次联系工单的比例。工单无联系时限时，按时限表（sla.csv）由受理时间推算。',
		en: 'Of tickets with a first contact, those contacted by the contact due time. Where a ticket has no due time it follows from the service levels (sla.csv) and the time of acceptance.'
	},
	numeratorWords: { zh: '时限内首次联系的工单', en: 'tickets contacted in time' },
	denominatorWords: { zh: '已首次联系且有时限的工单', en: 'tickets with a first contact and a due time' },
	needs: [['first_contact_at']],
	clauses: [
		{
			columns: ['due_contact_at'],
			words: {
				zh: '时限取自导出文件（缺则按时限表推算）',
				en: 'due time from the export (else from the service levels)'
			}
		}
	],
	denominator: () => sql`t.first_contact_at IS NOT NULL AND t.contact_due IS NOT NULL`,
	numerator: () => sql`t.first_contact_at <= t.contact_due`
};

export const onTimeReply: RatioMetric = {
	id: 'on_time_reply',
	kind: 'ratio',
	unit: 'percent',
	better: 'higher',
	name: { zh: '答复及时率', en: 'On-time reply' },
	definition: {
		zh: '在答复时限内回单的工单占已回单工单的比例。工单无答复时限时，按时限表的工作日数和工作日历推算到该工作日结束。',
		en: 'Of tickets with a reply, those replied to by the reply due time. Where a ticket has no due time it is the end of the n-th workday after acceptance, by the service levels and the workday calendar.'
	},
	numeratorWords: { zh: '时限内回单的工单', en: 'tickets replied to in time' },
	denominatorWords: { zh: '已回单且有时限的工单', en: 'tickets with a reply and a due time' },
	needs: [['replied_at']],
	clauses: [
		{
			columns: ['due_reply_at'],
			words: {
				zh: '时限取自导出文件（缺则按时限表和工作日历推算）',
				en: 'due time from the export (else from service levels and calendar)'
			}
		}
	],
	denominator: () => sql`t.replied_at IS NOT NULL AND t.reply_due IS NOT NULL`,
	numerator: () => sql`t.replied_at <= t.reply_due`
};
