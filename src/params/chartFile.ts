import type { ParamMatcher } from '@sveltejs/kit';

/** A file of one chart. */
export const match: ParamMatcher = (param) => /^chart\.(?:svg|csv)$/.test(param);
