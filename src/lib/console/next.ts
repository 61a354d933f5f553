import type { RoundClass, Step } from '../meeting/vocabulary.ts';

/** The ways that the server offers (`route.ways`); the console only chooses which of them to show first. */
export interface Ways {
  readonly on: readonly Step[];
  readonly back: readonly Step[];
}

/** The way that the main button names; null when the meeting can only go back, or not at all. */
export function mainWay(step: Step, ways: Ways, standing: RoundClass | null): Step | null {
  const has = (to: Step) => ways.on.includes(to);
  // everyone can come along: what was skipped is not needed any more
  if (step === 'vote' && standing === 'everyone' && has('settle')) return 'settle';
  // talking deeper is a choice of its own, never the ordinary way on
  if ((step === 'improve' || step === 'waterline') && has('settle')) return 'settle';
  return ways.on[0] ?? null;
}

/** Ways that stand beside the main one, because at this moment they are as sensible: asking again, talking deeper. */
export function besideWays(step: Step, ways: Ways, standing: RoundClass | null): Step[] {
  const all = [...ways.on, ...ways.back];
  const wanted: Step[] =
    standing === 'everyone' ? [] : step === 'improve' ? ['need', 'waterline'] : step === 'waterline' ? ['need', 'improve'] : [];
  return wanted.filter((to) => all.includes(to) && to !== mainWay(step, ways, standing));
}

/** Every other way: on without the ordinary step, and back. */
export function otherWays(step: Step, ways: Ways, standing: RoundClass | null): Ways {
  const shown = new Set([mainWay(step, ways, standing), ...besideWays(step, ways, standing)]);
  return { on: ways.on.filter((to) => !shown.has(to)), back: ways.back.filter((to) => !shown.has(to)) };
}
