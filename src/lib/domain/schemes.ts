/** Code of a category that no row of category-map.csv places in a scheme. */
export const UNMAPPED = 'unmapped';

/** Code of a dimension that the export leaves empty. */
export const UNSPECIFIED = 'unspecified';

/** The scheme that every site has: the export's own category and subcategory. */
export const NATIVE_SCHEME = 'native';

/** Names of the two derived columns of `tickets` that hold a ticket's place in a scheme. */
export function schemeColumns(schemeId: string): { readonly group: string; readonly leaf: string } {
	return { group: `${schemeId}/group`, leaf: `${schemeId}/leaf` };
}
