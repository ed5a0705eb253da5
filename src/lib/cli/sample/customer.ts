import { hash, Random } from '#lib/cli/sample/random.ts';
import type { Request, TicketRow } from '#lib/cli/sample/ticket.ts';

type Customer = Pick<TicketRow, 'customer_key' | 'customer_segment' | 'importance_class' | 'age_band'>;

/** Customers of each bureau who write often; together they hold about one ticket in twelve. */
const FREQUENT = 90;

/** A customer of the bureau. All that is known of a customer follows from the key. */
export function drawCustomer({ bureau, seed }: Request, random: Random): Customer {
	const frequent = random.chance(0.08);
	const name = frequent ? `${bureau.code} frequent ${random.integer(1, FREQUENT)}` : `customer ${seed}`;
	const key = `C${hash(name).toString(16).padStart(8, '0')}`;
	const own = new Random(`profile ${key}`);
	const segment = own.weighted([
		['低压居民', 80],
		['低压商业', 14],
		['高压', 5],
		['自备变高压大客户', 1]
	]);
	const large = segment === '高压' || segment === '自备变高压大客户';
	return {
		customer_key: key,
		customer_segment: segment,
		importance_class: large
			? own.weighted([
					['普通', 60],
					['重要客户', 25],
					['百大客户', 15]
				])
			: own.weighted([
					['普通', 97],
					['敏感', frequent ? 12 : 2],
					['重要客户', 1]
				]),
		age_band: large
			? null
			: own.weighted([
					['18-29', 18],
					['30-39', 27],
					['40-49', 24],
					['50-59', 18],
					['60+', 13]
				])
	};
}
