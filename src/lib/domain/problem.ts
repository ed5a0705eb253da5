import type { Text } from '#lib/domain/text.ts';

/**
 * Something wrong in the data or settings that a person can mend. A problem never stops the
 * site: what it names is refused, the rest works, and every page says so.
 */
export interface Problem {
	/** `error`: figures are missing or a row was refused. `warning`: figures stand, with a caution. */
	readonly level: 'error' | 'warning';
	/** File name as the operator knows it, relative to the data folder. */
	readonly file: string;
	/** Line in the file, counted from 1 with the header as line 1; null where no line is meant. */
	readonly row: number | null;
	/** Column or field name; null where the whole file or row is meant. */
	readonly field: string | null;
	/** What stands there, shortened to 80 characters. */
	readonly found: string;
	readonly expected: Text;
	readonly remedy: Text;
}

/** One line that names file, row, field, what was found, what was expected and what to do. */
export function describeProblem(problem: Problem, language: 'zh-CN' | 'en'): string {
	const english = language === 'en';
	const place = [
		problem.file,
		problem.row === null ? null : english ? `line ${problem.row}` : `第 ${problem.row} 行`,
		problem.field === null ? null : english ? `field ${problem.field}` : `字段 ${problem.field}`
	]
		.filter((part) => part !== null)
		.join(english ? ', ' : '，');
	return english
		? `${place}: found “${problem.found}”, expected ${problem.expected.en}. ${problem.remedy.en}`
		: `${place}：发现“${problem.found}”，应为${problem.expected.zh}。${problem.remedy.zh}`;
}
