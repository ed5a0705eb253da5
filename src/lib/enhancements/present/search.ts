/** A slide that can be jumped to by typing. */
export interface Entry {
	/** Anchor of the slide. */
	readonly id: string;
	/** What the list prints: the name of a unit, the title of a slide. */
	readonly label: string;
	/** Other names, in any script. */
	readonly names: readonly string[];
	/** Without tones: `jiangchengqugongdianju`; empty where there is none. */
	readonly pinyin: string;
	/** `jcqgdj` */
	readonly initials: string;
	/** Units come before slides that merely have the words in their title. */
	readonly unit: boolean;
}

/**
 * Slides that a query means, best first: initials, then the beginning of the pinyin or of a name, then anything that
 * holds it. Blanks, apostrophes, case and width do not count. Slides of the same kind of match keep their order.
 */
export function matches(query: string, entries: readonly Entry[]): Entry[] {
	const wanted = plain(query);
	if (wanted === '') return [];
	return entries
		.map((entry) => ({ entry, quality: qualityOf(wanted, entry) }))
		.filter(({ quality }) => quality !== null)
		.sort((left, right) => (left.quality ?? 0) - (right.quality ?? 0))
		.map(({ entry }) => entry);
}

function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s'’·-]/g, '');
}

function qualityOf(wanted: string, { label, names, pinyin, initials, unit }: Entry): number | null {
	const known = [label, ...names].map(plain);
	const rank = [
		known.includes(wanted) || initials === wanted,
		initials.startsWith(wanted),
		pinyin.startsWith(wanted) || known.some((name) => name.startsWith(wanted)),
		// One letter is in most syllables.
		!/^[a-z0-9]$/.test(wanted) && (pinyin.includes(wanted) || known.some((name) => name.includes(wanted)))
	].indexOf(true);
	return rank === -1 ? null : rank + (unit ? 0 : 10);
}
