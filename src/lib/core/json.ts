import type { Sealed } from './sealed.ts';

/** What may go over the wire. `Sealed` is not among it, so a view that returns a secret does not compile. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The same type when it is plain data all the way down; `never` where something sealed, a function, or a collection that
 * JSON cannot carry stands in it. (Interfaces are not assignable to `Json` itself, so the check walks the type.)
 */
export type Plain<T> =
  T extends string | number | boolean | null | undefined ? T
  : T extends Sealed<unknown> | ((...args: never[]) => unknown) | ReadonlySet<unknown> | ReadonlyMap<unknown, unknown> ? never
  : { readonly [K in keyof T]: Plain<T[K]> };

/** Slices as they go over the wire. One that holds a secret is a type error here, and nowhere is it cast away. */
export function plainSlices<T extends object>(slices: T & Plain<T>): Record<string, Json> {
  // the one cast: what `Plain` has just proven, in the words of `Json`
  return slices as unknown as Record<string, Json>;
}
