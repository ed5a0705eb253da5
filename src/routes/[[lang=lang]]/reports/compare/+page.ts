/** The one page of the reports that asks something of its reader. */
export const csr = true;
