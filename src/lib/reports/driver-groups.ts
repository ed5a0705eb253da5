import { Span } from '#lib/statistics/span.ts';

/** Tickets of one bureau, department and category: the parts that every printed number is a sum of. */
export interface Part {
	readonly bureau: string;
	readonly department: string;
	readonly category: string;
	readonly tickets: number;
}

/** A number that is printed, or must not be known: the sum of the parts that it holds. */
export type Holds = (part: Part) => boolean;

/** Categories of one bureau as they are printed: one by one, or several together. */
export type Groups = readonly (readonly string[])[];

export interface Question {
	readonly parts: readonly Part[];
	readonly bureaus: readonly string[];
	readonly categories: readonly string[];
	/** Sums printed elsewhere in the report. */
	readonly printed: readonly Holds[];
	/** Sums that the report hides elsewhere. */
	readonly hidden: readonly Holds[];
	readonly minimumShown: number;
}

/** Parts beyond which equations are not solved: bureaus are then not split by category. */
const MOST_PARTS = 600;

/**
 * How each bureau's tickets may be split by category, so that neither a category of a bureau below the
 * minimum nor anything hidden elsewhere in the report can be worked out from all printed sums together.
 * Small categories are taken together; while something can still be solved for, so are the smallest of
 * the bureau where that helps most.
 * @returns by bureau; a single group says nothing that its total does not
 */
export function driverGroups(question: Question): Map<string, Groups> {
	const { parts, bureaus, categories, minimumShown } = question;
	if (parts.length > MOST_PARTS) return new Map(bureaus.map((bureau) => [bureau, [categories]]));
	const total = (category: string) => ticketsOf(parts, (part) => part.category === category);
	const ofBureau = (bureau: string, category: string) =>
		ticketsOf(parts, (part) => part.bureau === bureau && part.category === category);
	let groups = new Map(
		bureaus.map((bureau) => [
			bureau,
			firstGroups(
				categories.map((code) => ({ code, own: ofBureau(bureau, code), all: total(code) })),
				minimumShown
			)
		])
	);
	const secrets = secretsOf(question);
	for (;;) {
		const leaks = leaksOf(question, groups, secrets);
		if (leaks === 0) return groups;
		const known = groups;
		const options = bureaus.flatMap((bureau) => {
			const split = known.get(bureau) ?? [];
			const merged = coarser(split, (code) => ofBureau(bureau, code));
			if (merged === null) return [];
			const tried = new Map(known).set(bureau, merged.groups);
			return [{ tried, leaks: leaksOf(question, tried, secrets), tickets: merged.tickets }];
		});
		const [best] = options.sort((a, b) => a.leaks - b.leaks || a.tickets - b.tickets);
		if (best === undefined) return groups;
		groups = best.tried;
	}
}

interface Sized {
	readonly code: string;
	readonly own: number;
	readonly all: number;
}

/** Categories large enough stand alone, the others together with as many as it takes to reach the minimum. */
function firstGroups(sizes: readonly Sized[], minimumShown: number): Groups {
	const alone = sizes.filter(({ own, all }) => own >= minimumShown && all >= minimumShown);
	const together = sizes.filter((one) => !alone.includes(one));
	const largestFirst = alone.toSorted((a, b) => b.own - a.own);
	const sum = () => together.reduce((tickets, { own }) => tickets + own, 0);
	while (together.length > 0 && sum() < minimumShown) {
		const smallest = largestFirst.pop();
		if (smallest === undefined) break;
		together.push(smallest);
	}
	const codes = (list: readonly Sized[]) => list.map(({ code }) => code);
	const singles = alone.filter((one) => !together.includes(one)).map(({ code }) => [code]);
	return together.length === 0 ? singles : [...singles, codes(together)];
}

/** The two smallest groups as one; null where there are not two. */
function coarser(groups: Groups, size: (code: string) => number): { groups: Groups; tickets: number } | null {
	const sized = groups
		.map((group) => ({ group, tickets: group.reduce((sum, code) => sum + size(code), 0) }))
		.sort((a, b) => a.tickets - b.tickets);
	const [first, second] = sized;
	if (first === undefined || second === undefined) return null;
	const rest = groups.filter((group) => group !== first.group && group !== second.group);
	return {
		groups: [...rest, [...second.group, ...first.group]],
		tickets: first.tickets + second.tickets
	};
}

/** How much of what must not be known the rest of the report gives away by itself. */
export function givenAway(question: Question): number {
	if (question.parts.length > MOST_PARTS) return 0;
	return confidential(question).length - secretsOf(question).length;
}

/** What must not be known, less what the rest of the report gives away by itself. */
function secretsOf(question: Question): Holds[] {
	const known = spanOf(question.parts, question.printed);
	return confidential(question).filter((holds) => !known.holds(vectorOf(question.parts, holds)));
}

/** Every small number of a bureau's, and everything that is hidden. */
function confidential({ parts, bureaus, categories, hidden, minimumShown }: Question): Holds[] {
	const departments = [...new Set(parts.map(({ department }) => department))];
	const small = [
		...bureaus.flatMap((bureau) => [
			...categories.map(
				(category): Holds =>
					(part) =>
						part.bureau === bureau && part.category === category
			),
			...departments.map(
				(department): Holds =>
					(part) =>
						part.bureau === bureau && part.department === department
			)
		]),
		...categories.map(
			(category): Holds =>
				(part) =>
					part.category === category
		)
	].filter((holds) => {
		const tickets = ticketsOf(parts, holds);
		return tickets > 0 && tickets < minimumShown;
	});
	return [...small, ...hidden];
}

/** How many secrets can be worked out from everything printed, the groups' own and common figures among it. */
function leaksOf(
	{ parts, printed }: Question,
	groups: ReadonlyMap<string, Groups>,
	secrets: readonly Holds[]
): number {
	const span = spanOf(parts, [
		...printed,
		...[...groups].flatMap(([bureau, split]) =>
			split.length < 2
				? []
				: split.flatMap((group): Holds[] => [
						(part) => part.bureau === bureau && group.includes(part.category),
						(part) => group.includes(part.category)
					])
		)
	]);
	return secrets.filter((holds) => span.holds(vectorOf(parts, holds))).length;
}

function spanOf(parts: readonly Part[], sums: readonly Holds[]): Span {
	const span = new Span(parts.length);
	for (const holds of sums) span.add(vectorOf(parts, holds));
	return span;
}

function vectorOf(parts: readonly Part[], holds: Holds): number[] {
	return parts.map((part) => (holds(part) ? 1 : 0));
}

function ticketsOf(parts: readonly Part[], holds: Holds): number {
	return parts.reduce((sum, part) => sum + (holds(part) ? part.tickets : 0), 0);
}
