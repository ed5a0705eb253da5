import { schemeColumns, UNMAPPED } from '#lib/domain/schemes.ts';
import { metricsReading } from '#lib/quality/affected-metrics.ts';
import { levelByShare, type QualityCheck } from '#lib/quality/check.ts';
import { ticketFindings, type TicketFault } from '#lib/quality/ticket-findings.ts';
import { identifier, sql } from '#lib/sql/sql.ts';

/** Categories of the exports that no row of category-map.csv places in a scheme, on the day of acceptance. */
export const unmappedCategories: QualityCheck = {
	id: 'unmapped-categories',
	title: { zh: '没有对应的分类', en: 'Categories without a map' },
	rule: {
		zh: '一级、二级分类在受理当日没有 category-map.csv 的有效对应；默认口径超过 1% 为错误，其余为提醒。',
		en: 'No row of category-map.csv in force on the day of acceptance places the category and subcategory; an error above 1 % in the default scheme, else a warning.'
	},
	needs: [['category']],
	run(context) {
		const { schemes, site } = context.sideTables;
		return ticketFindings(
			context,
			'unmapped-categories',
			schemes.map(({ id, name }): TicketFault => ({
				id,
				title: {
					zh: `在“${name.zh}”中没有对应的分类`,
					en: `Categories without a place in “${name.en}”`
				},
				is: sql`t.${identifier(schemeColumns(id).group)} = ${UNMAPPED}`,
				among: sql`t.category IS NOT NULL`,
				level: id === site.defaultScheme ? levelByShare : 'warning',
				metrics: metricsReading('category'),
				example: sql`concat_ws(' / ', t.category, t.subcategory)`,
				remedy: {
					zh: '请在 category-map.csv 为这些分类补上一行，并核对生效、失效日期。',
					en: 'Add a row to category-map.csv for these categories, and check the dates from and until which rows are valid.'
				}
			}))
		);
	}
};
