import type { Problem } from '#lib/domain/problem.ts';

/** The errors as "line field found", in the order in which they were noted. */
export function places(problems: readonly Problem[]): string[] {
	return problems.map(({ row, field, found }) => `${row ?? '-'} ${field ?? '-'} ${found}`);
}
