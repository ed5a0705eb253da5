import type { MappingChange, Site } from '#lib/domain/site.ts';

export type MapChange = Pick<MappingChange, 'day' | 'categories'>;

/**
 * Changes of a scheme's map among the tickets shown: figures before and after such a day compare two maps.
 * @param start first local day of all that is shown; a change on that day divides nothing
 * @param end first local day after it
 */
export function mapChangesWithin(
	{ mappingChanges }: Pick<Site, 'mappingChanges'>,
	scheme: string,
	start: string,
	end: string
): MapChange[] {
	return mappingChanges
		.filter((change) => change.scheme === scheme && change.day > start && change.day < end)
		.map(({ day, categories }) => ({ day, categories }));
}
