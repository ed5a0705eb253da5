import { describe, expect, test } from 'vitest';
import { bars } from '#lib/charts/bars.ts';
import { bump } from '#lib/charts/bump.ts';
import { interval } from '#lib/charts/interval.ts';
import { renderChartSvg } from '#lib/charts/svg.ts';
import { trend } from '#lib/charts/trend.ts';
import {
	barsExample,
	bumpExample,
	drawExample,
	examples,
	intervalExample,
	textsOf,
	trendExample
} from './examples.ts';

const hostile = '"><img src=x onerror=alert(1)>';
const onlyKnownElements = /^(?:svg|g|path|text|defs|clipPath|rect|circle|polyline|polygon|line)$/;

function elementsOf(svg: string): string[] {
	return [...svg.matchAll(/<\/?([A-Za-z]+)/g)].map(([, name = '']) => name);
}

describe('hostile words are text', () => {
	const drawings = {
		bars: () =>
			drawExample(
				bars,
				{ ...barsExample, rows: barsExample.rows.map((row) => ({ ...row, name: hostile, text: hostile })) },
				'wide'
			),
		trend: () =>
			drawExample(
				trend,
				{
					...trendExample,
					words: { value: hostile, previous: hostile, provisional: hostile },
					points: trendExample.points.map((point) => ({
						...point,
						tick: hostile,
						label: hostile,
						text: hostile
					}))
				},
				'wide'
			),
		interval: () =>
			drawExample(
				interval,
				{
					...intervalExample,
					rows: intervalExample.rows.map((row) => ({ ...row, name: hostile, n: hostile }))
				},
				'wide'
			),
		bump: () =>
			drawExample(
				bump,
				{ ...bumpExample, series: bumpExample.series.map((series) => ({ ...series, name: hostile })) },
				'wide'
			)
	};

	test.each(Object.entries(drawings))('%s', (_name, draw) => {
		const svg = draw();
		expect(elementsOf(svg).filter((name) => !onlyKnownElements.test(name))).toEqual([]);
		expect(svg).toContain('&lt;img');
		for (const [attributes = ''] of svg.matchAll(/<[A-Za-z][^>]*>/g))
			expect(attributes).not.toContain('onerror');
	});

	test('braces are not read as text styles', () => {
		const rows = intervalExample.rows.map((row) => ({ ...row, n: '{better|9}' }));
		expect(textsOf(drawExample(interval, { ...intervalExample, rows }, 'wide'))).toContain('｛better|9｝');
	});
});

describe('markup', () => {
	test('carries nothing but drawing: no style sheet, class, script data or generated id', () => {
		for (const { draw } of examples) {
			const svg = draw('wide');
			expect(svg).toMatch(/^<svg aria-hidden="true" focusable="false" xmlns="[^"]+" viewBox="0 0 720 \d+">/);
			expect(svg).not.toMatch(/<style|class=|ecmeta|zr\d|<script/);
			expect(elementsOf(svg).filter((name) => !onlyKnownElements.test(name))).toEqual([]);
		}
	});

	test('ids carry the prefix, so that drawings share a page', () => {
		const ids = (prefix: string): string[] =>
			[...drawExample(trend, trendExample, 'wide', prefix).matchAll(/\bid="([^"]*)"/g)].map(
				([, id = '']) => id
			);
		expect(ids('first').length).toBeGreaterThan(0);
		expect(ids('first').every((id) => id.startsWith('first-'))).toBe(true);
		expect(ids('first').filter((id) => ids('second').includes(id))).toEqual([]);
	});

	test('refuses a prefix that is no id', () => {
		expect(() => renderChartSvg({}, { width: 10, height: 10 }, '"><script>')).toThrow(RangeError);
	});
});
