import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/*
 * Pages without scripts are read from anywhere: a server, a folder, a USB stick. SvelteKit writes links to folders
 * and stylesheets beside the page; a folder on disk has no index of its own, and every stylesheet is one more trip
 * before the first word is seen. The pages are Svelte's own output, where every attribute stands in double quotes
 * and every `<` of a text is escaped, so that tags can be told by a pattern.
 */

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>=]+(?:="[^"]*")?)*)\s*\/?>/gi;
const STYLESHEET = /<link\s[^>]*rel="stylesheet"[^>]*>\s*/gi;

/** Tags whose address is followed by a reader or the browser. */
const ADDRESS = { a: 'href', iframe: 'src', link: 'href', script: 'src', img: 'src' };

/**
 * Whether a page is readable without any script of SvelteKit: `csr = false`.
 * @param {string} html
 */
export function isStaticPage(html) {
	return !/<script(?:\s[^>]*)?>(?!<\/script>)/i.test(html) && !/rel="modulepreload"/i.test(html);
}

/**
 * The address as it works in a folder without a server: one that ends in a folder names its index.html.
 * @param {string} href relative, as it stands in the page
 */
export function withIndex(href) {
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
	// A query alone is the page itself, which is a folder as well; a place in the page needs no name.
	if (path === '') return rest.startsWith('?') ? `index.html${rest}` : href;
	if (/(?:^|\/)\.{1,2}$/.test(path)) return `${path}/index.html${rest}`;
	return path.endsWith('/') ? `${path}index.html${rest}` : href;
}

/** @param {string} href */
function isAbsolute(href) {
	return /^(?!data:)(?:[a-z][a-z0-9+.-]*:|\/)/i.test(href);
}

/**
 * A static page with its stylesheets inside and every link naming a file.
 *
 * @param {string} html
 * @param {(href: string) => string} readStyle text of a stylesheet, by its address in the page
 * @param {string} [name] of the page, for errors
 * @throws {Error} where an address is absolute, or a stylesheet points to further files
 */
export function freeStandingPage(html, readStyle, name = 'page') {
	/** @type {string[]} */
	const styles = [];
	const withoutLinks = html.replace(STYLESHEET, (tag) => {
		const href = /\shref="([^"]*)"/.exec(tag)?.[1];
		if (href !== undefined) styles.push(readStyle(href).trim());
		return '';
	});
	const css = styles.join('\n');
	if (/@import|url\((?!["']?data:)/i.test(css))
		throw new Error(`${name}: a stylesheet points to another file, which a page in a folder would lack.`);
	if (/<\/style/i.test(css)) throw new Error(`${name}: a stylesheet holds </style.`);
	const linked = withoutLinks.replace(TAG, (tag, /** @type {string} */ element) => {
		const attribute = ADDRESS[/** @type {keyof typeof ADDRESS} */ (element.toLowerCase())];
		if (attribute === undefined) return tag;
		return tag.replace(new RegExp(`(\\s${attribute}=")([^"]*)"`), (_, before, href) => {
			if (isAbsolute(href)) throw new Error(`${name}: <${element}> leads to ${href}, which is absolute.`);
			return `${before}${element.toLowerCase() === 'a' || element === 'iframe' ? withIndex(href) : href}"`;
		});
	});
	return css === '' ? linked : linked.replace('</head>', () => `<style>${css}</style></head>`);
}

/** @param {string} folder @returns {string[]} */
function pagesBelow(folder) {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name === 'index.html')
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/**
 * Makes every page of a built site that has no script free-standing.
 * @param {string} folder absolute path of the built site
 * @returns {number} pages written
 */
export function freeStaticPages(folder) {
	/** @type {Map<string, string>} */
	const styles = new Map();
	let written = 0;
	for (const file of pagesBelow(folder)) {
		const html = readFileSync(file, 'utf8');
		if (!isStaticPage(html)) continue;
		const page = freeStandingPage(
			html,
			(href) => {
				const path = resolve(dirname(file), href);
				const text = styles.get(path) ?? readFileSync(path, 'utf8');
				styles.set(path, text);
				return text;
			},
			file
		);
		writeFileSync(file, page);
		// What the router would ask for, had the page one: everything a second time.
		rmSync(join(dirname(file), '__data.json'), { force: true });
		written += 1;
	}
	return written;
}
