import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.ico': 'image/x-icon',
	'.wasm': 'application/wasm',
	'.parquet': 'application/vnd.apache.parquet',
	'.arrow': 'application/vnd.apache.arrow.file',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.sql': 'text/plain; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.pdf': 'application/pdf',
	'.zip': 'application/zip',
	'.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'.woff2': 'font/woff2'
};

/** Content type by extension; unknown ones are bytes. @param {string} file */
export function contentType(file) {
	return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether compressing helps: not for Parquet and pictures, which are compressed already. @param {string} type */
export function isCompressible(type) {
	return /^text\/|json|javascript|svg|xml;|wasm/.test(type);
}

/**
 * @typedef {{ kind: 'file', path: string, size: number, modified: Date }} FoundFile
 * @typedef {FoundFile | { kind: 'folder' } | { kind: 'missing' }} Found
 */

/**
 * What a decoded URL path means below a folder. A folder without its slash is `folder`; nothing
 * outside the folder is ever found, not through `..`, nor a backslash, nor a symbolic link.
 *
 * @param {string} folder real path of the folder served
 * @param {string} path decoded, begins with /
 * @returns {Promise<Found>}
 */
export async function findFile(folder, path) {
	if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..'))
		return { kind: 'missing' };
	try {
		const asked = await realpath(join(folder, path));
		if (asked !== folder && !asked.startsWith(folder + sep)) return { kind: 'missing' };
		const entry = await stat(asked);
		if (entry.isFile()) {
			return path.endsWith('/')
				? { kind: 'missing' }
				: { kind: 'file', path: asked, size: entry.size, modified: entry.mtime };
		}
		if (!entry.isDirectory()) return { kind: 'missing' };
		if (!path.endsWith('/')) return { kind: 'folder' };
		return await findFile(folder, `${path}index.html`);
	} catch {
		return { kind: 'missing' };
	}
}

/**
 * Reads a Range header of one range (RFC 9110 §14). Several ranges, or another unit, are answered
 * with the whole file, as the standard allows.
 *
 * @param {string | undefined} header
 * @param {number} size bytes of the file
 * @returns {{ start: number, end: number } | 'whole' | 'unsatisfiable'} end is inclusive
 */
export function parseRange(header, size) {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
	const [, first = '', last = ''] = match ?? [];
	if (match === null || (first === '' && last === '')) return 'whole';
	if (first === '') {
		const length = Math.min(Number(last), size);
		return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
	}
	const start = Number(first);
	if (last !== '' && Number(last) < start) return 'whole';
	if (start >= size) return 'unsatisfiable';
	return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
