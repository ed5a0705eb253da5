import type { ParamMatcher } from '@sveltejs/kit';

/** Id of a unit's page in an edition: `bureau-JC`, `department-marketing`. */
export const match: ParamMatcher = (param) => /^(?:bureau|department)-[A-Za-z0-9_-]+$/.test(param);
