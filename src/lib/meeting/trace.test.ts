import { expect, test } from 'vitest';
import { openRound } from './rules.ts';
import { all, stage, type Stage, VOTERS } from './testing.ts';
import { mineFor } from './view/mine.ts';

/** A meeting at settle with one adopted addition that comes from an input of rep, brought by sup, and one input of m1. */
function settled(setup: Parameters<typeof stage>[0] = {}) {
  const s = stage(setup).to('need');
  const need = s.input('sup', 'Ook telefonisch', { for: 'rep', source: 'experiential' });
  const other = s.input('m1', 'Nog iets');
  s.move('improve');
  const { change, round } = s.addition('2', 'Ook telefonisch.', all('along'), [need]);
  s.move('settle');
  return { s, need, other, change, round };
}
const link = (input: string, change: string) => ({ type: 'SetLink', input, change }) as const;
const confirm = (input: string, change: string, answer: 'yes' | 'no' = 'yes') => ({ type: 'ConfirmLink', input, change, answer }) as const;

test('[T1] an addition carries its origins as links; the secretary may set more at improve, settle and answer', () => {
  const { s, need, other, change } = settled();
  expect(s.decision.links).toEqual([{ input: need, change, confirmed: null, disputes: [] }]);
  expect([s.refusal('piet', link(other, change)), s.refusal('gina', link(other, change)), s.refusal('sec', link(other, change))]).toEqual(['not-entitled', 'not-entitled', null]);
  s.when('sec', link(other, change));
  expect(s.decision.links).toHaveLength(2);
  expect(s.ask('sec', link(other, change))).toEqual({ ok: true, events: [] });
  s.move('leave');
  expect(s.refusal('sec', link(other, change))).toBe('wrong-step');
  s.move('answer');
  expect(s.refusal('sec', link(other, change))).toBe(null);
});

test('[T1] a link needs an input that is there and a change that was put into a round that counts', () => {
  const { s, other, need, change, round } = settled();
  expect([s.refusal('sec', link('nothing', change)), s.refusal('sec', link(other, 'nothing')), s.refusal('sec', link('__proto__', change))]).toEqual(Array(3).fill('unknown-reference'));
  expect(s.refusal('sec', { ...link(other, change), decision: 'd9' })).toBe('unknown-reference');
  s.when('gina', { type: 'VoidRound', round, reason: 'verkeerd' });
  expect(s.refusal('sec', link(other, change))).toBe('unknown-reference');
  expect(s.refusal('rep', confirm(need, change))).toBe('unknown-reference');
  expect(mineFor(s.state, 'rep', s.memoryView())?.inputs[0]?.links).toEqual([]);
});

test('[T1] a draft names inputs and earlier changes that are there, and has words', () => {
  const s = stage().to('need');
  const [need, gone] = [s.input('m1'), s.input('m2')];
  s.when('m2', { type: 'WithdrawContribution', input: gone });
  const change = { part: '1', text: 'Nieuw', kind: 'substantive' } as const;
  const draft = (seat: string, more: object) => s.refusal(seat, { type: 'DraftAddition', changes: [{ ...change, ...more }] });
  expect([draft('m1', {}), draft('sec', {})]).toEqual(['not-entitled', 'wrong-step']);
  s.move('improve');
  expect([draft('sec', { because: [need] }), draft('sec', { because: [gone] }), draft('sec', { because: ['nothing'] }), draft('sec', { buildsOn: ['nothing'] })]).toEqual([
    null, 'unknown-reference', 'unknown-reference', 'unknown-reference'
  ]);
  expect([draft('sec', { text: ' ', because: ['nothing'] }), draft('sec', { text: 'x'.repeat(8_001), because: ['nothing'] })]).toEqual(['empty-text', 'too-long']);
  const first = s.addition('1', 'Een', all('not-yet'));
  expect(draft('sec', { buildsOn: [first.change] })).toBe(null);
});

test('[T1] a draft that is thrown away takes its words along', () => {
  const s = stage().to('improve');
  const { draft } = s.when('sec', { type: 'DraftAddition', changes: [{ part: '1', text: 'Nieuw', kind: 'editorial' }] });
  const verdict = s.ask('sec', { type: 'DiscardDraft', draft: draft! });
  expect(verdict.ok && verdict.events[0]).toMatchObject({ type: 'DraftDiscarded', erases: [s.decision.drafts[0]!.changes[0]!.to['~text']] });
  s.when('sec', { type: 'DiscardDraft', draft: draft! });
  expect([s.decision.drafts.length, s.refusal('sec', { type: 'DiscardDraft', draft: draft! }), s.refusal('m1', { type: 'DiscardDraft', draft: draft! })]).toEqual([0, 'unknown-reference', 'not-entitled']);
});

test('[T2] an input can be the ground for a part as it stands, once', () => {
  const { s, other } = settled();
  const support = (seat: string, input: string, part: string) => s.refusal(seat, { type: 'SupportPart', input, part });
  expect([support('piet', other, '1'), support('sec', other, '1'), support('sec', other, '7'), support('sec', 'nothing', '1')]).toEqual([
    'not-entitled', null, 'unknown-reference', 'unknown-reference'
  ]);
  s.when('sec', { type: 'SupportPart', input: other, part: '1' });
  expect(s.ask('sec', { type: 'SupportPart', input: other, part: '1' })).toEqual({ ok: true, events: [] });
  expect(s.decision.supports).toEqual([{ input: other, part: '1' }]);
});

test('[T3] the second key: the owner or who brought it says klopt, may change it until the adoption, and nobody else', () => {
  const { s, need, change } = settled();
  expect(['rep', 'sup', 'm1', 'sec', 'piet', 'gina', 'obs'].map((seat) => s.refusal(seat, confirm(need, change)))).toEqual([
    null, null, ...Array(5).fill('not-entitled')
  ]);
  s.when('sup', { ...confirm(need, change), for: 'rep' });
  expect(s.decision.links[0]?.confirmed).toBe('yes');
  s.when('rep', confirm(need, change, 'no'));
  expect(s.decision.links[0]?.confirmed).toBe('no');
  expect(s.refusal('sup', { ...confirm(need, change), for: 'm1' })).toBe('not-entitled');
  s.move('leave');
  expect(s.refusal('rep', confirm(need, change))).toBe('wrong-step');
  s.move('answer');
  expect(s.refusal('rep', confirm(need, change))).toBe(null);
  s.given({ type: 'RecordAdopted', decision: 'd1', by: ['piet', 'sec'], at: 1 });
  expect(s.refusal('rep', confirm(need, change))).toBe('wrong-step');
  expect(s.refusal('m1', confirm(need, change))).toBe('not-entitled');
});

test('[T3] the secretary confirms for people on paper; a hidden input brought by them too', () => {
  const s = stage().to('need');
  const [shown, hidden] = [s.input('sec', 'Met naam', { for: 'pa' }), s.input('sec', 'Zonder naam', { for: 'pa', name: 'hidden' })];
  s.move('improve');
  const { change } = s.addition('1', 'Anders', all('along'), [shown, hidden]);
  s.move('settle');
  expect([s.refusal('sec', { ...confirm(shown, change), for: 'pa' }), s.refusal('sec', { ...confirm(hidden, change), for: 'pa' })]).toEqual([null, null]);
});

test('[T3] there has to be such a link', () => {
  const { s, need, other, change } = settled();
  expect([s.refusal('rep', confirm(need, 'nothing')), s.refusal('m1', confirm(other, change)), s.refusal('m1', confirm('nothing', change))]).toEqual(Array(3).fill('unknown-reference'));
  expect(s.refusal('obs', confirm('nothing', change))).toBe('not-entitled');
});

test('[T4] every seat but an observer may dispute a link, with a reason', () => {
  const { s, need, other, change } = settled();
  const dispute = (seat: string, reason: string, input = need) => s.refusal(seat, { type: 'DisputeLink', input, change, reason });
  for (const seat of ['piet', 'gina', 'sec', 'm1', 'exp', 'off', 'sup', 'pa']) expect(dispute(seat, 'x'), seat).toBe(null);
  expect([dispute('obs', ''), dispute('m1', ' ', other), dispute('m1', 'x'.repeat(8_001), other), dispute('m1', 'x', other)]).toEqual([
    'not-entitled', 'reason-needed', 'too-long', 'unknown-reference'
  ]);
  s.when('m1', { type: 'DisputeLink', input: need, change, reason: 'dat kwam van ons' });
  expect(s.decision.links[0]?.disputes.map((d) => d.value)).toEqual(['dat kwam van ons']);
  s.move('leave');
  expect([dispute('m1', ''), dispute('obs', 'x')]).toEqual(['wrong-step', 'not-entitled']);
});

test('[T5] not-followed needs a code and a reason, passed-on a reason and to whom', () => {
  const { s, other } = settled();
  const answer = (seat: string, more: object, input = other) => s.refusal(seat, { type: 'GiveAnswer', input, status: 'not-followed', ...more });
  expect(answer('sec', { code: 'money', reason: 'Geen geld' })).toBe(null);
  expect([answer('sec', { reason: 'Geen geld' }), answer('sec', { code: 'money' }), answer('sec', { code: 'money', reason: ' ' })]).toEqual(Array(3).fill('reason-needed'));
  expect([answer('sec', { status: 'passed-on', reason: 'x' }), answer('sec', { status: 'passed-on', to: 'wijkteam' }), answer('sec', { status: 'passed-on', reason: 'x', to: ' ' })]).toEqual(Array(3).fill('reason-needed'));
  expect(answer('piet', { status: 'passed-on', reason: 'x', to: 'wijkteam', due: '2027-01-01' })).toBe(null);
  expect([answer('m1', {}), answer('sec', {}, 'nothing'), answer('sec', { code: 'law', reason: 'x'.repeat(8_001) }, 'nothing'), answer('sec', { code: 'law', reason: 'x' }, 'nothing')]).toEqual([
    'not-entitled', 'reason-needed', 'too-long', 'unknown-reference'
  ]);
  s.move('improve');
  expect([answer('sec', {}), answer('m1', {})]).toEqual(['wrong-step', 'not-entitled']);
});

test('[T5] a second answer replaces the first and erases its words', () => {
  const { s, other } = settled();
  s.when('sec', { type: 'GiveAnswer', input: other, status: 'passed-on', reason: 'Eerst', to: 'wijkteam' });
  const { reason, to } = s.decision.answers[other]!;
  const verdict = s.ask('piet', { type: 'GiveAnswer', input: other, status: 'not-followed', code: 'law', reason: 'Toch niet' });
  expect(verdict.ok && verdict.events[0]).toMatchObject({ erases: [reason['~text'], to!['~text']] });
});

test('[T6] who was not heard and the follow-up: chair and secretary, with words, from settle on', () => {
  const { s } = settled();
  const notHeard = (seat: string, text: string) => s.refusal(seat, { type: 'SayNotHeard', text });
  expect([notHeard('piet', 'jongeren'), notHeard('sec', 'jongeren'), notHeard('gina', 'x'), notHeard('m1', 'x'), notHeard('sec', ' '), notHeard('sec', 'x'.repeat(8_001))]).toEqual([
    null, null, 'not-entitled', 'not-entitled', 'empty-text', 'too-long'
  ]);
  s.when('sec', { type: 'SayNotHeard', text: 'jongeren' });
  const verdict = s.ask('sec', { type: 'SayNotHeard', text: 'jongeren en nachtwerkers' });
  expect(verdict.ok && verdict.events[0]).toMatchObject({ erases: [s.decision.notHeard!['~text']] });
  const follow = (seat: string, goal: string, who = 'het college') => s.refusal(seat, { type: 'SetFollowUp', goal, indicator: 'aantal', who, date: '2027-05-01' });
  expect([follow('sec', 'doel'), follow('m1', 'doel'), follow('sec', ''), follow('sec', 'doel', ' '), follow('sec', 'x'.repeat(8_001))]).toEqual([null, 'not-entitled', 'empty-text', 'empty-text', 'too-long']);
});

test('[T7] anything about a withdrawn input leads nowhere, and its links stay as a nameless origin', () => {
  const { s, need, change } = settled();
  s.when('sec', { type: 'SupportPart', input: need, part: '1' });
  s.when('rep', { type: 'WithdrawContribution', input: need });
  expect(s.decision.links).toHaveLength(1);
  expect(s.decision.supports).toHaveLength(1);
  expect([
    s.refusal('sec', link(need, change)), s.refusal('sec', { type: 'SupportPart', input: need, part: '2' }), s.refusal('rep', confirm(need, change)),
    s.refusal('m1', { type: 'DisputeLink', input: need, change, reason: 'x' }),
    s.refusal('sec', { type: 'GiveAnswer', input: need, status: 'not-followed', code: 'law', reason: 'x' }), s.refusal('rep', { type: 'WithdrawContribution', input: need })
  ]).toEqual(Array(6).fill('unknown-reference'));
});

const view = (more: object = {}) => ({ type: 'GiveMinorityView', text: 'Ik zie het anders.', ...more }) as const;

test('[T8] a minority view comes from a voter, at settle, in their own words', () => {
  const { s } = settled();
  for (const seat of VOTERS) expect(s.refusal(seat, view()), seat).toBe(null);
  for (const seat of ['gina', 'sec', 'exp', 'off', 'sup', 'obs']) expect(s.refusal(seat, view({ text: '' })), seat).toBe('not-entitled');
  expect([s.refusal('sec', view({ for: 'pa' })), s.refusal('sup', view({ for: 'rep' })), s.refusal('sec', view({ for: 'm1' })), s.refusal('m1', view({ for: 'm2' }))]).toEqual([null, null, 'not-entitled', 'not-entitled']);
  expect([s.refusal('m1', view({ text: ' ' })), s.refusal('m1', view({ text: 'x'.repeat(8_001) }))]).toEqual(['empty-text', 'too-long']);
  s.when('m1', view());
  expect(s.decision.minorityViews[0]).toMatchObject({ seat: 'm1', text: { value: 'Ik zie het anders.' } });
  s.move('leave');
  expect([s.refusal('m1', view({ text: '' })), s.refusal('exp', view())]).toEqual(['wrong-step', 'not-entitled']);
});

test('[T8] [G7] after a secret vote with ballots a phone brings it to the box; over the line it is refused for everybody alike, also while a supporter asks', () => {
  const s: Stage = stage({ rules: { ballot: 'secret' }, present: ['gina', 'sec', 'piet', 'm1', 'm2', 'm3', 'rep', 'sup'] }).to('vote');
  s.vote(all('along', ['piet', 'm1', 'm2', 'm3', 'rep']));
  s.when('sec', { type: 'CheckIn', seat: 'pa' });
  s.to('settle');
  const asked = () => [s.refusal('m1', view()), s.refusal('piet', view()), s.refusal('sup', view({ for: 'rep' })), s.refusal('m1', view({ text: '' }))];
  expect(asked()).toEqual(['view-by-box', 'view-by-box', 'view-by-box', 'view-by-box']);
  // who came later has no voice in it, by whichever way
  expect(s.refusal('sec', view({ for: 'pa' }))).toBe('not-entitled');
  // and it stays so once all were shown: one that came alone would be known by its moment
  s.given({ type: 'PensOpened', decision: 'd1', round: 1, keys: { 'not-yet': { n: 'one' }, other: { n: 'two' } } });
  s.when('gina', { type: 'ShowMinorityViews', decision: 'd1' });
  expect(asked()).toEqual(['view-by-box', 'view-by-box', 'view-by-box', 'view-by-box']);
});

test('[T8] in a secret decision the secretary enters the minority view of who is on paper, for nobody else, and it carries no seat', () => {
  const s: Stage = stage({ rules: { ballot: 'secret' } }).to('vote');
  s.vote(all('along'));
  s.to('settle');
  expect([s.refusal('sec', view({ for: 'm1' })), s.refusal('sec', view({ for: 'pa', text: ' ' }))]).toEqual(['not-entitled', 'empty-text']);
  s.when('sec', view({ for: 'pa' }));
  expect(s.decision.minorityViews[0]).toEqual({ id: expect.any(String), seat: null, text: expect.objectContaining({ value: 'Ik zie het anders.' }) });
  expect(JSON.stringify(s.events.at(-1))).not.toContain('"pa"');
  // somebody whose phone broke: on paper from now on, so that their words can be written down
  s.when('gina', { type: 'SetJoins', seat: 'm1', joins: 'paper' });
  expect(s.refusal('sec', view({ for: 'm1' }))).toBe(null);
});

test('[T8] [F1] after a secret round that was counted on paper there is no pen: a minority view comes over the line, without a seat', () => {
  const s: Stage = stage({ rules: { ballot: 'secret' } }).to('vote').giveOut();
  const counts = { along: 4, 'not-yet': 2, abstain: 0 };
  const round = openRound(s.state)!.id;
  s.when('sec', { type: 'EnterPaperTally', round, counts, countedBy: 'Ria' });
  s.when('gina', { type: 'ConfirmPaperTally', round, counts });
  s.to('settle');
  s.when('m1', view());
  expect(s.decision.minorityViews[0]?.seat).toBe(null);
  expect(JSON.stringify(s.events.at(-1))).not.toContain('"m1"');
});

test('[T8] who led during the decision has no minority view in it', () => {
  const { s } = settled();
  s.when('piet', { type: 'TakeLead' });
  expect(s.refusal('piet', view())).toBe('not-entitled');
});
