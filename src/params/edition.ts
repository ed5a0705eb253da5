import type { ParamMatcher } from '@sveltejs/kit';

/** The number of an edition: 1 for the first. */
export const match: ParamMatcher = (param) => /^[1-9]\d*$/.test(param);
