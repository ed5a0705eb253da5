import { isProvisional, matureFrom } from '#lib/domain/periods.ts';
import type { EditionCheck } from '#lib/editions/checks/check.ts';

/** First-resolution scores no longer change: the window for repeats has passed for the last ticket. */
export const provisional: EditionCheck = {
	id: 'provisional',
	title: { zh: '暂定得分', en: 'Provisional scores' },
	forcible: true,
	run({ body: { data, settings }, quarter }) {
		const days = settings.repeatWindowDays;
		const from = matureFrom(quarter, days);
		const asOf = data.asOf.slice(0, 10);
		if (isProvisional(quarter, days, data.asOf)) {
			return {
				outcome: 'refused',
				detail: {
					zh: `首次解决率尚未定：重复来电窗口 ${days} 天，数据须到 ${from}，现截至 ${asOf}。`,
					en: `First-resolution scores may still change: with a window of ${days} days the data must reach ${from}; they end on ${asOf}.`
				}
			};
		}
		return {
			outcome: 'passed',
			detail: {
				zh: `得分自 ${from} 起已定，数据截至 ${asOf}。`,
				en: `Scores are final from ${from}; data as of ${asOf}.`
			}
		};
	}
};
