import * as v from 'valibot';
import { expectation } from '#lib/domain/side-tables/expectations.ts';
import type { ProblemList } from '#lib/domain/side-tables/parsed.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** True for `{…}`, false for lists, null and plain values. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that a JSON file holds; null with a problem where it holds none. A BOM is accepted. */
export function readObject(text: string, list: ProblemList): JsonObject | null {
	const plain = text.replace(/^\uFEFF/, '');
	const expected = { zh: '有效的 JSON 对象', en: 'a valid JSON object' };
	const remedy = {
		zh: '该文件未被读取，改用默认值；请检查括号、引号和逗号。',
		en: 'The file was not read and defaults apply; check brackets, quotes and commas.'
	};
	try {
		const value: unknown = JSON.parse(plain);
		if (isObject(value)) return value;
		list.error(null, null, plain.trim(), expected, remedy);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const position = /position (\d+)/.exec(message);
		const before = position ? plain.slice(0, Number(position[1])) : null;
		const line = before === null ? null : before.split('\n').length;
		list.error(
			line,
			null,
			line === null ? plain.trim() : (plain.split('\n')[line - 1] ?? '').trim(),
			expected,
			remedy
		);
	}
	return null;
}

/** What stands at a place, as JSON. */
export function show(value: unknown): string {
	return value === undefined ? '' : JSON.stringify(value);
}

/** Parses one value; where it does not fit, notes every issue under `prefix` and returns null. */
export function readValue<Output>(
	schema: v.GenericSchema<unknown, Output>,
	value: unknown,
	prefix: string,
	list: ProblemList
): Output | null {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const seen = new Set<string>();
	for (const issue of result.issues) {
		const field = [prefix, ...(issue.path ?? []).map((item) => String(item.key))]
			.filter((part) => part !== '')
			.join('.');
		if (seen.has(field)) continue;
		seen.add(field);
		// valibot reports an unknown key with `expected: "never"`; our own message would hide that.
		const unknown = issue.expected === 'never';
		const found = unknown ? field.slice(prefix.length + 1) : show(issue.input);
		list.error(
			null,
			field === '' ? null : field,
			found,
			...expectation(unknown ? 'unknownField' : issue.message)
		);
	}
	return null;
}
