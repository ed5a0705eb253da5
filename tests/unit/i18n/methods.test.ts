import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#lib/domain/text.ts';
import { formatCount, formatPercent, formatPoints } from '#lib/i18n/format.ts';
import { METHOD_IDS, methodsMessages } from '#lib/i18n/methods.ts';
import { medianBoundRank } from '#lib/statistics/median.ts';
import { newcombeDifference } from '#lib/statistics/newcombe.ts';
import { poissonInterval } from '#lib/statistics/poisson.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';

describe.each(LANGUAGES)('the ranking methods in %s', (language) => {
	const { methods } = methodsMessages(language);
	const found = methods({ shown: 12, ranked: 30 });

	test('explain every method of metrics.md §3 in two to seven sentences', () => {
		expect([...METHOD_IDS].sort()).toEqual(Object.keys(found).sort());
		for (const id of METHOD_IDS) {
			const { title, text, formula, example } = found[id];
			const sentences = text.match(/[。.](?=\s|$|[^\d\s])/g)?.length ?? 0;
			expect(sentences, id).toBeGreaterThanOrEqual(2);
			expect(sentences, id).toBeLessThanOrEqual(7);
			for (const part of [title, formula, example]) expect(part, id).not.toBe('');
		}
	});

	test('name the minimums of the settings in force', () => {
		for (const part of [found.minimum.text, found.minimum.formula]) {
			expect(part).toContain('12');
			expect(part).toContain('30');
		}
		expect(found.minimum.text).toContain('12–29');
	});

	test('print in their examples what the code computes', () => {
		for (const [numerator, denominator] of [
			[34, 40],
			[340, 400]
		] as const) {
			const interval = wilsonInterval(numerator, denominator);
			expect(found.wilson.example).toContain(
				`${formatPercent(interval?.low ?? null)}–${formatPercent(interval?.high ?? null)}`
			);
		}
		const counted = poissonInterval(100, 1);
		expect(found['counts-medians'].example).toContain(
			`${formatCount(counted?.low)}–${formatCount(counted?.high)}`
		);
		expect(found['counts-medians'].example).toContain(String(medianBoundRank(40)));
		const difference = newcombeDifference(56, 70, 48, 80);
		expect(difference).not.toBeNull();
		expect(found.newcombe.example).toContain(formatPoints(difference?.difference ?? 0).slice(1));
		expect(found.newcombe.example).toContain(formatPercent(difference?.low ?? null));
		expect(found.newcombe.example).toContain(formatPercent(difference?.high ?? null));
	});
});
