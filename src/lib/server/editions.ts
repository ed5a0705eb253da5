import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describeProblem, type Problem } from '#lib/domain/problem.ts';
import type { Edition } from '#lib/editions/document.ts';
import { parseEdition } from '#lib/editions/file.ts';

/** The frozen editions of a data folder, and the files that could not be read. */
export interface StoredEditions {
	/** By quarter, then number. */
	readonly editions: readonly Edition[];
	readonly problems: readonly Problem[];
}

const QUARTER = /^\d{4}-Q[1-4]$/;
const NUMBERED = /^[1-9]\d*\.json$/;

/** Folder of the drafts that `npm run publish -- … --draft` writes. */
export const DRAFTS_FOLDER = '.cache/drafts';

/** The data folder of this build: `DATA_DIR`, or the project's own data/. */
export function dataFolder(): string {
	return resolve(process.env['DATA_DIR'] ?? 'data');
}

/**
 * Reads `<folder>/editions/<quarter>/<number>.json`. A file that does not fit is left out and named in `problems`,
 * as is a number that is missing below the newest: a published link would lead nowhere.
 */
export async function readEditions(folder = dataFolder()): Promise<StoredEditions> {
	const editions: Edition[] = [];
	const problems: Problem[] = [];
	for (const quarter of await names(join(folder, 'editions'))) {
		const files = (await names(join(folder, 'editions', quarter))).filter((name) => name.endsWith('.json'));
		const strange = QUARTER.test(quarter) ? files.filter((name) => !NUMBERED.test(name)) : files;
		problems.push(...strange.map((name) => misplaced(`editions/${quarter}/${name}`)));
		const numbers = files
			.filter((name) => !strange.includes(name))
			.map((name) => Number(name.slice(0, -'.json'.length)))
			.sort((a, b) => a - b);
		for (let number = 1; number <= (numbers.at(-1) ?? 0); number += 1) {
			const file = `editions/${quarter}/${number}.json`;
			if (!numbers.includes(number)) problems.push(missing(file));
			else {
				const read = parseEdition(await readFile(join(folder, file), 'utf8'), file, { quarter, number });
				problems.push(...read.problems, ...(read.edition?.draft === true ? [misplaced(file)] : []));
				if (read.edition !== null && read.edition.draft !== true) editions.push(read.edition);
			}
		}
	}
	return { editions, problems };
}

/** The drafts that wait to be looked at, by quarter; each has the number that it would get. */
export async function readDrafts(folder = resolve(DRAFTS_FOLDER)): Promise<StoredEditions> {
	const editions: Edition[] = [];
	const problems: Problem[] = [];
	for (const name of (await names(folder)).filter((one) => one.endsWith('.json'))) {
		const text = await readFile(join(folder, name), 'utf8');
		const number = Number(/"number": ?(\d+)/.exec(text)?.[1] ?? 0);
		const read = parseEdition(text, name, { quarter: name.slice(0, -'.json'.length), number });
		problems.push(...read.problems);
		if (read.edition?.draft === true) editions.push(read.edition);
	}
	return { editions, problems };
}

let current: Promise<readonly Edition[]> | null = null;

/**
 * The editions that this build publishes, by quarter, then number; with `DRAFTS=1` the drafts as well. Loaded once a
 * process.
 * @throws Error where a frozen file cannot be read: a site without it would break links that people hold
 */
export function publishedEditions(): Promise<readonly Edition[]> {
	current ??= loadEditions(dataFolder(), process.env['DRAFTS'] === '1' ? resolve(DRAFTS_FOLDER) : null);
	return current;
}

/**
 * The editions of a data folder, with the drafts of another where one is given. A draft that has been published
 * meanwhile is left out.
 * @throws Error where a frozen file cannot be read
 */
export async function loadEditions(folder: string, draftsFolder: string | null): Promise<readonly Edition[]> {
	const frozen = await readEditions(folder);
	if (frozen.problems.length > 0) {
		const lines = frozen.problems.map((problem) => describeProblem(problem, 'zh-CN'));
		throw new Error(
			`已发布的报告无法读取，网站未生成 (published editions cannot be read):\n${lines.join('\n')}`
		);
	}
	if (draftsFolder === null) return frozen.editions;
	const drafts = await readDrafts(draftsFolder);
	for (const problem of drafts.problems) process.stderr.write(`${describeProblem(problem, 'zh-CN')}\n`);
	const newer = drafts.editions.filter(
		({ quarter, number }) =>
			!frozen.editions.some((edition) => edition.quarter === quarter && edition.number >= number)
	);
	return [...frozen.editions, ...newer].sort(
		(a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0) || a.number - b.number
	);
}

/** Every edition of a quarter, the first one first. */
export async function editionsOf(quarter: string): Promise<readonly Edition[]> {
	return (await publishedEditions()).filter((edition) => edition.quarter === quarter);
}

/** The edition that `/reports/<quarter>/` shows; undefined where the quarter has none. */
export async function newestEdition(quarter: string): Promise<Edition | undefined> {
	return (await editionsOf(quarter)).at(-1);
}

/** One edition by its address; undefined where there is none. */
export async function findEdition(quarter: string, number: string): Promise<Edition | undefined> {
	return (await editionsOf(quarter)).find((edition) => String(edition.number) === number);
}

type Entry = Record<string, string>;

/** `[[lang]]/…/[quarter]`: every quarter that has an edition, in both languages. */
export async function quarterEntries(): Promise<Entry[]> {
	const quarters = new Set((await publishedEditions()).map(({ quarter }) => quarter));
	return inBothLanguages([...quarters].map((quarter) => ({ quarter })));
}

/** `[[lang]]/…/[quarter]/[edition]`: every edition, in both languages. */
export async function editionEntries(): Promise<Entry[]> {
	return inBothLanguages((await publishedEditions()).map(editionEntry));
}

/** `[[lang]]/…/[quarter]/[edition]/[page]`: pages of units, without the quarter's own. */
export async function unitPageEntries(): Promise<Entry[]> {
	return inBothLanguages(
		(await publishedEditions()).flatMap((edition) =>
			edition.pages
				.filter(({ kind }) => kind !== 'quarter')
				.map(({ id }) => ({ ...editionEntry(edition), page: id }))
		)
	);
}

/** `[[lang]]/…/[quarter]/[edition]/[page]/charts/[chart]`: every chart of every page, `quarter` included. */
export async function chartEntries(): Promise<Entry[]> {
	return inBothLanguages(
		(await publishedEditions()).flatMap((edition) =>
			edition.pages.flatMap((page) =>
				page.sections.flatMap(({ charts }) =>
					charts.map((chart) => ({ ...editionEntry(edition), page: page.id, chart: chart.id }))
				)
			)
		)
	);
}

function editionEntry({ quarter, number }: Edition): Entry {
	return { quarter, edition: String(number) };
}

function inBothLanguages(entries: readonly Entry[]): Entry[] {
	return [...entries, ...entries.map((entry) => ({ lang: 'en', ...entry }))];
}

function misplaced(file: string): Problem {
	return {
		level: 'error',
		file,
		row: null,
		field: null,
		found: file,
		expected: {
			zh: 'editions/2014-Q2/1.json 这样的已发布文件',
			en: 'a published file such as editions/2014-Q2/1.json'
		},
		remedy: { zh: '请移走该文件，或恢复其原名。', en: 'Move the file away, or give it back its name.' }
	};
}

function missing(file: string): Problem {
	return {
		level: 'error',
		file,
		row: null,
		field: null,
		found: '—',
		expected: { zh: '已发布过的文件', en: 'the file that was published' },
		remedy: {
			zh: '其后的版次还在，该版的链接却会失效；请从备份或版本库恢复。',
			en: 'Later editions are there, but links to this one would lead nowhere; restore it from a backup.'
		}
	};
}

/** Names inside a folder, in order; none where there is no such folder. */
async function names(path: string): Promise<string[]> {
	try {
		return (await stat(path)).isDirectory() ? (await readdir(path)).sort() : [];
	} catch {
		return [];
	}
}
