import type { Component } from 'svelte';
import type { Step } from '../vocabulary.ts';

/**
 * The face of a step on each kind of page, loaded when it is needed: a phone never loads the desk. A face takes no props;
 * it reads `useSession()`. A new step is a new folder; nothing here changes.
 */
type Faces = Record<string, () => Promise<{ default: Component }>>;

const phones = import.meta.glob<{ default: Component }>('./*/Phone.svelte');
const chairs = import.meta.glob<{ default: Component }>('./*/Chair.svelte');
const screens = import.meta.glob<{ default: Component }>('./*/Screen.svelte');
const desks = import.meta.glob<{ default: Component }>('./*/Desk.svelte');

async function load(faces: Faces, step: Step, name: string): Promise<Component | null> {
  const face = faces[`./${step}/${name}.svelte`];
  return face ? (await face()).default : null;
}

/** What people see on their phone at this step; null when the step has no such face. Rejects when it cannot be fetched. */
export const phoneFace = (step: Step) => load(phones, step, 'Phone');
/** The middle of the console of whoever leads. */
export const chairFace = (step: Step) => load(chairs, step, 'Chair');
/** The middle of the big screen. */
export const screenFace = (step: Step) => load(screens, step, 'Screen');
/** The secretary's desk. */
export const deskFace = (step: Step) => load(desks, step, 'Desk');
