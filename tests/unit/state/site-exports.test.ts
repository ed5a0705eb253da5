import { expect, test } from 'vitest';
import { MANIFEST_SCHEMA, type ManifestFile } from '#lib/domain/manifest.ts';
import type { EngineError } from '#lib/engine/engine.ts';
import { SupervisedEngine } from '#lib/engine/wasm/supervised-engine.ts';
import type { MakeEngine } from '#lib/state/engine-run.ts';
import { LiveEngine } from '#lib/state/live-engine.svelte.ts';
import { ChangedExports } from '#lib/state/site-exports.ts';
import { BUILT } from './example.ts';

const HASH = 'a'.repeat(64);

function file(quarter: string, firstDay: string, lastDay: string): ManifestFile {
	return {
		name: `${quarter}.parquet`,
		bytes: 1,
		rows: 10,
		sha256: HASH,
		headers: [],
		columns: [],
		firstDay,
		lastDay,
		activeUntil: lastDay,
		repeats: [],
		together: []
	};
}

const FILES = [
	file('2013-Q4', '2013-10-01', '2013-12-31'),
	file('2014-Q1', '2014-01-01', '2014-03-31'),
	file('2014-Q2', '2014-04-01', '2014-06-30')
];

/** A visit to a site with these exports, and the names of the files of every load. */
function visit(rows: number): { live: LiveEngine; loads: string[][] } {
	const loads: string[][] = [];
	const make: MakeEngine = (recipe) =>
		Promise.resolve(
			new SupervisedEngine({
				create: () =>
					Promise.resolve({
						name: 'wasm' as const,
						lost: new Promise<EngineError>(() => undefined),
						query: () => Promise.resolve([]),
						run: () => Promise.resolve(),
						close: () => Promise.resolve()
					}),
				load: async () => {
					const names = recipe.exports.wanted(recipe.site);
					loads.push(names);
					recipe.exports.note(names.map((name) => ({ file: name, rows })));
					return Promise.resolve();
				},
				onState: recipe.onState
			})
		);
	const live = new LiveEngine(() => BUILT, make);
	live.exports.manifest = {
		schema: MANIFEST_SCHEMA,
		hash: HASH,
		built: { hash: HASH, dataHash: BUILT.dataHash },
		sideTables: HASH,
		files: FILES
	};
	return { live, loads };
}

test('only exports of the days asked for are loaded, and the others once they are asked for', async () => {
	const { live, loads } = visit(10);
	await live.start({ start: '2014-04-01', end: '2014-07-01' });
	await live.start();
	await live.start({ start: '2014-05-01', end: '2014-06-01' });
	expect(loads).toEqual([['2014-Q2.parquet']]);
	// Two pages that ask at once are answered by one load or two, and by no engine that lacks their days.
	await Promise.all([
		live.start({ start: '2013-12-01', end: '2014-01-01' }),
		live.start({ start: '2014-03-01', end: '2014-04-01' })
	]);
	expect(loads.at(-1)).toEqual(FILES.map(({ name }) => name));
	expect(loads.length).toBeLessThan(4);
	expect([live.extending, live.ready]).toEqual([false, true]);
});

test('an export with other rows than the manifest says gives no figures', async () => {
	const { live } = visit(11);
	await expect(live.start({ start: '2014-04-01', end: '2014-07-01' })).rejects.toThrow(
		'2014-Q2.parquet: 11 rows'
	);
	expect(live.state.kind).toBe('failed');
	expect(() => live.exports.note([{ file: '2014-Q1.parquet', rows: 9 }])).toThrow(ChangedExports);
});
