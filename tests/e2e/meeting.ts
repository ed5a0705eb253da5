import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openSite } from './harness.ts';

/** The newest edition of a quarter of the sample. */
export const MEETING = '/present/2014-Q2/';
/** A slide that no other can be taken for. */
export const BUREAU = 'bureau-YX';

/** Anchor of the slide that is shown. */
const shown = (page: Page) => page.locator('[data-slide][data-current]:visible').getAttribute('id');
export const expectShown = (page: Page, id: string) => expect.poll(() => shown(page)).toBe(id);

/** Opens the meeting, by default on its first slide, and waits until its script has taken over. */
export async function openMeeting(options: Parameters<typeof openSite>[0] = {}, hash = '') {
	const site = await openSite(options);
	await site.open(`${MEETING}${hash}`);
	await site.page.locator('html[data-mode]').waitFor();
	const ids = await site.page.locator('[data-slide]').evaluateAll((slides) => slides.map(({ id }) => id));
	return { ...site, ids };
}

/** Presses keys; keys that type into an open field go there as well. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}
