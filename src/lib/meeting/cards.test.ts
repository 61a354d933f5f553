import { describe, expect, test } from 'vitest';
import { isTabletPlace } from './actor.ts';
import { TABLE } from './permissions.ts';
import { openRound } from './rules.ts';
import { CAST, stage, type Stage } from './testing.ts';
import { viewFor } from './view/audiences.ts';
import type { View } from './view/view.types.ts';

const TABLET = 'tablet-hal';
const secret = () => stage({ rules: { ballot: 'secret' } });
const take = (device: string, seat = 'pa') => ({ type: 'TakeCard', for: seat, device }) as const;
const seen = (s: Stage) => viewFor(s.state, 'tablet', s.memoryView()) as unknown as View;
/** A secret round is open, and its ballots are being given out. */
const givingOut = () => {
  const s = secret().to('vote');
  return s.given({ type: 'BallotsOpened', decision: s.decision.id, ballots: { key: { n: 'n' }, box: 'box', script: 'script', publish: false } });
};
const ask = (s: Stage, device: string, seat = 'pa') => ({ type: 'AskBallot', decision: s.decision.id, for: seat, device, blinded: `blinded-${device}`, proof: 'proof' }) as const;

describe('taking a card', () => {
  test('[J1] who is on paper takes one; the same card again changes nothing', () => {
    const s = secret();
    s.when(TABLET, take('card'));
    expect(s.state.seats.pa!.card).toBe('card');
    const before = s.events.length;
    s.when(TABLET, take('card'));
    expect(s.events).toHaveLength(before);
  });

  test('[J1] one card for one person and one person for one card, until it is struck off', () => {
    const s = secret().given({ type: 'JoinsSet', seat: 'm1', joins: 'paper' });
    s.when(TABLET, take('card'));
    expect([s.refusal(TABLET, take('other')), s.refusal(TABLET, take('card', 'm1'))]).toEqual(['card-taken', 'card-taken']);
    s.when('sec', { type: 'DropCard', for: 'pa' });
    expect(s.state.seats.pa).not.toHaveProperty('card');
    s.when(TABLET, take('other'));
    s.when(TABLET, take('card', 'm1'));
    expect([s.state.seats.pa!.card, s.state.seats.m1!.card]).toEqual(['other', 'card']);
  });

  test('[J1] not who has a phone, has no vote, is not here, or was sent away; and nobody that there is not', () => {
    const s = secret().given({ type: 'JoinsSet', seat: 'obs', joins: 'paper' });
    for (const seat of ['m1', 'obs', 'gina']) expect(s.refusal(TABLET, take('card', seat)), seat).toBe('not-entitled');
    for (const seat of ['nobody', '__proto__']) expect(s.refusal(TABLET, take('card', seat)), seat).toBe('unknown-reference');
    s.given({ type: 'SeatLeft', seat: 'pa' });
    expect(s.refusal(TABLET, take('card'))).toBe('not-entitled');
  });

  test('[J4] striking a card off is for the secretary and whoever leads', () => {
    const s = secret();
    s.when(TABLET, take('card'));
    for (const seat of Object.keys(CAST)) expect(s.refusal(seat, { type: 'DropCard', for: 'pa' }), seat).toBe(['sec', 'gina'].includes(seat) ? null : 'not-entitled');
    expect(s.refusal(TABLET, { type: 'DropCard', for: 'pa' })).toBe('not-entitled');
  });
});

describe('the tablet', () => {
  test('[J2] asks for a ballot with the card that this person took, and with no other', () => {
    const s = givingOut();
    expect(s.refusal(TABLET, ask(s, 'card'))).toBe('ballot-not-proven');
    s.when(TABLET, take('card'));
    expect(s.refusal(TABLET, ask(s, 'other'))).toBe('ballot-not-proven');
    expect(s.when(TABLET, ask(s, 'card'))).toEqual({ signature: 'stamped blinded-card' });
    expect(s.issued[s.decision.id]!.pa).toMatchObject({ seat: 'pa', device: 'card' });
  });

  test('[J2] never for who has a phone, nor for itself', () => {
    const s = givingOut();
    for (const seat of ['m1', 'piet', TABLET, 'obs']) expect(s.refusal(TABLET, ask(s, 'card', seat)), seat).toBe('not-entitled');
    expect(openRound(s.state)!.entitled).toContain('m1');
  });

  test('[J3] nobody with a seat takes a card for somebody, or asks for the ballot of who is on paper', () => {
    const s = givingOut();
    s.when(TABLET, take('card'));
    for (const seat of Object.keys(CAST)) {
      expect(s.refusal(seat, take('other')), seat).toBe('not-entitled');
      // who is on paper and is somewhere on a line of their own all the same
      if (seat !== 'pa') expect(s.refusal(seat, ask(s, 'card')), seat).toBe(seat === 'gina' ? 'facilitator-neutral' : 'not-entitled');
    }
  });

  test('[J2] has three rights and no more: every other act of the table is refused', () => {
    const own = Object.entries(TABLE).flatMap(([action, row]) => ('tablet' in row ? [action] : []));
    expect(own.sort()).toEqual(['ask-ballot', 'read-ballots', 'take-card']);
    const s = givingOut();
    for (const command of [
      { type: 'CastBallot', for: 'pa', choice: 'along' }, { type: 'CloseRound' }, { type: 'FreezeBallots', decision: s.decision.id }, { type: 'EnterPaperTally', round: 'r', counts: { along: 1, 'not-yet': 0, abstain: 0 }, countedBy: 'ik' },
      { type: 'SetJoins', seat: 'm1', joins: 'paper' }, { type: 'TakeLead' }, { type: 'MoveMeeting', to: 'settle' }, { type: 'RaiseHand' }
    ] as const) expect(s.refusal(TABLET, command), command.type).toBe('not-entitled');
  });

  test('[J2] reads the text, the rounds and who may take a card: no input, no other name, nothing of its own', () => {
    const s = secret().to('gather');
    s.input('m1', 'CANARY-INPUT');
    s.to('vote');
    s.when(TABLET, take('card'));
    expect(Object.keys(seen(s)).sort()).toEqual(['cards', 'decision', 'meeting', 'rounds', 'route']);
    expect(seen(s).cards).toEqual([{ seat: 'pa', name: 'Naam pa', card: 'card', holds: false, issued: false }]);
    const json = JSON.stringify(seen(s));
    for (const word of ['CANARY', 'Naam m1', 'Naam piet']) expect(json).not.toContain(word);
    expect(seen(s).rounds?.open?.text).toEqual({ '1': 'Het spreekuur is digitaal.', '2': 'Het is op dinsdag.' });
  });

  test('[J2] sees whose ballots are to be asked for, and which were given out', () => {
    const s = givingOut();
    s.when(TABLET, take('card'));
    expect(seen(s).cards).toMatchObject([{ seat: 'pa', holds: true, issued: false }]);
    s.when(TABLET, ask(s, 'card'));
    expect(seen(s).cards).toMatchObject([{ seat: 'pa', holds: true, issued: true }]);
  });

  test('[J1] who had a card when the ballots were given out stays known, whatever becomes of the card; nothing says which card', () => {
    const s = givingOut();
    s.when(TABLET, take('card'));
    s.given({ type: 'BallotsFrozen', decision: s.decision.id, n: 6, list: 'list' });
    s.when('sec', { type: 'DropCard', for: 'pa' });
    expect(s.decision.byCard).toEqual(['pa']);
    expect(JSON.stringify(s.decision)).not.toContain('"card"');
    const without = givingOut().given({ type: 'BallotsFrozen', decision: 'd1', n: 6, list: 'list' });
    expect(without.decision).not.toHaveProperty('byCard');
  });

  test('[J2] is a place that no seat has', () => {
    expect(Object.keys(CAST).filter(isTabletPlace)).toEqual([]);
    expect(secret().refusal('obs', take('card'))).toBe('not-entitled');
  });
});
