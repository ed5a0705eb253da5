import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Random } from '#lib/cli/sample/random.ts';
import { mutateBytes, renameHeader } from './byte-mutations.ts';
import { kindOf, textFile, type FuzzCase, type FuzzFile, type Kind } from './case.ts';
import { mutateText } from './text-mutations.ts';
import { CODECS, HOSTILE_TEXTS, hostileColumn, plainTable } from './tables.ts';
import type { Workshop } from './workshop.ts';

/** What the cases are made of, read once. */
export interface Materials {
	readonly workshop: Workshop;
	/** Right files of schema v1, one a codec and page version. */
	readonly exports: readonly FuzzFile[];
	/** Files of apache/parquet-testing up to some 20 kB, with a column map that makes tickets of each. */
	readonly foreign: readonly { readonly file: FuzzFile; readonly columnMap: FuzzFile }[];
	/** Side tables of the sample and the ServiceNow log's column map. */
	readonly sideTables: readonly FuzzFile[];
}

const ROWS = 24;
const LARGEST = 20_000;
const TESTING = 'tests/fixtures/parquet-testing/data';
const SIDE_TABLES = [
	...['bureaus.csv', 'departments.csv', 'category-map.csv', 'sla.csv', 'workdays.csv', 'annotations.csv'],
	...['settings.json', 'site.json', 'taxonomies/schemes.csv', 'taxonomies/assessment-4.csv'],
	...['taxonomies/business-7.csv', 'taxonomies/portrait-5.csv']
].map((name) => ({ name, path: join('data', name) }));

export async function readMaterials(workshop: Workshop): Promise<Materials> {
	const exports: FuzzFile[] = [];
	for (const codec of CODECS) {
		for (const version of ['V1', 'V2'] as const) {
			const table = { ...plainTable(new Random(codec), ROWS, 'T'), codec, version };
			exports.push({ name: `${codec}-${version}.parquet`, ...(await workshop.write(table, 'ticket_id')) });
		}
	}
	const map = 'tests/fixtures/servicenow/column-map.json';
	return {
		workshop,
		exports,
		foreign: await readForeign(workshop),
		sideTables: await Promise.all(
			[...SIDE_TABLES, { name: 'column-map.json', path: map }].map(async ({ name, path }) => ({
				name,
				bytes: new Uint8Array(await readFile(path)),
				ids: null
			}))
		)
	};
}

async function readForeign(workshop: Workshop): Promise<Materials['foreign'][number][]> {
	const found: Materials['foreign'][number][] = [];
	for (const name of (await readdir(TESTING)).filter((file) => file.endsWith('.parquet')).sort()) {
		const bytes = new Uint8Array(await readFile(join(TESTING, name)));
		const headers = bytes.length > LARGEST ? [] : await workshop.headers(join(TESTING, name));
		if (headers.length === 0) continue;
		const from = (place: number): string => headers[place % headers.length] ?? '';
		const columns = Object.fromEntries(
			[
				'ticket_id',
				'accepted_at',
				'category',
				'bureau',
				'handling_rounds',
				'callback_resolved',
				'status'
			].map((column, place) => [column, { from: from(place) }])
		);
		found.push({
			file: { name, bytes, ids: null },
			columnMap: textFile('column-map.json', JSON.stringify({ columns }))
		});
	}
	return found;
}

type Made = Pick<FuzzCase, 'description' | 'exports' | 'sideTables'>;

/** Headers that no one should take for an export's own, besides hostile texts. */
const HEADERS = [
	...HOSTILE_TEXTS,
	...[
		'rowid',
		'file_place',
		'row_place',
		'event_order',
		'newness',
		'tickets',
		't',
		'merged',
		'issue',
		'month_number'
	],
	...[
		'TICKET_ID',
		' ticket_id',
		'ticket_id ',
		'ticket_id_1',
		'Category',
		'工单编号',
		'受理时间',
		'x'.repeat(300)
	]
];

async function headers(materials: Materials, random: Random): Promise<Made> {
	const table = plainTable(random, ROWS, 'T');
	const written = await materials.workshop.write(table, 'ticket_id');
	let { bytes } = written;
	const names = new Map(table.columns.map(({ header }) => [header, header]));
	const sources: Record<string, { from: string }> = {};
	const done: string[] = [];
	for (let count = random.integer(1, 3); count > 0; count -= 1) {
		const column = random.pick([...names.keys()]);
		const from = names.get(column) ?? column;
		const to = random.chance(0.3) ? random.pick([...names.keys()]) : random.pick(HEADERS);
		bytes = renameHeader(bytes, from, to);
		for (const [other, name] of names) if (name === from) names.set(other, to);
		done.push(`${column} → ${JSON.stringify(to.slice(0, 40))}`);
		// Half of the foreign headers are mapped, so that the file is read in spite of them.
		if (random.chance(0.5)) sources[column] = { from: to };
	}
	const mapped = Object.keys(sources).length > 0;
	const order = mapped && random.chance(0.2) ? random.pick(HEADERS) : null;
	if (mapped) done.push(order === null ? 'mapped' : `mapped, ordered by ${JSON.stringify(order)}`);
	const map = { columns: sources, ...(order === null ? {} : { eventOrder: order }) };
	const ids = isRight(names, sources['ticket_id']?.from ?? 'ticket_id') ? written.ids : null;
	return {
		description: done.join(', '),
		exports: [{ name: 'renamed.parquet', bytes, ids }],
		sideTables: mapped ? [textFile('column-map.json', JSON.stringify(map))] : []
	};
}

/** Whether ticket IDs are read from the column that holds them: its header is no other column's. */
function isRight(names: ReadonlyMap<string, string>, header: string): boolean {
	const alike = [...names.values()].filter((name) => name.toLowerCase() === header.toLowerCase());
	return names.get('ticket_id') === header && alike.length === 1;
}

async function values(materials: Materials, random: Random): Promise<Made> {
	const exports: FuzzFile[] = [];
	const done: string[] = [];
	for (let count = random.integer(1, 2); count > 0; count -= 1) {
		const plain = plainTable(random, ROWS, random.chance(0.5) ? 'T' : `F${count}-`);
		const changed = new Set(
			Array.from({ length: random.integer(1, 3) }, () => random.integer(0, plain.columns.length - 1))
		);
		const columns = plain.columns.map((column, place) =>
			changed.has(place) ? hostileColumn(column, random) : column
		);
		for (const place of changed)
			done.push(`${columns[place]?.header ?? ''} as ${columns[place]?.type ?? ''}`);
		const written = await materials.workshop.write({ ...plain, columns }, 'ticket_id');
		exports.push({ name: `values-${count}.parquet`, ...written });
	}
	return { description: done.join(', '), exports, sideTables: [] };
}

function bytes(materials: Materials, random: Random): Made {
	const foreign = random.chance(0.4) ? random.pick(materials.foreign) : null;
	const base = foreign?.file ?? random.pick(materials.exports);
	const mutated = mutateBytes(base.bytes, random, 4);
	const right = random.pick(materials.exports);
	return {
		description: `${basename(base.name)}: ${mutated.description}`,
		// A right file beside the broken one: it must stay, where no column map reads it differently.
		exports: [
			{ name: 'mutated.parquet', bytes: mutated.bytes, ids: null },
			...(foreign === null ? [{ ...right, name: 'right.parquet' }] : [])
		],
		sideTables: foreign === null ? [] : [foreign.columnMap]
	};
}

function sideTables(materials: Materials, random: Random): Made {
	const chosen = new Set(
		Array.from({ length: random.integer(1, 3) }, () => random.pick(materials.sideTables))
	);
	const done: string[] = [];
	const files = [...chosen].map((file) => {
		const mutated = random.chance(0.4)
			? mutateBytes(file.bytes, random, 4)
			: mutateText(new TextDecoder().decode(file.bytes), random);
		done.push(`${file.name}: ${mutated.description}`);
		return { ...file, bytes: mutated.bytes };
	});
	const kept = materials.sideTables.filter((file) => !chosen.has(file) && file.name !== 'column-map.json');
	return {
		description: done.join('; '),
		exports: [{ ...random.pick(materials.exports), name: 'right.parquet', ids: null }],
		sideTables: [...files, ...kept.filter(() => random.chance(0.5))]
	};
}

const MAKERS: Readonly<Record<Kind, (materials: Materials, random: Random) => Made | Promise<Made>>> = {
	bytes,
	headers,
	values,
	'side-tables': sideTables
};

/** The case of this number: the same at every call, whatever was made before it. */
export async function makeCase(materials: Materials, seed: string, number: number): Promise<FuzzCase> {
	const random = new Random(`${seed}/${number}`);
	const kind = kindOf(number);
	return { seed, number, kind, ...(await MAKERS[kind](materials, random)) };
}
