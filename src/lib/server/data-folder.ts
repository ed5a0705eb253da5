import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '#lib/domain/problem.ts';
import type { CategoryScheme, Department, SideTables } from '#lib/domain/side-tables.ts';
import { parseAnnotations } from '#lib/domain/side-tables/annotations.ts';
import { parseBureaus } from '#lib/domain/side-tables/bureaus.ts';
import { parseCalendar } from '#lib/domain/side-tables/calendar.ts';
import { parseCategoryMap } from '#lib/domain/side-tables/category-map.ts';
import { parseColumnMap } from '#lib/domain/side-tables/column-map.ts';
import { DEFAULT_SETTINGS } from '#lib/domain/side-tables/default-settings.ts';
import { parseDepartments } from '#lib/domain/side-tables/departments.ts';
import type { Parsed } from '#lib/domain/side-tables/parsed.ts';
import { parseSchemes } from '#lib/domain/side-tables/schemes.ts';
import { parseServiceLevels } from '#lib/domain/side-tables/service-levels.ts';
import { parseSettings } from '#lib/domain/side-tables/settings.ts';
import { DEFAULT_SITE, parseSite } from '#lib/domain/side-tables/site.ts';
import { parseTaxonomy } from '#lib/domain/side-tables/taxonomy.ts';

/** Reads files of one folder and gathers the problems of all of them. */
class FolderReader {
	readonly problems: Problem[] = [];
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Parses a file; `absent` where there is none, or where its bytes cannot be read. */
	async read<Value>(file: string, absent: Value, parse: (text: string) => Parsed<Value>): Promise<Value> {
		const text = await this.#text(file);
		if (text === null) return absent;
		const { value, problems } = parse(text);
		this.problems.push(...problems);
		return value;
	}

	note(
		level: Problem['level'],
		file: string,
		found: string,
		expected: Problem['expected'],
		remedy: Problem['remedy']
	): void {
		this.problems.push({ level, file, row: null, field: null, found, expected, remedy });
	}

	async #text(file: string): Promise<string | null> {
		try {
			return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(this.#folder, file)));
		} catch (error) {
			if (errorCode(error) === 'ENOENT') return null;
			const encoding = error instanceof TypeError;
			this.note(
				'error',
				file,
				encoding ? 'not UTF-8 (GBK?)' : String(errorCode(error)),
				encoding
					? { zh: 'UTF-8 编码的文本', en: 'text in UTF-8' }
					: { zh: '可以读取的文件', en: 'a readable file' },
				encoding
					? {
							zh: '该文件未被读取；请另存为“CSV UTF-8”。',
							en: 'The file was not read; save it as “CSV UTF-8”.'
						}
					: { zh: '该文件未被读取；请检查权限。', en: 'The file was not read; check its permissions.' }
			);
			return null;
		}
	}
}

/**
 * Reads and cross-checks every side table of a data folder. Never rejects for what stands in the
 * files: a row or file that does not fit is left out and named in `problems`. Each file is
 * optional; without it its table is empty, or the built-in defaults apply.
 */
export async function readDataFolder(
	folder: string
): Promise<{ sideTables: SideTables; problems: Problem[] }> {
	const reader = new FolderReader(folder);
	if (!(await isFolder(folder))) {
		reader.note(
			'error',
			folder,
			folder,
			{ zh: '存在的数据文件夹', en: 'a data folder that exists' },
			{ zh: '请检查 DATA_DIR。', en: 'Check DATA_DIR.' }
		);
	}
	const departments = await reader.read('departments.csv', [], parseDepartments);
	const schemes = await readSchemes(folder, reader, departments);
	const schemeIds = schemes.map((scheme) => scheme.id);
	const sideTables: SideTables = {
		site: await reader.read('site.json', DEFAULT_SITE, (text) => parseSite(text, schemeIds)),
		bureaus: await reader.read('bureaus.csv', [], parseBureaus),
		departments,
		schemes,
		categoryMap: await reader.read('category-map.csv', [], (text) => parseCategoryMap(text, schemes)),
		serviceLevels: await reader.read('sla.csv', [], parseServiceLevels),
		calendar: await reader.read('workdays.csv', [], parseCalendar),
		settings: await reader.read('settings.json', [DEFAULT_SETTINGS], parseSettings),
		columnMap: await reader.read('column-map.json', null, parseColumnMap),
		annotations: await reader.read('annotations.csv', [], parseAnnotations)
	};
	return { sideTables, problems: reader.problems };
}

async function readSchemes(
	folder: string,
	reader: FolderReader,
	departments: readonly Department[]
): Promise<CategoryScheme[]> {
	const headings = await reader.read('taxonomies/schemes.csv', [], parseSchemes);
	const files = (await names(join(folder, 'taxonomies')))
		.filter((name) => name.endsWith('.csv') && name !== 'schemes.csv')
		.map((name) => name.slice(0, -'.csv'.length));
	const schemes: CategoryScheme[] = [];
	for (const heading of headings) {
		const file = `taxonomies/${heading.id}.csv`;
		const groups = await reader.read(file, null, (text) => parseTaxonomy(text, file, departments));
		if (groups !== null) schemes.push({ ...heading, groups });
		else if (!files.includes(heading.id)) {
			reader.note(
				'error',
				file,
				'—',
				{ zh: '该分类口径的文件', en: "the scheme's file" },
				{
					zh: '请补上该文件，或从 schemes.csv 删除该行。',
					en: 'Add the file, or delete the row in schemes.csv.'
				}
			);
		}
	}
	for (const id of files.filter((name) => !headings.some((heading) => heading.id === name))) {
		reader.note(
			'warning',
			`taxonomies/${id}.csv`,
			id,
			{ zh: 'taxonomies/schemes.csv 中有同名的行', en: 'a row of this id in taxonomies/schemes.csv' },
			{
				zh: '该分类文件未被使用；请在 schemes.csv 中登记。',
				en: 'The taxonomy is not used; list it in schemes.csv.'
			}
		);
	}
	return schemes;
}

/**
 * The ticket exports of a data folder, as paths relative to it, in name order: `exports/*.parquet`,
 * or `*.parquet` beside the side tables where there is no exports folder.
 */
export async function listExports(folder: string): Promise<string[]> {
	const inner = await isFolder(join(folder, 'exports'));
	const found = await names(inner ? join(folder, 'exports') : folder);
	return found
		.filter((name) => name.toLowerCase().endsWith('.parquet'))
		.map((name) => (inner ? `exports/${name}` : name));
}

async function names(folder: string): Promise<string[]> {
	return (await isFolder(folder)) ? (await readdir(folder)).sort() : [];
}

async function isFolder(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

function errorCode(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}
