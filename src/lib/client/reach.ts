/**
 * What stands between this device and us when the line does not come: nothing that we know of, the sign-in page of a wifi, or a
 * network that lets pages through but no live line. Our server answers /ping with exactly one word.
 */
export type Obstacle = 'portal' | 'blocked' | null;

const PING_BODY = 'meegaan';
const PATIENCE_MS = 4_000;

/** Asks once. A test gives its own `ask`. */
export async function obstacle(ask: typeof fetch = fetch): Promise<Obstacle> {
  try {
    const answer = await ask('/ping', { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    // a page that answers for us, or sends us to one
    if (answer.type === 'opaqueredirect' || answer.status === 511) return 'portal';
    if (!answer.ok) return null;
    return (await answer.text()).trim() === PING_BODY ? 'blocked' : 'portal';
  } catch {
    return null;
  }
}
