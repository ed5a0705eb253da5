/** A piece of a table: one Arrow IPC stream with its schema and end marker. */
export interface ArrowChunk {
	readonly stream: Uint8Array;
	readonly rows: number;
	/** Size in the file of what it was decoded from, in bytes. */
	readonly bytes: number;
}
