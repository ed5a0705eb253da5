import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '#lib/domain/errors.ts';
import type { Language } from '#lib/domain/text.ts';
import { LEVELS, type Level } from '#lib/quality/check.ts';
import { countByLevel, type QualityReport } from '#lib/quality/report.ts';
import { checkFolder } from '#lib/server/quality.ts';
import { qualityText } from '#lib/server/quality-text.ts';

const USAGE = `用法 Usage: npm run check -- <文件夹 folder> [选项 options]
  <folder>            数据文件夹，或只有导出文件的文件夹 a data folder, or a bare folder of exports
  --json              输出 JSON，结构见 docs/zh-CN/data-quality.md prints JSON, see docs/en/data-quality.md
  --lang zh|en        文字的语言，默认 zh language of the text, by default zh
  --level error|warning|note
                      达到该级即以 1 退出，默认 error exits with 1 from this level on, by default error
退出码 Exit codes: 0 没有达到该级的发现 nothing of that level · 1 有 something · 2 未能检查 could not check
`;

interface CheckRequest {
	readonly folder: string;
	readonly json: boolean;
	readonly language: Language;
	readonly level: Level;
}

/** `check <folder> …`: looks for what is wrong with exports. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
	const request = readRequest(args);
	if (typeof request === 'string') {
		process.stderr.write(`${request}\n\n${USAGE}`);
		return 2;
	}
	const report = await checkFolder(request.folder);
	process.stdout.write(
		request.json ? `${JSON.stringify(report, null, 2)}\n` : qualityText(report, request.language)
	);
	return exitCode(report, request.level);
}

/** 2 where no export could be looked at, else 1 from the level on. A refused file or row counts as what its problem says. */
export function exitCode(report: QualityReport, level: Level): number {
	if (report.files.length === 0) return 2;
	const counts = countByLevel(report);
	return LEVELS.slice(0, LEVELS.indexOf(level) + 1).some((one) => counts[one] > 0) ? 1 : 0;
}

/** The request that arguments make, or what is wrong with them. */
export function readRequest(args: readonly string[]): CheckRequest | string {
	let parsed;
	try {
		parsed = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				json: { type: 'boolean', default: false },
				lang: { type: 'string', default: 'zh' },
				level: { type: 'string', default: 'error' }
			}
		});
	} catch (error) {
		return messageOf(error);
	}
	const { values, positionals } = parsed;
	const [folder] = positionals;
	if (folder === undefined || positionals.length > 1) {
		return `请写一个文件夹 One folder is needed, found: ${positionals.join(' ') || '—'}`;
	}
	const level = LEVELS.find((one) => one === values.level);
	if (level === undefined) return `--level “${values.level}”：${LEVELS.join('、')}`;
	if (values.lang !== 'zh' && values.lang !== 'en') return `--lang “${values.lang}”：zh、en`;
	return {
		folder: resolve(folder),
		json: values.json,
		language: values.lang === 'en' ? 'en' : 'zh-CN',
		level
	};
}
