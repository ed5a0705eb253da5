import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @typedef {'br' | 'gzip'} Encoding */

/** @type {Record<Encoding, (bytes: Buffer) => Promise<Buffer>>} */
const COMPRESS = {
	br: (bytes) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
			}
		}),
	gzip: (bytes) => promisify(gzip)(bytes, { level: 9 })
};

/**
 * Compresses files as a release would be compressed beforehand: once each, at the highest
 * quality, remembered in memory and, as a minute of brotli for the engine's wasm is long, in a
 * folder by content hash.
 *
 * @param {string | null} cacheFolder
 */
export function createCompressor(cacheFolder) {
	/** @type {Map<string, Promise<Buffer>>} */
	const remembered = new Map();

	/** @param {string} file @param {Encoding} encoding */
	async function compress(file, encoding) {
		const bytes = await readFile(file);
		if (cacheFolder === null) return COMPRESS[encoding](bytes);
		const name = createHash('sha256').update(bytes).digest('hex');
		const cached = join(cacheFolder, `${name}.${encoding}`);
		if (existsSync(cached)) return readFile(cached);
		const compressed = await COMPRESS[encoding](bytes);
		await mkdir(cacheFolder, { recursive: true });
		await writeFile(`${cached}.${process.pid}`, compressed);
		await rename(`${cached}.${process.pid}`, cached);
		return compressed;
	}

	return {
		/** @param {{ path: string, size: number, modified: Date }} file @param {Encoding} encoding */
		compressed({ path, size, modified }, encoding) {
			const key = `${encoding} ${size} ${modified.getTime()} ${path}`;
			const known = remembered.get(key) ?? compress(path, encoding);
			remembered.set(key, known);
			return known;
		}
	};
}
