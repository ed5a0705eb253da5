import type { Period } from '#lib/domain/periods.ts';
import type { Problem } from '#lib/domain/problem.ts';
import type { LoadSummary } from '#lib/domain/site.ts';
import type { Text } from '#lib/domain/text.ts';
import type { Check, EditionBody } from '#lib/editions/document.ts';

/** What the exports hold of a quarter, counted by the engine. */
export interface QuarterFacts {
	/** Tickets accepted in the quarter. */
	readonly tickets: number;
	/** Of these, tickets that name no bureau or no category. */
	readonly withoutBureau: number;
	readonly withoutCategory: number;
	/** First and last local day with a ticket, ISO; '' without any. */
	readonly firstDay: string;
	readonly lastDay: string;
	/** Tickets by bureau code, one number a month of the quarter. */
	readonly byBureau: ReadonlyMap<string, readonly number[]>;
}

/** What a report would give away of figures that it hides (disclosure.ts); places in words. */
export interface Disclosures {
	/** Shown although they rest on fewer tickets than may be shown. */
	readonly tooSmall: readonly Text[];
	/** Hidden, but to be worked out from what else the report shows. */
	readonly solvable: readonly Text[];
	/** Hidden, but to be worked out together with an earlier edition of the quarter. */
	readonly betweenEditions: readonly Text[];
	/** Figures that were hidden besides, as an earlier edition hides them or so that these cannot be worked out. */
	readonly withheld: number;
}

/** Everything that decides whether a report may be published. */
export interface CheckInput {
	readonly body: EditionBody;
	readonly quarter: Period;
	readonly facts: QuarterFacts;
	readonly bureaus: readonly { readonly code: string; readonly name: Text }[];
	/** Problems of the data folder, commentary included. */
	readonly problems: readonly Problem[];
	readonly load: Pick<
		LoadSummary,
		'rowsRead' | 'rowsWithoutTicketId' | 'ticketsWithoutTime' | 'tickets' | 'contradictoryNatures'
	>;
	/** Headers of the exports that the site serves. */
	readonly publishedHeaders: readonly string[];
	readonly disclosures: Disclosures;
}

export type Verdict = Pick<Check, 'outcome' | 'detail'>;

/** One thing that is looked at before a report is published. */
export interface EditionCheck {
	readonly id: string;
	readonly title: Text;
	/** True where `--force` may publish all the same. */
	readonly forcible: boolean;
	readonly run: (input: CheckInput) => Verdict;
}

interface Finding {
	readonly outcome: 'warning' | 'refused';
	readonly detail: Text;
}

/** The gravest outcome of several findings, and all of their words; `passed` where there is none. */
export function verdictOf(findings: readonly Finding[], passed: Text): Verdict {
	if (findings.length === 0) return { outcome: 'passed', detail: passed };
	return {
		outcome: findings.some(({ outcome }) => outcome === 'refused') ? 'refused' : 'warning',
		detail: {
			zh: findings.map(({ detail }) => detail.zh).join(''),
			en: findings.map(({ detail }) => detail.en).join(' ')
		}
	};
}

/** The first few of a list in words, and how many there are. */
export function someOf(found: readonly Text[], most = 5): Text {
	const more = found.length > most;
	const listed = found.slice(0, most);
	return {
		zh: `${listed.map(({ zh }) => zh).join('、')}${more ? `等 ${found.length} 处` : ''}`,
		en: `${listed.map(({ en }) => en).join('; ')}${more ? ` and others (${found.length} in all)` : ''}`
	};
}
