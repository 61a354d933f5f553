import { expect, test } from 'vitest';
import { all, stage, type Stage } from '../../testing.ts';

const propose = { type: 'ProposeRecord' } as const;
const adopt = { type: 'AdoptRecord' } as const;

function atAnswer(setup: Parameters<typeof stage>[0] = {}): Stage {
  const s = stage(setup).to('answer');
  s.when('sec', { type: 'SayNotHeard', text: 'jongeren' });
  s.signedInAt = s.now;
  return s;
}

test('[A1] chair and secretary propose, at answer, and nobody else', () => {
  const s = atAnswer();
  expect(['piet', 'sec', 'gina', 'm1', 'obs'].map((seat) => s.refusal(seat, propose))).toEqual([null, null, 'not-entitled', 'not-entitled', 'not-entitled']);
  const early = stage().to('leave');
  early.signedInAt = early.now;
  expect([early.refusal('piet', propose), early.refusal('m1', propose)]).toEqual(['wrong-step', 'not-entitled']);
});

test('[A1] an input without an answer blocks the proposal, before who was not heard', () => {
  const s = stage().to('answer');
  s.signedInAt = s.now;
  s.grades = { a: 'decisive', b: 'unanswered' };
  expect(s.refusal('piet', propose)).toBe('unanswered-input');
  s.grades = { a: 'decisive', b: 'passed-on', c: 'withdrawn', d: 'heard-not-followed' };
  expect(s.refusal('piet', propose)).toBe('not-heard-missing');
  s.when('sec', { type: 'SayNotHeard', text: 'jongeren' });
  expect(s.refusal('piet', propose)).toBe(null);
});

test('[A2] one proposes, the other adopts: chair and secretary, in either order', () => {
  for (const [first, second] of [['piet', 'sec'], ['sec', 'piet']] as const) {
    const s = atAnswer();
    expect(s.refusal(second, adopt)).toBe('nothing-proposed');
    s.when(first, propose);
    expect(s.decision.adoption).toBe(null);
    expect(s.refusal(first, adopt)).toBe('needs-second-person');
    s.when(second, adopt);
    expect(s.decision.adoption).toEqual({ by: [first, second], at: s.now });
  }
});

test('[A2] two chairs are no chair and secretary', () => {
  const s = atAnswer().given({ type: 'SeatChanged', seat: 'm1', name: { '~text': 'n', value: 'Tweede' }, role: 'chair', vote: true, joins: 'laptop', expertRoles: [] });
  s.when('piet', propose);
  expect([s.refusal('m1', adopt), s.refusal('m2', adopt), s.refusal('gina', adopt)]).toEqual(['needs-second-person', 'not-entitled', 'not-entitled']);
});

test('[A2] a new proposal replaces the one that waits', () => {
  const s = atAnswer();
  s.when('piet', propose);
  s.when('sec', propose);
  expect([s.refusal('sec', adopt), s.refusal('piet', adopt)]).toEqual(['needs-second-person', null]);
});

test('[A3] both signed in again within five minutes', () => {
  const s = atAnswer();
  s.now += 300_000;
  expect(s.refusal('piet', propose)).toBe(null);
  s.when('piet', propose);
  s.now += 1;
  expect([s.refusal('piet', propose), s.refusal('sec', adopt)]).toEqual(['sign-in-again', 'sign-in-again']);
  s.signedInAt = null;
  expect([s.refusal('sec', adopt), s.refusal('m1', adopt)]).toEqual(['sign-in-again', 'not-entitled']);
});

test('[A4] whatever changes the record takes a waiting proposal away', () => {
  const withInput = () => {
    const s = stage().to('need');
    const input = s.input('m1');
    s.move('improve');
    const { change, round } = s.addition('1', 'Anders', all('along'), [input]);
    const other = (s.move('need'), s.input('m2'));
    s.move('improve').to('answer');
    s.when('sec', { type: 'SayNotHeard', text: 'jongeren' });
    s.signedInAt = s.now;
    s.when('piet', propose);
    return { s, input, other, change, round };
  };
  const acts: [string, (x: ReturnType<typeof withInput>) => void][] = [
    ['confirm', ({ s, input, change }) => s.when('m1', { type: 'ConfirmLink', input, change, answer: 'no' })],
    ['dispute', ({ s, input, change }) => s.when('m3', { type: 'DisputeLink', input, change, reason: 'x' })],
    ['link', ({ s, other, change }) => s.when('sec', { type: 'SetLink', input: other, change })],
    ['support', ({ s, other }) => s.when('sec', { type: 'SupportPart', input: other, part: '2' })],
    ['answer', ({ s, other }) => s.when('sec', { type: 'GiveAnswer', input: other, status: 'not-followed', code: 'law', reason: 'x' })],
    ['not heard', ({ s }) => s.when('sec', { type: 'SayNotHeard', text: 'ouderen' })],
    ['follow-up', ({ s }) => s.when('sec', { type: 'SetFollowUp', goal: 'a', indicator: 'b', who: 'c', date: '2027-01-01' })],
    ['withdraw', ({ s, other }) => s.when('m2', { type: 'WithdrawContribution', input: other })],
    ['void', ({ s, round }) => s.when('gina', { type: 'VoidRound', round, reason: 'x' })]
  ];
  for (const [name, act] of acts) {
    const x = withInput();
    expect(x.s.decision.proposal, name).toEqual({ by: 'piet' });
    act(x);
    expect(x.s.refusal('sec', adopt), name).toBe('nothing-proposed');
  }
});

test('[A5] an adopted record is fixed: everything about it is the wrong step, for who had the right', () => {
  const s = stage().to('need');
  const input = s.input('m1');
  s.move('improve');
  const { change } = s.addition('1', 'Anders', all('along'), [input]);
  s.to('answer').when('sec', { type: 'SayNotHeard', text: 'jongeren' });
  s.signedInAt = s.now;
  s.when('piet', propose);
  s.when('sec', adopt);
  expect([
    s.refusal('piet', propose), s.refusal('sec', adopt), s.refusal('m1', { type: 'WithdrawContribution', input }), s.refusal('sec', { type: 'SetLink', input, change }),
    s.refusal('sec', { type: 'SupportPart', input, part: '1' }), s.refusal('m1', { type: 'ConfirmLink', input, change, answer: 'yes' }),
    s.refusal('m1', { type: 'DisputeLink', input, change, reason: 'x' }), s.refusal('sec', { type: 'GiveAnswer', input, status: 'not-followed' }),
    s.refusal('sec', { type: 'SayNotHeard', text: '' }), s.refusal('sec', { type: 'SetFollowUp', goal: '', indicator: '', who: '', date: '2027-01-01' }),
    s.refusal('piet', { type: 'ChangeRules', rules: { fallback: 'postpone' } }), s.refusal('gina', { type: 'VoidRound', reason: 'x' }), s.refusal('m1', s.inputCommand('Nog iets'))
  ]).toEqual(Array(13).fill('wrong-step'));
  expect([s.refusal('m2', { type: 'WithdrawContribution', input }), s.refusal('obs', { type: 'SetLink', input, change })]).toEqual(['not-entitled', 'not-entitled']);
});

test('[A5] who takes the lead afterwards changes nothing of who led the decision', () => {
  const s = atAnswer();
  const ledBy = s.decision.ledBy;
  s.when('piet', { type: 'TakeLead' });
  expect(s.decision.ledBy).toEqual(ledBy);
});

test('[A1] each decision has its own record', () => {
  const s = stage({ decisions: 2 }).to('settle').move('agree').to('answer');
  s.signedInAt = s.now;
  for (const decision of ['d1', 'd2']) {
    expect(s.refusal('piet', { ...propose, decision })).toBe('not-heard-missing');
    s.when('sec', { type: 'SayNotHeard', text: 'jongeren', decision });
    s.when('piet', { ...propose, decision });
    s.when('sec', { ...adopt, decision });
  }
  expect(s.state.decisions.map((d) => d.adoption?.by)).toEqual([['piet', 'sec'], ['piet', 'sec']]);
  expect(s.refusal('piet', { ...propose, decision: 'd3' })).toBe('unknown-reference');
});
