import type { SideTables } from '#lib/domain/side-tables.ts';
import type { ExportFile } from '#lib/domain/site.ts';

/** Largest file that is read whole for its fingerprint, in bytes: more would not be worth the memory. */
const LARGEST = 256 * 1024 * 1024;

/**
 * SHA-256 of a file or a text in hexadecimal; '' where the page may not compute one (over plain http
 * browsers offer no cryptography) or the file is too large.
 */
export async function fingerprint(content: Blob): Promise<string> {
	if (!('subtle' in crypto) || content.size > LARGEST) return '';
	const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fingerprint of exports and side tables, as the build computes it; '' where that of a file is not known. */
export async function dataFingerprint(files: readonly ExportFile[], tables: SideTables): Promise<string> {
	if (files.some(({ sha256 }) => sha256 === '')) return '';
	const lines = files.map(({ name, sha256 }) => `${name}\n${sha256}\n`);
	return fingerprint(new Blob([...lines, JSON.stringify(tables)]));
}
