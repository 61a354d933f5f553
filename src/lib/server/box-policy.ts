import type { Config } from './config.ts';

/**
 * The content security policy of a page, with the one address beside our own that it may send to: the Box, when a proxy leads phones straight
 * to it under another name. SvelteKit writes the policy when the app is built, and this is known only when it runs.
 */
export function reachingTheBox(policy: string, { origin, ballots }: Pick<Config, 'origin' | 'ballots'>): string {
  const box = new URL(ballots.url).origin;
  return box === origin ? policy : policy.replace(/connect-src 'self'/, `connect-src 'self' ${box}`);
}
