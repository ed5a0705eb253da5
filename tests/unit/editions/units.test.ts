import { describe, expect, test } from 'vitest';
import { idsOf, pageUnits } from '#lib/editions/build/units.ts';

const unit = (code: string, zh: string) => ({ code, name: { zh, en: code }, shortName: { zh, en: code } });

describe('units of a report', () => {
	test('are found by pinyin without tones or blanks, and by initials', () => {
		const [found] = pageUnits('bureau', [unit('JC', '江城区供电局')]);
		expect(found).toMatchObject({
			code: 'JC',
			source: 'JC',
			page: 'bureau-JC',
			pinyin: 'jiangchengqugongdianju',
			initials: 'jcqgdj'
		});
	});

	test('have addresses of letters and digits, each once, whatever their codes', () => {
		const units = pageUnits('bureau', [
			unit('Location 204', 'Location 204'),
			unit('Location-204', 'Location-204'),
			unit('绿水局', '绿水局'),
			unit('"><img>', '"><img>'),
			unit('…', '…')
		]);
		expect(units.map(({ page }) => page)).toEqual([
			'bureau-Location-204',
			'bureau-Location-204-2',
			'bureau-lv-shui-ju',
			'bureau-img',
			'bureau-unit'
		]);
		expect(units.map(({ source }) => source)[0]).toBe('Location 204');
		expect(idsOf(['a b', 'a-b'])).toEqual(['a-b', 'a-b-2']);
	});
});
