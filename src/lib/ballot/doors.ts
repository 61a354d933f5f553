/**
 * Why a message to the Box was not looked at, with its status of HTTP: nothing of the message itself. `away`: the App, which hands messages on, does
 * not reach the Box; `busy`: it has more of them in its hands than it can hold.
 */
export const TURNED_AWAY = { 'not-found': 404, 'wrong-size': 400, 'not-json': 400, 'other-site': 403, busy: 429, broken: 500, away: 503 } as const;
export type TurnedAway = keyof typeof TURNED_AWAY;

/** Answers that say nothing of the ballot: it may be taken later, so the phone brings it again by itself [K8]. */
export function comesBack(refused: string): boolean {
  return refused === 'no-round' || refused === 'full' || Object.hasOwn(TURNED_AWAY, refused);
}
