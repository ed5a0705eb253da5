import type { Text } from '#lib/domain/text.ts';

export type ColumnType = 'VARCHAR' | 'TIMESTAMP' | 'BOOLEAN' | 'INTEGER' | 'VARCHAR[]';

export interface Column {
	readonly name: string;
	readonly type: ColumnType;
	readonly required: boolean;
	readonly label: Text;
}

function column<Name extends string>(name: Name, type: ColumnType, zh: string, en: string, required = false) {
	return { name, type, required, label: { zh, en } } as const;
}

/** Ticket export, schema v1 (spec/tickets.md §3): the order is the order of the file. */
export const COLUMNS = [
	column('ticket_id', 'VARCHAR', '工单编号', 'Ticket ID', true),
	column('parent_ticket_id', 'VARCHAR', '关联工单', 'Parent ticket'),
	column('source_system', 'VARCHAR', '来源系统', 'Source system'),
	column('channel', 'VARCHAR', '受理渠道', 'Channel'),
	column('nature', 'VARCHAR', '诉求性质', 'Nature'),
	column('expressed_intent', 'BOOLEAN', '投诉意愿', 'Complaint expressed'),
	column('internal_cause', 'BOOLEAN', '内部原因', 'Internal cause'),
	column('complaint_level', 'VARCHAR', '投诉等级', 'Complaint level'),
	column('category', 'VARCHAR', '一级分类', 'Category', true),
	column('subcategory', 'VARCHAR', '二级分类', 'Subcategory'),
	column('topic', 'VARCHAR', '三级分类', 'Topic'),
	column('owner_department', 'VARCHAR', '归口管理部门', 'Owner department'),
	column('bureau', 'VARCHAR', '县区供电局', 'County bureau', true),
	column('station', 'VARCHAR', '供电所', 'Station'),
	column('handling_level', 'VARCHAR', '处理层级', 'Handling level'),
	column('customer_key', 'VARCHAR', '户号（脱敏）', 'Customer key (pseudonymous)'),
	column('issue_key', 'VARCHAR', '同一事件', 'Issue key'),
	column('customer_segment', 'VARCHAR', '客户类别', 'Customer segment'),
	column('importance_class', 'VARCHAR', '重要程度', 'Importance class'),
	column('age_band', 'VARCHAR', '年龄段', 'Age band'),
	column('accepted_at', 'TIMESTAMP', '受理时间', 'Accepted at', true),
	column('dispatched_at', 'TIMESTAMP', '派单时间', 'Dispatched at'),
	column('received_at', 'TIMESTAMP', '接单时间', 'Received at'),
	column('first_contact_at', 'TIMESTAMP', '首次联系时间', 'First contact at'),
	column('arrived_at', 'TIMESTAMP', '到达现场时间', 'Arrived at'),
	column('handled_at', 'TIMESTAMP', '处理完成时间', 'Handled at'),
	column('replied_at', 'TIMESTAMP', '回单时间', 'Replied at'),
	column('callback_at', 'TIMESTAMP', '回访时间', 'Called back at'),
	column('closed_at', 'TIMESTAMP', '归档时间', 'Closed at'),
	column('due_contact_at', 'TIMESTAMP', '联系时限', 'Contact due at'),
	column('due_reply_at', 'TIMESTAMP', '答复时限', 'Reply due at'),
	column('status', 'VARCHAR', '工单状态', 'Status'),
	column('resolution_code', 'VARCHAR', '处理结果', 'Resolution code'),
	column('first_handling_result', 'VARCHAR', '首次处理结果', 'First handling result'),
	column('answered_by_agent', 'BOOLEAN', '首次解答', 'Answered by agent'),
	column('agent_team', 'VARCHAR', '班组', 'Agent team'),
	column('handling_rounds', 'INTEGER', '处理次数', 'Handling rounds'),
	column('transfer_count', 'INTEGER', '流转次数', 'Transfers'),
	column('transfer_path', 'VARCHAR[]', '流转路径', 'Transfer path'),
	column('callback_status', 'VARCHAR', '回访状态', 'Callback status'),
	column('callback_resolved', 'BOOLEAN', '回访是否解决', 'Callback resolved'),
	column('satisfaction', 'INTEGER', '满意度', 'Satisfaction'),
	column('escalated_to', 'VARCHAR', '升级去向', 'Escalated to'),
	column('exclude_reason', 'VARCHAR', '考核剔除原因', 'Exclusion reason'),
	column('tags', 'VARCHAR[]', '标签', 'Tags'),
	column('updated_at', 'TIMESTAMP', '更新时间', 'Updated at')
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]['name'];

const byName: ReadonlyMap<string, (typeof COLUMNS)[number]> = new Map(
	COLUMNS.map((entry) => [entry.name, entry])
);

/** The column of schema v1 with this name, or undefined for a foreign header. */
export function findColumn(name: string): (typeof COLUMNS)[number] | undefined {
	return byName.get(name);
}

/** The columns without which a ticket cannot be counted. */
export const REQUIRED_COLUMNS: readonly ColumnName[] = COLUMNS.filter((entry) => entry.required).map(
	(entry) => entry.name
);
