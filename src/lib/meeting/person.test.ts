import { expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { everythingAbout, mayHandleData } from './person.ts';
import { stage } from './testing.ts';

/** m1 said two things with their name, two without, asked a question, and chose in an open round. */
function lived() {
  const s = stage().to('agree');
  s.when('m1', { type: 'AskAboutCard', text: 'Wat is het kader?' });
  s.to('gather');
  const give = (seat: string, name: 'shown' | 'hidden', text: string) =>
    s.when(seat, { type: 'GiveContribution', begun: { step: 'gather', version: s.state.stepVersion }, source: 'experiential', scope: 'I', name, text });
  give('m1', 'shown', 'Van m1 met naam.');
  give('m1', 'hidden', 'Van m1 zonder naam.');
  give('m2', 'shown', 'Van een ander.');
  s.to('vote').when('m1', { type: 'CastBallot', choice: 'not-yet' });
  s.when('gina', { type: 'CloseRound' });
  return s;
}

test('[X1] chair and secretary get all that is kept about one person, and nothing of another', () => {
  const found = everythingAbout(lived().state, 'm1', 'office')!;
  expect(found.person).toMatchObject({ name: 'Naam m1', role: 'member', vote: true, presence: 'present' });
  expect(found.decisions[0]).toMatchObject({ inputs: [{ text: 'Van m1 met naam.' }], questions: [{ text: 'Wat is het kader?' }], rounds: [{ couldVote: true }] });
  expect(JSON.stringify(found)).not.toContain('Van een ander.');
});

test('[X2] what they may not know is not in it: an input without a name, a choice; the person finds both', () => {
  const { state } = lived();
  const [office, own] = [everythingAbout(state, 'm1', 'office'), everythingAbout(state, 'm1', 'own')].map((x) => JSON.stringify(x));
  for (const secret of ['Van m1 zonder naam.', 'not-yet', 'hidden']) expect([office!.includes(secret), own!.includes(secret)], secret).toEqual([false, true]);
});

test('[X2] who wrote a hidden input shows in nobody\'s export but their own', () => {
  const s = lived();
  const other = stage().to('gather');
  other.when('m2', { type: 'GiveContribution', begun: { step: 'gather', version: other.state.stepVersion }, source: 'experiential', scope: 'I', name: 'hidden', text: 'x' });
  const before = stage().to('gather');
  expect(everythingAbout(other.state, 'm2', 'office')).toEqual(everythingAbout(before.state, 'm2', 'office'));
  expect(everythingAbout(s.state, 'nobody', 'office')).toBe(null);
  expect(everythingAbout(s.state, '__proto__', 'own')).toBe(null);
});

test('[X3] taking out and deleting ask for chair or secretary who signed in within five minutes, and no adopted record', () => {
  const s = lived();
  const may = (seat: string, action: 'export-person' | 'delete-meeting', ago: number | null) =>
    mayHandleData(s.state, seat, action, ago === null ? null : s.now - ago, s.now)?.refusal ?? null;
  for (const action of ['export-person', 'delete-meeting'] as const) {
    expect(['piet', 'sec', 'gina', 'm1', 'exp', 'obs', 'nobody'].map((seat) => may(seat, action, 0)), action).toEqual([
      null, null, 'not-entitled', 'not-entitled', 'not-entitled', 'not-entitled', 'no-seat'
    ]);
    expect([may('sec', action, LIMITS.freshSignInMs), may('sec', action, LIMITS.freshSignInMs + 1), may('sec', action, null)]).toEqual([null, 'sign-in-again', 'sign-in-again']);
  }
  s.given({ type: 'RecordAdopted', decision: 'd1', by: ['piet', 'sec'], at: s.now });
  expect([may('sec', 'export-person', 0), may('sec', 'delete-meeting', 0)]).toEqual([null, 'wrong-step']);
});
