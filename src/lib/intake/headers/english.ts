import { listed, type HeaderDictionary } from '#lib/intake/headers/header-words.ts';

/** Headers of English ticket exports of no particular system. */
export const ENGLISH: HeaderDictionary = {
	name: { zh: '英文工单导出', en: 'an English ticket export' },
	words: {
		ticket_id: listed(`ticket id, ticket number, ticket no, ticket, ticket key, case id, case number, case no,
			case enquiry id, request id, request number, service request id, service request number,
			sr number, incident id, incident number, complaint id, complaint number, issue id,
			work order id, work order number, reference number, reference no, unique key, unique id,
			record id, order id, id`),
		parent_ticket_id:
			listed(`parent ticket, parent ticket id, parent id, parent case, parent case id, parent incident,
			related ticket, related ticket id, original ticket id, parent service request id,
			parent sr number, parent request number, duplicate of, merged into`),
		source_system: listed('source system, origin system, system, data source'),
		channel: listed(`channel, contact type, contact channel, source, origin, case origin, case source,
			submitted via, method received, intake channel, contact method, request source, received via,
			channel type`),
		nature:
			listed(`nature, ticket type, case type, request type, case nature, type of request, nature of request,
			type of case, record type, issue type, type`),
		expressed_intent: listed('expressed intent, complaint expressed, is complaint, formal complaint'),
		internal_cause: listed('internal cause, justified, substantiated, upheld, at fault, is justified'),
		complaint_level: listed('complaint level, severity, priority, urgency, complaint severity'),
		category: listed(`category, complaint type, service name, service, service type, complaint category,
			case category, issue category, request category, problem type, problem category, reason,
			subject area, product, sr type, request type, case type, issue type, type`),
		subcategory:
			listed(`subcategory, sub category, descriptor, subtype, sub type, complaint subtype, detail category,
			service detail, sub product, sub issue, complaint detail, category 2, category level 2`),
		topic: listed('topic, symptom, category 3, category level 3, sub topic, sub sub category, root cause'),
		owner_department:
			listed(`owner department, department, responsible department, agency, agency name, agency responsible,
			owner, responsible agency, division, assignment group, owning group, assigned department, queue`),
		bureau:
			listed(`bureau, county bureau, county, district, borough, county district, district name, county name,
			branch, branch name, branch office, region, area, service area, territory,
			city council district, ward, neighborhood, neighbourhood, municipality, office, site, location,
			council district, company`),
		station:
			listed(`station, supply station, depot, sub district, community board, substation, service center,
			service centre`),
		handling_level: listed('handling level, support level, tier, handling tier, escalation level'),
		customer_key:
			listed(`customer key, customer id, account id, account number, account no, customer number, caller id,
			requester id, customer hash, customer no, client id, user id, customer code, meter number`),
		issue_key: listed('issue key, event id, problem id, outage id, master incident, problem'),
		customer_segment: listed(
			'customer segment, segment, customer type, customer class, customer category, account type'
		),
		importance_class: listed('importance class, importance, vip, customer importance, key account'),
		age_band: listed('age band, age group, age range'),
		accepted_at:
			listed(`accepted at, created at, created, created date, created on, create date, created time,
			creation date, creation time, opened at, opened, open date, opened date, open time,
			date opened, open dt, requested at, requested datetime, request date, requested date,
			date created, datetime created, received date, date received, received on, reported at,
			report date, reported date, date reported, submitted at, submitted date, submission date,
			date submitted, start time, start date, date time opened`),
		dispatched_at:
			listed(`dispatched at, dispatched, dispatch date, dispatch time, assigned at, assigned date,
			assigned time`),
		received_at: listed('received at, acknowledged at, acknowledged date, accepted by team at, acknowledged'),
		first_contact_at:
			listed(`first contact at, first contact, first response at, first response, first response time,
			first reply at, responded at, response date, first contact date`),
		arrived_at: listed('arrived at, arrival time, on site at, arrival date, time on site, arrived on site'),
		handled_at: listed(`handled at, resolved at, resolved, resolved date, resolution date, resolution time,
			resolved on, completed at, completed date, completion date, date resolved, fixed at,
			restored at, solved at, date completed`),
		replied_at: listed(`replied at, reply date, reply time, answered at, date replied, company response date,
			date sent to company`),
		callback_at: listed(
			'callback at, called back at, callback date, follow up date, followed up at, survey date'
		),
		closed_at:
			listed(`closed at, closed, closed date, close date, closed on, date closed, close time, closed dt,
			closed time, datetime closed, closure date, end time, end date, date time closed`),
		due_contact_at: listed('due contact at, contact due, response due, response due at, first response due'),
		due_reply_at:
			listed(`due reply at, due date, due at, due, target date, sla due, sla target dt, expected datetime,
			deadline, resolution due, sla due date, target resolution date, expected resolution date,
			reply due, due by`),
		status: listed(
			'status, state, ticket status, case status, request status, incident state, current status, stage'
		),
		resolution_code:
			listed(`resolution code, resolution, close code, closed code, closure code, outcome, result,
			disposition, close reason, company response to consumer`),
		first_handling_result:
			listed(`first handling result, first contact resolution, fcr, first time fix, first fix,
			resolved first time`),
		answered_by_agent:
			listed(`answered by agent, first call resolution, first call resolved, resolved on call,
			answered on call`),
		agent_team: listed('agent team, team, crew, support team, team name, handling team'),
		handling_rounds: listed(
			'handling rounds, rounds, attempts, number of visits, visits, number of attempts'
		),
		transfer_count: listed(
			'transfer count, transfers, number of transfers, reassignments, reassignment count, hops'
		),
		transfer_path: listed('transfer path, routing path, transfer history'),
		callback_status: listed('callback status, follow up status, survey status, callback result'),
		callback_resolved: listed(
			'callback resolved, confirmed resolved, customer confirmed, resolved according to customer'
		),
		satisfaction: listed(
			'satisfaction, satisfaction score, csat, csat score, customer satisfaction, rating, survey score'
		),
		escalated_to: listed('escalated to, escalation, escalated, escalation target'),
		exclude_reason: listed('exclude reason, exclusion reason, exempt reason, excluded because'),
		tags: listed('tags, labels, keywords'),
		updated_at:
			listed(`updated at, updated, updated date, last updated, last updated at, last update, last modified,
			last modified date, modified, modified at, modified on, update date, date updated, updated on,
			updated datetime`)
	},
	doubtful: listed('type, issue type, record type, request type, case type, state, stage'),
	returns: listed('return count, returns, reopen count, reopened count, reopens, times reopened'),
	eventOrder:
		listed(`event order, event number, event no, event seq, sequence, sequence number, seq, seq no, step,
		step no, version, revision, update count, mod count, history id, event id`)
};
