import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblem } from '#lib/domain/problem.ts';
import { updateDeployed, type ExportChange, type UpdateResult } from '#lib/server/deployed.ts';

const USAGE = `用法 Usage: npm run manifest -- <已部署的网站文件夹 folder of a deployed site> [<导出文件 export>.parquet …]
  不写导出文件时，按 exports/ 里现有的文件更新清单。
  Without exports the manifest is brought in line with what stands in exports/.
`;

const CHANGES: Readonly<Record<ExportChange['change'], string>> = {
	added: '新增 added    ',
	replaced: '替换 replaced ',
	removed: '移除 removed  ',
	projected: '去列 projected'
};

/** `manifest <folder> [files…]`: adds exports to a deployed site without building it. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
	const [folder, ...files] = readArguments(args) ?? [];
	if (folder === undefined) {
		process.stderr.write(USAGE);
		return 2;
	}
	const result = await updateDeployed(resolve(folder), files);
	if (result.outcome === 'refused') {
		for (const problem of result.problems) {
			process.stderr.write(`${describeProblem(problem, 'zh-CN')}\n${describeProblem(problem, 'en')}\n`);
		}
		process.stderr.write('\n未作任何改动。Nothing was changed.\n');
		return 1;
	}
	process.stdout.write(summary(result));
	return 0;
}

function readArguments(args: readonly string[]): string[] | null {
	try {
		return parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
	} catch {
		return null;
	}
}

function summary({
	outcome,
	changes,
	warnings,
	manifest,
	load
}: Exclude<UpdateResult, { outcome: 'refused' }>): string {
	const days = load.firstDay === null ? '—' : `${load.firstDay} … ${load.lastDay}`;
	return [
		...warnings.flatMap((warning) => [describeProblem(warning, 'zh-CN'), describeProblem(warning, 'en')]),
		...changes.flatMap(changeLines),
		outcome === 'unchanged'
			? '清单无需更新 The manifest is up to date.'
			: '清单已更新 The manifest is written: exports/manifest.json',
		`${manifest.files.length} 个文件 exports, ${load.tickets} 件工单 tickets, ${days}`,
		...(load.duplicatesDropped > 0
			? [`${load.duplicatesDropped} 行已由同一工单较新的行取代 rows gave way to a newer row of their ticket`]
			: []),
		''
	].join('\n');
}

function changeLines({ file, change, rows, leftOut }: ExportChange): string[] {
	return [
		`${CHANGES[change]}  ${file}  ${rows} 行 rows`,
		...(leftOut.length > 0 ? [`    未发布的列 Columns left out: ${leftOut.join(', ')}`] : [])
	];
}
