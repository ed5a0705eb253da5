import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { projectPath } from '#lib/cli/project.js';

const AXE = readFileSync(projectPath('node_modules/axe-core/axe.min.js'), 'utf8');
const RULES: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations']
};
/** A theme changes nothing but colours: the rules that look at them. */
const COLOUR_RULES: RunOptions = {
	runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
	resultTypes: ['violations']
};

/** Runs axe in the page. Evaluated through the debugger, as the page's policy admits no other script. */
async function violations(page: Page, rules: RunOptions): Promise<string[]> {
	const results = await page.evaluate(
		(options) =>
			(window as unknown as { axe: { run(rules: RunOptions): Promise<AxeResults> } }).axe.run(options),
		rules
	);
	return results.violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`)
	);
}

/** Asserts that axe finds nothing, in light and, unless told otherwise, in dark. */
export async function expectAccessible(page: Page, { dark = true } = {}): Promise<void> {
	await page.evaluate(AXE);
	expect(await violations(page, RULES)).toEqual([]);
	if (!dark) return;
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(page, COLOUR_RULES)).toEqual([]);
}
