import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '#lib/domain/errors.ts';
import { readDate } from '#lib/domain/side-tables/fields.ts';
import type { Check, Edition } from '#lib/editions/document.ts';
import { dataFolder } from '#lib/server/editions.ts';
import { publish, type PublishRequest } from '#lib/server/publish.ts';

const USAGE = `用法 Usage: npm run publish -- 2014-Q2 [选项 options]
  --draft            只生成草稿，不发布 a draft only, nothing is frozen (DRAFTS=1 npm run build 查看 shows it)
  --reason "……"      更正原因，第 2 版起必填 why there is a later edition
  --reason-en "…"    更正原因的英文 the same in English
  --force            检查未通过仍发布，页面会写明 in spite of failed checks, which the pages will say
  --date 2014-08-05  发布日期，默认今天 day of publication, today by default
  --data <folder>    数据文件夹，默认 DATA_DIR 或 data data folder, by default DATA_DIR or data
`;

const MARKS: Readonly<Record<Check['outcome'], string>> = {
	passed: '通过 passed ',
	warning: '提示 warning',
	refused: '未过 REFUSED'
};

/** `publish <quarter> …`: checks and freezes the report of a quarter. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
	const request = readRequest(args);
	if (typeof request === 'string') {
		process.stderr.write(`${request}\n\n${USAGE}`);
		return 2;
	}
	const result = await publish(request);
	const checks = result.outcome === 'written' ? result.edition.checks : result.checks;
	process.stdout.write(checks.map(checkLine).join(''));
	if (result.outcome === 'refused') {
		process.stderr.write(`\n${result.why.zh}\n\n${result.why.en}\n`);
		return 1;
	}
	process.stdout.write(summary(result.edition, result.file));
	return 0;
}

/** The request that arguments make, or what is wrong with them. */
export function readRequest(args: readonly string[], today = localToday()): PublishRequest | string {
	let parsed;
	try {
		parsed = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				draft: { type: 'boolean', default: false },
				force: { type: 'boolean', default: false },
				reason: { type: 'string' },
				'reason-en': { type: 'string' },
				date: { type: 'string', default: today },
				data: { type: 'string', default: dataFolder() }
			}
		});
	} catch (error) {
		return messageOf(error);
	}
	const { values, positionals } = parsed;
	const [quarter] = positionals;
	if (quarter === undefined || positionals.length > 1) {
		return `请写一个季度 One quarter is needed, found: ${positionals.join(' ') || '—'}`;
	}
	const date = readDate(values.date);
	if (date === null) return `--date “${values.date}”：请按“年-月-日”填写 Write year-month-day`;
	const reason = values.reason?.trim() ?? '';
	if (reason === '' && values.reason !== undefined) return '--reason：请写明原因 Write why';
	if (reason === '' && values['reason-en'] !== undefined) {
		return '--reason-en：还须写明中文原因 --reason is needed as well';
	}
	return {
		data: resolve(values.data),
		quarter,
		date,
		reason: reason === '' ? null : { zh: reason, en: values['reason-en']?.trim() ?? reason },
		force: values.force,
		draft: values.draft
	};
}

/** Today where this runs, ISO: the only clock in a report. */
function localToday(): string {
	const now = new Date();
	const two = (value: number) => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function checkLine({ title, outcome, detail }: Check): string {
	return `${MARKS[outcome]}  ${title.zh} ${title.en}\n    ${detail.zh}\n    ${detail.en}\n`;
}

function summary({ quarter, number, draft, forced, correction }: Edition, file: string): string {
	const what = draft === true ? '草稿 draft' : `第 ${number} 版 edition ${number}`;
	const lines = [
		`\n${quarter} ${what}${forced ? '（强行发布 forced）' : ''}: ${file}`,
		...(correction === null
			? []
			: [
					`更正 Corrected: ${correction.changes.length} 个数字 figures, ${correction.sentences ?? 0} 处文字 sentences`
				]),
		draft === true
			? '查看 To look at it: DRAFTS=1 npm run build'
			: '请随数据文件夹一并保存，再运行 Keep the file with the data folder, then run: npm run build'
	];
	return `${lines.join('\n')}\n`;
}
