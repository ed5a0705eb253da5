import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { kindOf, type FuzzCase, type Kind, type Verdict } from './case.ts';
import { makeCase, type Materials } from './generate.ts';

/** Beyond this a batch counts as hung: a hundred times what it takes. */
const LONGEST_MILLISECONDS = 90_000;

/** Where the page says that it could not read on. */
const GIVEN_UP = '[data-intake] [role="alert"].failure';

/** What the data page shows of a file. */
interface ShownFile {
	readonly name: string;
	readonly state: string;
	readonly rows: string;
	readonly words: string;
}

/** Side tables belong to a data folder: the page is given exports only. */
export function isForPage(kind: Kind): boolean {
	return kind !== 'side-tables';
}

/** The numbers of so many cases that the page can be given, from `first` on. */
export function pageNumbers(first: number, count: number): number[] {
	const numbers: number[] = [];
	for (let number = first; numbers.length < count; number += 1) {
		if (isForPage(kindOf(number))) numbers.push(number);
	}
	return numbers;
}

/**
 * Gives the exports of some cases to the data page in one go, as a reader who picks them together,
 * and judges each: read with the rows it has, or refused with words that name it.
 * @param page the data page, opened, without files
 */
export async function runOnPage(
	page: Page,
	materials: Materials,
	seed: string,
	numbers: readonly number[]
): Promise<Verdict[]> {
	const started = performance.now();
	const cases: FuzzCase[] = [];
	for (const number of numbers) cases.push(await makeCase(materials, seed, number));
	const files = cases.flatMap(({ number, exports }) =>
		exports.map(({ name, bytes }) => ({
			name: `${number}-${name}`,
			mimeType: 'application/octet-stream',
			buffer: Buffer.from(bytes)
		}))
	);
	const errors: string[] = [];
	const note = (error: Error): void => void errors.push(error.message);
	page.on('pageerror', note);
	let shown: ShownFile[] | null = null;
	try {
		await page.setInputFiles('input[name="exports"]', files);
		shown = await filesOnPage(page, files.length);
		errors.push(...(await page.locator(GIVEN_UP).allInnerTexts()));
	} catch (error) {
		errors.push(error instanceof Error ? error.message : String(error));
	}
	page.off('pageerror', note);
	const milliseconds = performance.now() - started;
	const verdicts: Verdict[] = [];
	for (const fuzzCase of cases) {
		const judged = shown === null ? null : await judge(fuzzCase, shown);
		verdicts.push({
			number: fuzzCase.number,
			kind: fuzzCase.kind,
			outcome:
				judged === null ? 'hung' : errors.length + judged.faults.length > 0 ? 'failed' : judged.outcome,
			detail: [fuzzCase.description, ...(judged?.faults ?? []), ...errors].join('\n    '),
			milliseconds
		});
	}
	return verdicts;
}

/** Waits until nothing is being read, and every file has an outcome or the page has given up. */
async function filesOnPage(page: Page, count: number): Promise<ShownFile[]> {
	await page.waitForFunction(
		({ wanted, givenUp }) => {
			const rows = [...document.querySelectorAll('tr[data-file]')];
			const isSettled = (row: Element): boolean =>
				row.getAttribute('data-state') === 'failed' ||
				/\d/.test(row.querySelectorAll('td')[1]?.textContent ?? '');
			return (
				rows.length === wanted &&
				(rows.every(isSettled) || document.querySelector(givenUp) !== null) &&
				document.querySelector('[data-intake]')?.getAttribute('data-busy') === 'false'
			);
		},
		{ wanted: count, givenUp: GIVEN_UP },
		{ timeout: LONGEST_MILLISECONDS }
	);
	return page.locator('tr[data-file]').evaluateAll((rows) =>
		rows.map((row) => ({
			name: row.getAttribute('data-file') ?? '',
			state: row.getAttribute('data-state') ?? '',
			rows: row.querySelectorAll('td')[1]?.textContent.trim() ?? '',
			words: row.querySelector('.state')?.textContent.replace(/\s+/g, ' ').trim() ?? ''
		}))
	);
}

/** Opens the data page and waits until it listens. */
export async function openDataPage(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.waitForSelector('main[data-engine-state="ready"]', { timeout: LONGEST_MILLISECONDS });
}

/** Takes all files off the page again. */
export async function clearPage(page: Page): Promise<void> {
	while ((await page.locator('tr[data-file]').count()) > 0) {
		const all = page.locator('.clear button');
		await (
			(await all.count()) > 0 ? all : page.locator('tr[data-file] td:last-child button').first()
		).click();
	}
}

async function judge(
	{ number, exports }: FuzzCase,
	shown: readonly ShownFile[]
): Promise<Pick<Verdict, 'outcome'> & { faults: string[] }> {
	const faults: string[] = [];
	let read = 0;
	for (const { name, bytes, ids } of exports) {
		const file = shown.find((one) => one.name === `${number}-${name}`);
		if (file === undefined) {
			faults.push(`${name} is not on the page`);
			continue;
		}
		if (file.state === 'failed') {
			if (file.words.length < 12) faults.push(`${name} is refused with “${file.words}”`);
			if (ids !== null) faults.push(`${name} can be read, and is refused with “${file.words}”`);
			continue;
		}
		read += 1;
		const rows = Number(file.rows.replaceAll(',', ''));
		const expected = ids?.length ?? (await nativeRows(bytes));
		if (expected !== null && rows !== expected) faults.push(`${name} shows ${file.rows} rows of ${expected}`);
		if (!Number.isInteger(rows)) faults.push(`${name} shows “${file.rows}” rows`);
	}
	return { outcome: read === exports.length ? 'read' : read > 0 ? 'partly read' : 'refused', faults };
}

/** Rows of a file as the build reads it; null where it refuses the file. */
async function nativeRows(bytes: Uint8Array): Promise<number | null> {
	const folder = await mkdtemp(join(tmpdir(), 'firstfix-rows-'));
	const engine = await createNativeEngine();
	try {
		await writeFile(join(folder, 'file.parquet'), bytes);
		return (await engine.loadParquet(join(folder, 'file.parquet'), 'file', null)).rows;
	} catch {
		return null;
	} finally {
		await engine.close();
		await rm(folder, { recursive: true });
	}
}
