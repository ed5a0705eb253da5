import { inLanguage } from '#lib/domain/text.ts';
import type { Filters } from '#lib/domain/filters.ts';
import type { SiteContext } from '#lib/state/site-context.ts';

/** Where the figures come from: the line below a table or a drawing. */
export function sourceLine({ site, language, words }: SiteContext): string {
	return words.source(inLanguage(site.settings.organisation, language));
}

/** What a unit of either kind is called on this site. */
export function unitName({ site, language, words }: SiteContext, unit: Filters['unit']): string {
	return unit === 'bureau' ? inLanguage(site.settings.bureauWord, language) : words.units.department;
}
