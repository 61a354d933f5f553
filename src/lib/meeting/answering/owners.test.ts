import { expect, test } from 'vitest';
import type { Command } from '../commands.server.ts';
import { due } from '../retention.ts';
import { all, stage, type Stage } from '../testing.ts';
import { mayQuote } from './owners.ts';

/** What the owner of an input says of what became of it: rules O1 to O4. */
function over(): { s: Stage; a: string; hidden: string } {
  const s = stage().to('need');
  const [a, hidden] = [s.input('m1', 'Een'), s.input('m2', 'Twee', { name: 'hidden' })];
  s.move('improve');
  s.addition('1', 'Anders', all('along'), []);
  s.to('answer');
  return { s, a, hidden };
}
const about = (input: string): Command[] => [
  { type: 'AgreeToGrouping', input, agree: true }, { type: 'AskTalk', input, wanted: true }, { type: 'JudgeAnswer', input, right: false }, { type: 'AnswerQuote', input, answer: 'yes' }
];
function adopt(s: Stage, ...inputs: string[]): void {
  for (const input of inputs) s.when('sec', { type: 'GiveAnswer', input, status: 'not-followed', code: 'law', reason: 'Zo is de wet.' });
  s.when('sec', { type: 'SayNotHeard', text: 'jongeren' });
  s.signedInAt = s.now;
  s.when('piet', { type: 'ProposeRecord' });
  s.when('sec', { type: 'AdoptRecord' });
}

test('[O1] only the owner says these things, and of a hidden input nobody else learns more than of one that is not there', () => {
  const { s, a, hidden } = over();
  for (const command of about(a)) expect([s.refusal('m1', command), s.refusal('m2', command), s.refusal('obs', command)], command.type).toEqual([null, 'not-entitled', 'not-entitled']);
  for (const command of about(hidden)) {
    expect([s.refusal('m2', command), s.refusal('m1', command), s.refusal('sec', command), s.refusal('sec', { ...command, for: 'm2' } as Command)], command.type)
      .toEqual([null, 'not-entitled', 'not-entitled', 'not-entitled']);
  }
});

test('[O1] the secretary says them for somebody on paper, a supporter for whom they represent', () => {
  const s = stage().to('need');
  const [paper, rep] = [s.input('sec', 'Op papier', { for: 'pa' }), s.input('sup', 'Namens', { for: 'rep' })];
  s.to('answer');
  for (const command of about(paper)) expect(s.refusal('sec', { ...command, for: 'pa' } as Command), command.type).toBe(null);
  for (const command of about(rep)) expect(s.refusal('sup', { ...command, for: 'rep' } as Command), command.type).toBe(null);
  expect(s.refusal('sup', { type: 'AskTalk', input: rep, wanted: true, for: 'm1' })).toBe('not-entitled');
});

test('[O1] about an input that was taken back nothing is said any more, and what was said goes with it', () => {
  const { s, a } = over();
  s.when('m1', { type: 'AskTalk', input: a, wanted: true, how: 'Bel me' });
  s.when('m1', { type: 'JudgeAnswer', input: a, right: false, reason: 'Zo zei ik het niet' });
  const said = [s.decision.talks[a]!.how!['~text'], s.decision.judged[a]!.reason!['~text']];
  s.when('m1', { type: 'WithdrawContribution', input: a });
  expect(s.events.at(-1)).toMatchObject({ erases: expect.arrayContaining(said) as unknown });
  expect([s.decision.talks, s.decision.judged, s.decision.grouping]).toEqual([{}, {}, {}]);
  for (const command of about(a)) expect(s.refusal('m1', command), command.type).toBe('unknown-reference');
});

test('[O2] wanting to talk and being quoted go on after the adoption; what could still change the answer does not', () => {
  const { s, a, hidden } = over();
  adopt(s, a, hidden);
  expect(about(a).map((command) => s.refusal('m1', command))).toEqual(['wrong-step', null, 'wrong-step', null]);
});

test('[O2] who no longer wants to talk takes it back, with where to reach them', () => {
  const { s, a } = over();
  s.when('m1', { type: 'AskTalk', input: a, wanted: true, how: 'Bel me' });
  const how = s.decision.talks[a]!.how!['~text'];
  s.when('m1', { type: 'AskTalk', input: a, wanted: false });
  expect([s.decision.talks, s.events.at(-1)]).toEqual([{}, expect.objectContaining({ erases: [how] })]);
  expect(s.refusal('m1', { type: 'AskTalk', input: a, wanted: true, how: 'x'.repeat(8_001) })).toBe('too-long');
});

test('[O3] another answer takes away what was said of the first, words and all', () => {
  const { s, a } = over();
  const answer = (reason: string) => s.when('sec', { type: 'GiveAnswer', input: a, status: 'not-followed', code: 'law', reason });
  answer('Eerst dit.');
  s.when('m1', { type: 'JudgeAnswer', input: a, right: false, reason: 'Zo zei ik het niet' });
  const reason = s.decision.judged[a]!.reason!['~text'];
  answer('Nu beter.');
  expect([s.decision.judged, s.events.at(-1)]).toEqual([{}, expect.objectContaining({ erases: expect.arrayContaining([reason]) as unknown })]);
});

test('[O3] it does not take a waiting proposal away: it changes nothing in the record', () => {
  const { s, a, hidden } = over();
  for (const input of [a, hidden]) s.when('sec', { type: 'GiveAnswer', input, status: 'not-followed', code: 'law', reason: 'Zo is de wet.' });
  s.when('sec', { type: 'SayNotHeard', text: 'jongeren' });
  s.signedInAt = s.now;
  s.when('piet', { type: 'ProposeRecord' });
  s.when('m1', { type: 'JudgeAnswer', input: a, right: true });
  expect(s.decision.proposal).toEqual({ by: 'piet' });
});

test('[O4] being quoted is agreed on the final words: not before the outcome, and not of other words', () => {
  const early = stage().to('need');
  const input = early.input('m1');
  expect(early.refusal('m1', { type: 'AnswerQuote', input, answer: 'yes' })).toBe('wrong-step');
  const { s, a } = over();
  expect(mayQuote(s.decision, a)).toBe(null);
  s.when('m1', { type: 'AnswerQuote', input: a, answer: 'yes' });
  expect(mayQuote(s.decision, a)).toBe('yes');
  expect(mayQuote({ ...s.decision, quotes: { [a]: { answer: 'yes', of: 'other words' } } }, a)).toBe(null);
  s.when('m1', { type: 'AnswerQuote', input: a, answer: 'no' });
  expect(mayQuote(s.decision, a)).toBe('no');
});

test('[E4] where somebody is to be reached, and what they said of an answer, go when the personal page no longer opens', () => {
  const { s, a, hidden } = over();
  s.when('m1', { type: 'AskTalk', input: a, wanted: true, how: 'Bel me' });
  adopt(s, a, hidden);
  const how = s.decision.talks[a]!.how!['~text'];
  expect(due(s.state, s.now + 31 * 24 * 3_600_000).flatMap((e) => (e as { erases?: string[] }).erases ?? [])).not.toContain(how);
  expect(due(s.state, s.now + 181 * 24 * 3_600_000)).toContainEqual(expect.objectContaining({ type: 'TextsForgotten', erases: expect.arrayContaining([how]) as unknown }));
});
