import { expect, test } from 'vitest';
import { recordOf } from '../record/model.ts';
import { entitledNow } from './rounds.ts';
import { openRound } from './rules.ts';
import { all, stage } from './testing.ts';
import { viewFor } from './view/audiences.ts';
import { mineFor } from './view/mine.ts';

/** Stepping out of one decision because of a conflict of interest. Rules B1 to B4. */

const words = 'Mijn zus werkt bij deze aanbieder.';
const out = { type: 'StepOut', words } as const;

test('[B1] who stepped out gives no input, need, recognition, readiness or vote; they may stay and listen', () => {
  const s = stage().to('gather');
  s.when('m1', out);
  expect(s.refusal('m1', s.inputCommand())).toBe('stepped-out');
  s.to('spread');
  expect(s.refusal('m1', { type: 'Recognise', view: 'x', answer: 'yes' })).toBe('stepped-out');
  s.to('ready');
  expect(s.refusal('m1', { type: 'SayReady', ready: 8 })).toBe('stepped-out');
  s.to('vote');
  expect(openRound(s.state)!.entitled).not.toContain('m1');
  expect(s.refusal('m1', { type: 'CastBallot', choice: 'along' })).toBe('stepped-out');
  s.vote(all('along', ['piet', 'm2', 'm3', 'rep', 'pa']));
  s.to('need');
  expect(s.refusal('m1', s.inputCommand())).toBe('stepped-out');
  s.to('settle');
  expect(s.refusal('m1', { type: 'GiveMinorityView', text: 'x' })).toBe('not-entitled');
  expect([s.refusal('m1', { type: 'RaiseHand' }), s.refusal('m1', { type: 'GiveSignal', signal: 'pause' })]).toEqual([null, null]);
  expect(s.state.seats['m1']!.presence).toBe('present');
});

test('[B1] nor does anybody do it for them: no supporter, no secretary', () => {
  const s = stage().to('gather');
  s.when('sup', { ...out, for: 'rep' });
  s.when('sec', { ...out, for: 'pa' });
  expect([s.refusal('sup', s.inputCommand('x', { for: 'rep' })), s.refusal('sec', s.inputCommand('x', { for: 'pa' }))]).toEqual(['stepped-out', 'stepped-out']);
  expect([s.refusal('sup', { ...out, for: 'm1' }), s.refusal('sec', { ...out, for: 'm1' }), s.refusal('obs', out), s.refusal('gina', out)]).toEqual([
    'not-entitled', 'not-entitled', 'not-entitled', 'facilitator-neutral'
  ]);
});

test('[B1] it is for one decision: at the next one they take part again', () => {
  const s = stage({ decisions: 2 }).to('gather');
  s.when('m1', out);
  s.to('settle').move('agree').to('gather');
  expect(s.refusal('m1', s.inputCommand())).toBe(null);
});

test('[B1] said beforehand for a decision that is still to come', () => {
  const s = stage({ decisions: 2 });
  s.when('m1', { ...out, decision: 'd2' });
  expect(s.refusal('m1', s.inputCommand('x', { decision: 'd2' }))).toBe('stepped-out');
  expect(s.refusal('m1', s.inputCommand('x', { decision: 'd1' }))).toBe(null);
});

test('[B2] in their own words; not twice, not while a round is open', () => {
  const s = stage().to('gather');
  expect([s.refusal('m1', { ...out, words: '  ' }), s.refusal('m1', { ...out, words: 'x'.repeat(8001) })]).toEqual(['empty-text', 'too-long']);
  s.when('m1', out);
  expect(s.refusal('m1', out)).toBe('already-done');
  s.to('vote');
  expect(s.refusal('m2', out)).toBe('frozen');
});

test('[B3] taken back until the first round of the decision opened; the words are erased then', () => {
  const s = stage().to('gather');
  s.when('m1', out);
  const id = s.decision.steppedOut['m1']!['~text'];
  expect(s.ask('m1', { type: 'StepIn' })).toMatchObject({ ok: true, events: [{ type: 'SteppedIn', seat: 'm1', erases: [id] }] });
  s.when('m1', { type: 'StepIn' });
  expect(s.refusal('m1', s.inputCommand())).toBe(null);
  s.when('m1', out);
  s.to('vote').vote(all('along', ['m2', 'm3', 'rep', 'pa']));
  expect(s.refusal('m1', { type: 'StepIn' })).toBe('frozen');
  // between rounds one may still find out that one has to step out
  expect(s.refusal('m2', out)).toBe(null);
});

test('[B4] the minimum of a secret round is that of who is left', () => {
  const s = stage({ rules: { ballot: 'secret' } }).to('ready');
  s.when('m1', out);
  expect(entitledNow(s.state, s.decision)).toHaveLength(5);
  s.when('m2', out);
  expect(s.refusal('gina', { type: 'MoveMeeting', to: 'vote', reason: 'x' })).toBe('too-few-for-secret');
});

test('[B4] who stepped out between two secret rounds is out of the next one', () => {
  const s = stage({ rules: { ballot: 'secret' } }).to('vote');
  s.vote(all('along', ['m1', 'm2', 'm3', 'rep', 'piet']));
  s.when('m1', out);
  s.when('gina', { type: 'OpenRound' });
  expect(openRound(s.state)!.entitled).not.toContain('m1');
});

test('[B4] who stepped out does not take or get the lead of it', () => {
  const s = stage().to('gather');
  s.when('piet', out);
  expect([s.refusal('piet', { type: 'TakeLead' }), s.refusal('gina', { type: 'HandOverLead', seat: 'piet' })]).toEqual(['stepped-out', 'stepped-out']);
});

test('[B2] input given before stays, and is marked; a hidden one is not', () => {
  const s = stage().to('gather');
  const shown = s.input('m1', 'Met naam');
  const hidden = s.input('m1', 'Zonder naam', { name: 'hidden' });
  s.when('m1', out);
  s.to('search');
  const inputs = viewFor(s.state, 'lead', s.memoryView())['inputs'] as unknown as { id: string; out?: true }[];
  expect(inputs.map((i) => [i.id, i.out])).toEqual(expect.arrayContaining([[shown, true], [hidden, undefined]]));
  const record = recordOf(s.state, s.decision);
  expect(record.inputs.map((i) => [i.id, i.steppedOut])).toEqual(expect.arrayContaining([[shown, true], [hidden, undefined]]));
});

test('[B2] the record names them, with their words', () => {
  const s = stage().to('gather');
  s.when('m1', out);
  expect(recordOf(s.state, s.decision).process.steppedOut).toEqual([{ name: 'Naam m1', role: 'member', text: words }]);
});

test('[B1] their own device says so, and offers nothing that would be refused', () => {
  const s = stage().to('gather');
  s.when('m1', out);
  const mine = mineFor(s.state, 'm1', s.memoryView())!;
  expect(mine.out).toEqual({ words, back: true });
  expect([mine.can.includes('input'), mine.voter, mine.can.includes('step-out')]).toEqual([false, false, true]);
  expect(JSON.stringify(viewFor(s.state, 'participants', s.memoryView()))).not.toContain(words);
  expect(JSON.stringify(viewFor(s.state, 'screen', s.memoryView()))).not.toContain(words);
});
