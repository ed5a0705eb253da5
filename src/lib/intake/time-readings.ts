import type { Engine, RawTable } from '#lib/engine/engine.ts';

export interface TimeChoice {
	readonly timeFormat: string;
	readonly rows: number;
	readonly examples: readonly { readonly text: string; readonly time: string }[];
}

export interface TimeReadings {
	readonly header: string;
	readonly rows: number;
	readonly choices: readonly TimeChoice[];
	readonly unreadable: {
		readonly rows: number;
		readonly examples: readonly { readonly value: string; readonly rows: number }[];
	};
}

export function timeReadings(
	_engine: Engine,
	_tables: readonly RawTable[],
	header: string
): Promise<TimeReadings> {
	return Promise.resolve({ header, rows: 0, choices: [], unreadable: { rows: 0, examples: [] } });
}
