import { expect, test } from 'vitest';
import { replay } from './meeting.ts';
import { stage, type Stage } from './testing.ts';
import { viewFor } from './view/audiences.ts';
import { mineFor } from './view/mine.ts';

/** Everyone of the cast who has a voice of their own: not whoever leads (gina), the secretary, a supporter, an observer. */
const ALL = ['piet', 'm1', 'm2', 'm3', 'rep', 'pa', 'exp', 'off'];
const at = () => stage().to('gather');
const start = (s: Stage, quietFirst = false, minutes?: number) =>
  s.when('gina', { type: 'StartTalkRound', quietFirst, ...(minutes === undefined ? {} : { minutes }) });
const now = (s: Stage) => [s.state.talk?.speaking ?? null, ...(s.state.talk?.queue ?? [])];

test('[L4] a round gives everyone their turn in the order of the seats, people on paper too', () => {
  const s = at();
  start(s);
  expect(now(s)).toEqual(ALL);
  // in one's own turn, for whom one represents, for who is on paper, and by whoever leads
  s.when('piet', { type: 'EndTurn', how: 'spoke' });
  s.when('gina', { type: 'EndTurn', seat: 'm1', how: 'spoke' });
  s.when('m2', { type: 'EndTurn', how: 'passed' });
  s.when('m3', { type: 'EndTurn', how: 'spoke' });
  s.when('sup', { type: 'EndTurn', seat: 'rep', how: 'spoke' });
  s.when('sec', { type: 'EndTurn', seat: 'pa', how: 'spoke' });
  s.when('exp', { type: 'EndTurn', how: 'spoke' });
  s.when('off', { type: 'EndTurn', how: 'spoke' });
  expect(s.state.talk).toMatchObject({ round: true, speaking: null, queue: [], passed: ['m2'] });
  expect(s.state.spoken).not.toContain('m2');
  s.when('gina', { type: 'EndTalk' });
  expect(s.state.talk).toBe(null);
});

test('[L4] with quiet first, who has not spoken yet comes before who has', () => {
  const s = at();
  for (const seat of ['piet', 'm2']) {
    s.when('gina', { type: 'GiveTurn', seat });
    s.when(seat, { type: 'EndTurn', how: 'spoke' });
  }
  start(s, true);
  expect(now(s)).toEqual(['m1', 'm3', 'rep', 'pa', 'exp', 'off', 'piet', 'm2']);
});

test('[L4] one may pass before their turn; whoever leads puts them back, next or last', () => {
  const s = at();
  start(s);
  s.when('m3', { type: 'EndTurn', how: 'passed' });
  expect(now(s)).not.toContain('m3');
  s.when('gina', { type: 'InsertTurn', seat: 'm3', place: 'next' });
  expect(now(s).slice(0, 3)).toEqual(['piet', 'm3', 'm1']);
  expect(s.state.talk!.passed).toEqual([]);
  s.when('gina', { type: 'InsertTurn', seat: 'm3', place: 'last' });
  expect(now(s).at(-1)).toBe('m3');
  // who spoke may speak once more when whoever leads asks them
  s.when('piet', { type: 'EndTurn', how: 'spoke' });
  s.when('gina', { type: 'InsertTurn', seat: 'piet', place: 'next' });
  expect(now(s).slice(0, 2)).toEqual(['m1', 'piet']);
});

test('[L4] a second press ends no second turn, and nobody ends the turn of another', () => {
  const s = at();
  start(s);
  s.when('gina', { type: 'EndTurn', seat: 'piet', how: 'spoke' });
  expect(s.ask('gina', { type: 'EndTurn', seat: 'piet', how: 'spoke' })).toEqual({ ok: true, events: [] });
  expect(s.ask('m2', { type: 'EndTurn', how: 'spoke' })).toEqual({ ok: true, events: [] });
  for (const seat of ['m2', 'sup', 'obs', 'sec']) expect(s.refusal(seat, { type: 'EndTurn', seat: 'm1', how: 'spoke' }), seat).toBe('not-entitled');
  expect(s.refusal('gina', { type: 'EndTurn', seat: 'nobody', how: 'spoke' })).toBe('unknown-reference');
  for (const seat of ['piet', 'sec', 'm1']) expect(s.refusal(seat, { type: 'GiveTurn', seat: 'm1' }), seat).toBe('not-entitled');
});

test('[L4] who is helped by somebody who is here gets twice the time, by itself', () => {
  const s = at();
  start(s, false, 2);
  expect(s.state.talk!.timer!.plannedMs).toBe(120_000);
  s.when('gina', { type: 'GiveTurn', seat: 'rep' });
  expect(s.state.talk!.timer!.plannedMs).toBe(240_000);
  s.when('sup', { type: 'LeaveMeeting' });
  s.when('gina', { type: 'GiveTurn', seat: 'm1' });
  s.when('gina', { type: 'GiveTurn', seat: 'rep' });
  expect(s.state.talk!.timer!.plannedMs).toBe(120_000);
});

test('[L4] who went home or took the lead is passed over', () => {
  const s = at();
  start(s);
  s.when('m1', { type: 'LeaveMeeting' });
  s.when('gina', { type: 'HandOverLead', seat: 'm2' });
  s.when('m2', { type: 'EndTurn', seat: 'piet', how: 'spoke' });
  expect(s.state.talk!.speaking).toBe('m3');
  for (const seat of ['m1', 'm2', 'nobody', '__proto__']) expect(s.refusal('m2', { type: 'GiveTurn', seat }), seat).toBe('unknown-reference');
});

test('[L4] a single turn ends with its speaker; during a round it goes first and the round goes on', () => {
  const s = at();
  s.when('gina', { type: 'GiveTurn', seat: 'obs' });
  expect(s.state.talk).toMatchObject({ round: false, speaking: 'obs' });
  s.when('gina', { type: 'EndTurn', seat: 'obs', how: 'spoke' });
  expect(s.state.talk).toBe(null);
  start(s);
  s.when('gina', { type: 'GiveTurn', seat: 'm3' });
  expect(now(s)).toEqual(['m3', 'm1', 'm2', 'rep', 'pa', 'exp', 'off']);
  expect(s.state.spoken).toContain('piet');
});

test('[L4] a round survives a restart, ends with its step, and comes back with an undone move', () => {
  const s = at();
  start(s, false, 3);
  s.when('piet', { type: 'EndTurn', how: 'spoke' });
  expect(replay(s.events)).toEqual(s.state);
  const { talk } = s.state;
  s.move('search');
  expect(s.state.talk).toBe(null);
  s.when('gina', { type: 'UndoMove' });
  expect(s.state.talk).toEqual(talk);
});

test('[L4] the phone knows its turn, the room hears names, and only whoever leads sees who has not spoken', () => {
  const s = at();
  start(s, false, 2);
  const turn = (seat: string) => mineFor(s.state, seat, s.memoryView())!.turn;
  expect([turn('piet')?.when, turn('m1')?.when, turn('m2')?.when, turn('obs'), turn('sup')]).toEqual([
    'now', 'next', 'later', null, { when: 'later', seat: 'rep', timer: null }
  ]);
  const seen = (audience: 'participants' | 'screen' | 'lead' | 'desk' | 'lobby') => viewFor(s.state, audience, s.memoryView());
  for (const audience of ['participants', 'screen'] as const) {
    expect(seen(audience).pace).toEqual({ timer: null, handsUp: 0, talk: { round: true, speaking: 'Naam piet', next: 'Naam m1' } });
    expect(seen(audience)).not.toHaveProperty('care');
  }
  expect(seen('lobby')).not.toHaveProperty('pace');
  expect((seen('lead').care as { notSpoken: { seat: string }[] }).notSpoken.map((x) => x.seat)).toEqual(ALL.slice(1));
});

test('[L4] there are no turns before the meeting, after it, or when it was ended', () => {
  for (const s of [stage(), stage().to('answer')]) {
    expect(s.refusal('gina', { type: 'StartTalkRound', quietFirst: true })).toBe('wrong-step');
    expect(s.refusal('gina', { type: 'GiveTurn', seat: 'm1' })).toBe('wrong-step');
  }
  const s = at();
  expect(s.refusal('gina', { type: 'InsertTurn', seat: 'm1', place: 'next' })).toBe('wrong-step');
  start(s);
  s.when('gina', { type: 'EndMeeting' });
  expect(s.state.talk).toBe(null);
  expect(s.refusal('gina', { type: 'StartTalkRound', quietFirst: true })).toBe('wrong-step');
});

test('[L3] hands have a place in the order of the server, and whoever leads orders and lowers them', () => {
  const s = at();
  s.hands = ['m2', 'm1'];
  const mine = (seat: string) => mineFor(s.state, seat, s.memoryView())!;
  expect([mine('m2').handPlace, mine('m1').handPlace, mine('m3').handPlace]).toEqual([1, 2, null]);
  expect(viewFor(s.state, 'screen', s.memoryView()).pace).toMatchObject({ handsUp: 2 });
  expect(JSON.stringify(viewFor(s.state, 'screen', s.memoryView()))).not.toContain('Naam');
  for (const seat of ['gina', 'piet']) {
    expect(s.refusal(seat, { type: 'LowerHands' })).toBe(null);
    expect(s.refusal(seat, { type: 'OrderHands', seats: ['m1', 'm2'] })).toBe(null);
  }
  for (const seat of ['sec', 'm1', 'obs']) expect(s.refusal(seat, { type: 'LowerHands' })).toBe('not-entitled');
});
