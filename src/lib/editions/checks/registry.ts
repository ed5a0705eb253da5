import type { CheckInput, EditionCheck } from '#lib/editions/checks/check.ts';
import { coverage } from '#lib/editions/checks/coverage.ts';
import { dataQuality } from '#lib/editions/checks/data-quality.ts';
import { personal } from '#lib/editions/checks/personal.ts';
import { provisional } from '#lib/editions/checks/provisional.ts';
import { suppression } from '#lib/editions/checks/suppression.ts';
import type { Check } from '#lib/editions/document.ts';

/** Every check, in the order in which they are printed. */
export const EDITION_CHECKS: readonly EditionCheck[] = [
	coverage,
	dataQuality,
	provisional,
	suppression,
	personal
];

/** What all checks say of a report. */
export function runChecks(input: CheckInput): Check[] {
	return EDITION_CHECKS.map(({ id, title, run }) => ({ id, title, ...run(input) }));
}

/** Checks that refuse a report; `forced` ones only if they cannot be forced. */
export function refusals(checks: readonly Check[], force: boolean): Check[] {
	const forcible = new Set(EDITION_CHECKS.filter((one) => one.forcible).map(({ id }) => id));
	return checks.filter(({ id, outcome }) => outcome === 'refused' && !(force && forcible.has(id)));
}
