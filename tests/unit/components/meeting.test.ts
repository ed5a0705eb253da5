import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { slidesOf } from '#lib/editions/slides/registry.ts';
import { presentMessages } from '#lib/i18n/present.ts';
import MeetingPage from '../../../src/routes/[[lang=lang]]/present/[quarter=quarter]/[[edition=edition]]/+page.svelte';
import { exampleEdition } from '../editions/example.ts';

const HOSTILE = `<img src=x onerror=alert(1)>"'=1+1`;

function meetingOf(name: string, language: 'zh-CN' | 'en'): string {
	const edition = exampleEdition(name);
	const slides = slidesOf({ edition, language, words: presentMessages(language) });
	const { head, body } = render(MeetingPage, {
		props: { data: { edition, language, slides, notes: { ranking: name } } }
	});
	return head + body;
}

describe('the page of a meeting', () => {
	test('prints every figure of its slides before any script runs, in both languages', () => {
		for (const language of ['zh-CN', 'en'] as const) {
			const html = meetingOf('江城区供电局', language);
			for (const figure of ['1,234', '85.0\u00a0%', '34 / 40', '70.9–92.9']) expect(html).toContain(figure);
			expect(html).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
		}
	});

	test.each(['zh-CN', 'en'] as const)('a hostile name is text wherever it stands (%s)', (language) => {
		const html = meetingOf(HOSTILE, language);
		expect(html).toContain('&lt;img src=x onerror=alert(1)>');
		expect(html).not.toContain('<img');
		// Inside attributes the quote must not end the value.
		expect(html.replaceAll('&quot;', '')).not.toMatch(/data-(?:title|names)="[^"]*"'=1/);
	});

	test('has one script, which its own folder can serve, and notes that nobody sees unasked', () => {
		const html = meetingOf('江城区供电局', 'zh-CN');
		expect(html.match(/<script[^>]*>/g)).toEqual([
			// Not deferred: what is drawn first is a slide.
			expect.stringMatching(/src="[^"]*scripts\/present\.js">$/)
		]);
		expect(html.match(/<div class="notes[^>]*>/g)?.every((tag) => / hidden/.test(tag))).toBe(true);
	});
});
