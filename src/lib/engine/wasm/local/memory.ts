import { LoadError } from '#lib/engine/wasm/load-failure.ts';

const GIGABYTE = 2 ** 30;

/** A WebAssembly engine has 4 GB of addresses, of which queries need their part. */
const MOST = 2 * GIGABYTE;
const LEAST = 0.5 * GIGABYTE;
/** Part of the device's memory that raw tables may take: two engines hold the data while pages change over. */
const SHARE = 0.25;
/** Where the browser does not tell. */
const USUAL_DEVICE_GIGABYTES = 4;

/** Memory of a text value beside its bytes, in DuckDB: the string's head, and the reading of it. */
const TEXT_HEAD_BYTES = 20;
/** Memory of any other value, on average. */
const PLAIN_VALUE_BYTES = 8;

/**
 * Memory that all raw tables of a page may take together, in bytes.
 * @param deviceGigabytes `navigator.deviceMemory` where the browser has it
 */
export function memoryLimit(deviceGigabytes: number | undefined): number {
	const share = (deviceGigabytes ?? USUAL_DEVICE_GIGABYTES) * GIGABYTE * SHARE;
	return Math.min(MOST, Math.max(LEAST, share));
}

/** Memory that a column will take in DuckDB, in bytes, from what a footer says of it. */
export function columnMemory(kind: 'text' | 'plain', rows: number, uncompressedBytes: number): number {
	return rows * (kind === 'text' ? TEXT_HEAD_BYTES : PLAIN_VALUE_BYTES) + uncompressedBytes;
}

/**
 * Unpacked size of what can be decoded at once, in bytes: a row group is held several times over within
 * the 4 GB of a reader.
 */
export const LARGEST_PIECE_BYTES = GIGABYTE;

/**
 * @throws LoadError `too-large`, with both numbers
 */
export function checkMemory(neededBytes: number, limitBytes: number): void {
	if (neededBytes <= limitBytes) return;
	throw new LoadError(
		'too-large',
		`loading would take about ${String(Math.ceil(neededBytes / 2 ** 20))} MB, of which ${String(Math.floor(limitBytes / 2 ** 20))} MB are left`,
		{ neededBytes, limitBytes }
	);
}
