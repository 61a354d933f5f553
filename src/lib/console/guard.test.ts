import { describe, expect, test } from 'vitest';
import type { SeatView } from '../meeting/view/people.types.ts';
import type { View } from '../meeting/view/view.types.ts';
import { blocked, minutesLeft, unfinished } from './guard.ts';

const seat = (id: string, more: Partial<SeatView> = {}): SeatView => ({
  id, name: id, role: 'member', vote: true, joins: 'phone', presence: 'present', represents: null, together: false, out: null, expertRoles: [], connected: true,
  leads: false, agreed: false, voter: true, account: false, removed: false, ...more
});

function view(step: View['route']['step'], more: Record<string, unknown> = {}): View {
  return {
    meeting: {}, route: { step, version: 1, decision: 1, decisions: 1, left: null },
    decision: { rules: { ballot: 'secret' }, agreements: { goal: 'x' }, standing: null },
    people: { present: 3, voters: 9, agreed: 0, secretPossible: true, seats: [seat('a'), seat('b'), seat('lead', { leads: true })] },
    care: { writing: null, hands: [], signals: [], missingSources: [], questions: [], readyAnswered: 0, dive: { answered: 0, asked: 0, yes: null, no: null }, waterlineNotes: [] },
    rounds: { open: null, past: [], names: null }, waiting: [], inputs: [], ...more
  } as unknown as View;
}
const whats = (v: View) => unfinished(v).map((u) => u.what);

describe('the guard before going on', () => {
  test('says nothing when nothing is unfinished', () => {
    expect(unfinished(view('arrive'))).toEqual([]);
  });
  test('puts a signal before everything else', () => {
    const care = { ...view('gather').care, writing: 4, signals: [{ signal: 'unsafe', more: false }], hands: [{ seat: 'a', name: 'a' }] };
    expect(whats(view('gather', { care }))).toEqual(['signals', 'writing', 'hands']);
  });
  test('counts who said agreed among who is asked, the leading person too', () => {
    const seats = [seat('a', { agreed: true }), seat('b'), seat('lead', { leads: true }), seat('gone', { presence: 'left' }), seat('looks', { role: 'observer' })];
    expect(unfinished(view('agree', { people: { ...view('agree').people, seats } }))).toEqual([{ what: 'agreeing', n: 1, of: 3 }]);
  });
  test('does not wait for readiness of the person who leads', () => {
    const care = { ...view('ready').care, readyAnswered: 2 };
    expect(whats(view('ready', { care }))).toEqual([]);
  });
  test('names a source of knowledge that was not heard, up to the vote', () => {
    const care = { ...view('gather').care, missingSources: ['scientific'] };
    expect(unfinished(view('gather', { care }))).toEqual([{ what: 'missing', source: 'scientific' }]);
    expect(whats(view('settle', { care }))).toEqual([]);
  });
  test('takes the other view with the fewest answers', () => {
    const inputs = [{ id: 'x', step: 'search', withdrawn: false }, { id: 'y', step: 'search', withdrawn: false }];
    const spread = { recognition: {}, live: { x: { answered: 2 } } };
    expect(unfinished(view('spread', { inputs, spread }))).toEqual([{ what: 'recognising', n: 0, of: 2 }]);
  });
  test('does not wait for who stepped out of this decision', () => {
    const seats = [seat('a'), seat('b', { out: 'Ik ben partij.' }), seat('lead', { leads: true })];
    const care = { ...view('ready').care, readyAnswered: 1 };
    expect(whats(view('ready', { care, people: { ...view('ready').people, seats } }))).toEqual([]);
  });
  test('says that there are fewer people than the quorum, where it is counted', () => {
    const people = { ...view('arrive').people, quorum: { present: 5, needed: 8 } };
    expect(unfinished(view('arrive', { people }))).toEqual([{ what: 'quorum', present: 5, needed: 8 }]);
    expect(whats(view('settle', { people }))).toEqual([]);
  });
  test('says how many minutes are left, only when they are few; nothing on another day', () => {
    const meeting = { date: '2026-11-24', end: '21:30' } as View['meeting'];
    const at = (time: string, day = '2026-11-24') => minutesLeft(meeting, new Date(`${day}T${time}`).getTime());
    expect([at('21:20'), at('21:29:30'), at('21:31'), at('09:00'), at('21:20', '2026-11-25')]).toEqual([10, 1, -1, null, null]);
    expect(unfinished(view('arrive'), 10)).toEqual([{ what: 'minutes', n: 10 }]);
    expect(unfinished(view('arrive'), 16)).toEqual([]);
  });
});

describe('what makes a move impossible', () => {
  test('is an open round, whatever the step', () => {
    expect(blocked(view('vote', { rounds: { open: { id: 'r' }, past: [], names: null } }), 'need')).toBe('round-open');
  });
  test('is an agreement that is empty in any decision of the agenda, before the start', () => {
    const agenda = [{ agreements: { goal: 'x' } }, { agreements: { goal: ' ' } }];
    expect(blocked(view('prepare', { agenda }), 'arrive')).toBe('agreements');
    expect(blocked(view('settle', { agenda }), 'agree')).toBeNull();
  });
  test('is too few people for a secret vote', () => {
    const people = { ...view('ready').people, secretPossible: false };
    expect(blocked(view('ready', { people }), 'vote')).toBe('too-few-for-secret');
    expect(blocked(view('ready', { people }), 'gather')).toBeNull();
  });
});
