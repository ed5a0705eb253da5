import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultFilters, type Filters } from '#lib/domain/filters.ts';
import { filesFor, type DaySpan } from '#lib/domain/manifest-files.ts';
import type { Manifest } from '#lib/domain/manifest.ts';
import { parsePeriod, periodsBetween, type Period } from '#lib/domain/periods.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { ingest } from '#lib/engine/ingest.ts';
import { columnsForReports } from '#lib/reports/columns.ts';
import { reportContext } from '#lib/reports/context.ts';
import { REACHES, spanOf } from '#lib/reports/reach.ts';
import { listExports } from '#lib/server/data-folder.ts';
import { loadExportFiles } from '#lib/server/exports.ts';
import { builtManifest } from '#lib/server/manifest.ts';
import { createNativeEngine } from '#lib/server/native-engine.ts';
import { loadSite, type BuildSite } from '#lib/server/site.ts';
import { generatedRows } from './generated.ts';
import type { Ticket } from './hand-worked.ts';
import { PAGE_MODELS } from './page-models.ts';
import { ticketFolder, type TicketFolder } from './ticket-folder.ts';

/** Pages and the models that they draw. */
const PAGES: Readonly<Record<keyof typeof REACHES, string>> = {
	overview: 'overviewReport',
	categories: 'categoriesReport',
	bureaus: 'bureausReport',
	bureau: 'bureauReport',
	rankings: 'rankingsReport',
	composite: 'compositeReport',
	departments: 'departmentsReport',
	trends: 'trendsReport',
	surges: 'surgesReport'
};

/** A site with all of its exports, and engines with some of them. */
class Pruned {
	readonly #engines = new Map<string, Promise<Engine>>();
	readonly built: BuildSite;
	readonly manifest: Manifest;

	constructor(built: BuildSite, manifest: Manifest) {
		this.built = built;
		this.manifest = manifest;
	}

	static async open(folder: string): Promise<Pruned> {
		const built = await loadSite(folder);
		return new Pruned(built, await builtManifest(built));
	}

	names(span: DaySpan): string[] {
		return filesFor(this.manifest.files, span).map(({ name }) => name);
	}

	/** An engine that holds only these exports, as the browser's does. */
	engine(names: readonly string[]): Promise<Engine> {
		const key = names.join(' ');
		const known = this.#engines.get(key) ?? this.#load(names);
		this.#engines.set(key, known);
		return known;
	}

	async #load(names: readonly string[]): Promise<Engine> {
		const { folder, sideTables } = this.built;
		const engine = await createNativeEngine();
		const paths = (await listExports(folder)).filter((path) => names.some((name) => path.endsWith(name)));
		const { tables } = await loadExportFiles(
			engine,
			paths.map((path) => join(folder, path)),
			sideTables
		);
		await ingest(engine, tables, sideTables, columnsForReports());
		return engine;
	}

	async close(): Promise<void> {
		for (const engine of this.#engines.values()) await (await engine).close();
		await this.built.engine.close();
	}

	/** A page out of the exports that it asks for equals the page out of all; returns how many it asked for. */
	async expectSame(page: keyof typeof REACHES, filters: Filters): Promise<number> {
		const { site, engine } = this.built;
		const names = this.names(spanOf(REACHES[page], filters, site));
		const hold = (span: DaySpan) => {
			// What a report asks for while it is computed was foreseen.
			expect(names).toEqual(expect.arrayContaining(this.names(span)));
			return Promise.resolve();
		};
		const model = PAGE_MODELS[PAGES[page]];
		const all = await model?.(reportContext(engine, site, filters), this.built);
		const some = await model?.(reportContext(await this.engine(names), site, filters, hold), this.built);
		expect(JSON.stringify(some)).toBe(JSON.stringify(all));
		return names.length;
	}
}

const pages = Object.keys(PAGES) as (keyof typeof REACHES)[];

describe('a page is the same out of the exports that it needs', () => {
	let folder: TicketFolder;
	let pruned: Pruned;

	/** Months of 2010 to 2014: most pages then look at a part only. */
	beforeAll(async () => {
		folder = await ticketFolder(monthlyExports());
		pruned = await Pruned.open(folder.folder);
	});
	afterAll(async () => {
		await pruned.close();
		await folder.remove();
	});

	it.each(pages)('%s, for periods of every kind', async (page) => {
		const { site } = pruned.built;
		const asked = ['2012-Q3', '2013-02'];
		const counts: number[] = [];
		for (const period of asked.map(parsePeriod).filter((one): one is Period => one !== null)) {
			const plain = defaultFilters(site, period);
			counts.push(await pruned.expectSame(page, plain));
			if (page === 'rankings') await pruned.expectSame(page, { ...plain, metric: 'backlog' });
		}
		expect(Math.min(...counts)).toBeGreaterThan(0);
		expect(Math.min(...counts)).toBeLessThan(pruned.manifest.files.length);
	});

	it('and a report that looks further says so', async () => {
		const { site, engine } = pruned.built;
		const spans: DaySpan[] = [];
		const filters = defaultFilters(site, parsePeriod('2013-Q2') ?? undefined);
		await PAGE_MODELS['trendsReport']?.(
			reportContext(engine, site, filters, (span) => {
				spans.push(span);
				return Promise.resolve();
			}),
			pruned.built
		);
		expect(spans.length).toBeGreaterThan(0);
		for (const { start, end } of spans) expect([start <= '2010-07-01', end]).toEqual([true, '2013-07-01']);
	});
});

describe('the sample by quarters', () => {
	let pruned: Pruned;
	beforeAll(async () => {
		pruned = await Pruned.open('data');
	});
	afterAll(() => pruned.close());

	it('ranks a quarter alike out of the exports that it needs', async () => {
		const { site } = pruned.built;
		const counts: number[] = [];
		for (const period of periodsBetween('quarter', site.firstDay, '2013-06-30')) {
			counts.push(await pruned.expectSame('rankings', defaultFilters(site, period)));
		}
		// The quarter, the one before and the one after: nothing of theirs was open for longer.
		expect(counts).toEqual([2, 3]);
	});

	it('names the neighbours of a quarter, and the exports that share tickets', () => {
		const byName = new Map(pruned.manifest.files.map((file) => [file.name, file]));
		expect(byName.get('2013-Q4.parquet')).toMatchObject({
			firstDay: '2013-10-01',
			lastDay: '2013-12-31',
			activeUntil: '2014-01-17',
			repeats: ['2013-Q3.parquet', '2014-Q1.parquet'],
			together: []
		});
		expect(byName.get('2014-Q1.parquet')?.together).toEqual(['2014-Q2.parquet']);
		expect(byName.get('2014-Q4.parquet')?.activeUntil).toBe(null);
	});
});

const DAY = 86_400_000;
const COPIES = 6;

/**
 * Generated rows moved over the years 2010 to 2014, one export a month of acceptance. Issues return across
 * months, a few tickets stay open for more than a year, some of the last for good, and a few are sent again with
 * another time of acceptance.
 */
function monthlyExports(): Ticket[][] {
	const months = new Map<string, Ticket[]>();
	const put = (month: string, ticket: Ticket) => months.set(month, [...(months.get(month) ?? []), ticket]);
	for (let copy = 0; copy < COPIES; copy += 1) {
		const shift = (copy - COPIES + 1) * 270 * DAY;
		for (const [index, row] of generatedRows(`copy ${copy}`, 220).entries()) {
			const ticket = { ...movedBy(row, shift), ticket_id: `${copy} ${index}` };
			if (copy < COPIES - 1 && (row.closed_at === null || index % 50 === 0)) {
				ticket.closed_at = movedTime(ticket.accepted_at, 400 * DAY);
				ticket.status = 'closed';
			}
			const month = String(ticket.accepted_at).slice(0, 7);
			put(month, ticket);
			if (copy < 4 && index < 2) {
				const corrected = movedBy(ticket, 500 * DAY);
				put(String(corrected.accepted_at).slice(0, 7), corrected);
			}
		}
	}
	return [...months].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tickets]) => tickets);
}

function movedBy(ticket: Ticket, milliseconds: number): Ticket {
	return Object.fromEntries(
		Object.entries(ticket).map(([name, value]) => [
			name,
			name.endsWith('_at') ? movedTime(value, milliseconds) : value
		])
	);
}

function movedTime(value: Ticket[keyof Ticket], milliseconds: number): string | null {
	return typeof value === 'string' ? new Date(Date.parse(value) + milliseconds).toISOString() : null;
}
