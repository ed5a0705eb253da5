import { describeProblem } from '#lib/domain/problem.ts';
import type { Text } from '#lib/domain/text.ts';
import { decimalToFixed } from '#lib/domain/rounding.ts';
import { verdictOf, type EditionCheck } from '#lib/editions/checks/check.ts';

/** Share of rows or tickets with one flaw above which a report is refused; up to it the check warns. */
const TOLERATED = 0.01;
const PROBLEMS_NAMED = 3;

/** Nothing in the data folder was refused, and only few rows are dropped, contradictory or incomplete. */
export const dataQuality: EditionCheck = {
	id: 'data-quality',
	title: { zh: '数据质量', en: 'Data quality' },
	forcible: true,
	run({ problems, load, facts }) {
		const errors = problems.filter(({ level }) => level === 'error');
		const named = (language: 'zh-CN' | 'en') =>
			errors
				.slice(0, PROBLEMS_NAMED)
				.map((problem) => describeProblem(problem, language))
				.join(language === 'en' ? ' ' : '');
		const findings = [
			share(load.rowsWithoutTicketId, load.rowsRead, { zh: '没有编号的行', en: 'rows without a ticket ID' }),
			share(load.ticketsWithoutTime, load.rowsRead, {
				zh: '没有受理时间的工单',
				en: 'tickets without a time of acceptance'
			}),
			share(load.contradictoryNatures ?? 0, load.tickets, {
				zh: '性质与投诉意愿、内部原因矛盾的工单',
				en: 'tickets whose nature contradicts itself'
			}),
			share(facts.withoutBureau, facts.tickets, {
				zh: '本季没有单位的工单',
				en: 'tickets of the quarter without a bureau'
			}),
			share(facts.withoutCategory, facts.tickets, {
				zh: '本季没有分类的工单',
				en: 'tickets of the quarter without a category'
			})
		].filter((finding) => finding !== null);
		return verdictOf(
			[
				...(errors.length === 0
					? []
					: [
							{
								outcome: 'refused' as const,
								detail: {
									zh: `数据文件夹有 ${errors.length} 处错误：${named('zh-CN')}`,
									en: `${errors.length} errors in the data folder: ${named('en')}`
								}
							}
						]),
				...findings
			],
			{
				zh: `没有错误；读入 ${load.rowsRead} 行，各项缺陷均为 0。`,
				en: `No errors; ${load.rowsRead} rows read, none of them flawed.`
			}
		);
	}
};

function share(count: number, of: number, what: Text) {
	if (count === 0) return null;
	const fraction = of === 0 ? 1 : count / of;
	const percent = decimalToFixed(fraction * 100, 2);
	return {
		outcome: fraction > TOLERATED ? ('refused' as const) : ('warning' as const),
		detail: {
			zh: `${what.zh} ${count} 件（${percent}%，上限 ${TOLERATED * 100}%）。`,
			en: `${count} ${what.en} (${percent} %, at most ${TOLERATED * 100} %).`
		}
	};
}
