import type { IncomingMessage } from 'node:http';

/**
 * Against cross-site hijacking of the line: a handshake needs our Origin. A browser sends none with a same-origin polling
 * GET; then `Sec-Fetch-Site: same-origin` or a Referer of ours has to say it.
 */
export function isOurs(request: Pick<IncomingMessage, 'headers'>, origin: string): boolean {
  const { headers } = request;
  if (headers.origin !== undefined) return headers.origin === origin;
  if (headers['sec-fetch-site'] !== undefined) return headers['sec-fetch-site'] === 'same-origin';
  try {
    return headers.referer !== undefined && new URL(headers.referer).origin === origin;
  } catch {
    return false;
  }
}
