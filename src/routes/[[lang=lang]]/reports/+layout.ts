/** Nothing of a published page waits for a script. */
export const csr = false;
