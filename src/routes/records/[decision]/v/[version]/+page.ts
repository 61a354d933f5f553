/** A text to read, as it was: it works without scripts, so none are sent. */
export const csr = false;
