import * as v from 'valibot';
import { editionSchema, reportPageSchema, type Edition, type ReportPage } from '#lib/editions/document.ts';

/** Name of the schema, in every report.json. */
export const REPORT_SCHEMA = 'firstfix-report/1';

const { pages: _pages, units: _units, schema: _schema, ...shared } = editionSchema.entries;

/** One page of an edition by itself, with all that is needed to read it: what report.json holds. */
export const reportFileSchema = v.strictObject({
	schema: v.literal(REPORT_SCHEMA),
	...shared,
	page: reportPageSchema
});
export type ReportFile = v.InferOutput<typeof reportFileSchema>;

/** The page of this id. @throws RangeError where the edition has none */
export function pageOf(edition: Edition, id: string): ReportPage {
	const page = edition.pages.find((candidate) => candidate.id === id);
	if (page !== undefined) return page;
	const known = edition.pages.map((candidate) => candidate.id).join(', ');
	throw new RangeError(`${edition.quarter} edition ${edition.number}: no page “${id}” among ${known}`);
}

/** What report.json of a page holds: corrections are those of this page alone. */
export function reportFile(edition: Edition, id: string): ReportFile {
	const page = pageOf(edition, id);
	const { pages: _all, units: _names, schema: _edition, correction, ...rest } = edition;
	return {
		schema: REPORT_SCHEMA,
		...rest,
		correction: correction && {
			...correction,
			changes: correction.changes.filter((change) => change.page === id)
		},
		page
	};
}

/** Text of report.json. The order of the fields is that of the schema, so the same edition gives the same bytes. */
export function reportJson(edition: Edition, id: string): string {
	return `${JSON.stringify(v.parse(reportFileSchema, reportFile(edition, id)), null, '\t')}\n`;
}
