import { resolve } from '$app/paths';

/** The query of a page that has none, as in the prerendered HTML. */
export const NO_QUERY: URLSearchParams = new URLSearchParams();

/** Absolute address of an export file on the site's own origin. */
export function exportUrl(file: string): string {
	return new URL(resolve('/exports/[file]', { file }), location.href).href;
}

/** Absolute address of the parsed side tables on the site's own origin. */
export function sideTablesUrl(): string {
	return new URL(resolve('/exports/side-tables.json'), location.href).href;
}

/** Absolute address of the manifest of the exports on the site's own origin. */
export function manifestUrl(): string {
	return new URL(resolve('/exports/manifest.json'), location.href).href;
}
