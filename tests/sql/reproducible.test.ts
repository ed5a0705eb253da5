import { describe, expect, it, test } from 'vitest';
import { defaultFilters } from '#lib/domain/filters.ts';
import { loadSite } from '#lib/server/site.ts';
import { pathPeriods } from '#lib/server/static-report.ts';
import { generatedRows, permuted } from './generated.ts';
import { PAGE_MODELS, pageTexts } from './page-models.ts';
import { ticketFolder } from './ticket-folder.ts';

/** Loads a folder from its files and computes every page of some periods. */
async function read(folder: string, periods: number): Promise<Record<string, string>[]> {
	const built = await loadSite(folder);
	try {
		const asked = pathPeriods(built.site).slice(-periods);
		const texts = [await pageTexts(built, defaultFilters(built.site))];
		for (const period of asked) texts.push(await pageTexts(built, defaultFilters(built.site, period)));
		return texts;
	} finally {
		await built.engine.close();
	}
}

describe('the same files read twice give the same bytes', () => {
	it.each([
		['the sample', 'data'],
		['the ServiceNow log', 'tests/fixtures/servicenow'],
		['a damaged folder', 'tests/fixtures/damaged']
	])('for every page over %s', async (_, folder) => {
		const first = await read(folder, 1);
		expect(first.length).toBeGreaterThan(1);
		expect(await read(folder, 1)).toEqual(first);
	});

	it('whatever the order of rows and files', async () => {
		const rows = generatedRows('files', 300);
		const folders = [await ticketFolder([rows]), await ticketFolder(permuted(rows, 'other'))];
		const texts = await Promise.all(folders.map(({ folder }) => read(folder, 9)));
		await Promise.all(folders.map((one) => one.remove()));
		// The list of files itself is another; every figure is the same.
		const figures = texts.map((pages) =>
			pages.map((page) =>
				Object.fromEntries(Object.entries(page).filter(([name]) => !['site', 'dataReport'].includes(name)))
			)
		);
		expect(figures[0]?.length).toBeGreaterThan(5);
		expect(figures[1]).toEqual(figures[0]);
	});
});

test('no page’s model is missing here', () => {
	const modules = import.meta.glob<Record<string, unknown>>('../../src/lib/reports/*.ts', { eager: true });
	const models = Object.values(modules).flatMap((module) =>
		Object.keys(module).filter((name) => /^[a-z]\w*Report$/.test(name))
	);
	expect(models.length).toBeGreaterThan(6);
	expect(Object.keys(PAGE_MODELS)).toEqual(expect.arrayContaining(models));
});
