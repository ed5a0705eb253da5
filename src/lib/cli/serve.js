import { createReadStream, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream';
import { createCompressor } from './compression.js';
import { readPolicies } from './content-security-policy.js';
import { isProgram } from './project.js';
import { contentType, findFile, isCompressible, parseRange } from './static-file.js';

/**
 * @typedef {object} ServerOptions
 * @property {string} folder the folder to serve
 * @property {string} [basePath] '' or a path such as '/reports' under which it is served
 * @property {boolean} [ranges] false: Range is ignored, as some servers do
 * @property {'none' | 'gzip' | 'brotli'} [compression] on the fly, at the highest quality
 * @property {string | null} [compressionCache] folder that keeps compressed files between runs
 * @property {boolean} [contentSecurityPolicy] sends the pages' own policy as a header too
 *
 * @typedef {object} Transfer one response; times in ms since the epoch
 * @property {string} path
 * @property {number} status
 * @property {number} bytes on the wire, headers included
 * @property {number} startedAt
 * @property {number} finishedAt
 *
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./static-file.js').FoundFile} FoundFile
 */

const now = () => performance.timeOrigin + performance.now();

/** @param {string} url @returns {string | null} decoded path without query; null where it cannot be decoded */
function decodedPath(url) {
	try {
		return decodeURIComponent(url.replace(/[?#].*$/, ''));
	} catch {
		return null;
	}
}

/** @param {string | undefined} accepted @param {ServerOptions['compression']} compression */
function chooseEncoding(accepted = '', compression) {
	if (compression === 'brotli' && /\bbr\b/.test(accepted)) return 'br';
	return compression !== 'none' && /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

/**
 * A server of static files: what any web server does with the site, and what the tests need to
 * see. Nothing outside the folder is served; nothing is listed; 404.html answers what is missing.
 *
 * @param {ServerOptions} options
 */
export function createStaticServer({
	folder,
	basePath = '',
	ranges = true,
	compression = 'none',
	compressionCache = null,
	contentSecurityPolicy = false
}) {
	const root = realpathSync(resolve(folder));
	const policies = contentSecurityPolicy ? readPolicies(root) : null;
	const compressor = createCompressor(compressionCache);
	/** @type {Transfer[]} */
	const transfers = [];

	/** @param {Response} response @param {number} status @param {string} text @param {Record<string, string>} [headers] */
	function answer(response, status, text, headers = {}) {
		response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);
	}

	/** @param {Request} request @param {Response} response @param {FoundFile} file @param {number} status */
	async function send(request, response, file, status) {
		const type = contentType(file.path);
		const etag = `"${file.size.toString(36)}-${file.modified.getTime().toString(36)}"`;
		const immutable = file.path.slice(root.length).replaceAll('\\', '/').startsWith('/_app/immutable/');
		response.setHeader('content-type', type);
		response.setHeader('x-content-type-options', 'nosniff');
		response.setHeader('referrer-policy', 'same-origin');
		response.setHeader('etag', etag);
		response.setHeader('last-modified', file.modified.toUTCString());
		response.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
		if (ranges) response.setHeader('accept-ranges', 'bytes');
		if (policies !== null) {
			const isPage = type.startsWith('text/html');
			const policy = isPage ? policies.forPage(await readFile(file.path, 'utf8')) : policies.forOthers();
			response.setHeader('content-security-policy', policy);
		}
		if (status === 200 && request.headers['if-none-match'] === etag) {
			response.writeHead(304).end();
			return;
		}

		const rangeHeader = ranges && status === 200 ? request.headers.range : undefined;
		const condition = request.headers['if-range'];
		const range = parseRange(
			condition === undefined || condition === etag ? rangeHeader : undefined,
			file.size
		);
		if (range === 'unsatisfiable') {
			answer(response, 416, 'The file is shorter.', { 'content-range': `bytes */${file.size}` });
			return;
		}

		const encoding =
			range === 'whole' && isCompressible(type)
				? chooseEncoding(request.headers['accept-encoding']?.toString(), compression)
				: null;
		if (compression !== 'none' && isCompressible(type)) response.setHeader('vary', 'accept-encoding');
		if (encoding !== null) {
			const body = await compressor.compressed(file, encoding);
			response.setHeader('content-encoding', encoding).setHeader('content-length', body.length);
			response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
			return;
		}
		const part = range === 'whole' ? { start: 0, end: file.size - 1 } : range;
		if (range !== 'whole') {
			response.setHeader('content-range', `bytes ${part.start}-${part.end}/${file.size}`);
		}
		response.setHeader('content-length', part.end - part.start + 1);
		response.writeHead(range === 'whole' ? status : 206);
		if (request.method === 'HEAD' || file.size === 0) response.end();
		else pipeline(createReadStream(file.path, part), response, () => undefined);
	}

	/** @param {Request} request @param {Response} response */
	async function respond(request, response) {
		const url = request.url ?? '/';
		const path = decodedPath(url);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			answer(response, 405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
		} else if (path === null || !path.startsWith('/')) {
			answer(response, 400, 'The address cannot be read.');
		} else if (path !== basePath && !path.startsWith(`${basePath}/`)) {
			answer(response, 404, `Nothing is served here. The site is at ${basePath}/`);
		} else {
			const inside = path.slice(basePath.length);
			const found = inside === '' ? { kind: /** @type {const} */ ('folder') } : await findFile(root, inside);
			if (found.kind === 'file') return send(request, response, found, 200);
			if (found.kind === 'folder') {
				const [before = '', query] = url.split('?', 2);
				// Never `//host/`, which a browser would read as another site.
				const location = `${before.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
				answer(response, 308, location, { location });
				return;
			}
			const fallback = await findFile(root, '/404.html');
			if (fallback.kind === 'file') return send(request, response, fallback, 404);
			answer(response, 404, 'Not found.');
		}
	}

	const listener = (/** @type {Request} */ request, /** @type {Response} */ response) => {
		const startedAt = now();
		const { socket } = request;
		const bytesBefore = socket.bytesWritten;
		response.on('close', () => {
			const bytes = socket.bytesWritten - bytesBefore;
			const path = request.url ?? '/';
			transfers.push({ path, status: response.statusCode, bytes, startedAt, finishedAt: now() });
		});
		respond(request, response).catch((error) => {
			if (response.headersSent) response.destroy();
			else answer(response, 500, error instanceof Error ? error.message : String(error));
		});
	};
	/** @type {import('node:http').Server[]} */
	const servers = [];

	/** @param {number} port @param {string} host @returns {Promise<number>} the port */
	function listenOn(port, host) {
		return new Promise((done, fail) => {
			const server = createServer(listener);
			server.once('error', fail);
			server.listen(port, host, () => {
				servers.push(server);
				const address = server.address();
				done(typeof address === 'object' && address !== null ? address.port : port);
			});
		});
	}

	async function close() {
		await Promise.all(
			servers.splice(0).map((server) => {
				const closed = new Promise((done) => server.close(done));
				server.closeAllConnections();
				return closed;
			})
		);
	}

	return {
		/** Every response so far, in the order in which they ended. */
		transfers,
		/**
		 * Listens on this machine only, on IPv4 and, for 'localhost', IPv6 as well.
		 *
		 * @param {number} [port] 0: a free one
		 * @param {string} [host] another host name or address opens the site to the network
		 * @returns {Promise<number>} the port
		 * @throws {NodeJS.ErrnoException} EADDRINUSE where the port is taken
		 */
		async listen(port = 0, host = 'localhost') {
			if (host !== 'localhost') return listenOn(port, host);
			const chosen = await listenOn(port, '127.0.0.1');
			try {
				await listenOn(chosen, '::1');
			} catch (error) {
				const code = /** @type {NodeJS.ErrnoException} */ (error).code;
				if (code === 'EADDRINUSE' && port !== 0) {
					await close();
					throw error;
				}
				// A machine without IPv6 is served on IPv4.
			}
			return chosen;
		},
		close
	};
}

/**
 * Listens on the port or, where it is taken, the next free one of the twenty after it.
 *
 * @param {ReturnType<typeof createStaticServer>} server
 * @param {number} wanted
 * @param {(line: string) => void} say
 * @param {string} [host]
 */
export async function listenNear(server, wanted, say, host) {
	for (let port = wanted; ; port += 1) {
		try {
			return await server.listen(port, host);
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || port >= wanted + 20)
				throw error;
			say(`Port ${port} is taken; trying ${port + 1}. (PORT=<number> chooses another.)`);
		}
	}
}

/** The port that PORT asks for, 4173 by default. @throws {Error} where it is no port */
export function portFromEnvironment() {
	const text = process.env['PORT'] ?? '4173';
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65536) return port;
	throw new Error(`PORT is “${text}”; expected a number from 1 to 65535.`);
}

/**
 * Serves a folder until the program is told to stop, and prints the address.
 *
 * @param {ServerOptions} options
 */
export async function serveUntilStopped(options) {
	const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
	const server = createStaticServer(options);
	const port = await listenNear(server, portFromEnvironment(), say, process.env['HOST']);
	say(
		`FirstFix is at http://${process.env['HOST'] ?? 'localhost'}:${port}${options.basePath ?? ''}/ (Ctrl+C stops it)`
	);
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close());
}

const USAGE = `Usage: node src/lib/cli/serve.js [folder] [--base /reports] [--compress gzip|brotli] [--no-ranges] [--csp]
PORT and HOST choose where it listens (4173, this machine only).
`;

/** @param {string[]} args */
async function main(args) {
	/** @type {ServerOptions} */
	const options = { folder: process.env['BUILD_DIR'] ?? 'build', basePath: process.env['BASE_PATH'] ?? '' };
	for (let argument = args.shift(); argument !== undefined; argument = args.shift()) {
		const value = () => args.shift() ?? '';
		if (argument === '--base') options.basePath = value();
		else if (argument === '--compress') options.compression = value() === 'gzip' ? 'gzip' : 'brotli';
		else if (argument === '--no-ranges') options.ranges = false;
		else if (argument === '--csp') options.contentSecurityPolicy = true;
		else if (!argument.startsWith('-')) options.folder = argument;
		else throw new Error(`Unknown option ${argument}\n${USAGE}`);
	}
	await serveUntilStopped(options);
}

if (isProgram(import.meta.url)) {
	main(process.argv.slice(2)).catch((error) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	});
}
