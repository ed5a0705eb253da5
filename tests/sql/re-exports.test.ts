import { describe, expect, it } from 'vitest';
import { Random } from '#lib/cli/sample/random.ts';
import { defaultFilters } from '#lib/domain/filters.ts';
import { loadSite } from '#lib/server/site.ts';
import { generatedRows } from './generated.ts';
import type { Ticket } from './hand-worked.ts';
import { pageTexts } from './page-models.ts';
import { ticketFolder } from './ticket-folder.ts';

/** Every page of the newest quarter, but for the lists of files themselves. */
async function figuresOf(exports: readonly (readonly Ticket[])[]): Promise<Record<string, string>> {
	const files = await ticketFolder(exports);
	const built = await loadSite(files.folder);
	try {
		const {
			site: _site,
			dataReport: _files,
			...figures
		} = await pageTexts(built, defaultFilters(built.site));
		return { ...figures, days: `${built.site.firstDay} ${built.site.lastDay} ${built.site.dataAsOf}` };
	} finally {
		await built.engine.close();
		await files.remove();
	}
}

/** The rows in another order, dealt over so many files. */
function dealt(rows: readonly Ticket[], files: number, seed: string): Ticket[][] {
	const random = new Random(seed);
	const shuffled = rows
		.map((ticket) => ({ ticket, place: random.next() }))
		.sort((first, second) => first.place - second.place);
	return Array.from({ length: files }, (_, file) =>
		shuffled.filter((__, index) => index % files === file).map(({ ticket }) => ticket)
	);
}

/** One row a ticket, the newest. */
function newest(rows: readonly Ticket[]): Ticket[] {
	const byTicket = new Map<unknown, Ticket>();
	for (const row of rows) {
		const known = byTicket.get(row.ticket_id);
		if (known === undefined || String(row.updated_at) > String(known.updated_at))
			byTicket.set(row.ticket_id, row);
	}
	return [...byTicket.values()];
}

const ROWS = generatedRows('re-export', 260);
const WITHOUT_TIME = newest(ROWS).map((row) => ({ ...row, updated_at: undefined }));

describe('the same tickets give the same figures', () => {
	it.each([
		['with updated_at, of which the newest row wins', ROWS],
		['without updated_at, every row of a ticket being the same', WITHOUT_TIME]
	])('in 1, 3 or 50 files, in any order, exported again: %s', async (_, rows) => {
		const expected = await figuresOf([rows]);
		expect(Object.keys(expected).length).toBeGreaterThan(8);
		const again = dealt(rows, 3, 'again');
		for (const exports of [
			dealt(rows, 50, 'fifty'),
			// In three files, then exported twice more: whole, and in other files.
			[...again, rows, ...dealt(rows, 2, 'twice')]
		]) {
			expect(await figuresOf(exports)).toEqual(expected);
		}
	});

	it('and without updated_at the last file in name order speaks for a ticket that changed', async () => {
		const changed = WITHOUT_TIME.map((row) => ({ ...row, nature: '投诉', satisfaction: 5 }));
		const expected = await figuresOf([changed]);
		expect(await figuresOf([WITHOUT_TIME])).not.toEqual(expected);
		expect(await figuresOf([...dealt(WITHOUT_TIME, 3, 'old'), ...dealt(changed, 2, 'new')])).toEqual(
			expected
		);
	});
});
