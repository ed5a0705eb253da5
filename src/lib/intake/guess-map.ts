import { COLUMNS } from '#lib/domain/columns.ts';
import type { SideTables } from '#lib/domain/side-tables.ts';
import type { Engine, RawTable } from '#lib/engine/engine.ts';
import type { ExportProfile } from '#lib/intake/column-profile.ts';
import type { MapGuess } from '#lib/intake/map-guess.ts';

/** A column map by headers that equal the names or labels of schema v1. */
export function guessMap(
	_engine: Engine,
	_tables: readonly RawTable[],
	profiles: readonly ExportProfile[],
	_sideTables: SideTables
): Promise<MapGuess> {
	const headers = [...new Set(profiles.flatMap(({ columns }) => columns.map(({ name }) => name)))];
	const columns = COLUMNS.flatMap(({ name, label }) => {
		const header = headers.find((one) => [name, label.zh, label.en].includes(one));
		return header === undefined ? [] : [{ column: name, header }];
	});
	const used = new Set(columns.map(({ header }) => header));
	return Promise.resolve({
		map: {
			columns: Object.fromEntries(
				columns.map(({ column, header }) => [
					column,
					{ from: [header], timeFormat: null, plus: 0, pick: 'last', values: {} }
				])
			),
			missingValues: [],
			timesWithoutZone: 'site',
			eventOrder: null
		},
		columns: columns.map(({ column, header }) => ({
			column,
			from: [header],
			confidence: 'certain',
			reason: { zh: '列名相同', en: 'Same header' },
			alternatives: []
		})),
		unused: headers.filter((header) => !used.has(header)),
		questions: [],
		personal: [],
		missing: COLUMNS.filter(
			({ name, required }) => required && !columns.some(({ column }) => column === name)
		).map(({ name }) => name)
	});
}
