import type { Lang } from './language.ts';

/** What a translation must look like: the same keys, a string for a string, a function with the same parameters for a function. */
export type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/** The same words in every language; `W` is their shape. */
export type Catalogue<W> = Readonly<Record<Lang, W>>;

/**
 * Words in Dutch and English, side by side. Dutch is the source; a key that English misses, or has too many of, and a
 * function with other parameters, are type errors.
 *
 *     export const words = catalogue({
 *       nl: { send: 'Versturen', left: (n: number) => `Nog ${n} tekens` },
 *       en: { send: 'Send', left: (n) => `${n} characters left` }
 *     });
 */
export function catalogue<T>(words: { readonly nl: T; readonly en: NoInfer<Shape<T>> }): Catalogue<Shape<T>> {
  return words as unknown as Catalogue<Shape<T>>;
}
