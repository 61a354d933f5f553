import { describe, expect, test } from 'vitest';
import { evolve } from './meeting.ts';
import { openPens, pensDue, pensOpened } from './pens.ts';
import { all, CAST, stage, VOTERS, type Stage } from './testing.ts';
import type { ClosingSlice } from './view/closing.types.ts';
import { viewFor } from './view/audiences.ts';

/** Minority views of a secret decision. Rules G7 to G10 of the room's README. */

const KEYS = { 'not-yet': { n: 'key of who could not' }, other: { n: 'key of the others' } };
const atSettle = (choices = { ...all('along'), m1: 'not-yet', m2: 'not-yet', m3: 'not-yet' } as const): Stage => {
  const s = stage({ rules: { ballot: 'secret' } }).to('vote');
  s.vote(choices);
  return s.to('settle');
};
const opened = (s: Stage, keys = KEYS, round = 1): Stage => {
  const verdict = pensOpened(s.state, 'd1', round, keys);
  if (!verdict.ok) throw new Error(verdict.refusal);
  return s.given(...verdict.events);
};
const show = { type: 'ShowMinorityViews', decision: 'd1' } as const;
const WRITTEN = { proven: [{ text: 'Ik mis de balie.', hash: 'hash one', proof: '{"pen":"one"}' }, { text: 'Het is te duur.', hash: 'hash two', proof: '{"pen":"two"}' }], others: ['Kom bij mij langs.'], hash: 'hash of both' };

describe('opening', () => {
  test('[G7] in each secret decision at settle, whatever was voted, and with the number of the standing round', () => {
    for (const choices of [all('along'), all('not-yet'), { ...all('along'), m1: 'not-yet' }] as const) {
      const s = atSettle(choices as never);
      expect(pensDue(s.state)).toMatchObject({ decision: { id: 'd1' }, round: 1 });
    }
    const s = stage({ rules: { ballot: 'secret' } }).to('vote');
    expect(pensDue(s.state)).toBeNull();
    s.vote(all('along'));
    expect(pensDue(s.state)).toBeNull();
    expect(pensDue(stage().to('vote').state)).toBeNull();
  });
  test('[G7] not in an open decision, and not for a round that was counted on paper', () => {
    const s = stage().to('vote');
    s.vote(all('along'));
    expect(pensDue(s.to('settle').state)).toBeNull();
    const paper = atSettle();
    const { bulletin: _, ...round } = paper.decision.rounds[0]!;
    const state = { ...paper.state, decisions: [{ ...paper.decision, rounds: [{ ...round, held: 'on-paper' as const }] }] };
    expect(pensDue(state)).toBeNull();
  });
  test('[G7] is about the standing round: a later one that changed nothing does not stand', () => {
    const s = stage({ rules: { ballot: 'secret' } }).to('vote');
    s.vote(all('along'));
    s.to('improve').addition('1', 'Anders.', all('not-yet'));
    expect(pensDue(s.to('settle').state)).toMatchObject({ round: 1 });
  });
  test('[G8] once with the same keys; again with others, when the box was started again', () => {
    const s = opened(atSettle());
    expect(s.decision.pens).toEqual([{ round: 1, keys: KEYS, closed: null }]);
    expect(pensOpened(s.state, 'd1', 1, KEYS)).toMatchObject({ ok: false });
    expect(pensOpened(s.state, 'd1', 2, KEYS)).toMatchObject({ ok: false });
    const others = { ...KEYS, other: { n: 'another key' } };
    expect(opened(s, others).decision.pens).toEqual([{ round: 1, keys: others, closed: null }]);
  });
});

describe('showing', () => {
  test('[G9] whoever leads shows all at once: each without a seat, with proof what comes from the minority', () => {
    const s = opened(atSettle());
    s.written = WRITTEN;
    s.when('gina', show);
    expect(s.decision.minorityViews.map(({ seat, text, proof }) => [seat, text.value, proof?.round, proof?.hash, proof?.words.value])).toEqual([
      [null, 'Ik mis de balie.', 1, 'hash one', '{"pen":"one"}'], [null, 'Het is te duur.', 1, 'hash two', '{"pen":"two"}'], [null, 'Kom bij mij langs.', undefined, undefined, undefined]
    ]);
    expect(s.decision.pens).toEqual([{ round: 1, keys: KEYS, closed: 'hash of both' }]);
    const { minorityViews: views } = viewFor(s.state, 'participants', s.memoryView())!['closing'] as unknown as ClosingSlice;
    expect([...views].sort((a, b) => (a.text < b.text ? -1 : 1))).toEqual([{ text: 'Het is te duur.', proven: true }, { text: 'Ik mis de balie.', proven: true }, { text: 'Kom bij mij langs.', proven: false }]);
    expect(JSON.stringify(views)).not.toContain('pen');
    expect(s.refusal('gina', show)).toBe('already-done');
    expect(pensDue(s.state)).toBeNull();
  });
  test('[G9] nobody else does, and not at another step', () => {
    const s = opened(atSettle());
    for (const seat of Object.keys(CAST).filter((one) => one !== 'gina')) expect([seat, s.refusal(seat, show)]).toEqual([seat, 'not-entitled']);
    expect(atSettle().refusal('gina', show)).toBe('already-done');
    expect(s.refusal('gina', { ...show, decision: 'd2' })).toBe('already-done');
  });
  test('[G9] who goes on shows them, and so does the end of the meeting', () => {
    for (const act of [{ type: 'MoveMeeting', to: 'leave' }, { type: 'EndMeeting' }] as const) {
      const s = opened(atSettle());
      s.written = WRITTEN;
      s.when('gina', act);
      expect(s.decision.minorityViews).toHaveLength(3);
      expect(openPens(s.decision)).toBeNull();
    }
  });
  test('[G10] after the box was started again the texts come back first', () => {
    const s = opened(atSettle());
    s.lostAt = s.now;
    for (const act of [show, { type: 'MoveMeeting', to: 'leave' } as const]) expect(s.refusal('gina', act)).toBe('ballots-coming-back');
    s.now += 120_000;
    s.written = null;
    s.when('gina', show);
    expect([s.decision.minorityViews, s.decision.pens[0]!.closed]).toEqual([[], '[]']);
  });
});

describe('what is not shown', () => {
  test('[G10] going back from settle publishes nothing; coming again opens anew', () => {
    const s = opened(atSettle());
    s.written = WRITTEN;
    s.when('gina', { type: 'MoveMeeting', to: 'vote', reason: 'toch nog eens' });
    expect([s.decision.minorityViews, s.decision.pens]).toEqual([[], []]);
    s.vote(all('along'));
    s.to('settle');
    expect(pensDue(s.state)).toMatchObject({ round: 2 });
  });
  test('[G10] so does undoing the move to settle', () => {
    const s = opened(atSettle());
    s.when('gina', { type: 'UndoMove' });
    expect(s.decision.pens).toEqual([]);
  });
  test('[G10] a voided round takes the proof along, never the words', () => {
    const s = opened(atSettle());
    s.written = WRITTEN;
    s.when('gina', show);
    s.when('gina', { type: 'VoidRound', reason: 'verkeerde tekst' });
    expect(s.decision.minorityViews.map(({ text, proof }) => [text.value, proof])).toEqual(WRITTEN.proven.map(({ text }) => [text, undefined]).concat([['Kom bij mij langs.', undefined]]));
    expect(s.decision.pens).toEqual([]);
  });
});

test('[Z4] words that go from a record take their proof along: it would tell whether a guess is right', () => {
  const s = opened(atSettle());
  s.written = WRITTEN;
  s.when('gina', show);
  s.to('answer').given({ type: 'RecordAdopted', decision: 'd1', by: ['piet', 'sec'], at: s.now });
  s.signedInAt = s.now;
  const view = s.decision.minorityViews[0]!;
  s.when('piet', { type: 'RedactText', decision: 'd1', target: { kind: 'minority-view', view: view.id }, reason: 'own-wish' });
  const after = s.decision.minorityViews[0]!;
  expect([after.text.value, after.proof?.words.value, after.proof?.hash]).toEqual([null, null, 'hash one']);
});

test('[G8] streams of before there were pens replay as they were', () => {
  const s = atSettle();
  const before = { type: 'MinorityViewGiven', decision: 'd1', view: 'v', seat: null, text: { '~text': 't', value: 'Oud.' } } as const;
  expect(evolve(s.state, before).decisions[0]!.minorityViews).toEqual([{ id: 'v', seat: null, text: { '~text': 't', value: 'Oud.' } }]);
  expect(VOTERS.length).toBeGreaterThanOrEqual(5);
});
