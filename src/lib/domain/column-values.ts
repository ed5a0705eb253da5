import type { ColumnName } from '#lib/domain/columns.ts';

/** The values that schema v1 knows of a column (tickets.md §2–3); columns that are not here take any. */
export const COLUMN_VALUES: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
	channel: [
		'95598热线',
		'95598网站',
		'手机APP',
		'微信公众号',
		'营业厅',
		'意见簿',
		'来函',
		'邮件',
		'走访',
		'12398',
		'12345',
		'行风热线',
		'其他'
	],
	nature: ['投诉', '意见', '建议', '举报', '咨询', '报修', '服务申请', '表扬', '其他'],
	complaint_level: ['特殊', '重大', '重要', '一般'],
	handling_level: ['供电所', '县区局', '市局', '省公司'],
	customer_segment: ['自备变高压大客户', '高压', '低压商业', '低压居民'],
	importance_class: ['重要客户', '百大客户', '敏感', '普通'],
	status: ['open', 'pending', 'resolved', 'closed', 'cancelled'],
	resolution_code: ['resolved', 'explained', 'deferred', 'out_of_scope', 'withdrawn', 'unresolved'],
	first_handling_result: ['resolved', 'explained', 'unresolved'],
	callback_status: ['not_required', 'reached', 'unreached', 'refused', 'pending'],
	exclude_reason: ['force_majeure', 'third_party', 'malicious', 'appeal_upheld', 'duplicate']
};

/** The least and greatest number of a column that makes sense. A satisfaction outside of 1–5 is not even read. */
export const COLUMN_RANGES: Readonly<Partial<Record<ColumnName, readonly [number, number]>>> = {
	handling_rounds: [1, 1000],
	transfer_count: [0, 1000]
};
