import { expect, test } from 'vitest';
import { recordOf } from '../../record/model.ts';
import { all, stage, type Stage } from '../testing.ts';
import type { AnsweringSlice, ClosingSlice } from '../view/closing.types.ts';
import { viewFor } from '../view/audiences.ts';

const DAY = 24 * 3_600_000;
const TOGETHER = { type: 'AnswerTogether', status: 'not-followed', code: 'law', reason: 'De wet staat dit niet toe, omdat de gemeente hier niet over gaat.' } as const;

/** A meeting that is over: `a` and `b` gave needs, `c` one without a name; the addition came from `a` alone. */
function over(days = 7): { s: Stage; a: string; b: string; c: string; change: string } {
  const s = stage({ rules: { disputeDays: days } }).to('need');
  const [a, b, c] = [s.input('m1', 'Een'), s.input('m2', 'Twee'), s.input('m3', 'Drie', { name: 'hidden' })];
  s.move('improve');
  const { change } = s.addition('1', 'Anders', all('along'), [a]);
  s.to('answer');
  return { s, a, b, c, change };
}
const closing = (s: Stage) => viewFor(s.state, 'participants', s.memoryView())['closing'] as unknown as ClosingSlice;
const answering = (s: Stage) => (viewFor(s.state, 'desk', s.memoryView())['answering'] as unknown as AnsweringSlice)[0]!;

test('[T5] a beginning that was offered and not finished is no reason, in either language', () => {
  const { s, b } = over();
  const answer = (reason: string) => s.refusal('sec', { type: 'GiveAnswer', input: b, status: 'not-followed', code: 'law', reason });
  expect(['De wet staat dit niet toe, omdat', ' de WET staat dit niet  toe, omdat …', 'The law does not allow this, because ', 'De wet staat dit niet toe, omdat het zo is.'].map(answer))
    .toEqual(['reason-needed', 'reason-needed', 'reason-needed', null]);
  expect(s.refusal('sec', { type: 'GiveAnswer', input: b, status: 'passed-on', to: 'het college', reason: 'Dit geven we door, omdat' })).toBe('reason-needed');
});

test('[T10] several inputs get one answer only when each owner agreed, and an answer that is too short is refused first', () => {
  const { s, a, b, c } = over();
  expect(s.refusal('sec', { ...TOGETHER, inputs: [a, b] })).toBe('not-grouped');
  s.when('m1', { type: 'AgreeToGrouping', input: a, agree: true });
  s.when('m2', { type: 'AgreeToGrouping', input: b, agree: true });
  expect([
    s.refusal('sec', { ...TOGETHER, inputs: [a, b, c] }), s.refusal('sec', { ...TOGETHER, inputs: [a, 'nothing'] }), s.refusal('sec', { ...TOGETHER, inputs: [a, b], reason: ' ' }),
    s.refusal('m1', { ...TOGETHER, inputs: [a, b] })
  ]).toEqual(['not-grouped', 'unknown-reference', 'reason-needed', 'not-entitled']);
  s.when('sec', { ...TOGETHER, inputs: [a, b, a] });
  expect([a, b, c].map((i) => s.decision.answers[i]?.together)).toEqual([true, true, undefined]);
  // each has words of its own: one is changed, or erased, without the others
  expect(s.decision.answers[a]!.reason['~text']).not.toBe(s.decision.answers[b]!.reason['~text']);
});

test('[T10] who takes the agreement back gets an answer of their own', () => {
  const { s, a, b } = over();
  for (const [seat, input] of [['m1', a], ['m2', b]] as const) s.when(seat, { type: 'AgreeToGrouping', input, agree: true });
  s.when('m2', { type: 'AgreeToGrouping', input: b, agree: false });
  expect(s.refusal('sec', { ...TOGETHER, inputs: [a, b] })).toBe('not-grouped');
});

test('[T11] every input without an answer is told with its day: the council’s own, or the one that was set; the desk knows who gives it', () => {
  const { s, b, c } = over();
  expect(closing(s).unanswered).toEqual([b, c].sort().map((input) => ({ input, due: '2026-12-08' })));
  s.when('sec', { type: 'SetAnswerDue', input: b, due: '2026-12-01', who: 'piet' });
  expect(closing(s).unanswered.find((w) => w.input === b)).toEqual({ input: b, due: '2026-12-01' });
  expect(answering(s).plans).toEqual([{ input: b, who: 'piet', due: '2026-12-01' }]);
  const due = (input: string) => recordOf(s.state, s.decision).inputs.find((i) => i.id === input)!.answerDue;
  expect([due(b), due(c)]).toEqual(['2026-12-01', '2026-12-08']);
  s.when('sec', { type: 'GiveAnswer', input: b, status: 'not-followed', code: 'law', reason: 'Zo is de wet.' });
  expect([closing(s).unanswered.map((w) => w.input), due(b)]).toEqual([[c], undefined]);
  expect([s.refusal('sec', { type: 'SetAnswerDue', input: c, who: 'nobody' }), s.refusal('m1', { type: 'SetAnswerDue', input: c })]).toEqual(['unknown-reference', 'not-entitled']);
});

test('[T11] what is waited for is the same as what the grading calls unanswered', () => {
  const { s, a, b, c, change } = over();
  const same = () => expect(closing(s).unanswered.map((w) => w.input)).toEqual(recordOf(s.state, s.decision).inputs.filter((i) => i.grade === 'unanswered').map((i) => i.id).sort());
  same();
  s.when('m1', { type: 'ConfirmLink', input: a, change, answer: 'no' });
  same();
  s.when('sec', { type: 'SupportPart', input: b, part: '2' });
  same();
  s.when('m3', { type: 'WithdrawContribution', input: c });
  same();
});

test('[T9] a link is disputed until so many days after the end of the meeting, by the clock that never jumps', () => {
  const { s, a, change } = over(7);
  const dispute = { type: 'DisputeLink', input: a, change, reason: 'Het kwam door iets anders.' } as const;
  expect(closing(s).disputesUntil).toBe(s.now + 7 * DAY);
  s.now += 7 * DAY;
  expect(s.refusal('m2', dispute)).toBe(null);
  s.now += 1;
  expect([s.refusal('m2', dispute), s.refusal('obs', dispute), s.refusal('m2', { ...dispute, reason: '' })]).toEqual(['dispute-closed', 'not-entitled', 'reason-needed']);
});

test('[T9] with no days set a link is disputed until the adoption', () => {
  const { s, a, change } = over(0);
  s.now += 400 * DAY;
  expect([closing(s).disputesUntil, s.refusal('m2', { type: 'DisputeLink', input: a, change, reason: 'x' })]).toEqual([null, null]);
});

test('[T9] the secretary replies to a dispute, and the record has both sides’ words', () => {
  const { s, a, change } = over();
  const reply = { type: 'ReplyToDispute', input: a, change, dispute: 1, text: 'In de notulen staat het zo.' } as const;
  expect(s.refusal('sec', reply)).toBe('unknown-reference');
  s.when('m2', { type: 'DisputeLink', input: a, change, reason: 'Eerste reden' });
  s.when('m3', { type: 'DisputeLink', input: a, change, reason: 'Tweede reden' });
  expect([s.refusal('m1', reply), s.refusal('sec', { ...reply, text: ' ' })]).toEqual(['not-entitled', 'empty-text']);
  s.when('sec', reply);
  expect(recordOf(s.state, s.decision).inputs.find((i) => i.id === a)!.links).toEqual([
    { change, confirmed: null, disputes: ['Eerste reden', 'Tweede reden'], replies: [null, 'In de notulen staat het zo.'], disputed: true }
  ]);
  const first = s.decision.links[0]!.replies![1]!['~text'];
  s.when('sec', { ...reply, text: 'Beter gezegd.' });
  expect(s.events.at(-1)).toMatchObject({ type: 'DisputeReplied', erases: [first] });
});

test('[A6] adopting while a link can still be disputed is no refusal; the reason is kept, and the record says the day', () => {
  const { s, b, c } = over();
  for (const input of [b, c]) s.when('sec', { type: 'GiveAnswer', input, status: 'not-followed', code: 'law', reason: 'Zo is de wet.' });
  s.when('sec', { type: 'SayNotHeard', text: 'jongeren' });
  s.signedInAt = s.now;
  s.when('sec', { type: 'ProposeRecord', early: 'Iedereen kon reageren in de vergadering.' });
  s.when('piet', { type: 'AdoptRecord' });
  expect(recordOf(s.state, s.decision).adoption!.early).toEqual({ until: '1970-01-08', reason: 'Iedereen kon reageren in de vergadering.' });
});

test('[A6] after the last day nothing is said of it, also when a reason was sent', () => {
  const { s, b, c } = over();
  for (const input of [b, c]) s.when('sec', { type: 'GiveAnswer', input, status: 'not-followed', code: 'law', reason: 'Zo is de wet.' });
  s.when('sec', { type: 'SayNotHeard', text: 'jongeren' });
  s.now += 8 * DAY;
  s.signedInAt = s.now;
  s.when('piet', { type: 'ProposeRecord', early: 'Nodig is dit niet.' });
  s.when('sec', { type: 'AdoptRecord' });
  expect(recordOf(s.state, s.decision).adoption).not.toHaveProperty('early');
});

test('[T11] an early end starts the same terms; streams of before them have none', () => {
  const s = stage().to('settle');
  s.when('piet', { type: 'EndMeeting' });
  expect(s.state.over).toEqual({ at: s.now, answersBy: '2026-12-08' });
  expect(stage().to('settle').given({ type: 'MeetingEnded' }).state.over).toBe(null);
  const undone = stage().to('leave').move('answer');
  undone.when('gina', { type: 'UndoMove' });
  expect(undone.state.over).toBe(null);
});

test('[O2] the desk sees a request to talk, never whose a hidden input is, and settles it', () => {
  const { s, c } = over();
  s.when('m3', { type: 'AskTalk', input: c, wanted: true, how: 'Bel 06-12345678' });
  expect(answering(s).talks).toEqual([{ input: c, how: 'Bel 06-12345678' }]);
  expect(JSON.stringify(viewFor(s.state, 'desk', s.memoryView())['answering'])).not.toContain('m3');
  for (const audience of ['participants', 'screen', 'lead'] as const) expect(JSON.stringify(viewFor(s.state, audience, s.memoryView()))).not.toContain('06-12345678');
  expect(JSON.stringify(recordOf(s.state, s.decision))).not.toContain('06-12345678');
  expect([s.refusal('m1', { type: 'HandleTalk', input: c }), s.refusal('sec', { type: 'HandleTalk', input: 'nothing' })]).toEqual(['not-entitled', 'unknown-reference']);
  const how = s.decision.talks[c]!.how!['~text'];
  s.when('sec', { type: 'HandleTalk', input: c });
  expect([s.events.at(-1), s.decision.talks]).toEqual([{ type: 'TalkSettled', decision: 'd1', input: c, erases: [how] }, {}]);
});
