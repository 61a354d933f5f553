import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser says that a page of another site sends this: `Origin` of the Fetch standard, which every browser sends with a POST. It spares us
 * a crowd of other people's visitors; it proves nothing, since whoever writes a program of their own says what they like, or nothing at all.
 * A `null` (some older browsers where no referrer is sent, but also a frame without a site) counts by `Sec-Fetch-Site`, where there is one.
 */
export function isOtherSite(headers: IncomingHttpHeaders, origin: string): boolean {
  if (headers.origin === undefined || headers.origin === origin) return false;
  return headers.origin !== 'null' || (headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin';
}
