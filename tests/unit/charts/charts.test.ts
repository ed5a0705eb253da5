import { describe, expect, test } from 'vitest';
import { bars } from '#lib/charts/bars.ts';
import { bump } from '#lib/charts/bump.ts';
import { bureauTrend } from '#lib/charts/bureau-trend.ts';
import { interval } from '#lib/charts/interval.ts';
import { stackedBars } from '#lib/charts/stacked-bars.ts';
import { stackedTrend } from '#lib/charts/stacked-trend.ts';
import { surge } from '#lib/charts/surge.ts';
import { trend } from '#lib/charts/trend.ts';
import {
	barsExample,
	bumpExample,
	bureauTrendExample,
	countMarks,
	drawExample,
	examples,
	intervalExample,
	stackedBarsExample,
	stackedExample,
	surgeExample,
	textsOf,
	trendExample
} from './examples.ts';

describe.each(examples)('$name', ({ labels, draw }) => {
	test.each(['wide', 'narrow'] as const)('%s: prints its labels', (size) => {
		const texts = textsOf(draw(size));
		for (const label of labels) expect(texts).toContain(label);
	});

	test.each(['wide', 'narrow'] as const)('%s: draws the same each time', (size) => {
		const first = draw(size);
		for (const other of examples) other.draw('narrow', 'between');
		expect(draw(size)).toBe(first);
	});

	test.each(['wide', 'narrow'] as const)('%s: every colour stays a variable, every number is one', (size) => {
		const svg = draw(size).replace(/<defs[\s\S]*?<\/defs>/g, '');
		const colors = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color = '']) => color);
		expect(colors.length).toBeGreaterThan(0);
		expect(colors.filter((color) => color !== 'none' && !/^var\(--[a-z0-9-]+\)$/.test(color))).toEqual([]);
		expect(svg).not.toMatch(/NaN|undefined|Infinity/);
	});

	test.each(['wide', 'narrow'] as const)('%s: no text is smaller than 12 px', (size) => {
		const sizes = [...draw(size).matchAll(/(?:font:|font-size:)[^;"]*?([\d.]+)px/g)].map(([, px]) =>
			Number(px)
		);
		expect(sizes.length).toBeGreaterThan(0);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
	});
});

/** Points of the paths that are stroked in a colour, one number a path. */
function strokes(svg: string, color: string, width: string): number[] {
	const paths = svg.matchAll(/<(?:path d|polyline points)="([^"]*)"([^>]*)>/g);
	return [...paths]
		.filter(
			([, , rest = '']) => rest.includes(`stroke="${color}"`) && rest.includes(`stroke-width="${width}"`)
		)
		.map(([, shape = '']) => shape.split('M').length - 1);
}

describe('a missing value is a gap, never zero', () => {
	test('trend: the line breaks in two', () => {
		expect(strokes(drawExample(trend, trendExample, 'wide'), 'var(--series-1)', '2.25')).toContain(2);
	});

	test('trend: a missing bar is not drawn', () => {
		const whole = { ...trendExample, form: 'bars' as const };
		const filled = {
			...whole,
			points: whole.points.map((point) => ({ ...point, value: point.value ?? 70 }))
		};
		const bar = 'fill="var(--series-5)"';
		expect(countMarks(drawExample(trend, filled, 'wide'), bar)).toBe(
			countMarks(drawExample(trend, whole, 'wide'), bar) + 1
		);
	});

	test('bars: a missing value has a name and a dash, and no bar', () => {
		const svg = drawExample(bars, barsExample, 'wide');
		// One in the key, two bars.
		expect(countMarks(svg, 'fill="var(--series-5)"')).toBe(3);
	});

	test('stacked trend: an empty month has no column', () => {
		const svg = drawExample(stackedTrend, stackedExample, 'wide');
		expect(countMarks(svg, 'fill="var(--series-1)"')).toBe(2);
	});

	test('interval: a unit without tickets is named but has no dot; one unranked is hollow', () => {
		const svg = drawExample(interval, intervalExample, 'wide');
		expect(countMarks(svg, 'fill="var(--paper)" stroke="var(--muted)"')).toBe(1);
	});

	test('bump: no place is printed for a quarter without one', () => {
		const places = textsOf(drawExample(bump, bumpExample, 'narrow')).filter((text) => /^\d$/.test(text));
		expect(places.sort()).toEqual(['1', '1', '1', '1', '2', '2', '3', '3']);
	});

	test('bureau trend: the band is drawn in two parts', () => {
		const svg = drawExample(bureauTrend, bureauTrendExample, 'narrow');
		// One in the key, two runs of quarters.
		expect(countMarks(svg, 'fill="var(--band)"')).toBe(3);
	});
});

test('surge: its days stand apart from the others by their colour, beside the key', () => {
	const svg = drawExample(surge, surgeExample, 'wide');
	expect(countMarks(svg, 'fill="var(--worse)"')).toBe(1 + 2);
	expect(countMarks(svg, 'fill="var(--series-7)"')).toBe(1 + 3);
});

test('unranked units stand below their heading, in whatever order they come', () => {
	const reversed = { ...intervalExample, rows: [...intervalExample.rows].reverse() };
	const texts = textsOf(drawExample(interval, reversed, 'wide'));
	expect(texts.indexOf('不排名')).toBeGreaterThan(texts.indexOf('城区局'));
	expect(texts.indexOf('云岭局')).toBeGreaterThan(texts.indexOf('不排名'));
});

test('no data at all still draws', () => {
	expect(drawExample(bars, { ...barsExample, rows: [] }, 'wide')).toContain('<svg');
	expect(drawExample(trend, { ...trendExample, points: [], target: null }, 'wide')).toContain('<svg');
	expect(drawExample(interval, { ...intervalExample, rows: [] }, 'wide')).toContain('<svg');
	expect(drawExample(bump, { ...bumpExample, series: [] }, 'wide')).toContain('<svg');
	expect(drawExample(stackedTrend, { ...stackedExample, series: [] }, 'wide')).toContain('<svg');
	expect(drawExample(bureauTrend, { ...bureauTrendExample, points: [] }, 'wide')).toContain('<svg');
	expect(drawExample(surge, { ...surgeExample, points: [] }, 'wide')).toContain('<svg');
});

describe('stacked bars', () => {
	test('print an amount inside its part only where it has room', () => {
		const texts = textsOf(drawExample(stackedBars, stackedBarsExample, 'wide'));
		expect(texts).toContain('9.5');
		expect(texts).not.toContain('0.4');
	});

	test('end at the sum that is possible, not at the largest', () => {
		expect(textsOf(drawExample(stackedBars, stackedBarsExample, 'narrow'))).toContain('100');
	});
});
