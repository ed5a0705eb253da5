import { describe, expect, it } from 'vitest';
import { LoadTally } from '#lib/engine/wasm/load-progress.ts';

describe('LoadTally', () => {
	it('knows totals once every file is opened', () => {
		const tally = new LoadTally(2);
		tally.opened(0, 100, 10);
		expect(tally.progress()).toMatchObject({ bytesTotal: null, rowsTotal: null });
		tally.opened(1, 50, null);
		expect(tally.progress()).toMatchObject({ bytesTotal: 150, rowsTotal: null });
		tally.opened(1, null, 5);
		expect(tally.progress()).toMatchObject({ bytesTotal: 150, rowsTotal: 15 });
	});

	it('adds what was received and inserted', () => {
		const tally = new LoadTally(2);
		tally.opened(0, 100, 10);
		tally.opened(1, 50, 5);
		tally.received(0, 60);
		tally.inserted(0, 6);
		expect(tally.progress()).toEqual({
			filesDone: 0,
			files: 2,
			bytesDone: 60,
			bytesTotal: 150,
			rowsDone: 6,
			rowsTotal: 15
		});
	});

	it('counts a failed file as done with what was read of it', () => {
		const tally = new LoadTally(2);
		tally.opened(0, 100, 10);
		tally.done(1);
		tally.received(0, 100);
		tally.inserted(0, 10);
		tally.done(0);
		expect(tally.progress()).toEqual({
			filesDone: 2,
			files: 2,
			bytesDone: 100,
			bytesTotal: 100,
			rowsDone: 10,
			rowsTotal: 10
		});
	});

	it('never shows more than all', () => {
		const tally = new LoadTally(1);
		tally.opened(0, 100, null);
		tally.received(0, 130);
		expect(tally.progress()).toMatchObject({ bytesDone: 130, bytesTotal: 130 });
	});

	it('begins a file again', () => {
		const tally = new LoadTally(1);
		tally.opened(0, 100, 10);
		tally.received(0, 50);
		tally.inserted(0, 5);
		tally.reset(0);
		expect(tally.progress()).toMatchObject({ bytesDone: 0, rowsDone: 0, bytesTotal: 100 });
	});
});
