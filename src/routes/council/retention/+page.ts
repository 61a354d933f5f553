/** A table to read: it works without scripts, so none are sent. */
export const csr = false;
