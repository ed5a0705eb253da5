import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { bars, type BarsData } from '#lib/charts/bars.ts';
import ChartFrame from '#lib/components/ChartFrame.svelte';
import { commonMessages } from '#lib/i18n/messages.ts';
import { barsExample } from './examples.ts';

function frame(data: BarsData): string {
	return render(ChartFrame<BarsData>, {
		props: {
			id: 'categories',
			title: '停送电占 46 %',
			summary: '停送电 262 件，占 46.13 %。',
			chart: bars,
			data,
			words: commonMessages('zh-CN'),
			table: createRawSnippet(() => ({ render: () => '<table></table>' }))
		}
	}).body;
}

test('both drawings stand in the page before any script runs, named and described', () => {
	const html = frame(barsExample);
	expect(html.match(/<svg/g)).toHaveLength(2);
	expect(html).toContain('viewBox="0 0 720 ');
	expect(html).toContain('viewBox="0 0 360 ');
	expect(html).toMatch(/role="img" aria-labelledby="categories-title" aria-describedby="categories-summary"/);
	expect(html).toContain('数据表');
});

test('a hostile name is text in the drawing', () => {
	const html = frame({
		...barsExample,
		rows: barsExample.rows.map((row) => ({ ...row, name: '<img src=x onerror=alert(1)>' }))
	});
	expect(html).not.toContain('<img');
	expect(html).toContain('&lt;img');
});
