import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { classicScript } from '#lib/server/classic-script.ts';

test('a classic script is one that any page may load, the same whenever it is made', async () => {
	const script = await classicScript('present');
	// It parses as a script, which a module with imports or exports would not.
	expect(() => new Script(script)).not.toThrow();
	expect(script).not.toMatch(/\beval\(|new Function|\bimport\(|import\.meta|sourceMappingURL/);
	expect(await classicScript('present')).toBe(script);
	expect(Buffer.byteLength(script)).toBeLessThan(40_000);
});
