-- Tickets of one quarter, schema v1, invented: every value is drawn from a hash of the ticket's
-- number, so that the same size gives the same tickets on every machine. Session variables:
-- bureaus, first (ticket number), count, start and length of the quarter in seconds.
CREATE OR REPLACE MACRO chance(ticket, salt) AS (hash(ticket, salt) % 1000000)::DOUBLE / 1000000;
CREATE OR REPLACE MACRO pick(ticket, salt, choices) AS choices[1 + floor(chance(ticket, salt) * len(choices))::INTEGER];
CREATE OR REPLACE MACRO skewed(ticket, salt, choices) AS choices[1 + floor(pow(chance(ticket, salt), 1.7) * len(choices))::INTEGER];
CREATE OR REPLACE MACRO moment(seconds) AS to_timestamp(floor(seconds));

CREATE OR REPLACE TEMP TABLE bench_quarter AS
WITH numbered AS (
	SELECT
		range AS ticket,
		getvariable('start') + getvariable('length') * ((range - getvariable('first')) + chance(range, 'minute')) / getvariable('count') AS accepted,
		chance(range, 'nature') AS nature_chance,
		-- One in fourteen is a customer who comes back about the same matter within a month.
		CASE
			WHEN chance(range, 'again') < 0.07 THEN greatest(0, range - 1 - hash(range, 'back') % (1 + getvariable('total') // 24))
			ELSE range
		END::BIGINT AS matter
	FROM range(getvariable('first'), getvariable('first') + getvariable('count'))
),
drawn AS (
	SELECT
		*,
		CASE
			WHEN nature_chance < 0.06 THEN '投诉' WHEN nature_chance < 0.11 THEN '意见'
			WHEN nature_chance < 0.13 THEN '建议' WHEN nature_chance < 0.14 THEN '举报'
			WHEN nature_chance < 0.54 THEN '咨询' WHEN nature_chance < 0.79 THEN '报修'
			WHEN nature_chance < 0.94 THEN '服务申请' WHEN nature_chance < 0.97 THEN '表扬'
			ELSE '其他'
		END AS nature,
		skewed(matter, 'category', (SELECT list(c ORDER BY c.category, c.subcategory) FROM bench_categories c)) AS native,
		(hash(matter, 'customer') % (1 + getvariable('total') // 3))::VARCHAR AS customer,
		skewed(matter, 'bureau', getvariable('bureaus')) AS bureau,
		1 + (chance(ticket, 'rounds') < 0.12)::INTEGER + (chance(ticket, 'rounds') < 0.02)::INTEGER AS rounds,
		600 + pow(chance(ticket, 'contact'), 3) * 100000 AS contact_after,
		7200 + pow(chance(ticket, 'reply'), 2) * 900000 AS reply_after,
		chance(ticket, 'open') < 0.02 AS is_open,
		chance(ticket, 'solved') < 0.84 AS solved
	FROM numbered
)
SELECT
	'B' || lpad(ticket::VARCHAR, 9, '0') AS ticket_id,
	NULL::VARCHAR AS parent_ticket_id,
	pick(ticket, 'system', ['95598', '95598', '95598', '营销', '12398', '12345']) AS source_system,
	skewed(ticket, 'channel', ['95598热线', '95598网站', '手机APP', '微信公众号', '营业厅', '12345', '12398', '走访', '其他']) AS channel,
	nature,
	CASE WHEN nature IN ('投诉', '意见', '建议') THEN nature = '投诉' END AS expressed_intent,
	CASE WHEN nature IN ('投诉', '意见') THEN TRUE WHEN nature = '建议' THEN FALSE END AS internal_cause,
	CASE WHEN nature = '投诉' THEN skewed(ticket, 'level', ['一般', '重要', '重大', '特殊']) END AS complaint_level,
	native.category AS category,
	native.subcategory AS subcategory,
	NULL::VARCHAR AS topic,
	NULL::VARCHAR AS owner_department,
	bureau,
	bureau || '-' || (1 + hash(ticket, 'station') % 9)::VARCHAR AS station,
	skewed(ticket, 'handling', ['供电所', '县区局', '市局', '省公司']) AS handling_level,
	CASE WHEN chance(ticket, 'named') < 0.93 THEN md5(customer) END AS customer_key,
	NULL::VARCHAR AS issue_key,
	skewed(ticket, 'segment', ['低压居民', '低压商业', '高压', '自备变高压大客户']) AS customer_segment,
	skewed(ticket, 'importance', ['普通', '敏感', '重要客户', '百大客户']) AS importance_class,
	pick(ticket, 'age', ['18-30', '31-45', '46-60', '60+']) AS age_band,
	moment(accepted) AS accepted_at,
	moment(accepted + 300) AS dispatched_at,
	moment(accepted + 480) AS received_at,
	CASE WHEN chance(ticket, 'contacted') < 0.97 THEN moment(accepted + contact_after) END AS first_contact_at,
	CASE WHEN nature = '报修' THEN moment(accepted + contact_after + 1800) END AS arrived_at,
	CASE WHEN NOT is_open THEN moment(accepted + reply_after - 3600) END AS handled_at,
	CASE WHEN NOT is_open THEN moment(accepted + reply_after) END AS replied_at,
	CASE WHEN NOT is_open THEN moment(accepted + reply_after + 86400) END AS callback_at,
	CASE WHEN NOT is_open THEN moment(accepted + reply_after + 90000) END AS closed_at,
	NULL::TIMESTAMPTZ AS due_contact_at,
	NULL::TIMESTAMPTZ AS due_reply_at,
	CASE WHEN is_open THEN 'open' ELSE 'closed' END AS status,
	CASE WHEN is_open THEN NULL WHEN solved THEN 'resolved' ELSE pick(ticket, 'code', ['explained', 'deferred', 'out_of_scope', 'withdrawn', 'unresolved']) END AS resolution_code,
	CASE WHEN is_open THEN NULL WHEN solved AND rounds = 1 THEN 'resolved' ELSE 'unresolved' END AS first_handling_result,
	CASE WHEN nature = '咨询' THEN chance(ticket, 'answered') < 0.78 END AS answered_by_agent,
	'第' || (1 + hash(ticket, 'team') % 12)::VARCHAR || '班' AS agent_team,
	rounds AS handling_rounds,
	(hash(ticket, 'transfers') % 3)::INTEGER AS transfer_count,
	NULL::VARCHAR[] AS transfer_path,
	CASE WHEN is_open THEN 'pending' ELSE skewed(ticket, 'callback', ['reached', 'unreached', 'not_required', 'refused']) END AS callback_status,
	CASE WHEN NOT is_open AND chance(ticket, 'callback') < 0.4 THEN solved END AS callback_resolved,
	CASE WHEN NOT is_open AND chance(ticket, 'rated') < 0.5 THEN 5 - floor(pow(chance(ticket, 'score'), 4) * 5)::INTEGER END::SMALLINT AS satisfaction,
	CASE WHEN chance(ticket, 'escalated') < 0.004 THEN pick(ticket, 'escalation', ['12398', '12345', '媒体', '上级']) END AS escalated_to,
	CASE WHEN chance(ticket, 'excluded') < 0.008 THEN pick(ticket, 'exclusion', ['force_majeure', 'third_party', 'malicious']) END AS exclude_reason,
	NULL::VARCHAR[] AS tags,
	moment(accepted + reply_after + 90000) AS updated_at
FROM drawn
ORDER BY accepted;
