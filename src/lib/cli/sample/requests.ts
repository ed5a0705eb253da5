import type { Bureau } from '#lib/domain/side-tables.ts';
import { DAY, daysInMonth, HOUR, instant, local } from '#lib/cli/sample/clock.ts';
import { present, type Random, type Weighted } from '#lib/cli/sample/random.ts';
import { seasonWeight, type Subcategory } from '#lib/cli/sample/subcategories.ts';
import { BUREAUS, type BureauTraits } from '#lib/cli/sample/traits.ts';

interface Month {
	readonly year: number;
	readonly month: number;
}

/** Tickets an hour from midnight, relative. */
const HOURS: readonly Weighted<number>[] = [
	8, 5, 3, 2, 2, 4, 12, 30, 62, 78, 74, 60, 46, 48, 60, 66, 64, 52, 50, 60, 62, 48, 30, 16
].map((weight, hour) => [hour, weight]);

/** A month and a matter together, by season and a slow growth over the months. */
export function monthsAndMatters(
	months: readonly Month[],
	matters: readonly Weighted<Subcategory>[]
): Weighted<readonly [Month, Subcategory]>[] {
	return months.flatMap((month) =>
		matters.map(([matter, weight]): Weighted<readonly [Month, Subcategory]> => {
			const growth = 1 + 0.002 * ((month.year - 2013) * 12 + month.month);
			return [[month, matter], weight * seasonWeight(matter.season, month.month) * growth];
		})
	);
}

/** Bureaus by the customers that they serve and how often these write. */
export function bureauWeights(bureaus: readonly Bureau[]): Weighted<BureauTraits>[] {
	return BUREAUS.map((traits) => {
		const bureau = present(bureaus.find((entry) => entry.code === traits.code));
		return [traits, (bureau.customersServed ?? 0) * traits.demand];
	});
}

/** A local time in the month: weekends are quieter, nights much. */
export function drawTime({ year, month }: Month, random: Random): number {
	for (;;) {
		const day = instant(year, month, random.integer(1, daysInMonth(year, month)));
		const { weekday } = local(day);
		if ((weekday === 0 || weekday === 6) && random.chance(0.28)) continue;
		return day + random.weighted(HOURS) * HOUR + random.integer(0, 3599) * 1000;
	}
}

/** A time within the three days of the storm, most of it in the second night and day. */
export function drawStormTime(random: Random): number {
	const start = instant(2014, 7, 18, 15);
	const end = instant(2014, 7, 21) - 1000;
	const time = start + random.skewed(0, 0.9, 3) * DAY;
	return Math.min(end, time - (time % 1000));
}
