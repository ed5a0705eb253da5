import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectQuiet, openSite, watchOf } from './harness.ts';

const POLICY = `default-src 'self'; script-src 'self'; connect-src 'self' http://elsewhere.example`;
let folder = '';

function writePage(name: string, body: string): void {
	const meta = `<meta http-equiv="content-security-policy" content="${POLICY}">`;
	writeFileSync(
		join(folder, name),
		`<!doctype html><html lang="en"><head>${meta}<link rel="icon" href="icon.svg"></head><body>${body}</body></html>`
	);
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'firstfix-harness-'));
	writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
	writeFileSync(
		join(folder, 'worker.js'),
		`fetch('http://elsewhere.example/w').catch(() => postMessage('done'))`
	);
	writeFileSync(
		join(folder, 'ask.js'),
		`fetch('http://elsewhere.example/p').catch(() => {
			new Worker('worker.js').onmessage = () => (document.title = 'done');
		})`
	);
	writePage('index.html', '<p>quiet</p>');
	writePage('inline.html', '<script>document.title = "ran"</script>');
	writePage('ask.html', '<script src="ask.js"></script>');
	writePage('missing.html', '<img src="missing.png" alt="">');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a quiet page is quiet', async () => {
	const { page, open, address } = await openSite({ folder });
	await open('/');
	expectQuiet(page);
	expect(watchOf(page).requests).toContain(address('/'));
});

test('an inline script without a hash is stopped and reported', async () => {
	const { page, open } = await openSite({ folder });
	await open('/inline.html');
	expect(await page.title()).toBe('');
	expect(watchOf(page).violations.join()).toMatch(/script-src/);
	expect(() => expectQuiet(page)).toThrow();
});

test('requests to another origin are blocked and recorded, of the page and of its worker', async () => {
	const { page, open } = await openSite({ folder });
	await open('/ask.html');
	await page.waitForFunction(() => document.title === 'done');
	expect(watchOf(page).foreign).toEqual(['http://elsewhere.example/p', 'http://elsewhere.example/w']);
	expect(() => expectQuiet(page)).toThrow();
});

test('a missing file is noticed', async () => {
	const { page, open } = await openSite({ folder });
	await open('/missing.html');
	expect(watchOf(page).failed.join()).toMatch(/404 .*missing\.png/);
	expect(() => expectQuiet(page)).toThrow();
});

test('a server without ranges answers with the whole file', async () => {
	const { context, address } = await openSite({ folder, ranges: false });
	const response = await context.request.get(address('/worker.js'), { headers: { range: 'bytes=0-3' } });
	expect(response.status()).toBe(200);
});
