const WIDTH = 110;

/**
 * JSON for people who compare two files: keys in order, a tab a level, and whatever fits on a line on one, so that a
 * cell is a line. The same value gives the same bytes; `JSON.parse` reads it. Ends with a new line.
 * @throws TypeError for what JSON cannot hold: undefined in a list, functions, symbols, NaN, infinities
 */
export function orderedJson(value: unknown): string {
	return `${print(value, '')}\n`;
}

function print(value: unknown, indent: string): string {
	const flat = printFlat(value);
	if (flat.length <= WIDTH) return flat;
	const inner = `${indent}\t`;
	if (Array.isArray(value)) {
		return `[\n${value.map((item: unknown) => inner + print(item, inner)).join(',\n')}\n${indent}]`;
	}
	if (typeof value !== 'object' || value === null) return flat;
	const lines = entriesOf(value).map(
		([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`
	);
	return `{\n${lines.join(',\n')}\n${indent}}`;
}

function printFlat(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(printFlat).join(', ')}]`;
	if (typeof value === 'object' && value !== null) {
		const pairs = entriesOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${printFlat(item)}`);
		return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
	}
	if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no JSON number`);
	if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) {
		throw new TypeError(`JSON cannot hold a ${typeof value}`);
	}
	return JSON.stringify(value);
}

/** Fields in the order of their names; those that are undefined are none. */
function entriesOf(value: object): [string, unknown][] {
	return Object.entries(value)
		.filter(([, item]) => item !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));
}
