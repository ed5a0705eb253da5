import { messageOf } from '#lib/domain/errors.ts';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';

/** What a server tells of a Parquet file before any of it is decoded. */
export interface RemoteParquet {
	readonly url: string;
	/** Size in bytes; null where the server does not tell. */
	readonly size: number | null;
	/** Whether parts of it can be fetched. */
	readonly ranges: boolean;
}

/** Magic, footer length, magic: nothing smaller is a Parquet file. */
const SMALLEST = 12;
const TAIL = 8;

function isMagic(bytes: Uint8Array, offset: number): boolean {
	return String.fromCharCode(...bytes.subarray(offset, offset + 4)) === 'PAR1';
}

function checkHead(head: Uint8Array, size: number | null): void {
	if (head.length === 0) throw new LoadError('empty', 'the file has 0 bytes');
	if (!isMagic(head, 0)) throw new LoadError('not-parquet', 'the file does not begin with PAR1');
	if (size !== null && size < SMALLEST) throw new LoadError('truncated', `the file has only ${size} bytes`);
}

function checkTail(tail: Uint8Array, size: number): void {
	if (tail.length < TAIL || !isMagic(tail, 4)) {
		throw new LoadError('truncated', `the file of ${size} bytes does not end with PAR1`);
	}
	const footer = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
	if (footer + SMALLEST > size) {
		throw new LoadError('truncated', `the footer needs ${footer} bytes, the file has ${size}`);
	}
}

async function request(fetcher: typeof fetch, url: string, range: string | null): Promise<Response> {
	const response = await fetcher(url, range === null ? {} : { headers: { Range: `bytes=${range}` } }).catch(
		(error: unknown) => {
			throw new LoadError('network', messageOf(error));
		}
	);
	if (response.ok || response.status === 416) return response;
	await response.body?.cancel();
	throw new LoadError(
		response.status === 404 || response.status === 410 ? 'not-found' : 'network',
		`the server answered ${response.status} ${response.statusText}`.trimEnd()
	);
}

async function bytesOf(response: Response): Promise<Uint8Array> {
	return new Uint8Array(
		await response.arrayBuffer().catch((error: unknown) => {
			throw new LoadError('network', messageOf(error));
		})
	);
}

/** The first bytes of a body, which is then given up. */
async function firstBytes(response: Response, count: number): Promise<Uint8Array> {
	const reader = response.body?.getReader();
	const bytes: number[] = [];
	while (reader !== undefined && bytes.length < count) {
		const { done, value } = await reader.read();
		if (done) break;
		bytes.push(...value.subarray(0, count - bytes.length));
	}
	await reader?.cancel();
	return Uint8Array.from(bytes);
}

function announcedSize(response: Response): number | null {
	// With a content encoding the length is that of the packed bytes.
	if (response.headers.has('Content-Encoding')) return null;
	const length = response.headers.get('Content-Length');
	return length === null ? null : Number(length);
}

/**
 * Asks for the first four bytes, to learn whether the server delivers ranges, and checks the magic
 * bytes at both ends as far as that needs no download.
 * @throws LoadError
 */
export async function probeParquet(url: string, fetcher: typeof fetch = fetch): Promise<RemoteParquet> {
	const response = await request(fetcher, url, '0-3');
	if (response.status === 416) throw new LoadError('empty', 'the file has 0 bytes');
	const total = /^bytes 0-\d+\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1];
	if (response.status !== 206 || total === undefined || response.headers.has('Content-Encoding')) {
		const size = announcedSize(response);
		checkHead(await firstBytes(response, 4), size);
		return { url, size, ranges: false };
	}
	const size = Number(total);
	checkHead(await bytesOf(response), size);
	const end = await request(fetcher, url, `${size - TAIL}-${size - 1}`);
	checkTail(await bytesOf(end), size);
	return { url, size, ranges: true };
}

/**
 * Fetches a whole file.
 * @param onBytes told of each piece's length as it arrives
 * @throws LoadError, also for a body that ends early
 */
export async function downloadParquet(
	url: string,
	onBytes: (bytes: number) => void,
	fetcher: typeof fetch = fetch
): Promise<Blob> {
	const response = await request(fetcher, url, null);
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	const reader = response.body?.getReader();
	try {
		while (reader !== undefined) {
			const { done, value } = await reader.read();
			if (done) break;
			pieces.push(value);
			onBytes(value.length);
		}
	} catch (error) {
		throw new LoadError('network', messageOf(error));
	}
	const file = new Blob(pieces);
	checkHead(new Uint8Array(await file.slice(0, 4).arrayBuffer()), file.size);
	checkTail(new Uint8Array(await file.slice(-TAIL).arrayBuffer()), file.size);
	return file;
}
