import { describe, expect, test } from 'vitest';
import { openRound } from './rules.ts';
import { all, stage, VOTERS } from './testing.ts';
import { viewFor } from './view/audiences.ts';

const counts = (along: number, notYet = 0, abstain = 0) => ({ along, 'not-yet': notYet, abstain });
const roundOf = (s: ReturnType<typeof stage>) => openRound(s.state)!.id;
const enter = (s: ReturnType<typeof stage>, numbers: ReturnType<typeof counts>, countedBy = 'Kees en Ria') =>
  s.when('sec', { type: 'EnterPaperTally', round: roundOf(s), counts: numbers, countedBy });

describe('a round on paper', () => {
  test('[F1] the secretary and whoever leads write down the same numbers: the round is closed with them, and says who counted', () => {
    const s = stage().to('vote');
    const round = roundOf(s);
    enter(s, counts(4, 2));
    s.when('gina', { type: 'ConfirmPaperTally', round, counts: counts(4, 2) });
    expect(s.events.at(-1)).toMatchObject({
      type: 'RoundClosed', class: 'majority', answered: 6, counts: counts(4, 2), held: 'on-paper', countedBy: { value: 'Kees en Ria' }
    });
    expect(s.decision.rounds[0]).toMatchObject({ status: 'closed', held: 'on-paper', answers: {} });
  });

  test('[F1] other numbers close nothing', () => {
    const s = stage().to('vote');
    enter(s, counts(4, 2));
    expect(s.refusal('gina', { type: 'ConfirmPaperTally', round: roundOf(s), counts: counts(5, 1) })).toBe('tally-differs');
  });

  test('[F1] nothing entered yet, another round, more choices than people, nobody named: refused', () => {
    const s = stage().to('vote');
    const round = roundOf(s);
    expect(s.refusal('gina', { type: 'ConfirmPaperTally', round, counts: counts(4, 2) })).toBe('unknown-reference');
    const wrong = (more: object) => s.refusal('sec', { type: 'EnterPaperTally', round, counts: counts(4, 2), countedBy: 'Kees', ...more });
    expect([wrong({ round: 'r0' }), wrong({ counts: counts(VOTERS.length, 1) }), wrong({ countedBy: ' ' })]).toEqual(['wrong-step', 'tally-too-high', 'empty-text']);
  });

  test('[F1] the secretary enters and whoever leads confirms: nobody else, and never one person both', () => {
    const s = stage().to('vote');
    const round = roundOf(s);
    for (const seat of ['piet', 'gina', 'm1', 'exp', 'obs']) {
      expect(s.refusal(seat, { type: 'EnterPaperTally', round, counts: counts(6), countedBy: 'ik' }), seat).toBe('not-entitled');
    }
    enter(s, counts(6));
    for (const seat of ['piet', 'sec', 'm1']) expect(s.refusal(seat, { type: 'ConfirmPaperTally', round, counts: counts(6) }), seat).toBe('not-entitled');
    s.leadAwayMs = 60_000;
    s.signedInAt = s.now;
    s.when('sec', { type: 'TakeLead' });
    expect(s.refusal('sec', { type: 'ConfirmPaperTally', round, counts: counts(6) })).toBe('needs-second-person');
  });

  test('[F1] the same rule gives the class: half of the people missing is no majority, and an addition is adopted by it', () => {
    const few = stage().to('vote');
    enter(few, counts(2));
    few.when('gina', { type: 'ConfirmPaperTally', round: roundOf(few), counts: counts(2) });
    expect(few.decision.rounds[0]!.class).toBe('no-majority');
    const s = stage().to('vote');
    s.vote(all('along'));
    s.to('improve');
    const made = s.when('sec', { type: 'DraftAddition', changes: [{ part: '1', text: 'Anders.', kind: 'substantive', because: [] }] });
    s.when('gina', { type: 'OpenRound', draft: made.draft! });
    enter(s, counts(6));
    s.when('gina', { type: 'ConfirmPaperTally', round: roundOf(s), counts: counts(6) });
    expect(s.decision.rounds.at(-1)).toMatchObject({ class: 'everyone', adopted: true, held: 'on-paper' });
  });

  test('[F2] what was chosen on phones before does not count beside the paper, and is no name by choice', () => {
    const s = stage({ rules: { namesAfterOpenRound: true } }).to('vote');
    s.when('m1', { type: 'CastBallot', choice: 'not-yet' });
    enter(s, counts(6));
    s.when('gina', { type: 'ConfirmPaperTally', round: roundOf(s), counts: counts(6) });
    expect(s.decision.rounds[0]!.class).toBe('everyone');
    expect((viewFor(s.state, 'participants', s.memoryView()).rounds as { names: unknown }).names).toEqual([]);
  });

  test('[F3] of a secret round on paper the numbers stand in no event, and no view shows them to be confirmed', () => {
    const s = stage({ rules: { ballot: 'secret' } }).to('vote');
    enter(s, counts(3, 3));
    for (const audience of ['lead', 'desk', 'participants', 'screen'] as const) {
      const view = viewFor(s.state, audience, s.memoryView()) as { care?: { paperTally: unknown }; rounds: unknown };
      if (view.care) expect(view.care.paperTally).toEqual({ round: roundOf(s), countedBy: 'Kees en Ria', by: 'sec', name: 'Naam sec' });
      expect(JSON.stringify(view.rounds), audience).not.toContain('"along"');
    }
    s.when('gina', { type: 'ConfirmPaperTally', round: roundOf(s), counts: counts(3, 3) });
    const closed = s.events.at(-1)!;
    expect(closed).toMatchObject({ type: 'RoundClosed', class: 'no-majority', held: 'on-paper' });
    expect('counts' in closed).toBe(false);
    expect([...s.tallies.values()]).toEqual([{ counts: counts(3, 3) }]);
  });
});

describe('people on paper', () => {
  test('[F4] chair or leader puts somebody on paper whose phone fails; the secretary then enters for them, recorded as such', () => {
    const s = stage().to('gather');
    expect(s.refusal('sec', s.inputCommand('Van papier.', { for: 'm1' }))).toBe('not-entitled');
    for (const seat of ['sec', 'm1', 'obs']) expect(s.refusal(seat, { type: 'SetJoins', seat: 'm1', joins: 'paper' }), seat).toBe('not-entitled');
    s.when('gina', { type: 'SetJoins', seat: 'm1', joins: 'paper' });
    const input = s.input('sec', 'Van papier.', { for: 'm1' });
    expect(s.decision.contributions[input]).toMatchObject({ owner: 'm1', broughtBy: 'sec', onPaper: true });
    s.when('piet', { type: 'SetJoins', seat: 'm1', joins: 'phone' });
    expect(s.refusal('sec', s.inputCommand('Nog iets.', { for: 'm1' }))).toBe('not-entitled');
    const own = s.input('m1', 'Weer zelf.');
    expect('onPaper' in s.decision.contributions[own]!).toBe(false);
  });

  test('[F4] not whoever leads, not a seat with an account, not an unknown one', () => {
    const s = stage().to('gather');
    s.given({ type: 'SeatTaken', seat: 'piet', account: 'a1' });
    const refusal = (seat: string) => s.refusal('gina', { type: 'SetJoins', seat, joins: 'paper' });
    expect([refusal('gina'), refusal('piet'), refusal('nobody')]).toEqual(['not-entitled', 'not-entitled', 'unknown-reference']);
  });

  test('[F4] [C7] of a hidden input nobody is told that it came on paper', () => {
    const s = stage().to('gather');
    const ids = [1, 2, 3].map((n) => s.input('sec', `Verborgen ${n}`, { for: 'pa', name: 'hidden' }));
    const named = s.input('sec', 'Met naam', { for: 'pa' });
    const inputs = viewFor(s.state, 'desk', s.memoryView()).inputs as { id: string; onPaper?: true }[];
    expect(inputs.filter((i) => i.onPaper).map((i) => i.id)).toEqual([named]);
    expect(inputs.map((i) => i.id).sort()).toEqual([...ids, named].sort());
  });
});
