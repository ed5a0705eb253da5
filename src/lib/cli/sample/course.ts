import type { ServiceLevel } from '#lib/domain/side-tables.ts';
import { HOUR, instant, type WorkdayCalendar } from '#lib/cli/sample/clock.ts';
import { drawCustomer } from '#lib/cli/sample/customer.ts';
import { drawOutcome, type Outcome } from '#lib/cli/sample/outcome.ts';
import { present, Random } from '#lib/cli/sample/random.ts';
import { answeredTimes, drawTimes, type Due } from '#lib/cli/sample/times.ts';
import {
	COMPLAINT_NATURES,
	OWNERS,
	type Request,
	type Ticket,
	type TicketRow
} from '#lib/cli/sample/ticket.ts';
import { CHANNELS, HOTLINE_GROUP, TEAMS, TRAINED_TEAM } from '#lib/cli/sample/traits.ts';

/** What the course of a ticket depends on beside the ticket itself. */
export interface Rules {
	readonly calendar: WorkdayCalendar;
	readonly serviceLevels: readonly ServiceLevel[];
}

/** Draws everything that happens to a request: who, where, when, how it ends. */
export function takeCourse(request: Request, rules: Rules): Ticket {
	const random = new Random(request.seed);
	const { nature, subcategory, bureau, acceptedAt, earlier } = request;
	const complaint = COMPLAINT_NATURES.includes(nature);
	const channel = random.weighted(CHANNELS[complaint ? 'complaint' : nature === '表扬' ? 'praise' : 'other']);
	const agent = drawAgent(request, channel, random);
	const onTheLine = agent.answered === true && !complaint && nature !== '报修';
	const drawn = drawOutcome(request, random);
	const outcome: Outcome = onTheLine ? { ...drawn, ...ANSWERED } : drawn;
	const due = dueTimes(request, rules);
	const times = onTheLine ? answeredTimes(request, random) : drawTimes(request, outcome, due, random);
	const path = onTheLine ? null : drawPath(request, random);
	const customer = earlier ? customerOf(earlier) : drawCustomer(request, random);
	const row: TicketRow = {
		ticket_id: null,
		parent_ticket_id: null,
		source_system: sourceOf(channel),
		channel,
		nature,
		expressed_intent: complaint ? nature === '投诉' : null,
		internal_cause: nature === '投诉' || nature === '意见' ? true : null,
		complaint_level:
			nature === '投诉'
				? random.weighted([
						['一般', 78],
						['重要', 17],
						['重大', 4],
						['特殊', 1]
					])
				: null,
		category: subcategory.category,
		subcategory: subcategory.name,
		topic: earlier?.row.topic ?? random.pick(subcategory.topics),
		owner_department: OWNERS[subcategory.group],
		bureau: bureau.code,
		station: earlier?.row.station ?? random.pick(bureau.stations),
		handling_level: random.weighted([
			['供电所', 56],
			['县区局', 35],
			['市局', 8],
			['省公司', 1]
		]),
		...customer,
		issue_key: null,
		accepted_at: acceptedAt,
		dispatched_at: times.dispatched,
		received_at: times.received,
		first_contact_at: times.contacted,
		arrived_at: times.arrived,
		handled_at: times.handled,
		replied_at: times.replied,
		callback_at: times.calledBack,
		closed_at: times.closed,
		due_contact_at: due.contact,
		due_reply_at: due.reply,
		status: outcome.resolution === 'withdrawn' ? 'cancelled' : 'closed',
		resolution_code: outcome.resolution,
		first_handling_result: outcome.firstResult,
		answered_by_agent: agent.answered,
		agent_team: agent.team,
		handling_rounds: outcome.rounds,
		transfer_count: path === null ? 0 : path.length - 1,
		transfer_path: path,
		callback_status: outcome.callback,
		callback_resolved: outcome.callbackResolved,
		satisfaction: outcome.satisfaction,
		escalated_to: drawEscalation(outcome, complaint, channel, random),
		exclude_reason: drawExclusion(request, random),
		tags: drawTags(request),
		updated_at: times.closed + random.integer(1, 40) * 60_000
	};
	const returnsAfterDays = onTheLine ? null : outcome.returnsAfterDays;
	return { request, row, returnsAfterDays, repeated: false };
}

const ANSWERED = {
	settled: true,
	rounds: 1,
	resolution: 'explained',
	firstResult: 'resolved',
	callback: 'not_required',
	callbackResolved: null,
	satisfaction: null,
	returnsAfterDays: null
} as const;

function customerOf({
	row
}: Ticket): Pick<TicketRow, 'customer_key' | 'customer_segment' | 'importance_class' | 'age_band'> {
	const { customer_key, customer_segment, importance_class, age_band } = row;
	return { customer_key, customer_segment, importance_class, age_band };
}

function dueTimes({ nature, acceptedAt }: Request, { calendar, serviceLevels }: Rules): Due {
	const level = present(
		serviceLevels.find((entry) => entry.nature === nature) ??
			serviceLevels.find((entry) => entry.nature === null)
	);
	return {
		contact: acceptedAt + level.contactHours * HOUR,
		reply: calendar.endOfWorkday(acceptedAt, level.replyWorkdays)
	};
}

function sourceOf(channel: string): string {
	if (HOTLINE_GROUP.includes(channel)) return '95598';
	return channel === '12398' || channel === '12345' ? channel : '营销';
}

/** Share of first answers by nature. */
const FIRST_ANSWERS: Readonly<Record<string, number>> = {
	报修: 0.3,
	咨询: 0.9,
	服务申请: 0.55,
	表扬: 0.9,
	其他: 0.6
};

function drawAgent(
	{ nature, acceptedAt, earlier }: Request,
	channel: string,
	random: Random
): { answered: boolean | null; team: string | null } {
	const team = random.pick(TEAMS);
	const draw = random.next();
	if (!HOTLINE_GROUP.includes(channel)) return { answered: null, team: null };
	let share = FIRST_ANSWERS[nature] ?? 0.08;
	if (team === TRAINED_TEAM.name) {
		const [year, month, day] = TRAINED_TEAM.from;
		share += acceptedAt < instant(year, month, day) ? TRAINED_TEAM.before : TRAINED_TEAM.after;
	}
	return { answered: earlier === null && draw < share, team };
}

/** Departments in order. Two departments pass matters of old rural lines back and forth. */
function drawPath({ subcategory }: Request, random: Random): string[] {
	const owner = OWNERS[subcategory.group];
	const pingPong = subcategory.name === '农网改造滞后' ? 0.4 : subcategory.name === '低电压' ? 0.16 : 0;
	if (random.chance(pingPong)) {
		const path = ['生产设备部', '基建部', '生产设备部', '基建部'];
		return random.chance(0.4) ? path : path.slice(0, 3);
	}
	const path = [owner];
	if (owner !== '市场营销部' && random.chance(0.3)) path.unshift('市场营销部');
	if (subcategory.group === 'outage-voltage' && random.chance(0.12)) path.push('调度控制中心');
	else if (random.chance(0.04))
		path.push(random.pick(Object.values(OWNERS).filter((name) => name !== owner)));
	return path;
}

function drawEscalation(
	outcome: Outcome,
	complaint: boolean,
	channel: string,
	random: Random
): string | null {
	const share = (complaint ? 0.04 : 0.004) * (outcome.settled ? 0.5 : 4);
	if (!random.chance(share) || channel === '12398' || channel === '12345') return null;
	return random.weighted([
		['12345', 50],
		['12398', 35],
		['上级', 10],
		['媒体', 5]
	]);
}

function drawExclusion({ storm, subcategory }: Request, random: Random): string | null {
	if (storm && random.chance(0.55)) return 'force_majeure';
	if (random.chance(subcategory.category === '第三方机构' ? 0.25 : 0.008)) return 'third_party';
	return random.weighted([
		[null, 992],
		['malicious', 2],
		['appeal_upheld', 3],
		['duplicate', 3]
	]);
}

function drawTags({ storm, earlier, subcategory }: Request): string[] | null {
	const tags: string[] = [];
	if (storm) tags.push('台风');
	if (earlier) tags.push('重复诉求');
	if (subcategory.name === '低电压') tags.push('低电压台区');
	return tags.length > 0 ? tags : null;
}
