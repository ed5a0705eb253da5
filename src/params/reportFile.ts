import type { ParamMatcher } from '@sveltejs/kit';

/** A file beside a report page; PDFs are drawn later, from the page. */
export const match: ParamMatcher = (param) => /^report\.(?:json|csv|xlsx)$/.test(param);
