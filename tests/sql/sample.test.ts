import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '#lib/cli/sample.ts';
import { COLUMNS } from '#lib/domain/columns.ts';
import { readDataFolder } from '#lib/server/data-folder.ts';
import { openDuckDb } from '#lib/server/open-duckdb.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const EXPORTS = join(DATA, 'exports');

describe('the sample exports', () => {
	let instance: DuckDBInstance;
	let connection: DuckDBConnection;

	beforeAll(async () => {
		({ instance, connection } = await openDuckDb(1));
		await connection.run(
			`CREATE TABLE export AS SELECT *, timezone('UTC', accepted_at) + INTERVAL 8 HOUR AS local_time
			FROM read_parquet($1, filename = true)`,
			[join(EXPORTS, '*.parquet')]
		);
		await connection.run(
			`CREATE TABLE ticket AS SELECT * FROM export
			QUALIFY row_number() OVER (PARTITION BY ticket_id ORDER BY updated_at DESC) = 1`
		);
	});
	afterAll(() => {
		connection.closeSync();
		instance.closeSync();
	});

	async function rows(statement: string, values: DuckDBValue[] = []): Promise<DuckDBValue[][]> {
		const result = await connection.runAndReadAll(statement, values);
		return result.getRows();
	}

	async function count(condition: string): Promise<number> {
		const [row] = await rows(`SELECT count(*)::INTEGER FROM ticket WHERE ${condition}`);
		return Number(row?.[0]);
	}

	it('hold schema v1 in its order, with instants', async () => {
		const described = await rows(`DESCRIBE SELECT * FROM read_parquet($1)`, [
			join(EXPORTS, '2014-Q1.parquet')
		]);
		const expected = COLUMNS.map(({ name, type }) => [
			name,
			name === 'satisfaction' ? 'SMALLINT' : type === 'TIMESTAMP' ? 'TIMESTAMP WITH TIME ZONE' : type
		]);
		expect(described.map(([name, type]) => [name, type])).toEqual(expected);
	});

	it('hold one file a local quarter, 4,000 to 7,500 tickets each', async () => {
		const found = await rows(
			`SELECT year(local_time) || '-Q' || quarter(local_time) AS quarter, count(*)::INTEGER AS tickets
			FROM ticket GROUP BY ALL ORDER BY quarter`
		);
		expect(found.map(([quarter]) => quarter)).toEqual([
			'2013-Q1',
			'2013-Q2',
			'2013-Q3',
			'2013-Q4',
			'2014-Q1',
			'2014-Q2',
			'2014-Q3',
			'2014-Q4'
		]);
		for (const [, tickets] of found)
			expect(tickets).toSatisfy((value: number) => value > 4000 && value < 7500);
		const misplaced = await rows(
			`SELECT ticket_id FROM export
			WHERE NOT contains(filename, year(local_time) || '-Q' || quarter(local_time) || '.parquet')`
		);
		expect(misplaced).toHaveLength(1);
	});

	it('hold 568 complaints in 2014-H1: 262, 173, 85, 48, through the category map', async () => {
		const { sideTables } = await readDataFolder(DATA);
		const mapping = sideTables.categoryMap.filter(({ scheme }) => scheme === 'assessment-4');
		const found = await rows(
			`SELECT category, count(*)::INTEGER FROM ticket
			WHERE nature IN ('投诉', '意见', '建议') AND local_time >= DATE '2014-01-01' AND local_time < DATE '2014-07-01'
			GROUP BY category`
		);
		const groups: Record<string, number> = {};
		for (const [category, tickets] of found) {
			const group = mapping.find((row) => row.category === category)?.group ?? 'none';
			groups[group] = (groups[group] ?? 0) + Number(tickets);
		}
		expect(groups).toEqual({ service: 262, 'outage-voltage': 173, grid: 85, safety: 48 });
	});

	it('use only native categories that the map places in every scheme', async () => {
		const { sideTables } = await readDataFolder(DATA);
		const found = await rows('SELECT DISTINCT category, subcategory FROM ticket');
		expect(found.length).toBeGreaterThan(30);
		for (const { id } of sideTables.schemes) {
			for (const [category, subcategory] of found) {
				const placed = sideTables.categoryMap.some(
					(row) =>
						row.scheme === id && row.category === category && (row.subcategory ?? subcategory) === subcategory
				);
				expect(placed, `${id} ${String(category)} ${String(subcategory)}`).toBe(true);
			}
		}
	});

	it('hold all natures, complaints about one in twenty', async () => {
		const found = await rows('SELECT DISTINCT nature FROM ticket');
		expect(new Set(found.flat())).toEqual(
			new Set(['投诉', '意见', '建议', '举报', '咨询', '报修', '服务申请', '表扬', '其他'])
		);
		const share = (await count("nature IN ('投诉', '意见', '建议')")) / (await count('true'));
		expect(share).toSatisfy((value: number) => value > 0.045 && value < 0.065);
	});

	it('name the bureau in full in the first two quarters and by code after them', async () => {
		const { sideTables } = await readDataFolder(DATA);
		const found = await rows(`SELECT DISTINCT bureau, local_time < DATE '2013-07-01' FROM ticket`);
		expect(found).toHaveLength(14);
		for (const [bureau, early] of found) {
			const known = sideTables.bureaus.find(({ code, name }) => (early ? name.zh : code) === bureau);
			expect(known, String(bureau)).toBeDefined();
		}
	});

	it('repeat one ticket, and the newer row differs', async () => {
		const found = await rows(
			`SELECT satisfaction, callback_resolved FROM export
			WHERE ticket_id IN (SELECT ticket_id FROM export GROUP BY ticket_id HAVING count(*) > 1)
			ORDER BY updated_at`
		);
		expect(found).toHaveLength(2);
		expect(found.map(([satisfaction]) => satisfaction)).toEqual([3, 5]);
	});

	it('hold a storm over three bureaus from 2014-07-18 to 20', async () => {
		const days = await rows(
			'SELECT local_time::DATE::VARCHAR FROM ticket GROUP BY ALL ORDER BY count(*) DESC LIMIT 3'
		);
		expect(days.flat().sort()).toEqual(['2014-07-18', '2014-07-19', '2014-07-20']);
		const excluded = await rows(
			`SELECT bureau FROM ticket WHERE exclude_reason = 'force_majeure' AND nature = '报修'
			GROUP BY bureau ORDER BY bureau`
		);
		expect(excluded.flat()).toEqual(['BH', 'QX', 'YF']);
		expect(await count("exclude_reason = 'force_majeure' AND local_time < DATE '2014-07-18'")).toBe(0);
		expect(await count("list_contains(tags, '台风') AND exclude_reason IS NULL")).toBeGreaterThan(100);
	});

	it('hold fifteen contradictory natures', async () => {
		expect(await count("nature = '投诉' AND NOT expressed_intent")).toBe(9);
		expect(await count("nature = '意见' AND NOT internal_cause")).toBe(6);
	});

	it.each([
		[
			'repeats across a quarter end',
			"parent_ticket_id[5:6] IN ('03', '06', '09', '12') AND month(local_time) IN (1, 4, 7, 10)",
			20
		],
		['returned tickets', 'handling_rounds > 1', 1000],
		['late first contacts', 'first_contact_at > due_contact_at', 300],
		['late replies', 'replied_at > due_reply_at', 500],
		['callbacks that deny', 'NOT callback_resolved', 500],
		['low satisfaction', 'satisfaction <= 2', 100],
		['unreached customers', "callback_status = 'unreached'", 1000],
		['refusals', "callback_status = 'refused'", 300],
		['callbacks to come', "callback_status = 'pending'", 5],
		['deferred matters', "resolution_code = 'deferred'", 200],
		['matters out of scope', "resolution_code = 'out_of_scope'", 200],
		['withdrawn tickets', "resolution_code = 'withdrawn'", 100],
		['unresolved tickets', "resolution_code = 'unresolved'", 200],
		['escalations to 12398', "escalated_to = '12398'", 20],
		['escalations to 12345', "escalated_to = '12345'", 20],
		[
			'departments that pass a matter to and fro',
			"transfer_path = ['生产设备部', '基建部', '生产设备部', '基建部']",
			50
		],
		['open tickets', 'closed_at IS NULL', 40],
		['tickets without customer', 'customer_key IS NULL', 500],
		['tickets without subcategory', 'subcategory IS NULL', 200]
	])('hold %s', async (_, condition, atLeast) => {
		expect(await count(condition)).toBeGreaterThanOrEqual(atLeast);
	});

	it('give first answers only for the hotline group', async () => {
		expect(
			await count(
				`channel NOT IN ('95598热线', '95598网站', '手机APP', '微信公众号')
				AND (answered_by_agent IS NOT NULL OR agent_team IS NOT NULL)`
			)
		).toBe(0);
	});

	it('show one team better after its training, and no other', async () => {
		const found = await rows(
			`SELECT agent_team, avg(answered_by_agent::INTEGER) FILTER (local_time >= DATE '2014-04-01')
				- avg(answered_by_agent::INTEGER) FILTER (local_time < DATE '2014-04-01') AS gain
			FROM ticket WHERE agent_team IS NOT NULL GROUP BY agent_team ORDER BY gain DESC`
		);
		expect(found[0]?.[0]).toBe('话务三班');
		expect(Number(found[0]?.[1])).toBeGreaterThan(0.1);
		expect(Number(found[1]?.[1])).toBeLessThan(0.05);
	});

	it('keep the steps of a ticket in order, and know nothing after 2015-01-12', async () => {
		for (const [earlier, later] of [
			['accepted_at', 'dispatched_at'],
			['dispatched_at', 'received_at'],
			['received_at', 'first_contact_at'],
			['first_contact_at', 'arrived_at'],
			['arrived_at', 'handled_at'],
			['first_contact_at', 'handled_at'],
			['handled_at', 'replied_at'],
			['replied_at', 'callback_at'],
			['callback_at', 'closed_at'],
			['replied_at', 'closed_at'],
			['closed_at', 'updated_at']
		]) {
			expect(await count(`${later} < ${earlier}`), `${later} before ${earlier}`).toBe(0);
		}
		const [row] = await rows(`SELECT max(updated_at)::DATE::VARCHAR FROM ticket`);
		expect(row?.[0]).toSatisfy((day: string) => day >= '2015-01-10' && day <= '2015-01-12');
	});
});

describe('main', () => {
	async function digests(folder: string): Promise<string[]> {
		const names = (await readdir(folder)).filter((name) => name.endsWith('.parquet')).sort();
		return Promise.all(
			names.map(
				async (name) =>
					`${name} ${createHash('sha256')
						.update(await readFile(join(folder, name)))
						.digest('hex')}`
			)
		);
	}

	it('writes the committed bytes each time', async () => {
		const folders = [await mkdtemp(join(tmpdir(), 'firstfix-')), await mkdtemp(join(tmpdir(), 'firstfix-'))];
		const log = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
		try {
			const committed = await digests(EXPORTS);
			expect(committed).toHaveLength(8);
			for (const folder of folders) {
				expect(await main(['--out', folder])).toBe(0);
				expect(await digests(folder)).toEqual(committed);
			}
		} finally {
			log.mockRestore();
			for (const folder of folders) await rm(folder, { recursive: true });
		}
	}, 120_000);
});
