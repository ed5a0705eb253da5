import type { Random } from '#lib/cli/sample/random.ts';
import { COMPLAINT_NATURES, type Request } from '#lib/cli/sample/ticket.ts';

/** How a matter ends, before times are drawn. */
export interface Outcome {
	/** True where the matter was settled at the first handling. */
	readonly settled: boolean;
	readonly rounds: number;
	readonly resolution: string;
	readonly firstResult: 'resolved' | 'unresolved';
	readonly callback: string;
	readonly callbackResolved: boolean | null;
	readonly satisfaction: number | null;
	readonly returnsAfterDays: number | null;
}

/**
 * Settled with the bureau's true probability; otherwise at least one of four ways to fail:
 * a returned ticket, a callback that says no, the customer coming again, left unresolved.
 */
export function drawOutcome(request: Request, random: Random): Outcome {
	const { bureau, nature, subcategory, storm, acceptedAt } = request;
	const scored = COMPLAINT_NATURES.includes(nature) || nature === '报修';
	let quality = scored ? bureau.quality : 0.955;
	if (scored && subcategory.group === 'grid') quality -= 0.09;
	if (storm) quality -= 0.06;
	// One bureau mends its ways in the second half of 2014.
	if (scored && bureau.code === 'YF' && acceptedAt > Date.UTC(2014, 6, 1)) quality += 0.03;

	const callback = drawCallback(request, random);
	const settled = random.chance(quality);
	if (settled) {
		const resolution = random.chance(scored ? 0.16 : 0.3) ? 'explained' : 'resolved';
		return {
			settled,
			rounds: 1,
			resolution: drawSpecial(request, random) ?? resolution,
			firstResult: 'resolved',
			callback,
			callbackResolved: callback === 'reached' ? true : null,
			satisfaction: drawSatisfaction(callback, true, random),
			returnsAfterDays: random.chance(0.006) ? random.integer(31, 44) : null
		};
	}
	const returned = random.chance(bureau.returned + (subcategory.group === 'grid' ? 0.25 : 0));
	const refuted = callback === 'reached' && random.chance(0.5);
	const unresolved = random.chance(0.14);
	const again = random.chance(0.34) || !(returned || refuted || unresolved);
	const first = unresolved || (returned && random.chance(0.6)) ? 'unresolved' : 'resolved';
	return {
		settled,
		rounds: returned ? random.integer(2, random.chance(0.2) ? 4 : 2) : 1,
		resolution: unresolved ? 'unresolved' : (drawSpecial(request, random) ?? 'resolved'),
		firstResult: first,
		callback,
		callbackResolved: callback === 'reached' ? !refuted : null,
		satisfaction: drawSatisfaction(callback, !refuted && !unresolved && !returned, random),
		returnsAfterDays: again ? drawReturn(random) : null
	};
}

function drawReturn(random: Random): number {
	if (random.chance(0.08)) return -random.integer(1, 2);
	return random.chance(0.9) ? random.integer(1, 28) : random.integer(31, 44);
}

function drawSpecial({ nature, subcategory }: Request, random: Random): string | null {
	if (nature === '表扬') return null;
	const deferred = subcategory.name === '农网改造滞后' || subcategory.name === '低电压' ? 0.1 : 0.006;
	if (random.chance(deferred)) return 'deferred';
	if (
		random.chance(subcategory.category === '第三方机构' || subcategory.name === '其它诉求' ? 0.15 : 0.008)
	) {
		return 'out_of_scope';
	}
	return random.chance(0.009) ? 'withdrawn' : null;
}

function drawCallback({ nature }: Request, random: Random): string {
	if (COMPLAINT_NATURES.includes(nature) || nature === '举报') {
		return random.weighted([
			['reached', 80],
			['unreached', 11],
			['refused', 4],
			['not_required', 5]
		]);
	}
	if (nature === '报修') {
		return random.weighted([
			['reached', 50],
			['unreached', 9],
			['refused', 3],
			['not_required', 38]
		]);
	}
	return random.weighted([
		['reached', 17],
		['unreached', 3],
		['refused', 1],
		['not_required', 79]
	]);
}

function drawSatisfaction(callback: string, content: boolean, random: Random): number | null {
	if (callback !== 'reached' || random.chance(0.06)) return null;
	return content
		? random.weighted([
				[5, 70],
				[4, 26],
				[3, 3],
				[2, 0.7],
				[1, 0.3]
			])
		: random.weighted([
				[5, 12],
				[4, 24],
				[3, 32],
				[2, 20],
				[1, 12]
			]);
}
