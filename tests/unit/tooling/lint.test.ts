import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '#lib/cli/project.js';

const eslint = new ESLint({
	cwd: PROJECT,
	overrideConfigFile: 'tests/eslint.config.js',
	// The snippets are not part of the TypeScript project; the rules under test need no types.
	overrideConfig: {
		languageOptions: { parserOptions: { projectService: false, project: null } },
		rules: await withoutTypes()
	}
});

async function withoutTypes() {
	const { default: typescript } = await import('typescript-eslint');
	return typescript.configs.disableTypeChecked.rules ?? {};
}

/** The rules that a snippet breaks when it stands in this file. */
async function broken(file: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
	return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const IMPORTS = 'no-restricted-imports';
const load = (source: string): string => `export { thing } from '${source}';`;

describe('the layer rule: imports go down only', () => {
	test.each([
		['src/lib/domain/a.ts', '#lib/sql/sql.ts'],
		['src/lib/sql/ingest/a.ts', '#lib/metrics/query.ts'],
		['src/lib/metrics/a.ts', '#lib/engine/engine.ts'],
		['src/lib/engine/wasm/a.ts', '#lib/reports/overview.ts'],
		['src/lib/reports/a.ts', '#lib/i18n/en.ts'],
		['src/lib/charts/a.ts', '#lib/components/A.svelte'],
		['src/lib/state/a.ts', '#lib/components/A.svelte'],
		['src/lib/state/a.svelte.ts', '#lib/server/native-engine.ts'],
		['src/lib/engine/a.ts', '#lib/cli/project.js'],
		['src/lib/server/a.ts', '#lib/cli/project.js'],
		['src/lib/cli/a.ts', '#lib/components/A.svelte'],
		['src/lib/enhancements/present/a.ts', '#lib/i18n/format.ts'],
		['src/lib/enhancements/present/a.ts', 'node:fs'],
		['src/lib/components/a.ts', '#lib/enhancements/present/keys.ts'],
		['src/lib/server/a.ts', '#lib/enhancements/present/keys.ts'],
		['src/routes/+page.ts', '#lib/server/native-engine.ts'],
		['src/lib/domain/a.ts', 'node:fs'],
		['src/lib/engine/a.ts', 'fs/promises'],
		['src/lib/engine/a.ts', '@duckdb/node-api'],
		['src/lib/reports/a.ts', '$app/paths'],
		['src/lib/engine/a.ts', '../sql/sql.ts'],
		['src/lib/engine/wasm/a.ts', './../../state/filters.ts'],
		['src/lib/engine/a.ts', '$lib/state/filters.ts'],
		['src/lib/engine/a.ts', '/src/lib/state/filters.ts']
	])('%s may not import %s', async (file, source) => {
		expect(await broken(file, load(source))).toEqual([IMPORTS]);
	});

	test.each([
		['src/lib/state/a.svelte.ts', '#lib/engine/engine.ts'],
		['src/lib/components/a.ts', '#lib/charts/bars.ts'],
		['src/lib/reports/a.ts', '#lib/domain/periods.ts'],
		['src/lib/engine/a.ts', './engine.ts'],
		['src/lib/server/a.ts', 'node:fs'],
		['src/lib/enhancements/present/a.ts', '#lib/domain/meeting.ts'],
		['src/lib/cli/a.ts', '#lib/server/native-engine.ts'],
		['src/routes/+page.server.ts', '#lib/server/native-engine.ts'],
		['src/routes/tickets/+server.ts', '#lib/server/native-engine.ts'],
		['tests/unit/a.test.ts', '#lib/server/native-engine.ts']
	])('%s may import %s', async (file, source) => {
		expect(await broken(file, load(source))).toEqual([]);
	});

	test('import() and import types are no way around it', async () => {
		const dynamic = `export const later = () => import('#lib/state/filters.svelte.ts');`;
		expect(await broken('src/lib/engine/a.ts', dynamic)).toEqual(['no-restricted-syntax']);
		const typeOnly = `export type Filters = import('#lib/state/filters.svelte.ts').Filters;`;
		expect(await broken('src/lib/engine/a.ts', typeOnly)).toEqual(['no-restricted-syntax']);
		const component = `<script lang="ts">\n\timport { thing } from '#lib/server/a.ts';\n\tthing();\n</script>`;
		expect(await broken('src/lib/components/A.svelte', component)).toEqual([IMPORTS]);
	});
});

describe('nothing is silenced', () => {
	test.each([
		['an any', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
		['@ts-ignore', `// @ts-ignore\nexport const a = 1;`, '@typescript-eslint/ban-ts-comment'],
		['eslint-disable', `/* eslint-disable eqeqeq */\nexport const a = 1;`, 'no-warning-comments'],
		['a note to self', `// TODO mend\nexport const a = 1;`, 'no-warning-comments']
	])('%s is refused', async (_name, code, rule) => {
		expect(await broken('src/lib/domain/a.ts', code)).toContain(rule);
	});

	test('a disabling comment has no effect', async () => {
		const code = `/* eslint-disable */\nexport const a: any = 1;`;
		expect(await broken('src/lib/domain/a.ts', code)).toContain('@typescript-eslint/no-explicit-any');
	});

	test('svelte-ignore is refused', async () => {
		const code = `<!-- svelte-ignore a11y_missing_attribute -->\n<p>text</p>`;
		expect(await broken('src/lib/components/A.svelte', code)).toContain('no-restricted-syntax');
	});
});
