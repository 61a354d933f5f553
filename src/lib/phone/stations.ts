import type { Step } from '../meeting/vocabulary.ts';

/** The way through a meeting as a phone shows it. Talking deeper is on it only while the meeting is there; answers come after. */
const STATIONS: readonly Step[] = ['arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote', 'need', 'improve', 'waterline', 'settle', 'leave'];

/** @returns the steps of the route, in order, as they are from `now` */
export function stations(now: Step): Step[] {
  return STATIONS.filter((step) => step !== 'waterline' || now === 'waterline');
}

/** @returns [7, 11] for "Stap 7 van 11"; undefined before and after the meeting */
export function placeOf(now: Step): [number, number] | undefined {
  const all = stations(now);
  const at = all.indexOf(now);
  return at < 0 ? undefined : [at + 1, all.length];
}
