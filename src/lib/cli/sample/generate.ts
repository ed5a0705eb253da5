import type { SideTables } from '#lib/domain/side-tables.ts';
import { DAY, instant, local, WorkdayCalendar } from '#lib/cli/sample/clock.ts';
import { takeCourse, type Rules } from '#lib/cli/sample/course.ts';
import { Random, type Weighted } from '#lib/cli/sample/random.ts';
import { bureauWeights, drawStormTime, drawTime, monthsAndMatters } from '#lib/cli/sample/requests.ts';
import {
	NATURE_SHARES,
	SUBCATEGORIES,
	type AssessmentGroup,
	type OtherNature,
	type Subcategory
} from '#lib/cli/sample/subcategories.ts';
import { COMPLAINT_NATURES, type Nature, type Request, type Ticket } from '#lib/cli/sample/ticket.ts';
import { QUOTAS, STORM_BUREAUS, type BureauTraits } from '#lib/cli/sample/traits.ts';

/** First contacts that are not complaints, over the eight quarters, without the storm's. */
const ORDINARY = 37_300;
const STORM = 640;
const GROUPS = ['service', 'outage-voltage', 'grid', 'safety'] as const satisfies AssessmentGroup[];
const END = instant(2015, 1, 1);

/** Counts down the complaints that each half-year and group may still take. */
class Quotas {
	readonly #left = new Map<string, number>();

	constructor() {
		for (const { year, half, groups } of QUOTAS) {
			for (const [group, count] of Object.entries(groups)) this.#left.set(`${year}-${half} ${group}`, count);
		}
	}

	left(year: number, half: number, group: AssessmentGroup): number {
		return this.#left.get(`${year}-${half} ${group}`) ?? 0;
	}

	take(time: number, group: AssessmentGroup): boolean {
		const { year, quarter } = local(time);
		const half = quarter <= 2 ? 1 : 2;
		const left = this.left(year, half, group);
		if (left > 0) this.#left.set(`${year}-${half} ${group}`, left - 1);
		return left > 0;
	}
}

/** All tickets of the sample in order of acceptance, without identifiers and blemishes. */
export function generate(sideTables: SideTables): Ticket[] {
	const rules = {
		calendar: new WorkdayCalendar(sideTables.calendar),
		serviceLevels: sideTables.serviceLevels
	};
	const bureaus = bureauWeights(sideTables.bureaus);
	const quotas = new Quotas();
	const tickets = [
		...complaints(rules, bureaus, quotas),
		...ordinary(rules, bureaus, quotas),
		...storm(rules, bureaus, quotas)
	];
	const byTime = (one: Ticket, other: Ticket) => one.request.acceptedAt - other.request.acceptedAt;
	return tickets.sort((one, other) => byTime(one, other) || (one.request.seed < other.request.seed ? -1 : 1));
}

function* complaints(
	rules: Rules,
	bureaus: readonly Weighted<BureauTraits>[],
	quotas: Quotas
): Generator<Ticket> {
	for (const { year, half } of QUOTAS) {
		for (const group of GROUPS) {
			const months = [1, 2, 3, 4, 5, 6].map((month) => ({ year, month: month + (half - 1) * 6 }));
			const matters = SUBCATEGORIES.filter((matter) => matter.group === group).map(
				(matter): Weighted<Subcategory> => [matter, matter.complaints]
			);
			const table = monthsAndMatters(months, matters);
			for (let serial = 1; quotas.left(year, half, group) > 0; serial += 1) {
				const seed = `complaint ${year} ${half} ${group} ${serial}`;
				const random = new Random(`request ${seed}`);
				const [month, subcategory] = random.weighted(table);
				const acceptedAt = drawTime(month, random);
				const bureau = random.weighted(bureaus);
				const nature = drawComplaintNature(group, random);
				quotas.take(acceptedAt, group);
				yield* chain(
					{ seed, bureau, nature, subcategory, acceptedAt, storm: false, earlier: null },
					rules,
					quotas
				);
			}
		}
	}
}

function* ordinary(
	rules: Rules,
	bureaus: readonly Weighted<BureauTraits>[],
	quotas: Quotas
): Generator<Ticket> {
	const months = [2013, 2014].flatMap((year) =>
		[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => ({ year, month }))
	);
	const total = NATURE_SHARES.reduce((sum, [, share]) => sum + share, 0);
	for (const [nature, share] of NATURE_SHARES) {
		const table = monthsAndMatters(months, mattersOf(nature));
		for (let serial = 1; serial <= Math.round((ORDINARY * share) / total); serial += 1) {
			const seed = `${nature} ${serial}`;
			const random = new Random(`request ${seed}`);
			const [month, subcategory] = random.weighted(table);
			const acceptedAt = drawTime(month, random);
			const bureau = random.weighted(bureaus);
			yield* chain(
				{ seed, bureau, nature, subcategory, acceptedAt, storm: false, earlier: null },
				rules,
				quotas
			);
		}
	}
}

function* storm(rules: Rules, bureaus: readonly Weighted<BureauTraits>[], quotas: Quotas): Generator<Ticket> {
	const matters = mattersOf('报修').filter(
		([matter]) => matter.name === '故障停电' || matter.category === '供电安全'
	);
	for (let serial = 1; serial <= STORM; serial += 1) {
		const seed = `storm ${serial}`;
		const random = new Random(`request ${seed}`);
		const code = random.weighted(STORM_BUREAUS);
		const subcategory = random.weighted(matters);
		const acceptedAt = drawStormTime(random);
		for (const [bureau] of bureaus) {
			if (bureau.code !== code) continue;
			yield* chain(
				{ seed, bureau, nature: '报修', subcategory, acceptedAt, storm: true, earlier: null },
				rules,
				quotas
			);
		}
	}
}

/** A ticket and, where the customer comes again about the same matter, the tickets after it. */
function* chain(request: Request, rules: Rules, quotas: Quotas): Generator<Ticket> {
	const ticket = takeCourse(request, rules);
	yield ticket;
	const next = followUp(ticket, quotas);
	if (next === null) return;
	ticket.repeated = true;
	yield* chain(next, rules, quotas);
}

function followUp(ticket: Ticket, quotas: Quotas): Request | null {
	const { request, row, returnsAfterDays } = ticket;
	if (returnsAfterDays === null || request.seed.endsWith('+++')) return null;
	const random = new Random(`again ${request.seed}`);
	// A negative number: again before the first ticket is closed.
	const from = returnsAfterDays < 0 ? request.acceptedAt : (row.closed_at ?? request.acceptedAt);
	const day = from + Math.abs(returnsAfterDays) * DAY;
	const acceptedAt = day - (day % 1000) - random.integer(0, 9) * 3_600_000 - random.integer(0, 3599) * 1000;
	if (acceptedAt >= END || acceptedAt <= request.acceptedAt) return null;
	const nature = followUpNature(request, acceptedAt, quotas, random);
	return { ...request, seed: `${request.seed}+`, acceptedAt, nature, storm: false, earlier: ticket };
}

/** A repeated complaint stays one while the half-year has room; else the customer asks how it stands. */
function followUpNature(request: Request, time: number, quotas: Quotas, random: Random): Nature {
	const { nature, subcategory } = request;
	if (COMPLAINT_NATURES.includes(nature)) {
		if (random.chance(0.75) && quotas.take(time, subcategory.group))
			return random.chance(0.6) ? '投诉' : nature;
		return '咨询';
	}
	return nature === '报修' && random.chance(0.15) ? '咨询' : nature;
}

function mattersOf(nature: OtherNature): Weighted<Subcategory>[] {
	return SUBCATEGORIES.flatMap((matter): Weighted<Subcategory>[] => {
		const weight = matter.others[nature];
		return weight === undefined ? [] : [[matter, weight]];
	});
}

function drawComplaintNature(group: AssessmentGroup, random: Random): Nature {
	return random.weighted<Nature>(
		group === 'grid' || group === 'safety'
			? [
					['投诉', 32],
					['意见', 42],
					['建议', 26]
				]
			: [
					['投诉', 47],
					['意见', 41],
					['建议', 12]
				]
	);
}
