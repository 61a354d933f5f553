/** Made to print: it works without scripts, so none are sent. */
export const csr = false;
