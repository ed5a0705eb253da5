import type { Page } from 'playwright-core';
import type { OpenSite } from './harness.ts';

/** Waits until the page shows what the engine answered to the filters of the address. */
export async function untilAnswered(page: Page): Promise<void> {
	await page.waitForFunction(
		() => {
			const main = document.querySelector('main');
			const { reportOrigin, reportStale } = main?.dataset ?? {};
			return (
				reportOrigin === 'live' && reportStale === 'false' && main?.getAttribute('aria-busy') === 'false'
			);
		},
		undefined,
		{ timeout: 90_000 }
	);
}

/** Waits until a select shows the value that the address now asks for, and the figures belong to it. */
export async function untilChosen(page: Page, filter: string, value: string): Promise<void> {
	await page.waitForFunction(
		([name, wanted]) =>
			document.querySelector<HTMLSelectElement>(`select[data-filter="${name}"]`)?.value === wanted,
		[filter, value] as const
	);
	await untilAnswered(page);
}

/**
 * All words and figures of a part of the page, blanks evened out; not those of drawings, which are
 * drawn anew when they are seen.
 */
export async function textOf(page: Page, selector: string): Promise<string> {
	const text = await page.locator(selector).evaluate((part) => {
		const copy = part.cloneNode(true) as Element;
		for (const drawing of copy.querySelectorAll('svg')) drawing.remove();
		return copy.textContent;
	});
	return text.replace(/\s+/g, ' ').trim();
}

/** The words of a page: its title, and its report without what says how it was computed. */
export interface Words {
	readonly title: string;
	readonly report: string;
}

/** Reads the words out of the page, or out of the markup of another. */
function wordsOf(page: Page, markup: string | null): Promise<Words> {
	return page.evaluate((html) => {
		const read = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
		const main = read.querySelector('main')?.cloneNode(true) as HTMLElement;
		// What scripts draw, say of themselves or offer beside the report.
		for (const apart of main.querySelectorAll(
			'svg, noscript, .status, .filters, .save, .share, [data-what-if]'
		))
			apart.remove();
		return { title: read.title, report: main.textContent.replace(/\s+/g, ' ').trim() };
	}, markup);
}

/** The words with which a page was published, as its file holds them before any script runs. */
export async function publishedWords({ page, context, address }: OpenSite, path: string): Promise<Words> {
	const response = await context.request.get(address(path));
	return wordsOf(page, await response.text());
}

/** The words on the page as it stands. */
export function liveWords({ page }: OpenSite): Promise<Words> {
	return wordsOf(page, null);
}

/** Goes on to another page of the site by a link, as readers do: the engine of the visit goes along. */
export async function follow({ page, address }: OpenSite, path: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
	}, address(path));
	await page.waitForURL(address(path));
}
