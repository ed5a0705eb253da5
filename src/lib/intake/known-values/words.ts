import type { ColumnName } from '#lib/domain/columns.ts';

/** Standard value → other words for it in exports, Chinese and English. The value itself is understood. */
export type KnownWords = Readonly<Record<string, readonly string[]>>;

const TRUTH: KnownWords = {
	true: ['是', '有', 'yes', 'y', 't', '1', '对', '√', '✓'],
	false: ['否', '无', '没有', 'no', 'n', 'f', '0', '错', '×', '✗']
};

/** Words of the columns with a fixed vocabulary (tickets.md §2–3). */
export const KNOWN_WORDS: Readonly<Partial<Record<ColumnName, KnownWords>>> = {
	nature: {
		投诉: ['投诉工单', '客户投诉', '投诉类', 'complaint', 'complaints', 'grievance'],
		意见: ['意见工单', '客户意见', '意见类', 'opinion', 'comment', 'feedback'],
		建议: ['建议工单', '客户建议', '建议类', 'suggestion', 'proposal', 'idea'],
		举报: ['举报工单', '举报类', '窃电举报', '行风举报', 'tip-off', 'report of misconduct', 'whistleblowing'],
		咨询: [
			...['咨询工单', '业务咨询', '信息咨询', '查询咨询', '信息查询', '咨询查询', '查询', '咨询类'],
			...[
				'enquiry',
				'inquiry',
				'question',
				'information',
				'information request',
				'general enquiry',
				'general inquiry'
			]
		],
		报修: [
			...['报修工单', '故障报修', '故障', '抢修', '故障抢修', '报修类', '停电报修'],
			...[
				'fault',
				'fault report',
				'outage',
				'outage report',
				'repair',
				'repair request',
				'incident',
				'problem',
				'breakdown'
			]
		],
		服务申请: [
			...['服务申请工单', '业务申请', '申请', '服务请求', '业务办理', '服务申请类', '业务受理', '用电申请'],
			...['service request', 'request', 'application']
		],
		表扬: ['表扬工单', '客户表扬', '表扬类', 'praise', 'compliment', 'commendation', 'thanks'],
		其他: ['其它', '其他工单', '其他类', '其他业务', 'other', 'others', 'miscellaneous']
	},
	channel: {
		'95598热线': [
			'95598',
			'95598电话',
			'95598客服热线',
			'95598服务热线',
			'95598人工',
			'热线95598',
			'95598 hotline'
		],
		'95598网站': ['95598互动网站', '95598智能互动网站', '网站', '门户网站', '网上营业厅', '95598 website'],
		手机APP: [
			...[
				'APP',
				'移动APP',
				'手机客户端',
				'APP客户端',
				'掌上电力',
				'网上国网',
				'网上国网APP',
				'南网在线',
				'南网在线APP',
				'掌上营业厅'
			],
			...['mobile app', 'mobile']
		],
		微信公众号: ['微信', '公众号', '微信服务号', '微信小程序', 'wechat'],
		营业厅: [
			'供电营业厅',
			'营业窗口',
			'窗口',
			'柜台',
			'实体营业厅',
			'营业网点',
			'service hall',
			'walk-in',
			'counter',
			'in person'
		],
		意见簿: ['客户意见簿', '意见箱', 'comment book'],
		来函: ['信函', '来信', '信件', 'letter', 'mail', 'post'],
		邮件: ['电子邮件', '邮箱', 'email', 'e-mail'],
		走访: ['客户走访', '上门走访', '来访', 'visit'],
		'12398': ['12398热线', '12398能源监管热线', '能源监管热线', '监管热线'],
		'12345': [
			'12345热线',
			'12345政务服务便民热线',
			'12345政务热线',
			'政务服务热线',
			'市长热线',
			'市民热线',
			'市长专线'
		],
		行风热线: ['政风行风热线', '行风', '行风评议'],
		其他: ['其它', '其他渠道', 'other', 'others']
	},
	complaint_level: {
		特殊: ['特殊投诉', 'special'],
		重大: ['重大投诉', 'major'],
		重要: ['重要投诉', 'important'],
		一般: ['一般投诉', '普通', 'ordinary', 'normal']
	},
	handling_level: {
		供电所: ['所级', '站所', '班所', '供电所级'],
		县区局: ['县局', '区局', '县区', '县级', '区县', '县公司', '区县公司', '县级局', '县供电局', '区县局'],
		市局: ['市级', '地市局', '地市级', '地市', '市公司', '地市公司', '市供电局'],
		省公司: ['省级', '省局', '省', '省电力公司', '省客服中心']
	},
	status: {
		open: [
			...[
				'处理中',
				'受理中',
				'办理中',
				'在办',
				'在途',
				'已派单',
				'已派发',
				'已接单',
				'已受理',
				'已分派',
				'处理',
				'未办结',
				'未归档',
				'未完成'
			],
			...['进行中', '回单中', '派单', '接单', '重新打开'],
			...[
				'new',
				'active',
				'in progress',
				'in process',
				'assigned',
				'started',
				'acknowledged',
				'work in progress',
				'reopened'
			],
			...['in review', 'submitted', 'received', 'dispatched', 'scheduled', 'working', 'unassigned']
		],
		pending: [
			...[
				'待处理',
				'待派单',
				'待受理',
				'待接单',
				'挂起',
				'已挂起',
				'暂停',
				'已暂停',
				'等待',
				'待定',
				'未处理',
				'待办',
				'待分派',
				'待审核'
			],
			...[
				'on hold',
				'hold',
				'held',
				'awaiting',
				'waiting',
				'awaiting user info',
				'awaiting vendor',
				'awaiting problem',
				'awaiting evidence'
			],
			...['waiting for customer', 'suspended', 'deferred']
		],
		resolved: [
			...[
				'已解决',
				'已处理',
				'处理完成',
				'已回单',
				'已回复',
				'已答复',
				'待回访',
				'待归档',
				'已办理',
				'处理完毕',
				'已修复',
				'已回访'
			],
			...['fixed', 'solved', 'done', 'completed', 'complete', 'work completed']
		],
		closed: [
			...[
				'已归档',
				'归档',
				'已关闭',
				'关闭',
				'办结',
				'已办结',
				'结案',
				'已结案',
				'完结',
				'已完结',
				'已完成',
				'完成',
				'已结束',
				'已销单'
			],
			...['archived', 'finished', 'closed complete', 'closed resolved', 'closed - resolved', 'case closed']
		],
		cancelled: [
			...['已取消', '取消', '作废', '已作废', '撤单', '已撤单', '已撤销', '撤销', '已废除', '客户撤单'],
			...['canceled', 'void', 'voided', 'withdrawn', 'rejected', 'closed cancelled', 'invalid']
		]
	},
	resolution_code: {
		resolved: [
			'已解决',
			'解决',
			'已处理',
			'处理完成',
			'办结',
			'已办结',
			'是',
			'现场解决',
			'fixed',
			'solved',
			'yes',
			'done'
		],
		explained: [
			'解释取得谅解',
			'解释说明',
			'已解释',
			'解释',
			'取得谅解',
			'客户理解',
			'耐心解释',
			'closed with explanation'
		],
		deferred: [
			'历史遗留暂不能解决',
			'历史遗留',
			'暂不能解决',
			'暂无法解决',
			'列入计划',
			'纳入计划',
			'后续解决',
			'postponed'
		],
		out_of_scope: [
			'不属受理范围',
			'非受理范围',
			'不予受理',
			'非供电责任',
			'非电力部门责任',
			'out of scope',
			'not our responsibility'
		],
		withdrawn: ['客户撤回', '客户撤诉', '撤诉', '撤销', '客户撤单', 'cancelled by customer'],
		unresolved: ['未解决', '没有解决', '无法解决', '未处理', '否', 'not resolved', 'not solved', 'no']
	},
	first_handling_result: {
		resolved: ['已解决', '解决', '是', '一次解决', '首次解决', 'yes', 'y', 'true', '1', 'solved', 'fixed'],
		unresolved: ['未解决', '没有解决', '否', '未能解决', 'no', 'n', 'false', '0', 'not resolved']
	},
	callback_status: {
		not_required: [
			'无需回访',
			'不需回访',
			'不需要回访',
			'免回访',
			'不回访',
			'not required',
			'not needed',
			'none'
		],
		reached: [
			'回访成功',
			'已回访',
			'成功',
			'已接通',
			'接通',
			'已联系',
			'successful',
			'success',
			'completed',
			'done'
		],
		unreached: [
			...[
				'回访失败',
				'未接通',
				'无人接听',
				'联系不上',
				'失败',
				'回访不成功',
				'未联系上',
				'多次未接通',
				'无法接通',
				'关机',
				'停机',
				'空号'
			],
			...['failed', 'no answer', 'not reached', 'unsuccessful']
		],
		refused: ['拒绝回访', '客户拒绝', '拒访', '拒绝', '客户拒访', 'declined', 'rejected'],
		pending: ['待回访', '未回访', '回访中', 'waiting', 'to do', 'not yet']
	},
	satisfaction: {
		'5': ['非常满意', '很满意', 'very satisfied', '5分', '五星'],
		'4': ['满意', '比较满意', 'satisfied', '4分', '四星'],
		'3': ['一般', '基本满意', 'neutral', '3分', '三星'],
		'2': ['不满意', '较不满意', 'dissatisfied', '2分', '两星', '二星'],
		'1': ['非常不满意', '很不满意', 'very dissatisfied', '1分', '一星']
	},
	expressed_intent: {
		true: [...(TRUTH['true'] ?? []), '有投诉意愿', '明确投诉'],
		false: [...(TRUTH['false'] ?? []), '无投诉意愿']
	},
	internal_cause: {
		true: [...(TRUTH['true'] ?? []), '属实', '有责', '部分属实', '内部原因', '供电责任'],
		false: [...(TRUTH['false'] ?? []), '不属实', '无责', '外部原因', '非供电责任']
	},
	answered_by_agent: {
		true: [...(TRUTH['true'] ?? []), '坐席办结', '直接答复'],
		false: [...(TRUTH['false'] ?? []), '转派', '派单']
	},
	callback_resolved: {
		true: [...(TRUTH['true'] ?? []), '已解决', '解决', '认可', 'resolved'],
		false: [...(TRUTH['false'] ?? []), '未解决', '不认可', '没有解决', 'unresolved']
	},
	exclude_reason: {
		force_majeure: ['不可抗力', '自然灾害', 'force majeure'],
		third_party: ['第三方原因', '第三方', '外力破坏', 'third party'],
		malicious: ['恶意诉求', '恶意投诉', '骚扰', 'malicious'],
		appeal_upheld: ['申诉成立', '申诉通过', '申诉成功', 'appeal upheld'],
		duplicate: ['重复工单', '重复', '重复诉求', 'duplicate']
	}
};
