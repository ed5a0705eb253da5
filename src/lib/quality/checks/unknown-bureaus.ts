import { UNSPECIFIED } from '#lib/domain/schemes.ts';
import { metricsReading } from '#lib/quality/affected-metrics.ts';
import type { QualityCheck } from '#lib/quality/check.ts';
import { ticketFindings } from '#lib/quality/ticket-findings.ts';
import { isIn, sql } from '#lib/sql/sql.ts';

/** Bureaus that the exports name and bureaus.csv does not. */
export const unknownBureaus: QualityCheck = {
	id: 'unknown-bureaus',
	title: { zh: '单位表没有的县区局', en: 'Bureaus that the file does not list' },
	rule: {
		zh: '导出中的县区局名称既不是 bureaus.csv 的代码、名称，也不是别名；它们自成一行参加排名。没有单位表时不检查。',
		en: 'The bureau is neither a code, name nor alias of bureaus.csv; it becomes a unit of its own in every ranking. Not checked without the file.'
	},
	needs: [['bureau']],
	run(context) {
		const known = context.sideTables.bureaus.map(({ code }) => code);
		if (known.length === 0) return Promise.resolve([]);
		return ticketFindings(context, 'unknown-bureaus', [
			{
				id: 'names',
				title: { zh: '单位表没有的县区局', en: 'Bureaus that bureaus.csv does not list' },
				is: sql`NOT ${isIn(sql`t.bureau`, known)}`,
				among: sql`t.bureau <> ${UNSPECIFIED}`,
				level: 'error',
				metrics: metricsReading('bureau'),
				example: sql`t.given_bureau`,
				remedy: {
					zh: '请把这些名称写入 bureaus.csv 对应单位的 aliases，或补上新单位。',
					en: 'Add the spellings to the aliases of their bureau in bureaus.csv, or add the bureau.'
				}
			}
		]);
	}
};
