import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import javascript from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

/*
 * The layer rule of ARCHITECTURE.md: imports go down only. Whatever stands on the right may
 * import what stands to its left.
 */
const LAYERS = [
	'domain',
	'statistics',
	'sql',
	'metrics',
	'engine',
	'intake',
	'quality',
	'reports',
	'i18n',
	'editions',
	'charts',
	'sharing',
	'state',
	'components'
];
/** Node, at build time only. They may import up to `editions`, and cli may import server. */
const BUILD_TIME = ['server', 'cli'];
/** Classic scripts, bundled apart: no other layer imports them. */
const ENHANCEMENTS = 'enhancements';
/** Layers that also run outside of SvelteKit (vitest, the command line). */
const WITHOUT_KIT = LAYERS.slice(0, LAYERS.indexOf('editions') + 1);

/** @typedef {{ regex: string, message: string }} Pattern */

const oneOf = (/** @type {readonly string[]} */ names) => `(?:${names.join('|')})`;

const AROUND_THE_RULE = {
	regex: '(?:^|/)\\.\\.(?:/|$)|^\\$lib(?:/|$)|^/|^src/',
	message: "Write '#lib/folder/file.ts', so that the layer of what is imported can be read."
};
const KIT = {
	regex: '^(?:\\$app|\\$env|\\$service-worker|@sveltejs/kit)(?:/|$)',
	message: 'This layer also runs outside of SvelteKit: take the value as an argument.'
};
const NODE = {
	regex: `^node:|^${oneOf(builtinModules.filter((name) => !name.startsWith('_')))}(?:/|$)|^@duckdb/node-`,
	message: 'This layer also runs in the browser: Node belongs into server/ or cli/.'
};
const SERVER = {
	regex: `^#lib/${oneOf(BUILD_TIME)}/`,
	message: 'Build-time code: only *.server.ts and +server.ts of routes, and tests, may import it.'
};

/** @param {string} layer @param {readonly string[]} above */
function upward(layer, above) {
	return {
		regex: `^#lib/${oneOf(above)}/`,
		message: `${layer}/ may not import from a layer above it (${above.join(', ')}); see ARCHITECTURE.md.`
	};
}

/**
 * The same prohibitions for `import … from`, which ESLint's own rule sees, and for `import()` and
 * `import('…')` types, which it does not.
 *
 * @param {readonly Pattern[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
function restrictImports(patterns) {
	const inSelector = (/** @type {string} */ regex) => regex.replaceAll('/', '\\x2F');
	return {
		'no-restricted-imports': ['error', { patterns }],
		'no-restricted-syntax': [
			'error',
			...SUPPRESSIONS,
			...patterns.flatMap(({ regex, message }) => [
				{ selector: `ImportExpression > Literal.source[value=/${inSelector(regex)}/]`, message },
				{ selector: `TSImportType Literal[value=/${inSelector(regex)}/]`, message }
			])
		]
	};
}

const SUPPRESSIONS = [
	{
		selector: 'SvelteHTMLComment[value=/svelte-ignore|eslint-disable|@ts-ignore/]',
		message: 'Mend it instead of silencing it.'
	}
];

const layerRules = LAYERS.map((layer, index) => ({
	name: `firstfix/layer/${layer}`,
	files: [`src/lib/${layer}/**`],
	rules: restrictImports([
		AROUND_THE_RULE,
		NODE,
		SERVER,
		...(WITHOUT_KIT.includes(layer) ? [KIT] : []),
		upward(layer, [...LAYERS.slice(index + 1), ENHANCEMENTS])
	])
}));

/** Scripts of pages that SvelteKit leaves alone: they know the page's elements, domain/ and sharing/, nothing else. */
const enhancementRules = [
	{
		name: 'firstfix/layer/enhancements',
		files: ['src/lib/enhancements/**'],
		rules: restrictImports([
			AROUND_THE_RULE,
			NODE,
			SERVER,
			KIT,
			upward(
				ENHANCEMENTS,
				LAYERS.slice(LAYERS.indexOf('domain') + 1).filter((layer) => layer !== 'sharing')
			)
		])
	}
];

const aboveEditions = LAYERS.slice(LAYERS.indexOf('editions') + 1);

const buildTimeRules = [
	{
		name: 'firstfix/layer/server',
		files: ['src/lib/server/**'],
		rules: restrictImports([AROUND_THE_RULE, KIT, upward('server', ['cli', ...aboveEditions, ENHANCEMENTS])])
	},
	{
		name: 'firstfix/layer/cli',
		files: ['src/lib/cli/**'],
		rules: restrictImports([AROUND_THE_RULE, KIT, upward('cli', [...aboveEditions, ENHANCEMENTS])])
	}
];

const routeRules = [
	{
		name: 'firstfix/layer/routes',
		files: ['src/routes/**', 'src/lib/*.ts', 'src/*.ts'],
		ignores: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts', 'src/hooks.server.ts'],
		rules: restrictImports([{ ...AROUND_THE_RULE, regex: '^\\$lib(?:/|$)|^/|^src/' }, NODE, SERVER])
	},
	{
		name: 'firstfix/layer/server-routes',
		files: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts', 'src/hooks.server.ts'],
		rules: restrictImports([{ ...AROUND_THE_RULE, regex: '^\\$lib(?:/|$)|^/|^src/' }])
	}
];

export default typescript.config(
	{
		name: 'firstfix/ignored',
		ignores: [
			'build/',
			'.svelte-kit/',
			'.cache/',
			'node_modules/',
			'data/',
			'static/',
			'tests/fixtures/',
			'tests/.output/'
		]
	},
	{
		name: 'firstfix/no-suppressions',
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' }
	},
	javascript.configs.recommended,
	typescript.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		name: 'firstfix/language',
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
				extraFileExtensions: ['.svelte']
			}
		}
	},
	{
		name: 'firstfix/rules',
		rules: {
			// TypeScript knows what is defined.
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-console': 'error',
			// Chinese text is set with wide and no-break spaces.
			'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
			'no-restricted-syntax': ['error', ...SUPPRESSIONS],
			'no-restricted-properties': [
				'error',
				{
					object: 'DuckDBInstance',
					property: 'create',
					message: 'It may crash the process: openDuckDb of server/open-duckdb.ts does not.'
				}
			],
			'no-warning-comments': [
				'error',
				{
					terms: ['todo', 'fixme', 'eslint-disable', 'svelte-ignore', '@ts-ignore', '@ts-nocheck'],
					location: 'anywhere'
				}
			],
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true }
			],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true }
			],
			// Hrefs carry the filters and are made by a function; the tests follow every link under a base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		name: 'firstfix/svelte',
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: typescript.parser } }
	},
	{
		name: 'firstfix/without-types',
		// Types of components come from svelte-check; plain JavaScript is checked by it as well.
		files: ['**/*.svelte', '**/*.js'],
		...typescript.configs.disableTypeChecked
	},
	{
		name: 'firstfix/command-line',
		files: ['src/lib/cli/**', 'tests/bench/**'],
		rules: { 'no-console': 'off' }
	},
	{
		name: 'firstfix/tests',
		files: ['tests/**/*.ts'],
		// Doubles of asynchronous interfaces answer at once.
		rules: { '@typescript-eslint/require-await': 'off' }
	},
	{
		name: 'firstfix/drawn-charts',
		// The one place that writes markup: SVG that ECharts has drawn from plain data.
		files: ['src/lib/components/StaticSvg.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	...layerRules,
	...enhancementRules,
	...buildTimeRules,
	...routeRules
);
