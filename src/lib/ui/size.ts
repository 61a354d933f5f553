/** The sizes of text that a person can choose: A, A+, A++. `[data-size]` on the html element; the tokens do the rest. */
export const SIZES = ['a', 'b', 'c'] as const;
export type Size = (typeof SIZES)[number];
/** Cookie that keeps the choice, so that the server can put it on the html element before the first paint. */
export const SIZE_COOKIE = 'size';

/** The choice in a value from outside (a cookie); A when it is none of ours. */
export function toSize(x: string | undefined | null): Size {
  return SIZES.find((size) => size === x) ?? 'a';
}

/** The size in force on this page. In the browser only. */
export function readSize(): Size {
  return toSize(document.documentElement.dataset['size'] ?? document.cookie.match(/(?:^|; )size=(\w)/)?.[1]);
}

/** Sets the size on this page and keeps it for a year. In the browser only. */
export function setSize(size: Size): void {
  document.documentElement.dataset['size'] = size;
  document.cookie = `${SIZE_COOKIE}=${size}; path=/; max-age=31536000; samesite=lax`;
}

/** Puts a kept choice on the page; for the root layout, once, where the server did not do it. In the browser only. */
export function restoreSize(): void {
  document.documentElement.dataset['size'] = readSize();
}
