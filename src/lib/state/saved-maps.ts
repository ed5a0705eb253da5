import type { ColumnMap } from '#lib/domain/side-tables.ts';
import { parseColumnMap } from '#lib/domain/side-tables/column-map.ts';
import { headerKey } from '#lib/intake/header-groups.ts';
import { printColumnMap } from '#lib/intake/map-file.ts';

/** A column map that was used before in this browser. */
export interface SavedMap {
	/** ISO day. */
	readonly savedOn: string;
	/** Headers of the exports that it was made for. */
	readonly headers: readonly string[];
	readonly map: ColumnMap;
}

const KEY = 'firstfix-column-maps';
/** Older ones go. */
const MOST = 20;

/** What localStorage has of these maps, newest first; what cannot be read is left out. */
export function readSavedMaps(storage: Pick<Storage, 'getItem'>): SavedMap[] {
	try {
		const entries: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
		return Array.isArray(entries) ? entries.flatMap(readEntry) : [];
	} catch {
		// Blocked or damaged storage is as good as none: there is only nothing to offer.
		return [];
	}
}

function readEntry(entry: Readonly<Record<string, unknown>>): SavedMap[] {
	const { savedOn, headers, map } = entry;
	if (typeof savedOn !== 'string' || typeof map !== 'string' || !Array.isArray(headers)) return [];
	const { value } = parseColumnMap(map);
	return value === null ? [] : [{ savedOn, headers: headers.map(String), map: value }];
}

/** The newest map that was saved for just these headers. */
export function savedMapFor(saved: readonly SavedMap[], headers: readonly string[]): SavedMap | null {
	const key = headerKey(headers);
	return saved.find((entry) => headerKey(entry.headers) === key) ?? null;
}

/** Puts a map in the place of an earlier one for the same headers. */
export function saveMap(storage: Pick<Storage, 'getItem' | 'setItem'>, saved: SavedMap): void {
	write(storage, [saved, ...others(storage, saved.headers)].slice(0, MOST));
}

export function forgetMap(storage: Pick<Storage, 'getItem' | 'setItem'>, headers: readonly string[]): void {
	write(storage, others(storage, headers));
}

function others(storage: Pick<Storage, 'getItem'>, headers: readonly string[]): SavedMap[] {
	const key = headerKey(headers);
	return readSavedMaps(storage).filter((entry) => headerKey(entry.headers) !== key);
}

function write(storage: Pick<Storage, 'setItem'>, entries: readonly SavedMap[]): void {
	const plain = entries.map((entry) => ({ ...entry, map: printColumnMap(entry.map) }));
	try {
		storage.setItem(KEY, JSON.stringify(plain));
	} catch {
		// Full or blocked: the map works all the same, it is only not offered next time.
	}
}

/** The day on the reader's clock, ISO. */
export function today(): string {
	const now = new Date();
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
