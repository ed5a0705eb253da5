import { UNMAPPED, UNSPECIFIED } from '#lib/domain/schemes.ts';
import type { Text } from '#lib/domain/text.ts';
import { memberNames } from '#lib/reports/breakdown.ts';
import type { ReportContext } from '#lib/reports/context.ts';
import type { FigureLookup } from '#lib/reports/lookup.ts';

/** A bureau or department that can stand in a ranking. */
export interface RankedUnit {
	readonly code: string;
	readonly name: Text;
	readonly shortName: Text;
	readonly peerGroup: string;
}

/** Codes of tickets that no unit answers for; they are counted, never ranked. */
export const NOBODY: readonly string[] = [UNSPECIFIED, UNMAPPED];

/** The site's bureaus, or the departments that own tickets of the period. */
export function rankedUnits({ site, filters }: ReportContext, found: FigureLookup): RankedUnit[] {
	if (filters.unit === 'bureau') return site.bureaus.filter(({ code }) => !NOBODY.includes(code));
	const names = memberNames(site, filters.scheme, 'department', null);
	return found
		.codes(filters.period.id)
		.filter((code) => !NOBODY.includes(code))
		.map((code) => {
			const name = names.get(code) ?? { zh: code, en: code };
			return { code, name, shortName: name, peerGroup: '' };
		});
}
