import { inLanguage, type Language } from '#lib/domain/text.ts';
import type { Filters } from '#lib/domain/filters.ts';
import { localMessages } from '#lib/i18n/local.ts';
import type { AdoptedSource } from '#lib/state/data-source.ts';
import type { SiteContext } from '#lib/state/site-context.ts';

/** Where the figures come from: the line below a table or a drawing. */
export function sourceLine({ site, language, words, engine }: SiteContext): string {
	return engine.adopted?.source.kind === 'local'
		? localMessages(language).source(fileNames(engine.adopted.source, language))
		: words.source(inLanguage(site.settings.organisation, language));
}

/** The files of a source: the first by name, the others by count. */
export function fileNames({ files }: AdoptedSource, language: Language): string {
	return localMessages(language).files(files[0]?.name ?? '', files.length);
}

/** Title of the document: what a page shows and whose site it is, marked where the figures are a reader's own. */
export function documentTitle({ site, language, engine }: SiteContext, heading: string): string {
	const title = `${heading} · ${inLanguage(site.settings.title, language)}`;
	return engine.localSite === null ? title : `${localMessages(language).mark} · ${title}`;
}

/** What a unit of either kind is called on this site. */
export function unitName({ site, language, words }: SiteContext, unit: Filters['unit']): string {
	return unit === 'bureau' ? inLanguage(site.settings.bureauWord, language) : words.units.department;
}
