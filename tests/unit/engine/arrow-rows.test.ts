import { describe, expect, it } from 'vitest';
import { decimalFromWords } from '#lib/engine/wasm/arrow-rows.ts';

describe('decimalFromWords', () => {
	it.each([
		[[125, 0, 0, 0], 125n],
		[[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], -1n],
		[[0, 1, 0, 0], 4_294_967_296n],
		[[0, 0, 0, 0x80000000], -(2n ** 127n)]
	])('%s is %s', (words, value) => {
		expect(decimalFromWords(Uint32Array.from(words))).toBe(value);
	});
});
