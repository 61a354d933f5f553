import type { Component } from 'svelte';
import type { Step } from '$lib/meeting/vocabulary.ts';
import type { Lang } from '$lib/words/language.ts';

/** The face of each step, fetched when it is needed. It takes no props; it reads `useSession()`. A new step is a new folder. */
const faces = import.meta.glob<Component>('../meeting/steps/*/Chair.svelte', { import: 'default' });

/** The middle of the console of whoever leads; null when the step has no such face. Rejects when it cannot be fetched. */
export async function chairFace(step: Step): Promise<Component | null> {
  return (await faces[`../meeting/steps/${step}/Chair.svelte`]?.()) ?? null;
}

/** What a step shows on the big screen and on a phone, as the words of its console face say it. */
export interface InWords {
  readonly screen: string;
  readonly screenAbout: string;
  readonly phone: string;
  readonly phoneAbout: string;
}
const said = import.meta.glob<Record<Lang, InWords>>('../meeting/steps/*/chair.words.ts', { import: 'words' });

/** For looking ahead at a step; null when it says nothing of it. */
export async function stepInWords(step: Step, lang: Lang): Promise<InWords | null> {
  return (await said[`../meeting/steps/${step}/chair.words.ts`]?.())?.[lang] ?? null;
}
