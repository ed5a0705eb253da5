/** What an export is called; other files of a folder are passed over. A file dropped by itself is always tried. */
const EXPORT = /\.(?:parquet|csv|tsv|txt|xlsx)$/i;
/** Side tables of a data folder: no exports, although they are CSV. */
const SIDE_TABLE =
	/(?:^|\/)(?:bureaus|departments|category-map|sla|workdays|annotations)\.csv$|(?:^|\/)taxonomies\/[^/]*$/i;
const MAP = /(?:^|\/)column-map\.json$/;

/** True for what a folder holds for this page: exports and the map that reads them. */
export function isWanted(path: string): boolean {
	if (MAP.test(path)) return true;
	return EXPORT.test(path) && !SIDE_TABLE.test(path) && !/(?:^|\/)[.~]/.test(path);
}

/** True while files, not text or a picture of the page, are dragged. */
export function carriesFiles(transfer: DataTransfer | null): transfer is DataTransfer {
	return transfer?.types.includes('Files') === true;
}

/**
 * The files of a drop; folders give their exports, however deep. Asks for all entries before it waits
 * for any, as the browser empties the drop after the event.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
	const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
	const loose = [...transfer.files];
	if (!entries.some((entry) => entry?.isDirectory === true)) return loose;
	const found: File[] = [];
	for (const entry of entries) if (entry !== null) found.push(...(await filesOf(entry, '')));
	return found;
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<File[]> {
	if (isFile(entry)) {
		if (folder !== '' && !isWanted(folder + entry.name)) return [];
		return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
	}
	if (!isFolder(entry)) return [];
	const inside: File[] = [];
	for (const child of await childrenOf(entry))
		inside.push(...(await filesOf(child, `${folder}${entry.name}/`)));
	return inside;
}

/** A folder hands out its entries in parts, until it has none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const children: FileSystemEntry[] = [];
	for (;;) {
		const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (part.length === 0) return children.sort((left, right) => (left.name < right.name ? -1 : 1));
		children.push(...part);
	}
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}
