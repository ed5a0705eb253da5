import { expect, test } from 'vitest';
import { defaultFilters } from '#lib/domain/filters.ts';
import type { Site } from '#lib/domain/site.ts';
import { commonMessages } from '#lib/i18n/messages.ts';
import { LiveEngine } from '#lib/state/live-engine.svelte.ts';
import { ReportView } from '#lib/state/report-view.svelte.ts';
import { BUILT, LOCAL, SIDE_TABLES } from './example.ts';

const PUBLISHED = { period: { id: '2014-Q4' }, of: 'published' };

function view(): { view: ReportView<typeof PUBLISHED>; engine: LiveEngine } {
	const answering = {
		name: 'wasm' as const,
		start: () => Promise.resolve(),
		restart: () => Promise.resolve(),
		query: () => Promise.resolve([]),
		run: () => Promise.resolve(),
		close: () => Promise.resolve()
	};
	const engine = new LiveEngine(
		() => BUILT,
		(recipe) => {
			if (recipe.source !== null) recipe.onSite(LOCAL);
			return Promise.resolve(answering);
		}
	);
	const context = {
		get site(): Site {
			return engine.site;
		},
		language: 'zh-CN' as const,
		words: commonMessages('zh-CN'),
		reports: [],
		engine
	};
	const source = {
		published: () => PUBLISHED,
		reach: {},
		build: ({ site, filters }: { site: Site; filters: { period: { id: string } } }) =>
			Promise.resolve({ period: { id: filters.period.id }, of: site === LOCAL ? 'local' : 'live' })
	};
	return { view: new ReportView(source, context), engine };
}

test('published figures are shown until the engine answers, never beside data of a reader', async () => {
	const { view: shown, engine } = view();
	expect(shown.report).toBe(PUBLISHED);
	await shown.refresh(defaultFilters(BUILT), true);
	expect(shown.report.of).toBe('live');
	expect(shown.origin).toBe('live');

	await engine.adopt({ name: 'mine', files: [], sideTables: SIDE_TABLES });
	expect(shown.shown).toBeNull();
	expect(() => shown.report).toThrow('no figures');
	await shown.refresh(defaultFilters(LOCAL), true);
	expect(shown.report).toEqual({ period: { id: '2018-Q4' }, of: 'local' });
	expect(shown.applied).toEqual(defaultFilters(LOCAL));

	await engine.release();
	expect(shown.report).toBe(PUBLISHED);
	expect(shown.applied).toBeNull();
	await shown.refresh(defaultFilters(BUILT), true);
	expect(shown.report.of).toBe('live');
});

test('an answer that other data overtook is nobody’s', async () => {
	const { view: shown, engine } = view();
	const late = shown.refresh(defaultFilters(BUILT), true);
	await engine.adopt({ name: 'mine', files: [], sideTables: SIDE_TABLES });
	await late;
	expect(shown.shown).toBeNull();
	expect(shown.failure).toBeNull();
});
