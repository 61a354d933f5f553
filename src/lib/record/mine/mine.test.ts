import { expect, test } from 'vitest';
import { all, stage } from '../../meeting/testing.ts';
import { mineOf, type MineInput } from './mine.ts';

/** A meeting that is over: m1 gave a need that changed the text, and one without a name; `pa` is on paper, `sup` acts for `rep`. */
function over() {
  const s = stage().to('need');
  const named = s.input('m1', 'Onder mijn naam');
  const hidden = s.input('m1', 'Zonder mijn naam', { name: 'hidden' });
  const paper = s.input('sec', 'Op papier zonder naam', { for: 'pa', name: 'hidden' });
  const rep = s.input('sup', 'Namens haar', { for: 'rep' });
  const secret = s.input('rep', 'Zelf, zonder naam', { name: 'hidden' });
  s.move('improve');
  const { change } = s.addition('1', 'Anders', all('along'), [named]);
  s.to('answer');
  const inputs = (seat: string, office = false): readonly MineInput[] => mineOf(s.state, seat, office, s.now)!.decisions.flatMap((d) => d.inputs);
  return { s, named, hidden, paper, rep, secret, change, inputs };
}

test('somebody finds what is theirs, also without a name, with what became of it', () => {
  const { inputs, named, hidden, change } = over();
  expect(inputs('m1').map((i) => [i.id, i.hidden, i.grade, i.changes.map((c) => [c.id, c.adopted, c.confirmed]), i.due])).toEqual([
    [named, false, 'contributed', [[change, true, null]], null], [hidden, true, 'unanswered', [], '2026-12-08']
  ]);
  expect(inputs('m1')[0]!.sentence.nl).toContain('Onderdeel 1');
});

test('a link that the secretary made shows nothing that the secretary may not know is theirs', () => {
  const { inputs, named, paper } = over();
  expect([inputs('m1', true).map((i) => i.id), inputs('pa', true).map((i) => i.id)]).toEqual([[named], [paper]]);
});

test('a link that the secretary made shows the same links of others as everybody sees: one that is missing would tell whose it is', () => {
  const s = stage().to('need');
  const hidden = s.input('m1', 'Zonder mijn naam', { name: 'hidden' });
  s.move('improve');
  s.addition('1', 'Anders', all('along'), [hidden]);
  s.to('answer');
  const others = (seat: string, office: boolean) => mineOf(s.state, seat, office, s.now)!.decisions.flatMap((d) => d.others.map((o) => o.input));
  expect([others('m1', true), others('m2', true), others('m1', false)]).toEqual([[hidden], [hidden], []]);
});

test('who acts for somebody finds what they brought and what carries that name, never what the other gave without one', () => {
  const { inputs, rep, secret } = over();
  expect([inputs('sup').map((i) => [i.id, i.for?.seat]), inputs('rep').map((i) => i.id)]).toEqual([[[rep, 'rep']], [rep, secret]]);
});

test('a dispute stands there with its reply, and the window closes with its last day', () => {
  const { s, named, change } = over();
  s.when('m2', { type: 'DisputeLink', input: named, change, reason: 'Het kwam van mij' });
  s.when('sec', { type: 'ReplyToDispute', input: named, change, dispute: 0, text: 'Wij hoorden het eerst van haar' });
  const of = (seat: string, now = s.now) => mineOf(s.state, seat, false, now)!.decisions[0]!;
  expect(of('m1').inputs[0]!.changes[0]!.disputes).toEqual([{ reason: 'Het kwam van mij', reply: 'Wij hoorden het eerst van haar' }]);
  expect([of('m2').disputesOpen, of('m2').others.map((o) => [o.input, o.change])]).toEqual([true, [[named, change]]]);
  expect([of('m1').others, mineOf(s.state, 'obs', false, s.now)!.decisions, mineOf(s.state, 'm2', false, s.now + 8 * 24 * 3_600_000)!.decisions]).toEqual([[], [], []]);
});

test('what was taken back, and a seat that is not there, show nothing', () => {
  const { s, named, inputs } = over();
  s.when('m1', { type: 'WithdrawContribution', input: named });
  expect([inputs('m1').map((i) => i.id).includes(named), mineOf(s.state, 'nobody', false, s.now), mineOf(s.state, '__proto__', false, s.now)]).toEqual([false, null, null]);
});

test('who was sent away still reads what became of theirs, and nothing of others', () => {
  const { s, named } = over();
  s.when('sec', { type: 'SendAway', seat: 'm2' });
  expect(mineOf(s.state, 'm2', false, s.now)).toMatchObject({ acts: false, decisions: [] });
  s.when('sec', { type: 'SendAway', seat: 'm1' });
  expect(mineOf(s.state, 'm1', false, s.now)!.decisions[0]!.inputs.map((i) => i.id)).toContain(named);
  expect(mineOf(s.state, 'm3', false, s.now)!.decisions).toEqual([]);
});
