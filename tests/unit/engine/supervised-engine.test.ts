import { describe, expect, it } from 'vitest';
import { EngineError, type Row } from '#lib/engine/engine.ts';
import { type Perishable, SupervisedEngine, type Supervision } from '#lib/engine/wasm/supervised-engine.ts';
import { script, sql, type Sql } from '#lib/sql/sql.ts';

const POISON = script('poison');
const WRONG = script('wrong');

/** An engine that dies of the statement "poison" and numbers its answers. */
class FakeEngine implements Perishable {
	readonly name = 'wasm';
	readonly lost: Promise<EngineError>;
	readonly number: number;
	closed = false;
	#end: EngineError | null = null;
	#lose: (error: EngineError) => void = () => undefined;

	constructor(number: number) {
		this.number = number;
		this.lost = new Promise((resolve) => {
			this.#lose = resolve;
		});
	}

	die(): EngineError {
		this.#end = new EngineError(`engine ${this.number} died`, true, null);
		this.#lose(this.#end);
		return this.#end;
	}

	async query(statement: Sql): Promise<Row[]> {
		if (this.#end !== null) throw this.#end;
		if (statement === POISON) throw this.die();
		if (statement === WRONG) throw new EngineError('wrong', false, statement.text);
		return [{ engine: this.number }];
	}

	async run(statements: readonly Sql[]): Promise<void> {
		for (const statement of statements) await this.query(statement);
	}

	async close(): Promise<void> {
		this.closed = true;
	}
}

function supervised(changes: Partial<Supervision<FakeEngine>> = {}): {
	engine: SupervisedEngine<FakeEngine>;
	made: FakeEngine[];
	states: string[];
} {
	const made: FakeEngine[] = [];
	const states: string[] = [];
	const engine = new SupervisedEngine<FakeEngine>({
		create: async () => {
			const fake = new FakeEngine(made.length);
			made.push(fake);
			return fake;
		},
		load: async (started) => {
			await started;
		},
		onState: ({ kind }) => states.push(kind),
		...changes
	});
	return { engine, made, states };
}

describe('SupervisedEngine', () => {
	it('starts once, loads, answers', async () => {
		const { engine, made, states } = supervised();
		await Promise.all([engine.start(), engine.start()]);
		expect(await engine.query(sql`SELECT 1`)).toEqual([{ engine: 0 }]);
		expect(made.length).toBe(1);
		expect(states).toEqual(['starting', 'loading', 'ready']);
	});

	it('passes on the error of a statement', async () => {
		const { engine, made } = supervised();
		await expect(engine.query(WRONG)).rejects.toThrow('wrong');
		expect(made.length).toBe(1);
	});

	it('rebuilds a lost engine by itself, loads it again and answers all who wait', async () => {
		const loaded: number[] = [];
		const { engine, made, states } = supervised({
			load: async (started) => void loaded.push((await started).number)
		});
		await engine.start();
		made[0]?.die();
		const answers = await Promise.all([engine.query(sql`SELECT 1`), engine.query(sql`SELECT 2`)]);
		expect(answers).toEqual([[{ engine: 1 }], [{ engine: 1 }]]);
		expect(loaded).toEqual([0, 1]);
		expect(made.map(({ closed }) => closed)).toEqual([true, false]);
		expect(states).toEqual(['starting', 'loading', 'ready', 'rebuilding', 'ready']);
	});

	it('gives up on a statement that kills two engines, and begins anew when told', async () => {
		const { engine, made, states } = supervised();
		await expect(engine.query(POISON)).rejects.toThrow('engine 1 died');
		expect(engine.state).toEqual({ kind: 'failed', reason: 'engine 1 died' });
		await expect(engine.query(sql`SELECT 1`)).rejects.toThrow('engine 1 died');
		await engine.restart();
		const last = made.at(-1);
		expect(await engine.query(sql`SELECT 1`)).toEqual([{ engine: last?.number }]);
		expect(states.at(-1)).toBe('ready');
		expect(made.filter(({ closed }) => !closed)).toEqual([last]);
	});

	it('gives up after two rebuilds that die while loading', async () => {
		const { engine, made, states } = supervised({
			load: async (started) => {
				throw (await started).die();
			}
		});
		await expect(engine.start()).rejects.toThrow('engine 2 died');
		expect(made.length).toBe(3);
		expect(states.at(-1)).toBe('failed');
	});

	it('fails at once where loading fails for another reason', async () => {
		const { engine, made } = supervised({
			load: () => Promise.reject(new EngineError('no such column', false, null))
		});
		await expect(engine.start()).rejects.toThrow('no such column');
		expect(made.map(({ closed }) => closed)).toEqual([true]);
		expect(engine.state.kind).toBe('failed');
	});

	it('is idle after a cancelled load, and loads when told', async () => {
		let cancel = true;
		const { engine } = supervised({
			load: async () => {
				if (cancel) throw new DOMException('cancelled', 'AbortError');
			}
		});
		await expect(engine.start()).rejects.toThrow('cancelled');
		expect(engine.state.kind).toBe('idle');
		cancel = false;
		await engine.restart();
		expect(engine.state.kind).toBe('ready');
	});

	it('closes the engine that it is building, and stays closed', async () => {
		const { engine, made, states } = supervised();
		const starting = engine.start();
		await engine.close();
		await expect(starting).rejects.toThrow('replaced');
		expect(made.map(({ closed }) => closed)).toEqual([true]);
		await expect(engine.query(sql`SELECT 1`)).rejects.toThrow('closed');
		expect(states.at(-1)).toBe('idle');
	});
});
