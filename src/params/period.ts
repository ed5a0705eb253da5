import type { ParamMatcher } from '@sveltejs/kit';
import { parsePeriod } from '#lib/domain/periods.ts';

/** Quarters, half-years and years stand in the path; months in the query. */
export const match: ParamMatcher = (param) => {
	const period = parsePeriod(param);
	return period !== null && period.kind !== 'month';
};
