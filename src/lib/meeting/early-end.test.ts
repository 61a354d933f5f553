import { expect, test } from 'vitest';
import { stage } from './testing.ts';
import { mineFor } from './view/mine.ts';

/** A meeting that stopped early: what was settled before can be answered and adopted, the rest stays a draft. Rules M7, S9. */

function ended() {
  const s = stage({ decisions: 2 }).to('gather');
  const input = s.input('m1', 'Een zin');
  s.to('settle').move('agree').to('gather');
  s.when('gina', { type: 'EndMeeting' });
  s.signedInAt = s.now;
  return { s, input };
}

test('[M7] what was settled is answered and adopted after an early end', () => {
  const { s, input } = ended();
  const decision = 'd1';
  s.when('sec', { type: 'GiveAnswer', decision, input, status: 'not-followed', code: 'law', reason: 'Dat mag niet van de wet.' });
  s.when('sec', { type: 'SayNotHeard', decision, text: 'Jongeren.' });
  s.when('sec', { type: 'SetFollowUp', decision, goal: 'x', indicator: 'x', who: 'x', date: '2027-01-01' });
  s.when('sec', { type: 'ProposeRecord', decision });
  s.when('piet', { type: 'AdoptRecord', decision });
  expect(s.state.decisions[0]!.adoption).not.toBe(null);
});

test('[M7] what was not settled takes nothing more but a withdrawal', () => {
  const { s } = ended();
  const decision = 'd2';
  expect([
    s.refusal('sec', { type: 'SayNotHeard', decision, text: 'x' }), s.refusal('sec', { type: 'ProposeRecord', decision }),
    s.refusal('sec', { type: 'SetLink', decision, input: 'x', change: 'x' }), s.refusal('m1', s.inputCommand()), s.refusal('m1', { type: 'StepOut', words: 'x' })
  ]).toEqual(Array(5).fill('wrong-step'));
});

test('[M7] the desk is told that it may, and only when something was settled', () => {
  const { s } = ended();
  expect(mineFor(s.state, 'sec', s.memoryView())!.can).toEqual(expect.arrayContaining(['answer', 'adopt']));
  const early = stage().to('gather');
  early.when('gina', { type: 'EndMeeting' });
  expect(mineFor(early.state, 'sec', early.memoryView())!.can).not.toContain('adopt');
});
