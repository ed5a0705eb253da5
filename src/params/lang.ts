import type { ParamMatcher } from '@sveltejs/kit';

/** English stands under /en/; Chinese has no prefix. */
export const match = ((param: string): param is 'en' => param === 'en') satisfies ParamMatcher;
