import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describeProblem } from '#lib/domain/problem.ts';
import { parsePeriod, type Period } from '#lib/domain/periods.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Site } from '#lib/domain/site.ts';
import { buildEdition } from '#lib/editions/build/edition.ts';
import { refusals, runChecks } from '#lib/editions/checks/registry.ts';
import { correctionOf } from '#lib/editions/compare.ts';
import { protectBody } from '#lib/editions/disclosure/disclosures.ts';
import type { Check, Edition, EditionBody } from '#lib/editions/document.ts';
import { editionFile } from '#lib/editions/file.ts';
import { orderedJson } from '#lib/editions/json.ts';
import { commentaryWithoutPage, readCommentary } from '#lib/server/commentary.ts';
import { DRAFTS_FOLDER, readEditions } from '#lib/server/editions.ts';
import { publishedHeaders } from '#lib/server/published-export.ts';
import { quarterFacts } from '#lib/server/quarter-facts.ts';
import { loadSite, type BuildSite } from '#lib/server/site.ts';

/** What is to be published, and how. */
export interface PublishRequest {
	/** Data folder: exports, side tables, commentary and editions. */
	readonly data: string;
	/** `2014-Q2` */
	readonly quarter: string;
	/** Day of publication, ISO. */
	readonly date: string;
	/** Why there is a later edition; null for a first one. */
	readonly reason: Text | null;
	/** Publishes in spite of checks that can be forced. */
	readonly force: boolean;
	/** Freezes nothing; writes where a build with `DRAFTS=1` looks. */
	readonly draft: boolean;
	/** Folder of drafts; that of the project by default. */
	readonly drafts?: string;
}

export type PublishResult =
	| { readonly outcome: 'written'; readonly file: string; readonly edition: Edition }
	/** A check refused, or something is missing; `why` says what to do. */
	| { readonly outcome: 'refused'; readonly why: Text; readonly checks: readonly Check[] };

/**
 * Computes the report of a quarter, checks it and freezes it as the next edition. Never touches a file that is there.
 * The same data folder and the same request give the same bytes.
 */
export async function publish(request: PublishRequest): Promise<PublishResult> {
	const quarter = parsePeriod(request.quarter);
	if (quarter?.kind !== 'quarter') return refused(WHY.noQuarter(request.quarter));
	const stored = await readEditions(request.data);
	if (stored.problems.length > 0) return refused(WHY.damaged(stored.problems));
	const earlier = stored.editions.filter((edition) => edition.quarter === quarter.id);
	const newest = earlier.at(-1);
	if (newest !== undefined && request.reason === null && !request.draft) return refused(WHY.noReason(newest));
	if (newest !== undefined && request.date < newest.publishedOn) return refused(WHY.earlier(newest));

	const built = await loadSite(request.data);
	try {
		if (built.site.load.tickets === 0) return refused(WHY.noTickets(request.data, built));
		if (request.date < built.site.dataAsOf.slice(0, 10)) return refused(WHY.beforeData(built.site));
		const { body, checks } = await checkedBody(built, quarter, request.data, earlier);
		if (newest !== undefined && isSameContent(newest, body)) return refused(WHY.unchanged(newest), checks);
		const stopping = request.draft ? [] : refusals(checks, request.force);
		if (stopping.length > 0) return refused(WHY.checks(stopping, refusals(checks, true).length > 0), checks);
		const edition: Edition = {
			...body,
			number: earlier.length + 1,
			publishedOn: request.date,
			forced: !request.draft && checks.some(({ outcome }) => outcome === 'refused'),
			...(request.draft ? { draft: true as const } : {}),
			checks,
			correction:
				newest === undefined
					? null
					: correctionOf(newest, body, request.reason ?? { zh: '草稿', en: 'Draft' })
		};
		const file = request.draft
			? resolve(request.drafts ?? DRAFTS_FOLDER, `${quarter.id}.json`)
			: join(request.data, 'editions', quarter.id, `${edition.number}.json`);
		await mkdir(dirname(file), { recursive: true });
		// A frozen file that somebody else wrote meanwhile stays: `wx` fails where there is one.
		await writeFile(file, editionFile(edition), { flag: request.draft ? 'w' : 'wx' });
		return { outcome: 'written', file, edition };
	} finally {
		await built.engine.close();
	}
}

async function checkedBody(
	{ engine, site, sideTables }: BuildSite,
	quarter: Period,
	data: string,
	earlier: readonly Edition[]
): Promise<{ body: EditionBody; checks: Check[] }> {
	const { commentary, problems } = await readCommentary(data, quarter.id);
	const input = { engine, site, quarter, commentary, address: site.settings.address };
	const own = await buildEdition(input);
	const open = await buildEdition({ ...input, site: withoutMinimum(site) });
	const { body, disclosures } = protectBody(own, open, earlier);
	const checks = runChecks({
		body,
		quarter,
		facts: await quarterFacts(engine, quarter),
		bureaus: site.bureaus,
		problems: [...site.problems, ...problems, ...commentaryWithoutPage(commentary, body)],
		load: site.load,
		publishedHeaders: [
			...new Set(site.exports.flatMap(({ columns }) => publishedHeaders(columns, sideTables)))
		],
		disclosures
	});
	return { body, checks };
}

/** The site as if every sample were large enough: for what adds up, never for what is printed. */
function withoutMinimum(site: Site): Site {
	return {
		...site,
		scoreSettings: site.scoreSettings.map((settings) => ({ ...settings, minimumShown: 0 }))
	};
}

/** Whether a reader of both could tell them apart: hashes and the site's address are not read. */
function isSameContent(edition: Edition, body: EditionBody): boolean {
	const content = ({ units, pages, definitions, settings, site: { address: _, ...site } }: EditionBody) =>
		orderedJson({ units, pages, definitions, settings, site });
	return content(edition) === content(body);
}

function refused(why: Text, checks: readonly Check[] = []): PublishResult {
	return { outcome: 'refused', why, checks };
}

const WHY = {
	noQuarter: (found: string): Text => ({
		zh: `“${found}”不是季度；请写成 2014-Q2 的样子。`,
		en: `“${found}” is no quarter; write it as 2014-Q2.`
	}),
	damaged: (problems: readonly Parameters<typeof describeProblem>[0][]): Text => ({
		zh: `已发布的报告无法读取，请先恢复：\n${problems.map((one) => describeProblem(one, 'zh-CN')).join('\n')}`,
		en: `Published editions cannot be read; restore them first:\n${problems.map((one) => describeProblem(one, 'en')).join('\n')}`
	}),
	noReason: ({ quarter, number }: Edition): Text => ({
		zh: `${quarter} 已发布第 ${number} 版，再发布须说明更正原因：--reason "……" [--reason-en "…"]。`,
		en: `${quarter} has edition ${number} already; a later one needs a reason: --reason "…" [--reason-en "…"].`
	}),
	earlier: ({ number, publishedOn }: Edition): Text => ({
		zh: `日期早于第 ${number} 版的 ${publishedOn}；请用 --date 写明不早于它的日期。`,
		en: `The date is before that of edition ${number}, ${publishedOn}; give a later one by --date.`
	}),
	beforeData: ({ dataAsOf }: Site): Text => ({
		zh: `发布日期早于数据日期 ${dataAsOf.slice(0, 10)}；请用 --date 写明不早于它的日期。`,
		en: `The date is before that of the data, ${dataAsOf.slice(0, 10)}; give a later one by --date.`
	}),
	noTickets: (data: string, { site }: BuildSite): Text => ({
		zh: `${data} 中没有可用的工单：${site.problems.map((one) => describeProblem(one, 'zh-CN')).join('\n')}`,
		en: `No tickets in ${data}: ${site.problems.map((one) => describeProblem(one, 'en')).join('\n')}`
	}),
	unchanged: ({ number }: Edition): Text => ({
		zh: `与第 ${number} 版相比没有任何变化，未发布。`,
		en: `Nothing changed since edition ${number}; not published.`
	}),
	checks: (stopping: readonly Check[], isFinal: boolean): Text => {
		const list = (language: 'zh' | 'en') =>
			stopping.map(
				({ title, detail }) => `- ${title[language]}${language === 'zh' ? '：' : ': '}${detail[language]}`
			);
		return {
			zh: `检查未通过，未发布：\n${list('zh').join('\n')}\n${isFinal ? '小样本保护和个人信息两项不能强行发布，请先处理。' : '确需发布时加 --force，页面会写明。'}`,
			en: `Not published, as checks failed:\n${list('en').join('\n')}\n${isFinal ? 'Small samples and personal data cannot be forced; mend them first.' : 'To publish all the same add --force; the pages will say so.'}`
		};
	}
};
