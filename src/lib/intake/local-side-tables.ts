import type { SideTables } from '#lib/domain/side-tables.ts';

/**
 * The side tables by which a reader's own files are read: the site's, as they are how its organisation
 * counts, but nothing of them that describes the site's own tickets. Made-up customers and events of
 * a sample are left out.
 */
export function localSideTables(tables: SideTables): SideTables {
	const { sample } = tables.site;
	return {
		...tables,
		site: { ...tables.site, sample: false, source: { zh: '', en: '' } },
		bureaus: sample ? tables.bureaus.map((bureau) => ({ ...bureau, customersServed: null })) : tables.bureaus,
		annotations: sample ? [] : tables.annotations
	};
}
