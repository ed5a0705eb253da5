import { NATURE_ALL, type Filters } from '#lib/domain/filters.ts';
import { shownScores } from '#lib/editions/build/models.ts';
import { bureauReport } from '#lib/reports/bureau.ts';
import { bureausReport } from '#lib/reports/bureaus.ts';
import { categoriesReport } from '#lib/reports/categories.ts';
import { compositeReport } from '#lib/reports/composite.ts';
import { reportContext, type ReportContext } from '#lib/reports/context.ts';
import { dataReport } from '#lib/reports/data.ts';
import { definitionsReport } from '#lib/reports/definitions.ts';
import { departmentsReport } from '#lib/reports/departments.ts';
import { driversReport } from '#lib/reports/drivers.ts';
import { overviewReport } from '#lib/reports/overview.ts';
import { rankingsReport } from '#lib/reports/rankings.ts';
import { surgesReport } from '#lib/reports/surges.ts';
import { ticketList } from '#lib/reports/tickets.ts';
import { trendsReport } from '#lib/reports/trends.ts';
import type { BuildSite } from '#lib/server/site.ts';

type Model = (context: ReportContext, built: BuildSite) => Promise<unknown>;

/** The model of every kind of page by the name of its function; a test names those that are missing. */
export const PAGE_MODELS: Readonly<Record<string, Model>> = {
	overviewReport,
	categoriesReport,
	bureausReport,
	rankingsReport,
	compositeReport,
	departmentsReport,
	trendsReport,
	surgesReport,
	bureauReport: (context) => bureauReport(context, context.site.bureaus[0]?.code ?? ''),
	dataReport: ({ site }) => Promise.resolve(dataReport(site)),
	definitionsReport: (context, { sideTables }) =>
		Promise.resolve(definitionsReport(context, sideTables.categoryMap)),
	driversReport: async (context) => {
		const [bureaus, departments] = [await bureausReport(context), await departmentsReport(context)];
		return driversReport(context, shownScores(bureaus, departments), departments.matrix);
	},
	ticketList: (context) => ticketList(context, NATURE_ALL)
};

/** Every model under the filters as the text that a page would carry. */
export async function pageTexts(built: BuildSite, filters: Filters): Promise<Record<string, string>> {
	const context = reportContext(built.engine, built.site, filters);
	const texts: Record<string, string> = { site: JSON.stringify(built.site) };
	for (const [name, model] of Object.entries(PAGE_MODELS)) {
		texts[name] = JSON.stringify(await model(context, built));
	}
	return texts;
}
