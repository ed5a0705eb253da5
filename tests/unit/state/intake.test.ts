import { describe, expect, it } from 'vitest';
import { PLAIN_MAP } from '#lib/intake/map-edit.ts';
import { withNames } from '#lib/state/intake-files.ts';
import { forgetMap, readSavedMaps, savedMapFor, saveMap } from '#lib/state/saved-maps.ts';
import { StepRunner } from '#lib/state/step-runner.svelte.ts';

describe('steps of which only the newest counts', () => {
	/** A step that ends when it is told to, or is called off. */
	const waiting = (log: string[], name: string) => (signal: AbortSignal) =>
		new Promise<void>((_, reject) => {
			log.push(`${name} begins`);
			signal.addEventListener('abort', () => {
				log.push(`${name} ends`);
				reject(signal.reason as Error);
			});
		});

	it('begin once the one before has ended, which nobody hears of', async () => {
		const log: string[] = [];
		const steps = new StepRunner();
		const first = steps.run(waiting(log, 'first'));
		await Promise.resolve();
		await steps.run(() => Promise.resolve(void log.push('second')));
		await first;
		expect(log).toEqual(['first begins', 'first ends', 'second']);
		expect(steps).toMatchObject({ busy: false, failure: null, cancelled: false });
	});
	it('never begin where a newer one was asked for meanwhile', async () => {
		const log: string[] = [];
		const steps = new StepRunner();
		const runs = ['a', 'b', 'c'].map((name) => steps.run(() => Promise.resolve(void log.push(name))));
		await Promise.all(runs);
		expect(log).toEqual(['c']);
	});
	it('tell a failure and a reader who stops apart', async () => {
		const steps = new StepRunner();
		await steps.run(() => Promise.reject(new Error('no memory')));
		expect(steps).toMatchObject({ busy: false, failure: 'no memory', cancelled: false });
		const run = steps.run(waiting([], 'long'));
		await Promise.resolve();
		steps.cancel();
		await run;
		expect(steps).toMatchObject({ busy: false, cancelled: true });
		expect(steps.failure).not.toBeNull();
	});
});

describe('maps that were used before', () => {
	const memory = (text: string | null = null) => {
		let kept = text;
		return { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) };
	};
	const saved = (day: string, ...headers: string[]) => ({ savedOn: day, headers, map: PLAIN_MAP });

	it('are offered for the same headers in any order, the newest in place of the older', () => {
		const storage = memory();
		saveMap(storage, saved('2026-01-01', 'a', 'b'));
		saveMap(storage, saved('2026-01-02', 'c'));
		saveMap(storage, saved('2026-01-03', 'b', 'a'));
		const maps = readSavedMaps(storage);
		expect(maps).toHaveLength(2);
		expect(savedMapFor(maps, ['a', 'b'])?.savedOn).toBe('2026-01-03');
		expect(savedMapFor(maps, ['a'])).toBeNull();
		forgetMap(storage, ['a', 'b']);
		expect(readSavedMaps(storage).map(({ savedOn }) => savedOn)).toEqual(['2026-01-02']);
	});
	it.each(['{', '3', '[null]', '[{"savedOn":1}]', '[{"savedOn":"x","headers":[],"map":"[]"}]'])(
		'are none in damaged storage: %s',
		(text) => {
			expect(readSavedMaps(memory(text))).toEqual([]);
		}
	);
});

describe('files with the same name', () => {
	it('are told apart', () => {
		const file = (name: string) => new File([], name);
		const first = withNames([file('a.csv'), file('a.csv')], []);
		expect(withNames([file('a.csv'), file('b.csv')], first).map(({ name }) => name)).toEqual([
			'a.csv (3)',
			'b.csv'
		]);
	});
});
