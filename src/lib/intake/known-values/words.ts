import type { ColumnName } from '#lib/domain/columns.ts';
import { listed } from '#lib/intake/headers/header-words.ts';

/** Standard value → other words for it in exports, Chinese and English. The value itself is understood. */
export type KnownWords = Readonly<Record<string, readonly string[]>>;

/** Words of the columns with a fixed vocabulary (tickets.md §2–3). */
export const KNOWN_WORDS: Readonly<Partial<Record<ColumnName, KnownWords>>> = {
	nature: {
		投诉: listed('投诉工单、客户投诉、投诉类、complaint、complaints、grievance'),
		意见: listed('意见工单、客户意见、意见类、opinion、comment、feedback'),
		建议: listed('建议工单、客户建议、建议类、suggestion、proposal、idea'),
		举报: listed('举报工单、举报类、窃电举报、行风举报、tip-off、report of misconduct、whistleblowing'),
		咨询: listed(`咨询工单、业务咨询、信息咨询、查询咨询、信息查询、咨询查询、查询、咨询类、enquiry、inquiry、
			question、information、information request、general enquiry、general inquiry`),
		报修: listed(`报修工单、故障报修、故障、抢修、故障抢修、报修类、停电报修、fault、fault report、outage、
			outage report、repair、repair request、incident、problem、breakdown`),
		服务申请: listed(`服务申请工单、业务申请、申请、服务请求、业务办理、服务申请类、业务受理、用电申请、
			service request、request、application`),
		表扬: listed('表扬工单、客户表扬、表扬类、praise、compliment、commendation、thanks'),
		其他: listed('其它、其他工单、其他类、其他业务、other、others、miscellaneous')
	},
	channel: {
		'12345': listed(
			'12345热线、12345政务服务便民热线、12345政务热线、政务服务热线、市长热线、市民热线、市长专线'
		),
		'12398': listed('12398热线、12398能源监管热线、能源监管热线、监管热线'),
		'95598热线': listed(
			'95598电话、95598客服热线、95598服务热线、95598人工、热线95598、95598、95598 hotline'
		),
		'95598网站': listed('95598互动网站、95598智能互动网站、网站、门户网站、网上营业厅、95598 website'),
		手机APP: listed(`移动APP、手机客户端、APP客户端、掌上电力、网上国网、网上国网APP、南网在线、南网在线APP、
			掌上营业厅、APP、mobile app、mobile`),
		微信公众号: listed('微信、公众号、微信服务号、微信小程序、wechat'),
		营业厅: listed(`供电营业厅、营业窗口、窗口、柜台、实体营业厅、营业网点、service hall、walk-in、counter、
			in person`),
		意见簿: listed('客户意见簿、意见箱、comment book'),
		来函: listed('信函、来信、信件、letter、mail、post'),
		邮件: listed('电子邮件、邮箱、email、e-mail'),
		走访: listed('客户走访、上门走访、来访、visit'),
		行风热线: listed('政风行风热线、行风、行风评议'),
		其他: listed('其它、其他渠道、other、others')
	},
	complaint_level: {
		特殊: listed('特殊投诉、special'),
		重大: listed('重大投诉、major'),
		重要: listed('重要投诉、important'),
		一般: listed('一般投诉、普通、ordinary、normal')
	},
	handling_level: {
		供电所: listed('所级、站所、班所、供电所级'),
		县区局: listed('县局、区局、县区、县级、区县、县公司、区县公司、县级局、县供电局、区县局'),
		市局: listed('市级、地市局、地市级、地市、市公司、地市公司、市供电局'),
		省公司: listed('省级、省局、省、省电力公司、省客服中心')
	},
	status: {
		open: listed(`处理中、受理中、办理中、在办、在途、已派单、已派发、已接单、已受理、已分派、处理、未办结、
			未归档、未完成、进行中、回单中、派单、接单、重新打开、new、active、in progress、in process、
			assigned、started、acknowledged、work in progress、reopened、in review、submitted、received、
			dispatched、scheduled、working、unassigned`),
		pending:
			listed(`待处理、待派单、待受理、待接单、挂起、已挂起、暂停、已暂停、等待、待定、未处理、待办、待分派、
			待审核、on hold、hold、held、awaiting、waiting、awaiting user info、awaiting vendor、
			awaiting problem、awaiting evidence、waiting for customer、suspended、deferred`),
		resolved:
			listed(`已解决、已处理、处理完成、已回单、已回复、已答复、待回访、待归档、已办理、处理完毕、已修复、
			已回访、fixed、solved、done、completed、complete、work completed`),
		closed:
			listed(`已归档、归档、已关闭、关闭、办结、已办结、结案、已结案、完结、已完结、已完成、完成、已结束、
			已销单、archived、finished、closed complete、closed resolved、closed - resolved、case closed`),
		cancelled:
			listed(`已取消、取消、作废、已作废、撤单、已撤单、已撤销、撤销、已废除、客户撤单、canceled、void、
			voided、withdrawn、rejected、closed cancelled、invalid`)
	},
	resolution_code: {
		resolved: listed('已解决、解决、已处理、处理完成、办结、已办结、是、现场解决、fixed、solved、yes、done'),
		explained: listed(
			'解释取得谅解、解释说明、已解释、解释、取得谅解、客户理解、耐心解释、closed with explanation'
		),
		deferred: listed(
			'历史遗留暂不能解决、历史遗留、暂不能解决、暂无法解决、列入计划、纳入计划、后续解决、postponed'
		),
		out_of_scope: listed(`不属受理范围、非受理范围、不予受理、非供电责任、非电力部门责任、out of scope、
			not our responsibility`),
		withdrawn: listed('客户撤回、客户撤诉、撤诉、撤销、客户撤单、cancelled by customer'),
		unresolved: listed('未解决、没有解决、无法解决、未处理、否、not resolved、not solved、no')
	},
	first_handling_result: {
		resolved: listed('已解决、解决、是、一次解决、首次解决、yes、y、true、1、solved、fixed'),
		unresolved: listed('未解决、没有解决、否、未能解决、no、n、false、0、not resolved')
	},
	callback_status: {
		not_required: listed('无需回访、不需回访、不需要回访、免回访、不回访、not required、not needed、none'),
		reached: listed('回访成功、已回访、成功、已接通、接通、已联系、successful、success、completed、done'),
		unreached:
			listed(`回访失败、未接通、无人接听、联系不上、失败、回访不成功、未联系上、多次未接通、无法接通、关机、
			停机、空号、failed、no answer、not reached、unsuccessful`),
		refused: listed('拒绝回访、客户拒绝、拒访、拒绝、客户拒访、declined、rejected'),
		pending: listed('待回访、未回访、回访中、waiting、to do、not yet')
	},
	satisfaction: {
		'1': listed('非常不满意、很不满意、1分、一星、very dissatisfied'),
		'2': listed('不满意、较不满意、2分、两星、二星、dissatisfied'),
		'3': listed('一般、基本满意、3分、三星、neutral'),
		'4': listed('满意、比较满意、4分、四星、satisfied'),
		'5': listed('非常满意、很满意、5分、五星、very satisfied')
	},
	expressed_intent: {
		true: listed('是、有、对、有投诉意愿、明确投诉、yes、y、t、1、√、✓'),
		false: listed('否、无、没有、错、无投诉意愿、no、n、f、0、×、✗')
	},
	internal_cause: {
		true: listed('是、有、对、属实、有责、部分属实、内部原因、供电责任、yes、y、t、1、√、✓'),
		false: listed('否、无、没有、错、不属实、无责、外部原因、非供电责任、no、n、f、0、×、✗')
	},
	answered_by_agent: {
		true: listed('是、有、对、坐席办结、直接答复、yes、y、t、1、√、✓'),
		false: listed('否、无、没有、错、转派、派单、no、n、f、0、×、✗')
	},
	callback_resolved: {
		true: listed('是、有、对、已解决、解决、认可、yes、y、t、1、√、✓、resolved'),
		false: listed('否、无、没有、错、未解决、不认可、没有解决、no、n、f、0、×、✗、unresolved')
	},
	exclude_reason: {
		force_majeure: listed('不可抗力、自然灾害、force majeure'),
		third_party: listed('第三方原因、第三方、外力破坏、third party'),
		malicious: listed('恶意诉求、恶意投诉、骚扰、malicious'),
		appeal_upheld: listed('申诉成立、申诉通过、申诉成功、appeal upheld'),
		duplicate: listed('重复工单、重复、重复诉求、duplicate')
	}
};
