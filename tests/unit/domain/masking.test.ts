import { expect, test } from 'vitest';
import { maskPersonal } from '#lib/domain/masking.ts';

test('numbers and addresses of persons are cut short, times and codes stay', () => {
	expect(maskPersonal('13812345678, 11010119900307123X, 110101900307123')).toBe('13…, 11…, 11…');
	expect(maskPersonal('li@example.com，8 分')).toBe('…@…，8 分');
	for (const kept of ['1404172800', '1404172800000', '1404172800000000', '41640.5', 'GD2014063000123', 'N/A'])
		expect(maskPersonal(kept)).toBe(kept);
});
