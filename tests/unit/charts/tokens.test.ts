import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const source = readFileSync(new URL('../../../src/lib/styles/tokens.css', import.meta.url), 'utf8');

function coloursIn(block: string): Map<string, string> {
	return new Map(
		[...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value])
	);
}

/** The declarations that follow a selector. */
function block(selector: string): string {
	const start = source.indexOf(`${selector} {`);
	expect(start, selector).toBeGreaterThan(-1);
	return source.slice(start, source.indexOf('}', start));
}

/** Contrast ratio of WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of relative luminances. */
function contrast(first: string, second: string): number {
	const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const light = coloursIn(block(':root'));
const dark = coloursIn(block(":root[data-theme='dark']"));

test('the dark theme is the same, chosen or preferred', () => {
	expect(coloursIn(block(":root:not([data-theme='light'])"))).toEqual(dark);
	expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
});

describe.each([
	['light', light],
	['dark', dark]
])('%s', (_name, theme) => {
	const colour = (name: string): string => theme.get(name) ?? expect.fail(`${name} is not in tokens.css`);

	test.each(['--ink', '--ink-2', '--ink-3', '--link', '--better', '--worse', '--neutral'])(
		'%s reads as text on paper and on surfaces',
		(name) => {
			expect(contrast(colour(name), colour('--paper'))).toBeGreaterThanOrEqual(4.5);
			expect(contrast(colour(name), colour('--surface'))).toBeGreaterThanOrEqual(4.5);
		}
	);

	test('tones read on their own surfaces', () => {
		expect(contrast(colour('--better'), colour('--better-surface'))).toBeGreaterThanOrEqual(4.5);
		expect(contrast(colour('--worse'), colour('--worse-surface'))).toBeGreaterThanOrEqual(4.5);
	});

	test.each([
		'--series-1',
		'--series-2',
		'--series-3',
		'--series-4',
		'--series-5',
		'--series-6',
		'--series-7',
		'--muted',
		'--rule',
		'--focus'
	])('%s shows as a mark on paper', (name) => {
		expect(contrast(colour(name), colour('--paper'))).toBeGreaterThanOrEqual(3);
	});

	test('the series step evenly in lightness, so that greyscale parts them', () => {
		const ratios = [1, 2, 3, 4, 5, 6, 7].map((step) =>
			contrast(colour(`--series-${step}`), colour('--paper'))
		);
		const drops = ratios.slice(1).map((ratio, index) => (ratios[index] ?? 0) / ratio);
		expect(Math.min(...drops)).toBeGreaterThan(1.12);
	});

	test('figures inside highlighted marks read', () => {
		for (const step of [1, 3, 5, 4]) {
			expect(contrast(colour(`--series-${step}`), colour('--paper'))).toBeGreaterThanOrEqual(4.5);
		}
	});
});
