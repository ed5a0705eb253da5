import { describe, expect, it } from 'vitest';
import { annotationRoom, type AnnotationMark } from '#lib/charts/annotations.ts';
import { control } from '#lib/charts/control.ts';
import { trend } from '#lib/charts/trend.ts';
import { chartAnnotations } from '#lib/components/annotation-marks.ts';
import { formatDays } from '#lib/i18n/format.ts';
import { commonMessages } from '#lib/i18n/messages.ts';
import type { Annotation } from '#lib/domain/side-tables.ts';
import { controlExample, countMarks, drawExample, textsOf, trendExample } from './examples.ts';

const storm: Annotation = {
	from: '2014-07-18',
	to: '2014-07-20',
	kind: 'storm',
	title: { zh: '台风', en: 'Typhoon' },
	bureaus: ['BH'],
	categories: [],
	metrics: []
};
const rule: Annotation = {
	...storm,
	from: '2014-07-01',
	to: null,
	kind: 'rule',
	title: { zh: '新规则', en: 'New rule' },
	bureaus: []
};
const bureau = {
	code: 'BH',
	name: { zh: '滨河局', en: 'Binhe Bureau' },
	shortName: { zh: '滨河', en: 'Binhe' },
	aliases: [],
	peerGroup: '',
	customersServed: null
};
const site = { annotations: [rule, storm], bureaus: [bureau] };
const months = ['2014-06', '2014-07', '2014-08'];

describe('annotations on a chart of months', () => {
	it('stand at their days', () => {
		const { marks, words } = chartAnnotations(site, months, {}, 'zh-CN', commonMessages('zh-CN'));
		expect(marks).toEqual([
			{ label: '新规则', from: 0.5, to: null },
			{ label: '台风', from: 0.5 + 17 / 31, to: 0.5 + 20 / 31 }
		]);
		expect(words).toBe('图上标注：新规则（2014年7月1日起）；台风（2014年7月18日至20日，滨河）。');
	});

	it('are left off where they do not touch it', () => {
		const other = chartAnnotations(site, months, { bureau: 'JC' }, 'en', commonMessages('en'));
		expect(other.words).toBe('Marked: New rule (from 1 Jul 2014).');
		expect(chartAnnotations(site, ['2013-06'], {}, 'en', commonMessages('en'))).toEqual({
			marks: [],
			words: ''
		});
		expect(chartAnnotations(site, [], {}, 'en', commonMessages('en')).marks).toEqual([]);
	});

	it('on quarters as well', () => {
		const { marks } = chartAnnotations(site, ['2014-Q2', '2014-Q3'], {}, 'en', commonMessages('en'));
		expect(marks.map(({ from }) => from)).toEqual([0.5, 0.5 + 17 / 92]);
	});
});

describe('the drawing', () => {
	const marks: AnnotationMark[] = [
		{ label: '新规则', from: 0.5, to: null },
		{ label: '台风', from: 1.2, to: 2.8 }
	];

	it.each(['wide', 'narrow'] as const)('%s: names every mark, a lasting change with its arrow', (size) => {
		const texts = textsOf(drawExample(trend, { ...trendExample, annotations: marks }, size));
		expect(texts).toEqual(expect.arrayContaining(['▸ 新规则', '台风']));
	});

	it('makes room for the labels, one more row where two would overlap', () => {
		const plot = { periods: 6, left: 40, right: 20, bottom: 44 };
		const room = (list: AnnotationMark[]) => annotationRoom(list, 'wide', plot);
		expect(room([])).toBe(0);
		const apart = room([
			{ label: '甲', from: 0, to: null },
			{ label: '乙', from: 4, to: null }
		]);
		const together = room([
			{ label: '一次很长的专项治理行动', from: 1, to: null },
			{ label: '乙', from: 1.2, to: null }
		]);
		expect(together).toBeGreaterThan(apart);
		expect(trend.height({ ...trendExample, annotations: marks }, 'wide')).toBeGreaterThan(
			trend.height(trendExample, 'wide')
		);
	});

	it('a control chart marks signals by triangles in the tone of their side, and nothing else in it', () => {
		const svg = drawExample(control, controlExample, 'wide');
		// One in the key, one in the plot.
		expect(countMarks(svg, 'fill="var(--worse)"')).toBe(2);
		expect(countMarks(svg, 'fill="var(--better)"')).toBe(0);
	});
});

it('days of an event are printed as short as they are clear', () => {
	expect(formatDays('2014-07-18', '2014-07-20', 'en')).toBe('18–20 Jul 2014');
	expect(formatDays('2014-07-18', '2014-08-02', 'en')).toBe('18 Jul 2014 – 2 Aug 2014');
	expect(formatDays('2014-07-18', '2014-08-02', 'zh-CN')).toBe('2014年7月18日至2014年8月2日');
	expect(formatDays('2014-07-18', '2014-07-18', 'zh-CN')).toBe('2014年7月18日');
	expect(formatDays('2014-01-01', null, 'zh-CN')).toBe('2014年1月1日起');
});
