import { pinyin } from 'pinyin-pro';
import type { Text } from '#lib/domain/text.ts';
import type { UnitName } from '#lib/editions/document.ts';

interface NamedUnit {
	readonly code: string;
	readonly name: Text;
	readonly shortName: Text;
}

/** A bureau or department that has a page: how it is named, found and addressed. */
export interface PageUnit extends UnitName {
	/** As the exports and side tables have it; `code` is the same as far as an address allows. */
	readonly source: string;
}

/** Units with addresses and what one types to find them. Codes become letters, digits and hyphens, each once. */
export function pageUnits(kind: UnitName['kind'], units: readonly NamedUnit[]): PageUnit[] {
	const taken = new Set<string>();
	return units.map(({ code: source, name, shortName }) => {
		const code = uniqueId(source, taken);
		const syllables = pinyin(name.zh, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map(
			letters
		);
		return {
			kind,
			source,
			code,
			name,
			shortName,
			pinyin: syllables.join(''),
			initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
			page: `${kind}-${code}`
		};
	});
}

/** Ids of columns or rows that codes of the exports name, each once. */
export function idsOf(codes: readonly string[]): string[] {
	const taken = new Set<string>();
	return codes.map((code) => uniqueId(code, taken));
}

function uniqueId(code: string, taken: Set<string>): string {
	const plain = isId(code) ? code : pinyin(code, { toneType: 'none', nonZh: 'consecutive', v: true });
	const base = plain.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[-_]+|-+$/g, '') || 'unit';
	let id = base;
	for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`;
	taken.add(id);
	return id;
}

function isId(code: string): boolean {
	return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(code);
}

function letters(syllable: string): string {
	return syllable.toLowerCase().replace(/[^a-z0-9]/g, '');
}
