/** Session storage may be closed to the page (private windows, file://): nothing is kept then, and nothing breaks. */
export function readStored(key: string): string | null {
	try {
		return sessionStorage.getItem(key);
	} catch {
		return null;
	}
}

export function store(key: string, value: string): void {
	try {
		sessionStorage.setItem(key, value);
	} catch {
		// As above.
	}
}
