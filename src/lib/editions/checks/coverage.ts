import { addDays, isComplete, monthsOf } from '#lib/domain/periods.ts';
import { verdictOf, type EditionCheck } from '#lib/editions/checks/check.ts';

/** Days without any ticket at either end of a quarter from which an export counts as cut off. */
const CUT_OFF_DAYS = 7;

/** The exports hold the whole quarter: every month, every bureau, up to its last days. */
export const coverage: EditionCheck = {
	id: 'coverage',
	title: { zh: '数据覆盖', en: 'Coverage' },
	forcible: true,
	run({ body, quarter, facts, bureaus }) {
		const months = monthsOf(quarter);
		const all = months.map((_, index) =>
			[...facts.byBureau.values()].reduce((sum, counts) => sum + (counts[index] ?? 0), 0)
		);
		const emptyMonths = months.filter((_, index) => all[index] === 0).map(({ id }) => id);
		const absent = bureaus.filter(({ code }) => !facts.byBureau.has(code));
		const gaps = bureaus.flatMap(({ code, name }) =>
			months
				.filter((_, index) => all[index] !== 0 && facts.byBureau.get(code)?.[index] === 0)
				.map(({ id }) => ({ zh: `${name.zh} ${id}`, en: `${name.en} ${id}` }))
		);
		const isCutOff =
			facts.tickets > 0 &&
			(facts.firstDay >= addDays(quarter.start, CUT_OFF_DAYS) ||
				addDays(facts.lastDay, CUT_OFF_DAYS) < quarter.end);
		const refused = (isFound: boolean, zh: string, en: string) =>
			isFound ? [{ outcome: 'refused' as const, detail: { zh, en } }] : [];
		const days = `${facts.firstDay} – ${facts.lastDay}`;
		return verdictOf(
			[
				...refused(
					!isComplete(quarter, body.data.asOf),
					`数据截至 ${body.data.asOf.slice(0, 10)}，季度到 ${addDays(quarter.end, -1)} 才结束。`,
					`The data end on ${body.data.asOf.slice(0, 10)}, the quarter on ${addDays(quarter.end, -1)}.`
				),
				...refused(
					emptyMonths.length > 0,
					`没有工单的月份：${emptyMonths.join('、')}。`,
					`Months without tickets: ${emptyMonths.join(', ')}.`
				),
				...refused(
					emptyMonths.length === 0 && isCutOff,
					`工单只有 ${days}，导出文件可能不完整。`,
					`Tickets are of ${days} only; the export may have been cut off.`
				),
				...refused(
					facts.tickets > 0 && absent.length > 0,
					`本季没有工单的单位：${absent.map(({ name }) => name.zh).join('、')}。`,
					`Without tickets in the quarter: ${absent.map(({ name }) => name.en).join(', ')}.`
				),
				...(gaps.length === 0 || emptyMonths.length > 0
					? []
					: [
							{
								outcome: 'warning' as const,
								detail: {
									zh: `有月份没有工单：${gaps.map(({ zh }) => zh).join('、')}。`,
									en: `A month without tickets: ${gaps.map(({ en }) => en).join(', ')}.`
								}
							}
						])
			],
			{
				zh: `${facts.tickets} 件工单，${days}，${bureaus.length} 个单位各月都有；数据截至 ${body.data.asOf.slice(0, 10)}。`,
				en: `${facts.tickets} tickets, ${days}, of ${bureaus.length} units in every month; data as of ${body.data.asOf.slice(0, 10)}.`
			}
		);
	}
};
