import type { Random } from '#lib/cli/sample/random.ts';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** A part of the bytes: half of the time in the last 600 bytes, where the footer of a small file stands. */
function place(bytes: Uint8Array, random: Random): number {
	if (bytes.length === 0) return 0;
	const from = random.chance(0.5) ? Math.max(0, bytes.length - 600) : 0;
	return random.integer(from, bytes.length - 1);
}

function block(bytes: Uint8Array, random: Random): [start: number, end: number] {
	const start = place(bytes, random);
	return [start, Math.min(bytes.length, start + random.integer(1, random.pick([4, 32, 512])))];
}

function concatenated(...parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
	const copy = bytes.slice();
	change(copy);
	return copy;
}

/** Bytes on which varints, lengths and levels turn over. */
const EDGES = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x15, 0x18, 0x1c, 0x2c] as const;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
	'bit flipped': (bytes, random) =>
		changed(bytes, (copy) => {
			const at = place(bytes, random);
			copy[at] = (copy[at] ?? 0) ^ (1 << random.integer(0, 7));
		}),
	'byte set': (bytes, random) =>
		changed(bytes, (copy) => {
			copy[place(bytes, random)] = random.chance(0.6) ? random.pick(EDGES) : random.integer(0, 255);
		}),
	'block overwritten': (bytes, random) =>
		changed(bytes, (copy) => {
			const [start, end] = block(bytes, random);
			copy.fill(random.pick([0x00, 0xff, 0x80]), start, end);
		}),
	inserted: (bytes, random) => {
		const at = place(bytes, random);
		const added = Uint8Array.from({ length: random.integer(1, 16) }, () => random.integer(0, 255));
		return concatenated(bytes.subarray(0, at), added, bytes.subarray(at));
	},
	deleted: (bytes, random) => {
		const [start, end] = block(bytes, random);
		return concatenated(bytes.subarray(0, start), bytes.subarray(end));
	},
	truncated: (bytes, random) => bytes.subarray(0, place(bytes, random)),
	beheaded: (bytes, random) => bytes.subarray(place(bytes, random)),
	'block repeated': (bytes, random) => {
		const [start, end] = block(bytes, random);
		return concatenated(bytes.subarray(0, end), bytes.subarray(start, end), bytes.subarray(end));
	},
	'blocks swapped': (bytes, random) =>
		changed(bytes, (copy) => {
			const [from, to] = [place(bytes, random), place(bytes, random)];
			const size = Math.min(random.integer(1, 64), bytes.length - Math.max(from, to));
			copy.set(bytes.subarray(to, to + size), from);
			copy.set(bytes.subarray(from, from + size), to);
		}),
	'footer length changed': (bytes, random) =>
		changed(bytes, (copy) => {
			if (copy.length < 8) return;
			const view = new DataView(copy.buffer, copy.byteOffset);
			const length = view.getUint32(copy.length - 8, true);
			const other = random.pick([0, 1, 8, length - 1, length + 1, length * 2, 0x7fffffff, 0xffffffff]);
			view.setUint32(copy.length - 8, other >>> 0, true);
		}),
	'magic changed': (bytes, random) =>
		changed(bytes, (copy) => {
			const magic = random.pick(['PARE', 'PAR2', 'ORC\0', 'PK\u0003\u0004']);
			const at = random.chance(0.5) ? 0 : Math.max(0, copy.length - 4);
			for (let index = 0; index < 4; index += 1) copy[at + index] = magic.charCodeAt(index);
		})
};

const NAMES = Object.keys(MUTATIONS);

/** One to `most` mutations, one after another, and their names. */
export function mutateBytes(
	bytes: Uint8Array,
	random: Random,
	most: number
): { bytes: Uint8Array; description: string } {
	const names: string[] = [];
	let mutated = bytes;
	for (let count = random.integer(1, most); count > 0; count -= 1) {
		const name = random.pick(NAMES);
		names.push(name);
		mutated = MUTATIONS[name]?.(mutated, random) ?? mutated;
	}
	return { bytes: mutated, description: names.join(', ') };
}

/** A Thrift text: its length as a varint, and its bytes. */
function thriftText(text: string): Uint8Array {
	const bytes = new TextEncoder().encode(text);
	const length: number[] = [];
	let rest = bytes.length;
	for (; rest > 0x7f; rest >>>= 7) length.push((rest & 0x7f) | 0x80);
	length.push(rest);
	return concatenated(Uint8Array.from(length), bytes);
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
	for (let at = from; at + wanted.length <= bytes.length; at += 1) {
		if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
	}
	return -1;
}

/** The file under other headers: any text takes the place of a header, also one that no writer would take. */
export function renameHeader(file: Uint8Array, from: string, to: string): Uint8Array {
	const length = new DataView(file.buffer, file.byteOffset).getUint32(file.length - 8, true);
	const start = file.length - 8 - length;
	const [before, after] = [thriftText(from), thriftText(to)];
	const parts: Uint8Array[] = [file.subarray(0, start)];
	const footer = file.subarray(start, file.length - 8);
	let at = 0;
	for (let found = indexOf(footer, before, 0); found >= 0; found = indexOf(footer, before, at)) {
		parts.push(footer.subarray(at, found), after);
		at = found + before.length;
	}
	parts.push(footer.subarray(at), file.subarray(file.length - 8));
	const renamed = concatenated(...parts);
	new DataView(renamed.buffer).setUint32(renamed.length - 8, renamed.length - 8 - start, true);
	return renamed;
}
