import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Site } from '#lib/domain/site.ts';
import type { RawTable } from '#lib/engine/engine.ts';
import { createNativeEngine, type NativeEngine } from '#lib/server/native-engine.ts';
import { fillAdopted } from '#lib/state/adopted-site.ts';
import { NoTickets, type LocalSource } from '#lib/state/data-source.ts';
import { EMPTY_TABLES, rawTable, ticket } from './hand-worked.ts';

const both = (text: string) => ({ zh: text, en: text });
const bureau = (code: string) => ({
	code,
	name: both(code),
	shortName: both(code),
	aliases: [],
	peerGroup: '',
	customersServed: null
});
const TABLES = { ...EMPTY_TABLES, bureaus: [bureau('JC'), bureau('NS')] };

let engine: NativeEngine;
let built: Site;
beforeEach(async () => {
	engine = await createNativeEngine();
	built = await fillAdopted(
		engine,
		[await rawTable(engine, 'export_0', [ticket('old', '2014-05-01T08:00:00')])],
		localSource('site.parquet'),
		{} as Site
	);
});
afterEach(() => engine.close());

function localSource(...names: string[]): LocalSource {
	return {
		kind: 'local',
		name: names[0] ?? '',
		files: names.map((name) => ({ name, file: new Blob([name]) })),
		sideTables: TABLES
	};
}

/** A file of tickets without the time of acceptance. */
async function withoutTimes(name: string): Promise<RawTable> {
	return rawTable(engine, name, [{ ticket_id: '9', bureau: 'NS', category: '停电' }]);
}

test('a reader’s files make a site of the bureaus they name; a file that cannot be counted is named', async () => {
	const good = await rawTable(engine, 'export_0', [
		ticket('1', '2018-11-05T08:00:00', { bureau: 'JC' }),
		ticket('2', '2018-11-06T08:00:00', { bureau: 'Harbour' }),
		ticket('2', '2018-11-06T08:00:00', { bureau: 'Harbour' })
	]);
	const site = await fillAdopted(
		engine,
		[good, await withoutTimes('export_1')],
		localSource('good.parquet', 'untimed.parquet'),
		built
	);
	expect(site.bureaus.map(({ code }) => code)).toEqual(['JC', 'Harbour']);
	expect(site.exports.map(({ name, rows, bytes }) => ({ name, rows, bytes }))).toEqual([
		{ name: 'good.parquet', rows: 3, bytes: 'good.parquet'.length }
	]);
	expect(site.load).toMatchObject({ rowsRead: 3, duplicatesDropped: 1, tickets: 2 });
	expect(site.problems).toHaveLength(1);
	expect(site.problems[0]).toMatchObject({ level: 'error', file: 'untimed.parquet', field: 'accepted_at' });
	expect(site.built).toEqual({ firstDay: '', lastDay: '', bureaus: [] });
	expect(site.dataHash).toMatch(/^[0-9a-f]{64}$/);
});

test('files without a ticket are refused, each with its reason', async () => {
	const refused = fillAdopted(
		engine,
		[await withoutTimes('export_0')],
		localSource('untimed.parquet'),
		built
	);
	await expect(refused).rejects.toThrow(NoTickets);
	await expect(refused).rejects.toMatchObject({ problems: [{ file: 'untimed.parquet' }] });
});

test('newer exports of the site keep the pages that were built', async () => {
	const file = { name: '2015-Q1.parquet', bytes: 1, rows: 1, sha256: 'ab', columns: ['ticket_id'] };
	const columns = ['ticket_id', 'accepted_at', 'bureau', 'category'];
	const site = await fillAdopted(
		engine,
		[await rawTable(engine, 'export_0', [ticket('1', '2015-02-05T08:00:00', { bureau: 'YX' })])],
		{ kind: 'updated', files: [{ ...file, columns }], sideTables: TABLES },
		built
	);
	expect(site.bureaus.map(({ code }) => code)).toEqual(['JC', 'NS', 'YX']);
	expect(site.lastDay).toBe('2015-02-05');
	expect(site.built).toEqual({ firstDay: '2014-05-01', lastDay: '2014-05-01', bureaus: ['JC'] });
});
