import type { HeaderDictionary } from '#lib/intake/headers/header-words.ts';

/** Headers of English ticket exports of no particular system. */
export const ENGLISH: HeaderDictionary = {
	name: { zh: '英文工单导出', en: 'an English ticket export' },
	words: {
		ticket_id: [
			...[
				'ticket id',
				'ticket number',
				'ticket no',
				'ticket',
				'ticket key',
				'case id',
				'case number',
				'case no'
			],
			...[
				'case enquiry id',
				'request id',
				'request number',
				'service request id',
				'service request number',
				'sr number'
			],
			...['incident id', 'incident number', 'complaint id', 'complaint number', 'issue id', 'work order id'],
			...[
				'work order number',
				'reference number',
				'reference no',
				'unique key',
				'unique id',
				'record id',
				'order id',
				'id'
			]
		],
		parent_ticket_id: [
			...[
				'parent ticket',
				'parent ticket id',
				'parent id',
				'parent case',
				'parent case id',
				'parent incident',
				'related ticket'
			],
			...[
				'related ticket id',
				'original ticket id',
				'parent service request id',
				'duplicate of',
				'merged into'
			]
		],
		source_system: ['source system', 'origin system', 'system', 'data source'],
		channel: [
			...[
				'channel',
				'contact type',
				'contact channel',
				'source',
				'origin',
				'case origin',
				'case source',
				'submitted via'
			],
			...[
				'method received',
				'intake channel',
				'contact method',
				'request source',
				'received via',
				'channel type'
			]
		],
		nature: [
			...[
				'nature',
				'ticket type',
				'case type',
				'request type',
				'case nature',
				'type of request',
				'nature of request'
			],
			...['type of case', 'record type', 'issue type', 'type']
		],
		expressed_intent: ['expressed intent', 'complaint expressed', 'is complaint', 'formal complaint'],
		internal_cause: ['internal cause', 'justified', 'substantiated', 'upheld', 'at fault', 'is justified'],
		complaint_level: ['complaint level', 'severity', 'priority', 'urgency', 'complaint severity'],
		category: [
			...[
				'category',
				'complaint type',
				'service name',
				'service',
				'service type',
				'complaint category',
				'case category'
			],
			...[
				'issue category',
				'request category',
				'problem type',
				'problem category',
				'reason',
				'subject area',
				'product'
			]
		],
		subcategory: [
			...[
				'subcategory',
				'sub category',
				'descriptor',
				'subtype',
				'sub type',
				'complaint subtype',
				'detail category'
			],
			...['service detail', 'sub product', 'sub issue', 'complaint detail', 'category 2', 'category level 2']
		],
		topic: [
			'topic',
			'symptom',
			'category 3',
			'category level 3',
			'sub topic',
			'sub sub category',
			'root cause'
		],
		owner_department: [
			...[
				'owner department',
				'department',
				'responsible department',
				'agency',
				'agency name',
				'agency responsible'
			],
			...[
				'owner',
				'responsible agency',
				'division',
				'assignment group',
				'owning group',
				'assigned department',
				'queue'
			]
		],
		bureau: [
			...[
				'bureau',
				'county bureau',
				'county',
				'district',
				'borough',
				'county district',
				'district name',
				'county name'
			],
			...[
				'branch',
				'branch name',
				'branch office',
				'region',
				'area',
				'service area',
				'territory',
				'city council district'
			],
			...[
				'ward',
				'neighborhood',
				'neighbourhood',
				'municipality',
				'office',
				'site',
				'location',
				'council district'
			]
		],
		station: [
			'station',
			'supply station',
			'depot',
			'sub district',
			'community board',
			'substation',
			'service center',
			'service centre'
		],
		handling_level: ['handling level', 'support level', 'tier', 'handling tier', 'escalation level'],
		customer_key: [
			...[
				'customer key',
				'customer id',
				'account id',
				'account number',
				'account no',
				'customer number',
				'caller id'
			],
			...[
				'requester id',
				'customer hash',
				'customer no',
				'client id',
				'user id',
				'customer code',
				'meter number'
			]
		],
		issue_key: ['issue key', 'event id', 'problem id', 'outage id', 'master incident', 'problem'],
		customer_segment: [
			'customer segment',
			'segment',
			'customer type',
			'customer class',
			'customer category',
			'account type'
		],
		importance_class: ['importance class', 'importance', 'vip', 'customer importance', 'key account'],
		age_band: ['age band', 'age group', 'age range'],
		accepted_at: [
			...[
				'accepted at',
				'created at',
				'created',
				'created date',
				'created on',
				'create date',
				'created time',
				'creation date'
			],
			...[
				'creation time',
				'opened at',
				'opened',
				'open date',
				'opened date',
				'open time',
				'date opened',
				'open dt'
			],
			...[
				'requested at',
				'requested datetime',
				'request date',
				'requested date',
				'date created',
				'datetime created'
			],
			...[
				'received date',
				'date received',
				'received on',
				'reported at',
				'report date',
				'reported date',
				'date reported'
			],
			...[
				'submitted at',
				'submitted date',
				'submission date',
				'date submitted',
				'start time',
				'start date',
				'date time opened'
			]
		],
		dispatched_at: [
			'dispatched at',
			'dispatched',
			'dispatch date',
			'dispatch time',
			'assigned at',
			'assigned date',
			'assigned time'
		],
		received_at: [
			'received at',
			'acknowledged at',
			'acknowledged date',
			'accepted by team at',
			'acknowledged'
		],
		first_contact_at: [
			...[
				'first contact at',
				'first contact',
				'first response at',
				'first response',
				'first response time',
				'first reply at'
			],
			...['responded at', 'response date', 'first contact date']
		],
		arrived_at: [
			'arrived at',
			'arrival time',
			'on site at',
			'arrival date',
			'time on site',
			'arrived on site'
		],
		handled_at: [
			...[
				'handled at',
				'resolved at',
				'resolved',
				'resolved date',
				'resolution date',
				'resolution time',
				'resolved on'
			],
			...[
				'completed at',
				'completed date',
				'completion date',
				'date resolved',
				'fixed at',
				'restored at',
				'solved at',
				'date completed'
			]
		],
		replied_at: [
			'replied at',
			'reply date',
			'reply time',
			'answered at',
			'date replied',
			'company response date',
			'date sent to company'
		],
		callback_at: [
			'callback at',
			'called back at',
			'callback date',
			'follow up date',
			'followed up at',
			'survey date'
		],
		closed_at: [
			...[
				'closed at',
				'closed',
				'closed date',
				'close date',
				'closed on',
				'date closed',
				'close time',
				'closed dt',
				'closed time'
			],
			...['datetime closed', 'closure date', 'end time', 'end date', 'date time closed']
		],
		due_contact_at: [
			'due contact at',
			'contact due',
			'response due',
			'response due at',
			'first response due'
		],
		due_reply_at: [
			...[
				'due reply at',
				'due date',
				'due at',
				'due',
				'target date',
				'sla due',
				'sla target dt',
				'expected datetime'
			],
			...[
				'deadline',
				'resolution due',
				'sla due date',
				'target resolution date',
				'expected resolution date',
				'reply due',
				'due by'
			]
		],
		status: [
			'status',
			'state',
			'ticket status',
			'case status',
			'request status',
			'incident state',
			'current status',
			'stage'
		],
		resolution_code: [
			...[
				'resolution code',
				'resolution',
				'close code',
				'closed code',
				'closure code',
				'outcome',
				'result',
				'disposition'
			],
			...['close reason', 'company response to consumer']
		],
		first_handling_result: [
			'first handling result',
			'first contact resolution',
			'fcr',
			'first time fix',
			'first fix',
			'resolved first time'
		],
		answered_by_agent: [
			'answered by agent',
			'first call resolution',
			'first call resolved',
			'resolved on call',
			'answered on call'
		],
		agent_team: ['agent team', 'team', 'crew', 'support team', 'team name', 'handling team'],
		handling_rounds: [
			'handling rounds',
			'rounds',
			'attempts',
			'number of visits',
			'visits',
			'number of attempts'
		],
		transfer_count: [
			'transfer count',
			'transfers',
			'number of transfers',
			'reassignments',
			'reassignment count',
			'hops'
		],
		transfer_path: ['transfer path', 'routing path', 'transfer history'],
		callback_status: ['callback status', 'follow up status', 'survey status', 'callback result'],
		callback_resolved: [
			'callback resolved',
			'confirmed resolved',
			'customer confirmed',
			'resolved according to customer'
		],
		satisfaction: [
			'satisfaction',
			'satisfaction score',
			'csat',
			'csat score',
			'customer satisfaction',
			'rating',
			'survey score'
		],
		escalated_to: ['escalated to', 'escalation', 'escalated', 'escalation target'],
		exclude_reason: ['exclude reason', 'exclusion reason', 'exempt reason', 'excluded because'],
		tags: ['tags', 'labels', 'keywords'],
		updated_at: [
			...[
				'updated at',
				'updated',
				'updated date',
				'last updated',
				'last updated at',
				'last update',
				'last modified'
			],
			...[
				'last modified date',
				'modified',
				'modified at',
				'modified on',
				'update date',
				'date updated',
				'updated on',
				'updated datetime'
			]
		]
	},
	returns: ['return count', 'returns', 'reopen count', 'reopened count', 'reopens', 'times reopened'],
	eventOrder: [
		...[
			'event order',
			'event number',
			'event no',
			'event seq',
			'sequence',
			'sequence number',
			'seq',
			'seq no',
			'step',
			'step no'
		],
		...['version', 'revision', 'update count', 'mod count', 'history id', 'event id']
	]
};
