/** Slides are read without SvelteKit's scripts: they have one of their own, which runs from a folder on disk as well. */
export const csr = false;
