import { expect, test } from 'vitest';
import { stage, type Stage } from '../testing.ts';

test('[K1] at agree everyone present says that they agree, once; a question blocks nobody', () => {
  const s = stage().to('agree');
  for (const seat of ['piet', 'gina', 'm1', 'exp', 'off']) s.when(seat, { type: 'AgreeWithCard' });
  s.when('sec', { type: 'AgreeWithCard', for: 'pa' });
  s.when('sup', { type: 'AgreeWithCard', for: 'rep' });
  expect(Object.keys(s.decision.agreed).sort()).toEqual(['exp', 'gina', 'm1', 'off', 'pa', 'piet', 'rep']);
  expect(s.ask('m1', { type: 'AgreeWithCard' })).toEqual({ ok: true, events: [] });
  expect([s.refusal('m2', { type: 'AskAboutCard', text: ' ' }), s.refusal('m2', { type: 'AskAboutCard', text: 'x'.repeat(8_001) }), s.refusal('obs', { type: 'AgreeWithCard' }), s.refusal('m1', { type: 'AgreeWithCard', for: 'm2' })]).toEqual([
    'empty-text', 'too-long', 'not-entitled', 'not-entitled'
  ]);
  s.when('m2', { type: 'AskAboutCard', text: 'Wat als ik weg moet?' });
  const question = s.decision.cardQuestions[0]!.id;
  s.move('gather');
  expect([s.refusal('m2', { type: 'AgreeWithCard' }), s.refusal('m2', { type: 'HandleCardQuestion', question }), s.refusal('gina', { type: 'HandleCardQuestion', question: 'x' })]).toEqual(['wrong-step', 'not-entitled', 'unknown-reference']);
  s.when('gina', { type: 'HandleCardQuestion', question });
  expect(s.decision.cardQuestions[0]?.handled).toBe(true);
  expect(s.ask('gina', { type: 'HandleCardQuestion', question })).toEqual({ ok: true, events: [] });
});

/** A meeting at spread with one other view and one ordinary input. */
function spread(): { s: Stage; view: string; plain: string } {
  const s = stage().to('gather');
  const plain = s.input('m1');
  s.move('search');
  const view = s.input('m2', 'Ik zie het anders', { name: 'hidden' });
  s.move('spread');
  return { s, view, plain };
}

test('[K2] one recognises another view; not an ordinary input, not one that was taken back', () => {
  const { s, view, plain } = spread();
  const recognise = (seat: string, input = view, more = {}) => s.refusal(seat, { type: 'Recognise', view: input, answer: 'yes', ...more });
  expect([recognise('m1'), recognise('off'), recognise('m2'), recognise('sec', view, { for: 'pa' }), recognise('sup', view, { for: 'rep' })]).toEqual(Array(5).fill(null));
  expect([recognise('gina'), recognise('obs'), recognise('sec'), recognise('m1', plain), recognise('m1', 'x'), recognise('gina', 'x'), recognise('obs', 'x')]).toEqual([
    'facilitator-neutral', 'not-entitled', 'not-entitled', 'unknown-reference', 'unknown-reference', 'facilitator-neutral', 'not-entitled'
  ]);
  s.when('m2', { type: 'WithdrawContribution', input: view });
  expect(recognise('m1')).toBe('unknown-reference');
  s.move('ready');
  expect([recognise('m1'), recognise('obs'), recognise('gina')]).toEqual(['wrong-step', 'not-entitled', 'facilitator-neutral']);
});

test('[K2] who recognised what is in no event: leaving the step keeps a number from three on, else words', () => {
  const { s, view } = spread();
  for (const seat of ['m1', 'm2']) s.when(seat, { type: 'Recognise', view, answer: 'yes' });
  s.when('m3', { type: 'Recognise', view, answer: 'no' });
  s.when('rep', { type: 'Recognise', view, answer: 'skip' });
  const before = s.events.length;
  s.move('ready');
  expect(s.events[before]).toEqual({ type: 'OtherViewsCounted', decision: 'd1', recognised: { [view]: null } });
  s.move('spread').when('m3', { type: 'Recognise', view, answer: 'a-bit' });
  s.move('ready');
  expect(s.decision.recognition).toEqual({ [view]: 3 });
});

test('[K3] readiness: members, experts, supporters for whom they represent; no officials, no observers, not the leader', () => {
  const s = stage().to('ready');
  const say = (seat: string, more = {}) => s.refusal(seat, { type: 'SayReady', ready: 8, ...more });
  expect([say('m1'), say('piet'), say('exp'), say('sup', { for: 'rep' }), say('sec', { for: 'pa' })]).toEqual(Array(5).fill(null));
  expect([say('gina'), say('off'), say('obs'), say('sec'), say('sup'), say('m1', { for: 'm2' })]).toEqual(['facilitator-neutral', ...Array(5).fill('not-entitled')]);
  s.when('m1', { type: 'LeaveMeeting' });
  expect(say('m1')).toBe('not-entitled');
  s.when('m2', { type: 'SayReady', ready: 9 });
  expect(s.events.at(-1)?.type).toBe('SeatLeft');
  s.move('vote');
  expect(s.decision.readiness).toEqual({ answered: true, allReady: true });
  expect(say('m2')).toBe('wrong-step');
});

test('[K4] under the waterline: own consent in memory only, a stop without a name, a note, never who said what', () => {
  const s = stage().to('waterline');
  expect(s.ask('m1', { type: 'ConsentToDive', consent: true })).toMatchObject({ ok: true, events: [] });
  expect([s.refusal('gina', { type: 'ConsentToDive', consent: true }), s.refusal('obs', { type: 'ConsentToDive', consent: true }), s.refusal('sec', { type: 'ConsentToDive', consent: true, for: 'pa' })]).toEqual(['not-entitled', 'not-entitled', null]);
  expect(['gina', 'piet', 'sec', 'm1', 'exp', 'off', 'sup', 'obs'].map((seat) => s.refusal(seat, { type: 'StopDive' }))).toEqual([...Array(7).fill(null), 'not-entitled']);
  const stop = s.ask('m1', { type: 'StopDive' });
  expect(stop).toEqual({ ok: true, events: [{ type: 'WaterlineStopped', decision: 'd1' }] });
  s.when('m1', { type: 'StopDive' });
  expect(s.ask('m2', { type: 'StopDive' })).toEqual({ ok: true, events: [] });
  expect([s.refusal('gina', { type: 'NoteDive', text: 'Angst om te vallen' }), s.refusal('sec', { type: 'NoteDive', text: ' ' }), s.refusal('sec', { type: 'NoteDive', text: 'x'.repeat(8_001) }), s.refusal('m1', { type: 'NoteDive', text: 'x' })]).toEqual([
    null, 'empty-text', 'too-long', 'not-entitled'
  ]);
  s.when('sec', { type: 'NoteDive', text: 'Angst om te vallen' });
  expect(s.decision.waterline).toMatchObject({ entered: true, stopped: true, notes: [{ value: 'Angst om te vallen' }] });
  s.move('settle');
  expect([s.refusal('m1', { type: 'StopDive' }), s.refusal('m1', { type: 'ConsentToDive', consent: true }), s.refusal('obs', { type: 'StopDive' })]).toEqual(['wrong-step', 'wrong-step', 'not-entitled']);
});

test('[M7] after an early end a step takes nothing more', () => {
  const cases: [Parameters<Stage['to']>[0], Parameters<Stage['ask']>[1]][] = [
    ['agree', { type: 'AgreeWithCard' }], ['agree', { type: 'AskAboutCard', text: 'x' }], ['ready', { type: 'SayReady', ready: 8 }],
    ['waterline', { type: 'StopDive' }], ['waterline', { type: 'ConsentToDive', consent: true }], ['settle', { type: 'GiveMinorityView', text: 'x' }],
    ['spread', { type: 'Recognise', view: 'x', answer: 'yes' }], ['vote', { type: 'CastBallot', choice: 'along' }]
  ];
  for (const [step, command] of cases) {
    const s = stage().to(step);
    s.when('gina', { type: 'EndMeeting' });
    expect(s.refusal('m1', command), command.type).toBe('wrong-step');
  }
  const s = stage().to('improve');
  s.when('gina', { type: 'EndMeeting' });
  expect(s.refusal('sec', { type: 'DraftAddition', changes: [{ part: '1', text: 'x', kind: 'editorial' }] })).toBe('wrong-step');
  expect(s.refusal('gina', { type: 'OpenRound', draft: 'x' })).toBe('wrong-step');
});
