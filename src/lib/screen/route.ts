import type { Step } from '../meeting/vocabulary.ts';

const ALWAYS: readonly Step[] = ['arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote', 'need', 'improve', 'settle', 'leave'];

/**
 * The steps of the route map. Talking deeper is no ordinary step, so it is on the map only while the meeting is there;
 * answering comes after the meeting.
 * @param withAnswer whether the step after the meeting belongs on this map at any time
 */
export function routeCodes(now: Step, withAnswer: boolean): Step[] {
  const codes = ALWAYS.flatMap((code): Step[] => (code === 'settle' && now === 'waterline' ? ['waterline', code] : [code]));
  return withAnswer || now === 'answer' ? [...codes, 'answer'] : codes;
}
