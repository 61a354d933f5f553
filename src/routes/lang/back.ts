/**
 * Where a form returns to: the path that it names, else the page that it came from, else the start. Only a path of our own
 * comes out, so that a form elsewhere cannot send people to another site through us.
 */
export function backPath(named: unknown, referer: string | null, origin: string): string {
  for (const candidate of [named, referer]) {
    if (typeof candidate !== 'string' || candidate === '') continue;
    // The parser decides what an address is, as the browser does: `//else.where`, `/\else.where` and tabs in between are no path.
    const url = URL.canParse(candidate, origin) ? new URL(candidate, origin) : undefined;
    if (url && url.origin === origin) return url.pathname.replace(/^\/+/, '/') + url.search;
  }
  return '/';
}
