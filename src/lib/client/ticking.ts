import { createSubscriber } from 'svelte/reactivity';

/** So often a page looks at the clock again: words in whole minutes need no more, and an old phone is spared. */
const everyMs = 5_000;

/**
 * Makes what reads it look again in a while, as long as somebody looks at it: `const tick = ticking()`, then
 * `$derived((tick(), minutesLeft(timer, session.now())))`.
 */
export function ticking(): () => void {
  return createSubscriber((update) => {
    const timer = setInterval(update, everyMs);
    return () => clearInterval(timer);
  });
}
