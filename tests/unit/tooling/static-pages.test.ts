import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freeStandingPage, freeStaticPages, isStaticPage, withIndex } from '#lib/cli/static-pages.js';

const page = (body: string, head = '') =>
	`<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const none = () => '';

describe('a link', () => {
	test.each([
		['../', '../index.html'],
		['./', './index.html'],
		['..', '../index.html'],
		['.', './index.html'],
		['../2014-Q2/1/', '../2014-Q2/1/index.html'],
		[
			'../rankings/2014-Q2/?bureau=YF&amp;view=adjusted',
			'../rankings/2014-Q2/index.html?bureau=YF&amp;view=adjusted'
		],
		['../2014-Q2/#definition-repeat', '../2014-Q2/index.html#definition-repeat'],
		['?left=2014-Q2/1', 'index.html?left=2014-Q2/1'],
		['#ranking', '#ranking'],
		['report.pdf', 'report.pdf'],
		['../edition.json?x=a/', '../edition.json?x=a/'],
		['', '']
	])('to %s names %s', (href, named) => {
		expect(withIndex(href)).toBe(named);
	});

	test('keeps everything around it, whatever stands in other attributes', () => {
		const html = page(
			'<a class="x" title="a > b href=&quot;/&quot;" href="../a/" rel="external">href="/"</a>'
		);
		expect(freeStandingPage(html, none)).toBe(html.replace('href="../a/"', 'href="../a/index.html"'));
	});

	test.each(['/reports/', 'https://example.org/', '//example.org/', 'javascript:alert(1)'])(
		'that is absolute is refused: %s',
		(href) => {
			expect(() => freeStandingPage(page(`<a href="${href}">x</a>`), none, 'reports/index.html')).toThrow(
				/reports\/index\.html.*absolute/
			);
		}
	);

	test('to a picture in the page itself is none', () => {
		const html = page('<img src="data:image/png;base64,AAAA" alt="">');
		expect(freeStandingPage(html, none)).toBe(html);
	});
});

describe('stylesheets', () => {
	const links =
		'<link href="../_app/a.css" rel="stylesheet">\n<link rel="stylesheet" href="../_app/b.css"><link rel="icon" href="../icon.svg">';

	test('stand in the page, in their order', () => {
		const html = freeStandingPage(page('', links), (href) => `/* ${href} */`);
		expect(html).toContain('<style>/* ../_app/a.css */\n/* ../_app/b.css */</style></head>');
		expect(html).not.toContain('rel="stylesheet"');
		expect(html).toContain('<link rel="icon" href="../icon.svg">');
	});

	test('may hold what a replacement would read as a pattern', () => {
		expect(freeStandingPage(page('', links), () => 'a::after{content:"$&"}')).toContain('content:"$&"');
	});

	test.each(['@import "x.css";', 'a{background:url(x.png)}', 'a{content:"</style>"}'])(
		'that need more than themselves are refused: %s',
		(css) => {
			expect(() => freeStandingPage(page('', links), () => css)).toThrow();
		}
	);

	test('may hold pictures of their own', () => {
		const css = 'a{background:url("data:image/svg+xml,x")}';
		expect(freeStandingPage(page('', links), () => css)).toContain(css);
	});
});

test.each([
	['a page of words', page('<p>1 &lt;script></p>'), true],
	['a page with a classic script', page('<script src="a.js" defer></script>'), true],
	['a page that comes to life', page('<script>\n{ kit.start() }</script>'), false],
	['a page that loads modules', page('', '<link rel="modulepreload" href="a.js">'), false]
])('%s is static: %#', (_, html, isStatic) => {
	expect(isStaticPage(html)).toBe(isStatic);
});

test('a built site: static pages are written free-standing, the others stay', () => {
	const folder = mkdtempSync(join(tmpdir(), 'firstfix-static-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'reports/2014-Q2'), { recursive: true });
	const live = page('<script>start()</script><a href="reports/">x</a>');
	writeFileSync(join(folder, 'a.css'), 'p{color:red}');
	writeFileSync(join(folder, 'index.html'), live);
	writeFileSync(
		join(folder, 'reports/2014-Q2/index.html'),
		page('<a href="../">x</a>', '<link href="../../a.css" rel="stylesheet">')
	);
	for (const place of ['', 'reports/2014-Q2']) writeFileSync(join(folder, place, '__data.json'), '{}');
	expect(freeStaticPages(folder)).toBe(1);
	expect(existsSync(join(folder, '__data.json'))).toBe(true);
	expect(existsSync(join(folder, 'reports/2014-Q2/__data.json'))).toBe(false);
	expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(live);
	expect(readFileSync(join(folder, 'reports/2014-Q2/index.html'), 'utf8')).toBe(
		page('<a href="../index.html">x</a>', '<style>p{color:red}</style>')
	);
});
