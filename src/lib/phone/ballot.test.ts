import { describe, expect, test } from 'vitest';
import type { VoterState } from '../client/ballot/voter.ts';
import type { Choice } from '../meeting/vocabulary.ts';
import { Ballot } from './ballot.svelte.ts';
import type { Phone } from './phone.svelte.ts';

const state = (over: Partial<VoterState> = {}): VoterState =>
  ({ ballot: 'ready', choice: null, underWay: false, received: false, before: null, checked: null, trouble: null, ...over });

interface Mine { entitled?: string[]; answered?: string[]; choice?: Choice | null; vote?: boolean; leads?: boolean }
/** A phone as the Ballot needs it: one round, one seat `me` that may also answer for `els`, and a voter that only remembers what it was asked. */
function phone(ballot: 'secret' | 'open', states: Record<string, VoterState> | null, mine: Mine = {}) {
  const asked: [string, string][] = [];
  const sent: unknown[] = [];
  const vote = states && {
    state: (seat: string) => states[seat] ?? state({ ballot: 'none' }),
    choose: async (seat: string, choice: string) => asked.push([seat, choice]) > 0, proof: () => null
  };
  const { entitled = ['me'], answered = [], choice = null, vote: votes = true, leads = false } = mine;
  const it = {
    view: { rounds: { open: { id: 'r1', ballot } } }, session: { vote },
    mine: { seat: 'me', name: 'Ik', represents: { seat: 'els', name: 'Els' }, vote: votes, leads, round: { entitled, answered, choice } },
    send: async (command: unknown) => (sent.push(command), { ok: true })
  };
  return { ballot: new Ballot(it as unknown as Phone), asked, sent, it };
}

describe('a secret choice', () => {
  test('[K8] is under way until there is a receipt, and never called received before', () => {
    const waiting = phone('secret', { me: state({ choice: 'along', underWay: true }) }).ballot;
    expect([waiting.underWay, waiting.received, waiting.choosing, waiting.own]).toEqual([true, false, false, 'along']);
    const there = phone('secret', { me: state({ choice: 'along', received: true }) }).ballot;
    expect([there.underWay, there.received, there.choosing, there.own]).toEqual([false, true, false, 'along']);
  });
  test('what the server says of a seat makes nothing received', () => {
    expect(phone('secret', { me: state() }, { answered: ['me'] }).ballot.received).toBe(false);
  });
  test('[K7] goes to the voter of this device and never over the line', async () => {
    const { ballot, asked, sent } = phone('secret', { me: state() });
    await ballot.send('not-yet', '');
    expect([asked, sent]).toEqual([[['me', 'not-yet']], []]);
  });
  test('pressed before the voter is there, it waits, is shown as under way, and goes once', async () => {
    const { ballot, asked, it } = phone('secret', null);
    await ballot.send('along', '');
    expect([ballot.underWay, ballot.own, ballot.choosing]).toEqual([true, 'along', false]);
    ballot.bringEarly();
    expect(asked).toEqual([]);
    it.session.vote = phone('secret', { me: state() }).it.session.vote;
    it.session.vote!.choose = async (seat, choice) => asked.push([seat, choice]) > 0;
    ballot.bringEarly();
    ballot.bringEarly();
    expect(asked).toEqual([['me', 'along']]);
  });
  test('a round later it does not go any more', async () => {
    const { ballot, it, asked } = phone('secret', null);
    await ballot.send('along', '');
    ballot.fresh();
    it.session.vote = { state: () => state(), choose: async (seat, choice) => asked.push([seat, choice]) > 0, proof: () => null };
    ballot.bringEarly();
    expect([asked, ballot.underWay]).toEqual([[], false]);
  });
  test.each(['elsewhere', 'left-out', 'alarm'] as const)('with a ballot that is %s nothing can be chosen here', (why) => {
    const { ballot } = phone('secret', { me: state({ ballot: why }) });
    expect([ballot.blocked, ballot.choosing, ballot.received]).toEqual([why, false, false]);
  });
  test.each(['none', 'asking'] as const)('can be made while the ballot is on its way (%s)', (where) => {
    const { ballot } = phone('secret', { me: state({ ballot: where }) });
    expect([ballot.blocked, ballot.choosing]).toEqual([null, true]);
  });
});

describe('"Mijn keuze blijft zo"', () => {
  test('[K11] sends a stand, and only by its own tap', async () => {
    const { ballot, asked } = phone('secret', { me: state({ before: 'not-yet' }) });
    expect([ballot.last, asked]).toEqual(['not-yet', []]);
    ballot.stay();
    expect(asked).toEqual([['me', 'stand']]);
  });
  test('is not there without an earlier choice, nor once something was chosen; afterwards the choice itself is shown', () => {
    expect(phone('secret', { me: state() }).ballot.last).toBe(null);
    const stood = phone('secret', { me: state({ before: 'not-yet', choice: 'stand', received: true }) }).ballot;
    expect([stood.last, stood.own]).toEqual([null, 'not-yet']);
  });
});

describe('who answers for two', () => {
  const two = { entitled: ['me', 'els'] };
  test('is asked for one after the other', () => {
    expect(phone('secret', { me: state(), els: state() }, two).ballot.voterName).toBe('Ik');
    const next = phone('secret', { me: state({ choice: 'along', received: true }), els: state() }, two).ballot;
    expect([next.voterName, next.received, next.choosing]).toEqual(['Els', false, true]);
  });
  test('is not kept from their own ballot by one that is on the other device', () => {
    const { ballot } = phone('secret', { me: state({ ballot: 'elsewhere' }), els: state() }, two);
    expect([ballot.voter, ballot.blocked]).toEqual(['els', null]);
  });
  test('sees the one that is still under way when both were chosen', () => {
    const { ballot } = phone('secret', { me: state({ choice: 'along', received: true }), els: state({ choice: 'along' }) }, two);
    expect([ballot.voter, ballot.underWay]).toEqual(['els', true]);
  });
});

test('an open choice goes over the line, and is received when the server has it', async () => {
  const { ballot, sent } = phone('open', null);
  await ballot.send('along', '');
  expect(sent).toEqual([{ type: 'CastBallot', round: 'r1', choice: 'along' }]);
  const { ballot: there } = phone('open', null, { answered: ['me'], choice: 'along' });
  expect([there.received, there.own, there.underWay, there.last]).toEqual([true, 'along', false, null]);
});

test.each([[{ leads: true }, 'leads'], [{ vote: false }, 'role'], [{}, 'later']] as const)('[K1] without a vote it says why: %o', (mine, why) => {
  const { ballot } = phone('secret', {}, { entitled: [], ...mine });
  expect([ballot.voter, ballot.noVote, ballot.choosing]).toEqual([null, why, false]);
});
