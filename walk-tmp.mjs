import { chromium } from 'playwright-core';
const base = process.argv[2] ?? 'http://localhost:5391';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const ctx = await b.newContext({ viewport: { width: 1440, height: 900 } });
const page = await ctx.newPage();
page.on('console', (m) => { if (['error','warning'].includes(m.type())) console.log('CONSOLE', m.type(), m.text()); });
page.on('pageerror', (e) => console.log('PAGEERROR', e.stack));
const t0 = Date.now(); const say = (...a) => console.log(((Date.now()-t0)/1000).toFixed(1), ...a);
await page.goto(base + '/data/', { waitUntil: 'load' });
await page.waitForSelector('[data-engine-state="ready"]', { timeout: 120000 });
say('site ready');
await page.setInputFiles('input[name=exports]', '/tmp/local/mine.parquet');
await page.waitForSelector('[data-data-source="local"]', { timeout: 120000 }).catch(async () => say('NO BAR', await page.locator('header').first().innerText()));
say('local', (await page.locator('[data-data-source]').innerText()).replace(/\n/g,' | '));
await page.screenshot({ path: '/tmp/local/data.png', fullPage: true });
const nav = page.locator('nav').first();
for (const name of ['总览','诉求分类','首次解决','季度排名','综合得分','归口部门','趋势','突增','口径']) {
  const was = page.url(); await nav.getByRole('link', { name, exact: true }).click(); await page.waitForFunction((u) => location.href !== u, was, { timeout: 60000 });
  await page.waitForFunction(() => { const m = document.querySelector('main'); return m && (m.dataset.reportOrigin === undefined || (m.dataset.reportOrigin === 'live' && m.dataset.reportStale === 'false' && m.getAttribute('aria-busy') === 'false')); }, undefined, { timeout: 60000 }).catch(() => say('TIMEOUT'));
  await page.waitForTimeout(500);
  say(name, page.url().replace(base,''), '|', await page.title(), '|', await page.locator('h1').innerText(), '|', (await page.locator('main').innerText()).slice(0,200).replace(/\n+/g,' / '));
  const i = ['总览','诉求分类','首次解决','季度排名','综合得分','归口部门','趋势','突增','口径'].indexOf(name);
  await page.screenshot({ path: `/tmp/local/p${i}.png`, fullPage: true });
  const hrefs = await page.evaluate(() => [...new Set([...document.querySelectorAll('main a[href]')].map((a) => a.getAttribute('href')))].filter(h => !h.startsWith('#')));
  const bad = hrefs.filter(h => /\/20\d\d/.test(h));
  if (bad.length) say('PATH PERIODS', bad);
  say('links', hrefs.length, hrefs.slice(0,4).join(' '));
}
await b.close();
