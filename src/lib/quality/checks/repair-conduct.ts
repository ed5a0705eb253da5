import { schemeColumns } from '#lib/domain/schemes.ts';
import type { CategoryScheme } from '#lib/domain/side-tables.ts';
import { metricsReading } from '#lib/quality/affected-metrics.ts';
import type { QualityCheck } from '#lib/quality/check.ts';
import { ticketFindings, type TicketFault } from '#lib/quality/ticket-findings.ts';
import { identifier, isIn, join, sql, type Sql } from '#lib/sql/sql.ts';

/** Schemes that place the conduct of repair and construction crews outside of service (tickets.md §2). */
const SCHEMES: readonly string[] = ['sgcc-5', 'portrait-5'];
const WORDS = ['抢修', '施工', 'repair crew', 'construction'];
const TOLD_BY = ['category', 'subcategory', 'topic'] as const;

/** Repair and construction conduct that a scheme counts under service. */
export const repairConduct: QualityCheck = {
	id: 'repair-conduct',
	title: { zh: '抢修、施工行为归入服务', en: 'Repair conduct filed under service' },
	rule: {
		zh: '国网五类、画像五类中，抢修和施工行为不属“服务”：分类名称含“抢修”“施工”而归入服务类的工单（表扬除外）。',
		en: 'In the State Grid and portrait schemes the conduct of repair and construction crews is not “service”: tickets whose category names repair or construction, placed under service (praise apart).'
	},
	needs: [['subcategory', 'topic']],
	run(context) {
		const told = TOLD_BY.filter((name) => context.available.has(name));
		const isConduct = join(
			told.flatMap((name) => WORDS.map((word) => sql`contains(lower(t.${identifier(name)}), ${word})`)),
			' OR '
		);
		return ticketFindings(
			context,
			'repair-conduct',
			context.sideTables.schemes
				.filter(({ id }) => SCHEMES.includes(id))
				.map((scheme): TicketFault => ({
					id: scheme.id,
					title: {
						zh: `抢修、施工行为在“${scheme.name.zh}”中归入服务`,
						en: `Repair and construction conduct under service in “${scheme.name.en}”`
					},
					is: sql`coalesce((${isConduct}), FALSE)`,
					among: sql`${underService(scheme)}${context.available.has('nature') ? sql` AND t.nature IS DISTINCT FROM ${'表扬'}` : sql``}`,
					level: 'warning',
					metrics: metricsReading('category'),
					example: sql`concat_ws(' / ', ${join(
						told.map((name) => sql`t.${identifier(name)}`),
						', '
					)})`,
					remedy: {
						zh: '请改正工单分类，或在 category-map.csv 把这些二级分类对应到停送电或电网建设（画像五类为故障抢修、电网建设）。',
						en: 'Correct the categories, or place these subcategories under outages or grid construction (portrait: repair, grid) in category-map.csv.'
					}
				}))
		);
	}
};

function underService(scheme: CategoryScheme): Sql {
	const service = scheme.groups.filter(({ name }) => name.zh.startsWith('服务')).map(({ code }) => code);
	return isIn(sql`t.${identifier(schemeColumns(scheme.id).group)}`, service);
}
