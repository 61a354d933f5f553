import type { Component } from 'svelte';
import type { Step } from '$lib/meeting/vocabulary.ts';

/** The face of each step, fetched when it is needed. It takes no props; it reads `useSession()`. A new step is a new folder. */
const faces = import.meta.glob<Component>('../meeting/steps/*/Chair.svelte', { import: 'default' });

/** The middle of the console of whoever leads; null when the step has no such face. Rejects when it cannot be fetched. */
export async function chairFace(step: Step): Promise<Component | null> {
  return (await faces[`../meeting/steps/${step}/Chair.svelte`]?.()) ?? null;
}
