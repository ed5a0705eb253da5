/** Words with which V8, SpiderMonkey and JavaScriptCore report a WebAssembly trap. */
const TRAP =
	/^(RuntimeError: )?(memory access out of bounds|out of bounds memory access|index out of bounds|function signature mismatch|indirect call signature mismatch|null function|table index is out of bounds|unreachable( executed)?|divide by zero|integer overflow|call stack exhausted|Aborted\(.*)/i;

/** DuckDB's own words for an instance that refuses everything from now on. */
const INVALIDATED = /database has been invalidated|^FATAL Error/;

/**
 * Whether an error of the engine's worker means that the whole instance is unusable: a trap leaves
 * the wasm heap half-written, and DuckDB answers nothing after a fatal error. Errors of a statement
 * (also DuckDB's own "Out of Memory Error") leave it usable.
 */
export function isPoison(error: unknown): boolean {
	if (!(error instanceof Error)) return true;
	// A C++ exception that nobody caught arrives without words; RangeError is an exhausted stack.
	if (error.message === '' || error.message === 'undefined') return true;
	if (error.name === 'RuntimeError' || error.name === 'RangeError') return true;
	return TRAP.test(error.message) || INVALIDATED.test(error.message);
}
