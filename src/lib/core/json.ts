/** What may go over the wire. `Sealed` is not among it, so a view that returns a secret does not compile. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
