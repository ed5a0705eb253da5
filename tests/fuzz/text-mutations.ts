import type { Random } from '#lib/cli/sample/random.ts';
import { HOSTILE_TEXTS, NUMBERS, TIMES } from './tables.ts';

type Mutation = (text: string, random: Random) => string;

function lineChanged(text: string, random: Random, change: (lines: string[], at: number) => void): string {
	const lines = text.split('\n');
	change(lines, random.integer(0, lines.length - 1));
	return lines.join('\n');
}

/** A word, number or date of the text replaced: what a person gets wrong, or somebody plants. */
function tokenReplaced(text: string, random: Random): string {
	const tokens = [...text.matchAll(/[\p{L}\p{N}_.:-]+/gu)];
	if (tokens.length === 0) return text;
	const token = random.pick(tokens);
	const other = random.pick([...HOSTILE_TEXTS, ...NUMBERS, ...TIMES, random.pick(tokens)[0]]);
	return text.slice(0, token.index) + other + text.slice(token.index + token[0].length);
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
	'token replaced': tokenReplaced,
	'line deleted': (text, random) => lineChanged(text, random, (lines, at) => lines.splice(at, 1)),
	'line repeated': (text, random) =>
		lineChanged(text, random, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
	'lines swapped': (text, random) =>
		lineChanged(text, random, (lines, at) => {
			const other = random.integer(0, lines.length - 1);
			[lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
		}),
	'line cut': (text, random) =>
		lineChanged(text, random, (lines, at) => {
			lines[at] = (lines[at] ?? '').slice(0, random.integer(0, 20));
		}),
	'mark added': (text, random) => {
		const at = random.integer(0, text.length);
		return (
			text.slice(0, at) +
			random.pick(['"', ',', '{', '}', '[', ']', ':', '\0', '\\', "'", ';', '\r']) +
			text.slice(at)
		);
	},
	nested: (text, random) => {
		const depth = random.pick([20, 2000, 100_000]);
		return random.chance(0.5)
			? '['.repeat(depth) + text
			: `${'{"columns":'.repeat(depth)}1${'}'.repeat(depth)}`;
	},
	'key planted': (text, random) =>
		text.replace(/"[^"]*":/, `"${random.pick(['__proto__', 'constructor', '', 'x'.repeat(2000)])}": {}, $&`),
	emptied: (_, random) => random.pick(['', '\n', '\ufeff', 'null', '[]', '{}', '0', '""', '{"columns":null}'])
};

const NAMES = Object.keys(MUTATIONS);

/** One to five mutations of a text file, as bytes, and their names. */
export function mutateText(text: string, random: Random): { bytes: Uint8Array; description: string } {
	const names: string[] = [];
	let mutated = text;
	for (let count = random.integer(1, 5); count > 0; count -= 1) {
		const name = random.chance(0.5) ? 'token replaced' : random.pick(NAMES);
		names.push(name);
		mutated = MUTATIONS[name]?.(mutated, random) ?? mutated;
	}
	return { bytes: new TextEncoder().encode(mutated), description: names.join(', ') };
}
