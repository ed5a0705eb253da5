import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from '#lib/domain/qr-code.ts';

test('the path draws exactly the dark modules', () => {
	const address = 'https://intranet.example/firstfix/reports/2014-Q2/1/';
	const { size, path } = qrCode(address);
	const { data, size: expected } = encode(address, { ecc: 'M', border: 2 });
	expect(size).toBe(expected);
	const drawn = data.map((row) => row.map(() => false));
	for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
		for (let column = 0; column < Number(width); column += 1) {
			const row = drawn[Number(y)] ?? [];
			row[Number(x) + column] = true;
		}
	}
	expect(drawn).toEqual(data);
	expect(path.replace(/M\d+ \d+h\d+v1H\d+z/g, '')).toBe('');
});
