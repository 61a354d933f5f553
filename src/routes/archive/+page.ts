/** A search is a form: it works without scripts, so none are sent. */
export const csr = false;
