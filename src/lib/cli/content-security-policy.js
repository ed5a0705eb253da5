import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * A page's policy stands in its <meta>, with the hashes of its own inline bootstrap. A header is
 * enforced beside it, and a script must pass both: a header for all pages that said
 * `script-src 'self' 'wasm-unsafe-eval'` would block every bootstrap, and one that left out
 * script-src would, through default-src, block it as well. So the header of a page repeats the
 * page's own policy, hashes included, and adds frame-ancestors, which a <meta> cannot carry.
 * Everything else gets the same policy without hashes: workers do not inherit the page's policy
 * but take that of their own response, and are held to it only by this header.
 */

const META = /<meta\s+http-equiv="content-security-policy"\s+content="([^"]*)"/i;

/** @param {string} html @returns {string | null} the policy of a page's meta element */
export function metaPolicy(html) {
	const content = META.exec(html)?.[1];
	return content?.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? null;
}

/** @param {string} policy */
function withoutHashes(policy) {
	return policy.replace(/\s+'sha(?:256|384|512)-[^']*'/g, '');
}

/** @param {string} policy */
function asHeader(policy) {
	return `${policy.replace(/;?\s*$/, '')}; frame-ancestors 'none'`;
}

/**
 * The Content-Security-Policy header of each response, drawn from the pages themselves.
 *
 * @param {string} folder a built site
 * @throws {Error} where the site's first page carries no policy
 */
export function readPolicies(folder) {
	const policy = metaPolicy(readFileSync(join(folder, 'index.html'), 'utf8'));
	if (policy === null)
		throw new Error(`${join(folder, 'index.html')} has no content-security-policy <meta>.`);
	const strict = asHeader(withoutHashes(policy));
	return {
		/** @param {string} html a page without a policy of its own gets the strict one */
		forPage(html) {
			const own = metaPolicy(html);
			return own === null ? strict : asHeader(own);
		},
		forOthers: () => strict
	};
}
