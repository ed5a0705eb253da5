import { type FileMetaData, parquetMetadata, parquetSchema, type RowGroup, type SchemaTree } from 'hyparquet';
import { messageOf } from '#lib/domain/errors.ts';
import { LoadError } from '#lib/engine/wasm/load-failure.ts';
import { uniqueNames } from '#lib/engine/wasm/local/column-names.ts';

/** A column at the top of a Parquet file's schema. */
export interface ParquetColumn {
	/** Name for the table, unlike all others of the file. */
	readonly name: string;
	/** Name in the file. */
	readonly header: string;
	/** text-list: a list of texts. nested: any other list, a map or a structure. */
	readonly kind: 'text' | 'plain' | 'text-list' | 'nested';
	/** What the type is called where the column is not loaded. */
	readonly type: string;
	/** Types that DuckDB does not take from Arrow. */
	readonly cast: 'half' | 'wide-decimal' | null;
	/** Places of the column's leaves in every row group. */
	readonly leaves: readonly number[];
}

/** What a Parquet file's footer says, found to be without contradictions that matter. */
export interface ParquetFooter {
	readonly metadata: FileMetaData;
	readonly columns: readonly ParquetColumn[];
	readonly rows: number;
	readonly rowGroups: readonly { readonly rows: number; readonly group: RowGroup }[];
	/** Where the column data end, in bytes from the beginning. */
	readonly end: number;
}

const TAIL_BYTES = 8;
/** Magic, footer length, magic: nothing smaller is a Parquet file. */
const SMALLEST_BYTES = 12;
/** Footers of real files are below a megabyte; this one would be parsed for minutes. */
const LARGEST_FOOTER_BYTES = 64 * 2 ** 20;
/** Codecs that no reader at hand unpacks. */
const UNREADABLE_CODECS: ReadonlySet<string> = new Set(['LZO']);

/**
 * Reads and checks the footer of a file that begins with PAR1, in plain JavaScript: whatever a footer
 * holds, it cannot trap the reader that decodes.
 * @throws LoadError
 */
export async function readParquetFooter(file: Blob): Promise<ParquetFooter> {
	const bytes = await footerBytes(file);
	const metadata = parseFooter(bytes);
	try {
		const columns = columnsOf(parquetSchema(metadata), marksOf(new Uint8Array(bytes)));
		checkEncryption(metadata, columns);
		const leaves = columns.reduce((sum, column) => sum + column.leaves.length, 0);
		const rowGroups = metadata.row_groups.map((group, index) => {
			checkRowGroup(group, index, columns, leaves);
			return { rows: Number(group.num_rows), group };
		});
		const rows = rowGroups.reduce((sum, group) => sum + group.rows, 0);
		// Some writers announce no rows at all; any other number must be that of the row groups.
		if (Number(metadata.num_rows) !== 0 && Number(metadata.num_rows) !== rows) {
			const announced = String(metadata.num_rows);
			throw new LoadError(
				'unreadable',
				`the footer announces ${announced} rows, its row groups ${String(rows)}`
			);
		}
		return { metadata, columns, rows, rowGroups, end: file.size - TAIL_BYTES - metadata.metadata_length };
	} catch (error) {
		if (error instanceof LoadError) throw error;
		throw new LoadError('unreadable', `the footer contradicts itself: ${messageOf(error)}`);
	}
}

async function footerBytes(file: Blob): Promise<ArrayBuffer> {
	if (file.size < SMALLEST_BYTES) {
		throw new LoadError('truncated', `the file has only ${String(file.size)} bytes`);
	}
	const tail = new Uint8Array(await file.slice(-TAIL_BYTES).arrayBuffer());
	if (String.fromCharCode(...tail.subarray(4)) !== 'PAR1') {
		throw new LoadError('truncated', `the file of ${String(file.size)} bytes does not end with PAR1`);
	}
	const length = new DataView(tail.buffer).getUint32(0, true);
	if (length + SMALLEST_BYTES > file.size) {
		throw new LoadError(
			'truncated',
			`the footer needs ${String(length)} bytes, the file has ${String(file.size)}`
		);
	}
	if (length > LARGEST_FOOTER_BYTES) {
		throw new LoadError('too-large', `the footer has ${String(length)} bytes`, {
			neededBytes: length,
			limitBytes: LARGEST_FOOTER_BYTES
		});
	}
	return file.slice(file.size - TAIL_BYTES - length).arrayBuffer();
}

function parseFooter(bytes: ArrayBuffer): FileMetaData {
	try {
		return parquetMetadata(bytes, { geoparquet: false });
	} catch (error) {
		throw new LoadError('unreadable', `the footer cannot be read: ${messageOf(error)}`);
	}
}

function columnsOf(root: SchemaTree, marks: readonly Uint8Array[]): ParquetColumn[] {
	const headers = root.children.map(({ element }) => withMark(element.name, marks));
	// Without the mark: whatever tells the engine's names on the way to the page drops it.
	const names = uniqueNames(root.children.map(({ element }) => element.name));
	let leaf = 0;
	return root.children.map((node, index) => {
		const leaves = leafNodes(node).map(() => leaf++);
		return { name: names[index] ?? '', header: headers[index] ?? '', leaves, ...kindOf(node) };
	});
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** What follows every byte order mark of the footer. */
function marksOf(footer: Uint8Array): Uint8Array[] {
	const found: Uint8Array[] = [];
	for (let at = footer.indexOf(0xef); at >= 0; at = footer.indexOf(0xef, at + 1)) {
		if (BYTE_ORDER_MARK.every((byte, index) => footer[at + index] === byte))
			found.push(footer.subarray(at + 3));
	}
	return found;
}

/**
 * The header with the byte order mark that it has in the file: a CSV file's first header often
 * keeps it on its way to Parquet, the footer's parser drops it, and the reader asks for it.
 */
function withMark(header: string, marks: readonly Uint8Array[]): string {
	if (marks.length === 0) return header;
	const bytes = new TextEncoder().encode(header);
	const isMarked = marks.some((rest) => bytes.every((byte, index) => rest[index] === byte));
	return isMarked ? `\ufeff${header}` : header;
}

function leafNodes(node: SchemaTree): SchemaTree[] {
	return node.children.length === 0 ? [node] : node.children.flatMap(leafNodes);
}

function kindOf(node: SchemaTree): Pick<ParquetColumn, 'kind' | 'type' | 'cast'> {
	const [leaf, ...more] = leafNodes(node);
	const text = leaf !== undefined && isText(leaf);
	if (node.children.length === 0 && node.element.repetition_type !== 'REPEATED') {
		const logical = node.element.logical_type?.type;
		if (logical === 'GEOMETRY' || logical === 'GEOGRAPHY')
			return { kind: 'nested', type: logical, cast: null };
		const bytes = node.element.type === 'BYTE_ARRAY' || node.element.type === 'FIXED_LEN_BYTE_ARRAY';
		return { kind: bytes ? 'text' : 'plain', type: node.element.type ?? '', cast: castOf(node) };
	}
	if (more.length === 0 && text && repetitions(node) === 1 && isList(node)) {
		return { kind: 'text-list', type: 'VARCHAR[]', cast: null };
	}
	return { kind: 'nested', type: nestedType(node), cast: null };
}

function isText({ element }: SchemaTree): boolean {
	return element.converted_type === 'UTF8' || element.logical_type?.type === 'STRING';
}

function castOf({ element }: SchemaTree): ParquetColumn['cast'] {
	if (element.logical_type?.type === 'FLOAT16') return 'half';
	const decimal = element.converted_type === 'DECIMAL' || element.logical_type?.type === 'DECIMAL';
	return decimal && (element.precision ?? 0) > 38 ? 'wide-decimal' : null;
}

function repetitions(node: SchemaTree): number {
	const own = node.element.repetition_type === 'REPEATED' ? 1 : 0;
	return own + Math.max(0, ...node.children.map(repetitions));
}

/** A chain of single children: a map or a structure of one text has a name of its own. */
function isList(node: SchemaTree): boolean {
	const { converted_type: converted, logical_type: logical } = node.element;
	return node.children.length === 0 || converted === 'LIST' || logical?.type === 'LIST';
}

function nestedType(node: SchemaTree): string {
	const converted = node.element.converted_type ?? node.element.logical_type?.type;
	if (converted === 'MAP' || converted === 'MAP_KEY_VALUE') return 'MAP';
	if (converted === 'LIST' || node.element.repetition_type === 'REPEATED') return 'LIST';
	return 'STRUCT';
}

function checkEncryption({ row_groups: groups }: FileMetaData, columns: readonly ParquetColumn[]): void {
	const locked = columns.filter(({ leaves }) =>
		groups.some(({ columns: chunks }) =>
			leaves.some((leaf) => {
				const chunk = chunks[leaf];
				return chunk?.crypto_metadata !== undefined || chunk?.encrypted_column_metadata !== undefined;
			})
		)
	);
	const [first] = locked;
	if (first === undefined) return;
	const names = locked.map(({ header }) => header).join(', ');
	throw new LoadError('encrypted', `columns are encrypted: ${names}`, { column: first.header });
}

function checkRowGroup(
	group: RowGroup,
	index: number,
	columns: readonly ParquetColumn[],
	leaves: number
): void {
	const place = `row group ${String(index + 1)}`;
	const refuse = (detail: string, column?: string): never => {
		throw new LoadError('unreadable', `${place}: ${detail}`, column === undefined ? {} : { column });
	};
	if (group.columns.length !== leaves) {
		refuse(`${String(group.columns.length)} columns instead of ${String(leaves)}`);
	}
	const rows = Number(group.num_rows);
	if (!Number.isSafeInteger(rows) || rows < 0) refuse(`${String(group.num_rows)} rows`);
	for (const { header, kind, leaves: places } of columns) {
		for (const leaf of places) {
			const chunk = group.columns[leaf]?.meta_data;
			if (chunk === undefined) return refuse('a column without metadata', header);
			if (chunk.path_in_schema[0] !== header.replace(/^\ufeff/, '')) {
				refuse(`column ${String(chunk.path_in_schema[0])} where the schema has ${header}`, header);
			}
			const flat = kind === 'text' || kind === 'plain';
			if (flat && Number(chunk.num_values) !== rows) {
				refuse(`column ${header} has ${String(chunk.num_values)} values for ${String(rows)} rows`, header);
			}
			if (UNREADABLE_CODECS.has(chunk.codec)) {
				throw new LoadError('codec', `column ${header} is packed with ${chunk.codec}`, {
					column: header,
					format: chunk.codec
				});
			}
		}
	}
}
