import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createStaticServer, listenNear, type ServerOptions } from '#lib/cli/serve.js';

const HASH = `'sha256-AAAA='`;
const POLICY = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${HASH}`;
const page = (text: string): string =>
	`<html><head><meta http-equiv="content-security-policy" content="${POLICY}"></head>${text}</html>`;

let folder = '';
const started: { close: () => Promise<void> }[] = [];

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'firstfix-serve-'));
	const site = join(folder, 'site');
	mkdirSync(join(site, 'data'), { recursive: true });
	mkdirSync(join(site, '_app/immutable'), { recursive: true });
	writeFileSync(join(folder, 'secret.txt'), 'secret');
	writeFileSync(join(site, 'index.html'), page('home'));
	writeFileSync(join(site, 'data/index.html'), page('data'));
	writeFileSync(join(site, '404.html'), page('missing'));
	writeFileSync(join(site, 'engine.wasm'), Buffer.alloc(5000, 'wasm'));
	writeFileSync(join(site, 'tickets.parquet'), '0123456789');
	writeFileSync(join(site, 'empty.csv'), '');
	writeFileSync(join(site, '_app/immutable/a.js'), 'a');
	symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
});

afterEach(async () => {
	for (const server of started.splice(0)) await server.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

async function serve(options: Partial<ServerOptions> = {}) {
	const server = createStaticServer({ folder: join(folder, 'site'), ...options });
	started.push(server);
	const port = await server.listen(0, '127.0.0.1');
	return {
		server,
		port,
		get: (path: string, headers: Record<string, string> = {}) => get(port, path, headers)
	};
}

interface Answer {
	readonly status: number;
	readonly headers: Record<string, string | string[] | undefined>;
	readonly body: Buffer;
}

/** A plain request: unlike fetch, it sends a path as it is written and unpacks nothing. */
function get(port: number, path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
	return new Promise((done, fail) => {
		const sent = request({ port, path, headers, method, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
			});
		});
		sent.on('error', fail).end();
	});
}

describe('files and folders', () => {
	test.each([
		['/', 200, 'text/html; charset=utf-8'],
		['/data/', 200, 'text/html; charset=utf-8'],
		['/engine.wasm', 200, 'application/wasm'],
		['/tickets.parquet?v=1', 200, 'application/vnd.apache.parquet'],
		['/_app/immutable/a.js', 200, 'text/javascript; charset=utf-8'],
		['/empty.csv', 200, 'text/csv; charset=utf-8'],
		['/nothing/', 404, 'text/html; charset=utf-8'],
		['/index.html/', 404, 'text/html; charset=utf-8']
	])('%s is %i, %s', async (path, status, type) => {
		const answer = await (await serve()).get(path);
		expect(answer.status).toBe(status);
		expect(answer.headers['content-type']).toBe(type);
	});

	test('a folder without its slash is sent on, with its query', async () => {
		const answer = await (await serve()).get('/data?period=2014-H1');
		expect(answer.status).toBe(308);
		expect(answer.headers.location).toBe('/data/?period=2014-H1');
	});

	test('a redirect never names another host', async () => {
		expect((await (await serve()).get('//data')).headers.location).toBe('/data/');
	});

	test('what has a hash in its name may be kept, the rest is asked for again', async () => {
		const { get: ask } = await serve();
		expect((await ask('/_app/immutable/a.js')).headers['cache-control']).toContain('immutable');
		const first = await ask('/');
		expect(first.headers['cache-control']).toBe('no-cache');
		expect((await ask('/', { 'if-none-match': String(first.headers.etag) })).status).toBe(304);
	});

	test('only reading is allowed', async () => {
		const { port } = await serve();
		const answer = await get(port, '/', {}, 'POST');
		expect(answer.status).toBe(405);
		expect(answer.headers.allow).toBe('GET, HEAD');
		const head = await get(port, '/engine.wasm', {}, 'HEAD');
		expect(head.headers['content-length']).toBe('5000');
		expect(head.body.length).toBe(0);
	});
});

test.each([
	'/../secret.txt',
	'/%2e%2e/secret.txt',
	'/data/..%2f..%2fsecret.txt',
	'/..%5csecret.txt',
	'/link.txt',
	'/%00',
	'/%zz'
])('nothing outside the folder is served: %s', async (path) => {
	const answer = await (await serve()).get(path);
	expect([400, 404]).toContain(answer.status);
	expect(answer.body.toString()).not.toContain('secret');
});

describe('under a base path', () => {
	test('the site is there and nowhere else', async () => {
		const { get: ask } = await serve({ basePath: '/reports' });
		expect((await ask('/reports/data/')).body.toString()).toContain('data');
		expect((await ask('/reports')).headers.location).toBe('/reports/');
		expect((await ask('/data/')).status).toBe(404);
		expect((await ask('/reportsdata/')).status).toBe(404);
	});

	test('it may be written in Chinese', async () => {
		const { get: ask } = await serve({ basePath: '/首解' });
		expect((await ask(encodeURI('/首解/data/'))).status).toBe(200);
	});
});

describe('ranges', () => {
	test.each([
		['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
		['bytes=7-', 206, '789', 'bytes 7-9/10'],
		['bytes=-4', 206, '6789', 'bytes 6-9/10'],
		['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
		['bytes=8-99', 206, '89', 'bytes 8-9/10'],
		['bytes=5-4', 200, '0123456789', undefined],
		['bytes=0-1,4-5', 200, '0123456789', undefined],
		['lines=1-2', 200, '0123456789', undefined]
	])('%s', async (range, status, text, contentRange) => {
		const answer = await (await serve()).get('/tickets.parquet', { range });
		expect(answer.status).toBe(status);
		expect(answer.body.toString()).toBe(text);
		expect(answer.headers['content-range']).toBe(contentRange);
	});

	test.each(['bytes=10-', 'bytes=-0'])('%s cannot be satisfied', async (range) => {
		const answer = await (await serve()).get('/tickets.parquet', { range });
		expect(answer.status).toBe(416);
		expect(answer.headers['content-range']).toBe('bytes */10');
	});

	test('a changed file is sent whole', async () => {
		const { get: ask } = await serve();
		expect((await ask('/tickets.parquet', { range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200);
	});

	test('can be switched off', async () => {
		const answer = await (await serve({ ranges: false })).get('/tickets.parquet', { range: 'bytes=0-3' });
		expect(answer.status).toBe(200);
		expect(answer.headers['accept-ranges']).toBeUndefined();
	});
});

describe('compression', () => {
	test('brotli for what gains by it, and the wire is counted', async () => {
		const cache = join(folder, 'cache');
		for (const _run of ['compressed', 'from the cache']) {
			const { server, get: ask } = await serve({ compression: 'brotli', compressionCache: cache });
			const answer = await ask('/engine.wasm', { 'accept-encoding': 'gzip, br' });
			expect(answer.headers['content-encoding']).toBe('br');
			expect(brotliDecompressSync(answer.body).length).toBe(5000);
			await server.close();
			expect(server.transfers).toHaveLength(1);
			expect(server.transfers[0]?.bytes).toBeGreaterThan(answer.body.length);
			expect(server.transfers[0]?.bytes).toBeLessThan(1000);
		}
	});

	test('not for Parquet, not for ranges, not unasked', async () => {
		const { get: ask } = await serve({ compression: 'brotli' });
		const accepted = { 'accept-encoding': 'br' };
		expect((await ask('/tickets.parquet', accepted)).headers['content-encoding']).toBeUndefined();
		expect((await ask('/engine.wasm', { ...accepted, range: 'bytes=0-9' })).body.length).toBe(10);
		expect((await ask('/engine.wasm')).headers['content-encoding']).toBeUndefined();
		expect((await ask('/engine.wasm', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe(
			'gzip'
		);
	});
});

describe('content security policy', () => {
	test('a page gets its own policy, everything else the same without hashes', async () => {
		const { get: ask } = await serve({ contentSecurityPolicy: true });
		expect((await ask('/')).headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
		expect((await ask('/engine.wasm')).headers['content-security-policy']).toBe(
			`default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'`
		);
	});

	test('a site without a policy is refused', () => {
		const site = join(folder, 'bare');
		mkdirSync(site);
		writeFileSync(join(site, 'index.html'), '<p>bare</p>');
		expect(() => createStaticServer({ folder: site, contentSecurityPolicy: true })).toThrow(
			/content-security-policy/
		);
	});
});

test('a port that is taken is named, and the next free one used', async () => {
	const { port } = await serve();
	const second = createStaticServer({ folder: join(folder, 'site') });
	started.push(second);
	const lines: string[] = [];
	const chosen = await listenNear(second, port, (line) => lines.push(line));
	expect(chosen).toBeGreaterThan(port);
	expect(lines[0]).toContain(`Port ${String(port)} is taken`);
});
