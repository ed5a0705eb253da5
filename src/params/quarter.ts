import type { ParamMatcher } from '@sveltejs/kit';

/** The quarter of a report: `2014-Q2`. */
export const match: ParamMatcher = (param) => /^\d{4}-Q[1-4]$/.test(param);
