import { describeProblem } from '#lib/domain/problem.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Edition } from '#lib/editions/document.ts';
import { slidesOf } from '#lib/editions/slides/registry.ts';
import type { Slide } from '#lib/editions/slides/slide.ts';
import { presentMessages } from '#lib/i18n/present.ts';
import { readNotes } from '#lib/server/commentary.ts';
import { dataFolder, findEdition, newestEdition, publishedEditions } from '#lib/server/editions.ts';

/** What a meeting shows: the slides of one edition, and what its presenter wants to say to them. */
export interface Meeting {
	readonly edition: Edition;
	readonly language: Language;
	readonly slides: readonly Slide[];
	/** By id of a slide. Not part of the edition: notes may change after it was published. */
	readonly notes: Readonly<Record<string, string>>;
}

/**
 * The meeting on an edition.
 * @param number of the edition; null for the newest of the quarter
 * @returns null where there is no such edition
 */
export async function meeting(
	quarter: string,
	number: string | null,
	language: Language
): Promise<Meeting | null> {
	const edition = await (number === null ? newestEdition(quarter) : findEdition(quarter, number));
	if (edition === undefined) return null;
	const slides = slidesOf({ edition, language, words: presentMessages(language) });
	const notes = await readNotes(dataFolder(), quarter, new Set(slides.map(({ id }) => id)));
	for (const problem of notes.problems) process.stderr.write(`${describeProblem(problem, 'zh-CN')}\n`);
	return { edition, language, slides, notes: Object.fromEntries(notes.value) };
}

/** Addresses of meetings: every edition's own, and every quarter's, in both languages. */
export async function meetingEntries(): Promise<{ lang?: 'en'; quarter: string; edition?: string }[]> {
	const editions = await publishedEditions();
	const places = [
		...[...new Set(editions.map(({ quarter }) => quarter))].map((quarter) => ({ quarter })),
		...editions.map(({ quarter, number }) => ({ quarter, edition: String(number) }))
	];
	return [...places, ...places.map((place) => ({ lang: 'en' as const, ...place }))];
}
