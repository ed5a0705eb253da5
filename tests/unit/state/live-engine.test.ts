import { describe, expect, test } from 'vitest';
import { EngineError, type Row } from '#lib/engine/engine.ts';
import { type Perishable, SupervisedEngine } from '#lib/engine/wasm/supervised-engine.ts';
import { sql } from '#lib/sql/sql.ts';
import type { LocalSource } from '#lib/state/data-source.ts';
import { NoTickets } from '#lib/state/data-source.ts';
import type { MakeEngine } from '#lib/state/engine-run.ts';
import { LiveEngine } from '#lib/state/live-engine.svelte.ts';
import { BUILT, LOCAL, SIDE_TABLES } from './example.ts';

const ASK = sql`SELECT 1`;

/** An engine that answers with the name of its data. */
class NamedEngine implements Perishable {
	readonly name = 'wasm';
	readonly lost: Promise<EngineError>;
	closed = false;
	die: () => void = () => undefined;
	readonly #data: string;

	constructor(data: string) {
		this.#data = data;
		this.lost = new Promise((resolve) => {
			this.die = () => resolve(new EngineError('gone', true, null));
		});
	}

	query(): Promise<Row[]> {
		return Promise.resolve([{ data: this.#data }]);
	}

	run(): Promise<void> {
		return Promise.resolve();
	}

	close(): Promise<void> {
		this.closed = true;
		return Promise.resolve();
	}
}

interface Visit {
	readonly live: LiveEngine;
	readonly made: NamedEngine[];
	/** The data that answer, and whether their site is the reader's. */
	readonly answer: () => Promise<unknown>;
}

/** A visit whose files are loaded by `load`; what it throws is the fate of the file of that name. */
function visit(load: (name: string, signal: AbortSignal) => Promise<void> = () => Promise.resolve()): Visit {
	const made: NamedEngine[] = [];
	const make: MakeEngine = (recipe) => {
		const { source } = recipe;
		const name = source === null ? 'site' : source.kind === 'local' ? source.name : 'updated';
		return Promise.resolve(
			new SupervisedEngine<NamedEngine>({
				create: () => {
					const engine = new NamedEngine(name);
					made.push(engine);
					return Promise.resolve(engine);
				},
				load: async () => {
					await load(name, recipe.signal());
					if (source !== null) recipe.onSite(LOCAL);
				},
				onState: recipe.onState
			})
		);
	};
	const live = new LiveEngine(() => BUILT, make);
	return {
		live,
		made,
		answer: async () => {
			const [row] = await (await live.start()).query(ASK);
			return row?.['data'];
		}
	};
}

function local(name: string): Omit<LocalSource, 'kind'> {
	return { name, files: [{ name, file: new Blob() }], sideTables: SIDE_TABLES };
}

/** Loads for ever, until the reader cancels. */
function untilCancelled(signal: AbortSignal): Promise<void> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
	});
}

describe('the data that the engine of a visit holds', () => {
	test('are the site’s own, then those of opened files, then the site’s own again', async () => {
		const { live, made, answer } = visit();
		expect(await answer()).toBe('site');
		await live.adopt(local('mine'));
		expect(await answer()).toBe('mine');
		expect(live.site).toBe(LOCAL);
		expect(live.localSite).toBe(LOCAL);
		expect(made.map(({ closed }) => closed)).toEqual([true, false]);
		await live.release();
		expect(await answer()).toBe('site');
		expect(live.site).toBe(BUILT);
		expect(live.localSite).toBeNull();
		expect(made.map(({ closed }) => closed)).toEqual([true, true, false]);
	});

	test('stay what they were where files cannot be loaded, and the reason is kept', async () => {
		const { live, answer } = visit((name) =>
			name === 'broken' ? Promise.reject(new NoTickets([])) : Promise.resolve()
		);
		await live.adopt(local('mine'));
		await expect(live.adopt(local('broken'))).rejects.toThrow(NoTickets);
		expect(live.adoption).toMatchObject({ kind: 'failed', source: { name: 'broken' } });
		expect(live.site).toBe(LOCAL);
		expect(await answer()).toBe('mine');
		live.dismiss();
		expect(live.adoption).toBeNull();
	});

	test('stay what they were where the reader cancels, and nothing has failed', async () => {
		const { live, made, answer } = visit((name, signal) =>
			name === 'huge' ? untilCancelled(signal) : Promise.resolve()
		);
		expect(await answer()).toBe('site');
		const atOnce = live.adopt(local('huge'));
		live.cancel();
		await expect(atOnce).rejects.toThrow('aborted');
		const engines = made.length;
		const adopting = live.adopt(local('huge'));
		const asked = answer();
		await expect.poll(() => made.length).toBe(engines + 1);
		live.cancel();
		await expect(adopting).rejects.toThrow('stopped');
		expect(live.adoption).toBeNull();
		expect(live.cancelled).toBe(false);
		expect(await asked).toBe('site');
		expect(live.site).toBe(BUILT);
	});

	test('are those of the last files where others were still coming in', async () => {
		const { live, made, answer } = visit((name, signal) =>
			name === 'first' ? untilCancelled(signal) : Promise.resolve()
		);
		const first = live.adopt(local('first'));
		const second = live.adopt(local('second'));
		await expect(first).rejects.toThrow();
		await second;
		expect(await answer()).toBe('second');
		expect(made.filter(({ closed }) => !closed)).toHaveLength(1);
	});

	test('come back after a loss as they were', async () => {
		const { live, made, answer } = visit();
		await live.adopt(local('mine'));
		made.at(-1)?.die();
		expect(await answer()).toBe('mine');
		await expect.poll(() => made.length).toBe(2);
		expect(await answer()).toBe('mine');
		expect(live.localSite).toBe(LOCAL);
	});

	test('can be newer exports of the site, which are nobody’s own', async () => {
		const { live, answer } = visit();
		await live.update({ files: [], sideTables: SIDE_TABLES });
		expect(await answer()).toBe('updated');
		expect(live.adopted?.source.kind).toBe('updated');
		expect(live.localSite).toBeNull();
	});

	test('nothing that a sample made up is told of a reader’s own', async () => {
		const { live } = visit();
		const sample = { ...SIDE_TABLES, site: { ...SIDE_TABLES.site, sample: true } };
		await live.adopt({ ...local('mine'), sideTables: sample });
		const { site, bureaus } = live.adopted?.source.sideTables ?? SIDE_TABLES;
		expect(site.sample).toBe(false);
		expect(bureaus.map(({ customersServed }) => customersServed)).toEqual([null, null]);
		await live.adopt(local('again'));
		expect(live.adopted?.source.sideTables.bureaus).toBe(SIDE_TABLES.bureaus);
	});
});
