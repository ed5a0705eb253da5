/** How far loading is. Bytes are what must be read for the wanted columns, as they are on the wire. */
export interface LoadProgress {
	readonly filesDone: number;
	readonly files: number;
	readonly bytesDone: number;
	/** null while the size of a file is unknown. */
	readonly bytesTotal: number | null;
	readonly rowsDone: number;
	/** null while the rows of a file are unknown: before its footer was read. */
	readonly rowsTotal: number | null;
}

interface FileTally {
	bytesDone: number;
	bytesTotal: number | null;
	rowsDone: number;
	rowsTotal: number | null;
	done: boolean;
}

function total(values: readonly (number | null)[]): number | null {
	return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** Adds up what is known of each file. A failed file counts as done, with what was read of it. */
export class LoadTally {
	readonly #files: FileTally[];

	constructor(files: number) {
		this.#files = Array.from({ length: files }, () => ({
			bytesDone: 0,
			bytesTotal: null,
			rowsDone: 0,
			rowsTotal: null,
			done: false
		}));
	}

	/** Sizes as far as known; called again once a downloaded file's footer tells its rows. */
	opened(index: number, bytes: number | null, rows: number | null): void {
		this.#change(index, (file) => {
			file.bytesTotal = bytes ?? file.bytesTotal;
			file.rowsTotal = rows ?? file.rowsTotal;
		});
	}

	received(index: number, bytes: number): void {
		this.#change(index, (file) => {
			file.bytesDone += bytes;
			// A compressed transfer can be longer once unpacked than its announced length.
			if (file.bytesTotal !== null) file.bytesTotal = Math.max(file.bytesTotal, file.bytesDone);
		});
	}

	inserted(index: number, rows: number): void {
		this.#change(index, (file) => {
			file.rowsDone += rows;
		});
	}

	/** A file that is tried again starts from nothing. */
	reset(index: number): void {
		this.#change(index, (file) => {
			file.bytesDone = 0;
			file.rowsDone = 0;
		});
	}

	done(index: number): void {
		this.#change(index, (file) => {
			file.bytesTotal = file.bytesDone;
			file.rowsTotal = file.rowsDone;
			file.done = true;
		});
	}

	progress(): LoadProgress {
		return {
			filesDone: this.#files.filter((file) => file.done).length,
			files: this.#files.length,
			bytesDone: this.#files.reduce((sum, file) => sum + file.bytesDone, 0),
			bytesTotal: total(this.#files.map((file) => file.bytesTotal)),
			rowsDone: this.#files.reduce((sum, file) => sum + file.rowsDone, 0),
			rowsTotal: total(this.#files.map((file) => file.rowsTotal))
		};
	}

	#change(index: number, change: (file: FileTally) => void): void {
		const file = this.#files[index];
		if (file !== undefined) change(file);
	}
}
