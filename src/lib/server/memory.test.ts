import { expect, test } from 'vitest';
import { stage } from '../meeting/testing.ts';
import { MeetingMemory } from './memory.ts';

const make = () => {
  const { state } = stage().to('gather');
  const memory = new MeetingMemory(state, [], 0);
  return { memory, state, seen: () => memory.forViews(state, null) };
};

test('[L5] a device takes back its own signal with its key; a flood of forged keys takes back nothing', () => {
  const { memory, seen } = make();
  memory.remember({ kind: 'signal', signal: 'unsafe', key: 'mine' });
  memory.remember({ kind: 'signal', signal: 'unsafe', key: 'theirs' });
  for (let i = 0; i < 2_000; i++) memory.remember({ kind: 'signal-back', signal: 'unsafe', key: `forged-${i}` });
  memory.remember({ kind: 'signal-back', signal: 'pause', key: 'mine' });
  expect(seen().signals.get('unsafe')).toBe(2);
  memory.remember({ kind: 'signal-back', signal: 'unsafe', key: 'mine' });
  memory.remember({ kind: 'signal-back', signal: 'unsafe', key: 'mine' });
  expect(seen().signals.get('unsafe')).toBe(1);
  memory.remember({ kind: 'signal-back', signal: 'unsafe', key: 'theirs' });
  expect(seen().signals.size).toBe(0);
});

test('[L5] one device that presses again is still one, and a flood stays within bounds', () => {
  const { memory, seen } = make();
  for (let i = 0; i < 9; i++) memory.remember({ kind: 'signal', signal: 'pause', key: 'mine' });
  expect(seen().signals.get('pause')).toBe(1);
  for (let i = 0; i < 5_000; i++) memory.remember({ kind: 'signal', signal: 'pause', key: `k${i}` });
  expect(seen().signals.get('pause')).toBe(1_000);
  memory.remember({ kind: 'signals-heard' });
  expect(seen().signals.size).toBe(0);
});

test('[L2] a wish for more time counts once for each device, and is gone once time was given or the meeting moved', () => {
  const { memory, seen } = make();
  for (const key of ['a', 'b', 'a']) memory.remember({ kind: 'more-time', key });
  expect(seen().moreTime).toBe(2);
  memory.remember({ kind: 'more-time-given' });
  expect(seen().moreTime).toBe(0);
  memory.remember({ kind: 'more-time', key: 'a' });
  memory.follow({ type: 'MeetingMoved', to: 'search', current: 0, at: 0 });
  expect(seen().moreTime).toBe(0);
});

test('[L3] hands keep the order in which they came, another one when whoever leads says so, and all go down at once', () => {
  const { memory, seen } = make();
  for (const seat of ['m2', 'm1', 'm3', 'm2']) memory.remember({ kind: 'hand', seat, up: true });
  expect(seen().hands).toEqual(['m2', 'm1', 'm3']);
  // strangers get no hand by being named; who is not named stays
  expect(memory.remember({ kind: 'hand-order', seats: ['m3', 'm2', 'exp'] })).toEqual(['m2', 'm1', 'm3']);
  expect(seen().hands).toEqual(['m3', 'm2', 'm1']);
  memory.follow({ type: 'TurnGiven', seat: 'm3', at: 0 });
  expect(seen().hands).toEqual(['m2', 'm1']);
  // whoever goes takes their hand along; the others are told that they moved up, once
  memory.remember({ kind: 'hand', seat: 'exp', up: true });
  expect(memory.follow({ type: 'SeatLeft', seat: 'm1' })).toEqual(['m2', 'm1', 'exp']);
  expect(memory.follow({ type: 'SeatLeft', seat: 'm1' })).toEqual([]);
  expect(seen().hands).toEqual(['m2', 'exp']);
  memory.remember({ kind: 'hand', seat: 'exp', up: false });
  memory.remember({ kind: 'hand', seat: 'm1', up: true });
  expect(memory.remember({ kind: 'hands-down' })).toEqual(['m2', 'm1']);
  expect(seen().hands).toEqual([]);
});

test('[L7] a frozen screen is told what memory told when it froze', () => {
  const { memory, state } = make();
  memory.remember({ kind: 'hand', seat: 'm1', up: true });
  const still = { ...state, frozen: { at: 0, state } };
  expect(memory.forViews(still, null).frozen?.hands).toEqual(['m1']);
  memory.remember({ kind: 'hand', seat: 'm2', up: true });
  expect([memory.forViews(still, null).hands, memory.forViews(still, null).frozen?.hands]).toEqual([['m1', 'm2'], ['m1']]);
  expect(memory.forViews(state, null).frozen).toBe(null);
});

test('[B2] [K4] no number changes because somebody steps out: the difference would tell what they said', () => {
  const { memory, state, seen } = make();
  for (const seat of ['m1', 'm2', 'm3']) {
    memory.remember({ kind: 'dive', seat, consent: seat !== 'm1' });
    memory.remember({ kind: 'ready', seat, ready: seat === 'm1' ? 4 : 8 });
    memory.remember({ kind: 'recognised', seat, view: 'v', answer: 'yes' });
  }
  const numbers = () => {
    const { ready, recognised } = memory.forRules(state, 0, {});
    return JSON.stringify([seen().dive.yes, seen().dive.no, seen().ready.size, seen().recognised.get('v')?.size, ready, recognised]);
  };
  const before = numbers();
  memory.follow({ type: 'SteppedOut', decision: state.decisions[0]!.id, seat: 'm1', text: { '~text': 't', value: 'Mijn zus werkt daar.' } });
  expect(numbers()).toBe(before);
});
