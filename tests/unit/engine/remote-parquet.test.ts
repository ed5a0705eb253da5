import { describe, expect, it } from 'vitest';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';
import { downloadParquet, probeParquet } from '#lib/engine/wasm/remote-parquet.ts';

function bytes(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}

/** Magic, content, a footer of 3 bytes, its length, magic. */
const GOOD = bytes('PAR1content---foo\x03\0\0\0PAR1');

interface Behaviour {
	readonly ranges?: boolean;
	readonly encoded?: boolean;
	readonly status?: number;
}

/** A file server that holds one file. */
function server(
	file: Uint8Array<ArrayBuffer>,
	{ ranges = true, encoded = false, status = 200 }: Behaviour = {}
): typeof fetch {
	return async (_, init) => {
		if (status !== 200) return new Response('no', { status });
		const headers = new Headers(encoded ? { 'Content-Encoding': 'br' } : {});
		const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('Range') ?? '');
		if (!ranges || range === null) {
			headers.set('Content-Length', String(file.length));
			return new Response(file, { headers });
		}
		const [start, end] = [Number(range[1]), Math.min(Number(range[2]), file.length - 1)];
		if (start >= file.length) return new Response(null, { status: 416 });
		headers.set('Content-Range', `bytes ${start}-${end}/${file.length}`);
		return new Response(file.slice(start, end + 1), { status: 206, headers });
	};
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
	const error: unknown = await work.then(
		() => null,
		(reason: unknown) => reason
	);
	return error instanceof LoadError ? error.reason : `not a LoadError: ${String(error)}`;
}

describe('probeParquet', () => {
	it('sees that a server delivers ranges', async () => {
		expect(await probeParquet('/a', server(GOOD))).toEqual({ url: '/a', size: GOOD.length, ranges: true });
	});

	it('sees that a server delivers none', async () => {
		const remote = await probeParquet('/a', server(GOOD, { ranges: false }));
		expect(remote).toEqual({ url: '/a', size: GOOD.length, ranges: false });
	});

	it('uses no ranges of a packed transfer', async () => {
		const remote = await probeParquet('/a', server(GOOD, { encoded: true }));
		expect(remote).toMatchObject({ ranges: false });
	});

	it.each([
		['not-found', server(GOOD, { status: 404 })],
		['network', server(GOOD, { status: 500 })],
		['network', () => Promise.reject(new TypeError('Failed to fetch'))],
		['empty', server(bytes(''))],
		['empty', server(bytes(''), { ranges: false })],
		['not-parquet', server(bytes('<!doctype html>'))],
		['not-parquet', server(bytes('<!doctype html>'), { ranges: false })],
		['truncated', server(bytes('PAR1'))],
		['truncated', server(GOOD.slice(0, -1))],
		['truncated', server(bytes('PAR1foo\xff\0\0\0PAR1'))]
	] as const)('says %s', async (reason, fetcher) => {
		expect(await reasonOf(probeParquet('/a', fetcher))).toBe(reason);
	});
});

describe('downloadParquet', () => {
	it('fetches the whole file and tells of every piece', async () => {
		let received = 0;
		const blob = await downloadParquet('/a', (count) => (received += count), server(GOOD));
		expect(new Uint8Array(await blob.arrayBuffer())).toEqual(GOOD);
		expect(received).toBe(GOOD.length);
	});

	it.each([
		['not-found', server(GOOD, { status: 404 })],
		['empty', server(bytes(''))],
		['not-parquet', server(bytes('<!doctype html>'))],
		['truncated', server(GOOD.slice(0, 15))]
	] as const)('says %s', async (reason, fetcher) => {
		expect(await reasonOf(downloadParquet('/a', () => undefined, fetcher))).toBe(reason);
	});

	it('says network where the body breaks off', async () => {
		const broken = new ReadableStream({
			pull(controller) {
				controller.error(new TypeError('connection reset'));
			}
		});
		const fetcher = (): Promise<Response> => Promise.resolve(new Response(broken));
		expect(await reasonOf(downloadParquet('/a', () => undefined, fetcher))).toBe('network');
	});
});
