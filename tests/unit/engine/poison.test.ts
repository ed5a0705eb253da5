import { describe, expect, it } from 'vitest';
import { isPoison } from '#lib/engine/wasm/poison.ts';

function named(name: string, message: string): Error {
	const error = new Error(message);
	error.name = name;
	return error;
}

describe('isPoison', () => {
	it.each([
		named('RuntimeError', 'anything at all'),
		named('RangeError', 'Maximum call stack size exceeded'),
		new Error('memory access out of bounds'),
		new Error('function signature mismatch'),
		new Error('unreachable'),
		new Error('unreachable executed'),
		new Error('RuntimeError: null function or function signature mismatch'),
		new Error('Aborted(OOM)'),
		new Error('FATAL Error: Failed: database has been invalidated because of a previous fatal error'),
		new Error(''),
		new Error('undefined'),
		'no error at all'
	])('%s is', (error) => {
		expect(isPoison(error)).toBe(true);
	});

	it.each([
		new Error('Parser Error: syntax error at or near "selec"'),
		new Error('Binder Error: Referenced column "unreachable" not found in FROM clause!'),
		new Error('Out of Memory Error: could not allocate block'),
		new Error('Conversion Error: Could not convert string "memory access out of bounds" to INT64')
	])('%s is not', (error) => {
		expect(isPoison(error)).toBe(false);
	});
});
