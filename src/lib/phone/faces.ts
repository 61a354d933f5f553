import type { Component } from 'svelte';
import type { Step } from '$lib/meeting/vocabulary.ts';

/**
 * The face of each step on a phone, there from the start: a person goes through all of them, and a step may not wait for the
 * network. A face takes no props; it reads `useSession()`. A new step is a new folder; nothing here changes.
 */
const faces = import.meta.glob<Component>('../meeting/steps/*/Phone.svelte', { eager: true, import: 'default' });

/** What people see on their phone at this step; null when the step has no such face. */
export async function phoneFace(step: Step): Promise<Component | null> {
  return faces[`../meeting/steps/${step}/Phone.svelte`] ?? null;
}
