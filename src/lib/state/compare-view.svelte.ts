import { page } from '$app/state';
import type { Language } from '#lib/domain/text.ts';
import { comparePage, type ComparedPage } from '#lib/editions/compared-page.ts';
import type { Edition } from '#lib/editions/document.ts';
import { documentHref, placeName, QUARTER_PAGE, type EditionPlace } from '#lib/state/report-links.ts';
import { onMount } from 'svelte';

/** What is compared, by the query of the address. */
export interface CompareChoice {
	readonly left: EditionPlace;
	readonly right: EditionPlace;
	/** Page of the editions. */
	readonly page: string;
	/** What is the same is shown as well. */
	readonly everything: boolean;
}

/** The comparison that a page shows: the published one until another is asked for and read. */
export interface CompareView {
	readonly choice: CompareChoice;
	readonly compared: ComparedPage;
	readonly loading: boolean;
	/** Name of the edition that could not be read. */
	readonly failed: string | null;
	/** Values of the address that name no edition. */
	readonly dropped: readonly string[];
}

/** A comparison as it was computed while building. */
export interface PublishedComparison {
	readonly choice: CompareChoice;
	readonly compared: ComparedPage;
}

interface Source {
	readonly language: Language;
	readonly editions: readonly EditionPlace[];
	readonly published: PublishedComparison;
}

/** Reads the query: editions by `2014-Q2/1`, or by their quarter for its newest; what is wrong is dropped and named. */
export function parseChoice(
	query: URLSearchParams,
	editions: readonly EditionPlace[],
	usual: CompareChoice
): { choice: CompareChoice; dropped: string[] } {
	const dropped: string[] = [];
	const side = (name: 'left' | 'right'): EditionPlace => {
		const value = query.get(name);
		if (value === null) return usual[name];
		const found = editions.find((edition) => placeName(edition) === value || edition.quarter === value);
		if (found === undefined) dropped.push(value);
		return found ?? usual[name];
	};
	return {
		choice: {
			left: side('left'),
			right: side('right'),
			page: query.get('page') ?? QUARTER_PAGE,
			everything: query.get('show') === 'all'
		},
		dropped
	};
}

/** The comparison of the address; documents are fetched from the own origin, each once. */
export function createCompareView(source: () => Source): CompareView {
	/** By name; what failed is asked for again. */
	const documents: Partial<Record<string, Promise<Edition>>> = {};
	let hydrated = $state(false);
	let answer = $state.raw<{ choice: CompareChoice; compared: ComparedPage } | null>(null);
	let loading = $state(false);
	let failed = $state<string | null>(null);
	const asked = $derived(
		hydrated
			? parseChoice(page.url.searchParams, source().editions, source().published.choice)
			: { choice: source().published.choice, dropped: [] }
	);

	async function document(place: EditionPlace): Promise<Edition> {
		const name = placeName(place);
		const known = documents[name] ?? fetchDocument(documentHref(source().language, place));
		documents[name] = known;
		try {
			return await known;
		} catch (error) {
			documents[name] = undefined;
			failed = name;
			throw error;
		}
	}

	async function answerFor(choice: CompareChoice): Promise<void> {
		loading = true;
		failed = null;
		try {
			const [left, right] = await Promise.all([document(choice.left), document(choice.right)]);
			if (asked.choice === choice)
				answer = { choice, compared: comparePage(left, right, choice, source().language) };
		} catch {
			// Named in `failed`; the page keeps what it shows.
		} finally {
			if (asked.choice === choice) loading = false;
		}
	}

	onMount(() => {
		hydrated = true;
	});
	$effect(() => {
		const { choice } = asked;
		if (isSame(choice, source().published.choice)) answer = null;
		else void answerFor(choice);
	});

	const shown = $derived(answer ?? source().published);
	return {
		get choice() {
			return shown.choice;
		},
		get compared() {
			return shown.compared;
		},
		get loading() {
			return loading;
		},
		get failed() {
			return failed;
		},
		get dropped() {
			return asked.dropped;
		}
	};
}

function isSame(one: CompareChoice, other: CompareChoice): boolean {
	return (
		placeName(one.left) === placeName(other.left) &&
		placeName(one.right) === placeName(other.right) &&
		one.page === other.page &&
		one.everything === other.everything
	);
}

/** The document was checked when it was built in; here only whether it is one. */
async function fetchDocument(href: string): Promise<Edition> {
	const response = await fetch(href);
	if (!response.ok) throw new Error(`${href}: status ${response.status}`);
	return (await response.json()) as Edition;
}
