import { metricsReading } from '#lib/quality/affected-metrics.ts';
import { levelByShare, type QualityCheck } from '#lib/quality/check.ts';
import { ticketFindings, type TicketFault } from '#lib/quality/ticket-findings.ts';
import { sql } from '#lib/sql/sql.ts';

const REMEDY = {
	zh: '请核对诉求性质或两个是非项。页面照原样计入，不作改动。',
	en: 'Check the nature or the two flags. The pages count it as it stands and change nothing.'
};

/** A nature that contradicts what the ticket says of itself (tickets.md §1). */
export const natures: QualityCheck = {
	id: 'natures',
	title: { zh: '诉求性质自相矛盾', en: 'Natures that contradict themselves' },
	rule: {
		zh: '投诉：客户有投诉意愿且为内部原因；意见：为内部原因，客户未表示投诉。',
		en: 'A complaint is expressed by the customer and has an internal cause; an opinion has an internal cause and no complaint is expressed.'
	},
	needs: [['nature'], ['expressed_intent', 'internal_cause']],
	run(context) {
		const { available, load } = context;
		const intent = available.has('expressed_intent');
		const cause = available.has('internal_cause');
		const fault = (
			id: string,
			nature: string,
			is: TicketFault['is'],
			title: TicketFault['title']
		): TicketFault => ({
			id,
			title,
			is,
			among: sql`t.nature = ${nature}`,
			level: (count) => levelByShare(count, load.tickets),
			metrics: metricsReading('nature'),
			remedy: REMEDY
		});
		return ticketFindings(context, 'natures', [
			...(intent
				? [
						fault('complaint-unexpressed', '投诉', sql`t.expressed_intent = FALSE`, {
							zh: '投诉，却没有投诉意愿',
							en: 'Complaints without an expressed complaint'
						})
					]
				: []),
			...(cause
				? [
						fault('complaint-external', '投诉', sql`t.internal_cause = FALSE`, {
							zh: '投诉，却非内部原因',
							en: 'Complaints without an internal cause'
						}),
						fault('opinion-external', '意见', sql`t.internal_cause = FALSE`, {
							zh: '意见，却非内部原因',
							en: 'Opinions without an internal cause'
						})
					]
				: []),
			...(intent
				? [
						fault('opinion-expressed', '意见', sql`t.expressed_intent = TRUE`, {
							zh: '意见，却有投诉意愿',
							en: 'Opinions with an expressed complaint'
						})
					]
				: [])
		]);
	}
};
