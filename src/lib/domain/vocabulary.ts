import type { Text } from '#lib/domain/text.ts';

/** English words for the values of schema v1 (tickets.md §2–3); the value itself is the Chinese word or code. */
const WORDS: Readonly<Record<string, Text>> = {
	投诉: { zh: '投诉', en: 'Complaint' },
	意见: { zh: '意见', en: 'Opinion' },
	建议: { zh: '建议', en: 'Suggestion' },
	举报: { zh: '举报', en: 'Report of misconduct' },
	咨询: { zh: '咨询', en: 'Enquiry' },
	报修: { zh: '报修', en: 'Fault report' },
	服务申请: { zh: '服务申请', en: 'Service request' },
	表扬: { zh: '表扬', en: 'Praise' },
	其他: { zh: '其他', en: 'Other' },
	'95598': { zh: '95598 渠道', en: '95598 channels' },
	other: { zh: '非 95598 渠道', en: 'Other channels' },
	'95598热线': { zh: '95598热线', en: '95598 hotline' },
	'95598网站': { zh: '95598网站', en: '95598 website' },
	手机APP: { zh: '手机APP', en: 'Mobile app' },
	微信公众号: { zh: '微信公众号', en: 'WeChat account' },
	营业厅: { zh: '营业厅', en: 'Service hall' },
	意见簿: { zh: '意见簿', en: 'Comment book' },
	来函: { zh: '来函', en: 'Letter' },
	邮件: { zh: '邮件', en: 'E-mail' },
	走访: { zh: '走访', en: 'Visit' },
	'12398': { zh: '12398', en: '12398 regulator hotline' },
	'12345': { zh: '12345', en: '12345 city hotline' },
	行风热线: { zh: '行风热线', en: 'Conduct hotline' },
	自备变高压大客户: { zh: '自备变高压大客户', en: 'Large high-voltage, own transformer' },
	高压: { zh: '高压', en: 'High voltage' },
	低压商业: { zh: '低压商业', en: 'Low-voltage commercial' },
	低压居民: { zh: '低压居民', en: 'Low-voltage residential' },
	complaints: { zh: '客户抱怨（投诉+意见+建议）', en: 'Customer complaints (all three)' },
	all: { zh: '全部诉求', en: 'All tickets' },
	unmapped: { zh: '未归类', en: 'Not classified' },
	unspecified: { zh: '未填写', en: 'Not given' },
	open: { zh: '处理中', en: 'Open' },
	pending: { zh: '待处理', en: 'Pending' },
	resolved: { zh: '已解决', en: 'Resolved' },
	closed: { zh: '已归档', en: 'Closed' },
	cancelled: { zh: '已取消', en: 'Cancelled' },
	explained: { zh: '解释取得谅解', en: 'Explained' },
	deferred: { zh: '历史遗留暂不能解决', en: 'Deferred' },
	out_of_scope: { zh: '不属受理范围', en: 'Out of scope' },
	withdrawn: { zh: '客户撤回', en: 'Withdrawn' },
	unresolved: { zh: '未解决', en: 'Unresolved' },
	force_majeure: { zh: '不可抗力', en: 'Force majeure' },
	third_party: { zh: '第三方原因', en: 'Third party' },
	malicious: { zh: '恶意诉求', en: 'Malicious' },
	appeal_upheld: { zh: '申诉成立', en: 'Appeal upheld' },
	duplicate: { zh: '重复工单', en: 'Duplicate' }
};

/** The words for a value of the exports; a value unknown to the vocabulary stands for itself. */
export function vocabularyText(value: string): Text {
	return Object.hasOwn(WORDS, value) ? (WORDS[value] ?? { zh: value, en: value }) : { zh: value, en: value };
}
