/** Pages are documents: complete without a script, and so sent without one. */
export const csr = false;
