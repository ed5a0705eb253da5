import { CHROMIUM_MISSING, findChromium } from '#lib/cli/chromium.js';

/** Says at once what to do where there is no browser, rather than in each test. */
export default function setup(): void {
	if (findChromium() === null) throw new Error(CHROMIUM_MISSING);
}
