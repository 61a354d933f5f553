import { expect, test } from 'vitest';
import type { Command } from './commands.server.ts';
import { nothingYet } from './meeting.ts';
import { planMeeting, textIds } from './preparation.ts';
import { RULES, stage, Stage } from './testing.ts';
import { AGREEMENTS, type Agreement } from './vocabulary.ts';

const agreements = Object.fromEntries(AGREEMENTS.map((a) => [a, `afspraak ${a}`])) as Record<Agreement, string>;
const decision = {
  type: 'PrepareDecision', question: 'Wat doen we?', addressee: 'het college', kind: 'requested', phase: 'deciding', level: 'think-along',
  buyIn: 'idea', agreements, rules: RULES, text: { '1': 'Eerste deel' }
} as const;
const plan = { type: 'PlanMeeting', title: 'Overleg', date: '2026-11-24', start: '19:30', end: '21:30', place: 'De Brink' } as const;
const person = { type: 'PrepareSeat', name: 'Tom', role: 'member', vote: true, joins: 'phone' } as const;

test('[M4] a new meeting has the council\'s officers on their seats, and the chair leads', () => {
  const s = new Stage();
  const verdict = planMeeting('m', { id: 'c', name: 'Raad' }, plan, [
    { seat: 's1', account: 'a1', name: 'Piet', role: 'chair' }, { seat: 's2', account: 'a2', name: 'Anja', role: 'secretary' }
  ], s.context());
  s.given(...(verdict.ok ? verdict.events : []));
  expect(s.state).toMatchObject({ id: 'm', lead: 's1', step: 'prepare', seats: { s1: { role: 'chair', account: 'a1', vote: false }, s2: { role: 'secretary', presence: 'expected' } } });
  const refusals = [{ ...plan, title: ' ' }, { ...plan, title: 'x'.repeat(501) }, { ...plan, place: 'x'.repeat(501) }].map((p) => planMeeting('m', { id: 'c', name: 'Raad' }, p, [], s.context()));
  expect(refusals).toEqual([{ ok: false, refusal: 'empty-text' }, { ok: false, refusal: 'too-long' }, { ok: false, refusal: 'too-long' }]);
  expect(nothingYet.seq).toBe(0);
});

test('[M4] plan, people, decisions and origin change only before the meeting, by chair and secretary', () => {
  const s = stage();
  const acts: Command[] = [plan, person, { ...person, type: 'ChangeSeat', seat: 'm1' }, { type: 'RemoveSeat', seat: 'm1' }, decision, { type: 'RemoveDecision', decision: 'd1' }, { type: 'SetAgendaOrigin', inputs: [] }];
  for (const act of acts) {
    expect([s.refusal('piet', act), s.refusal('sec', act), s.refusal('gina', act), s.refusal('m1', act)], act.type).toEqual([null, null, 'not-entitled', 'not-entitled']);
  }
  s.move('arrive');
  for (const act of acts) expect([s.refusal('sec', act), s.refusal('m1', act)], act.type).toEqual(['wrong-step', 'not-entitled']);
});

test('[M4] a decision has a question, parts with words, texts that are not too long, and a method that is there', () => {
  const s = stage();
  const refusal = (more: object) => s.refusal('sec', { ...decision, ...more });
  expect([refusal({ question: ' ' }), refusal({ text: { '1': '\n' } })]).toEqual(['empty-text', 'empty-text']);
  expect([
    refusal({ question: 'x'.repeat(501) }), refusal({ addressee: 'x'.repeat(501) }), refusal({ text: { '1': 'x'.repeat(8_001) } }), refusal({ agreements: { ...agreements, goal: 'x'.repeat(8_001) } }),
    refusal({ text: Object.fromEntries(Array.from({ length: 61 }, (_, i) => [String(i + 1), 'deel'])) })
  ]).toEqual(Array(5).fill('too-long'));
  expect([refusal({ rules: { ...RULES, method: 'dice' } }), refusal({ decision: 'd9' }), refusal({ decision: 'd1' })]).toEqual(['unknown-reference', 'unknown-reference', null]);
  for (let i = 0; i < 11; i++) s.when('sec', decision);
  expect([refusal({}), refusal({ decision: 'd1' })]).toEqual(['busy', null]);
});

test('[M6] words that are replaced are named for erasing', () => {
  const s = stage();
  const erased = (command: Parameters<Stage['ask']>[1]) => {
    const verdict = s.ask('sec', command);
    return verdict.ok ? (verdict.events[0] as { erases?: string[] }).erases : null;
  };
  expect(erased(plan)).toEqual(['title', 'place']);
  expect(erased({ ...person, type: 'ChangeSeat', seat: 'm1' })).toEqual(['name-m1']);
  expect(erased({ type: 'RemoveSeat', seat: 'm1' })).toEqual(['name-m1']);
  const d = s.decision;
  expect(erased({ ...decision, decision: 'd1' })?.sort()).toEqual(textIds([d.question, d.addressee, d.agreements, d.original]).sort());
  expect(textIds({ a: [{ '~text': 'x', value: null }], b: null, c: 1 })).toEqual(['x']);
});

test('[M4] a seat keeps its account and its presence when it is changed, and can go while nothing hangs on it', () => {
  const s = stage();
  s.when('sec', { ...person, type: 'ChangeSeat', seat: 'sup', role: 'supporter', vote: false });
  expect(s.state.seats['sup']).toMatchObject({ role: 'supporter', presence: 'present', name: { value: 'Tom' } });
  expect(s.state.seats['sup']).not.toHaveProperty('represents');
  const remove = (seat: string) => s.refusal('sec', { type: 'RemoveSeat', seat });
  s.input('m1');
  s.given({ type: 'SeatTaken', seat: 'piet', account: 'a' });
  expect([remove('m1'), remove('gina'), remove('piet'), remove('nobody'), remove('m2')]).toEqual([...Array(4).fill('unknown-reference'), null]);
  expect([s.refusal('sec', { ...person, represents: 'nobody' }), s.refusal('sec', { ...person, name: 'x'.repeat(81) }), s.refusal('sec', { ...person, name: '' })]).toEqual(['unknown-reference', 'too-long', null]);
});

test('[M4] a decision with inputs is not thrown away', () => {
  const s = stage();
  s.input('m1');
  expect([s.refusal('sec', { type: 'RemoveDecision', decision: 'd1' }), s.refusal('sec', { type: 'RemoveDecision', decision: 'd9' })]).toEqual(['unknown-reference', 'unknown-reference']);
});

test('[M4] the origin on the agenda names inputs that were given before the meeting and are there', () => {
  const s = stage({ fields: { kind: 'unrequested' } });
  const [id, gone] = [s.input('m1'), s.input('m2')];
  s.when('m2', { type: 'WithdrawContribution', input: gone });
  const set = (inputs: string[], more = {}) => s.refusal('sec', { type: 'SetAgendaOrigin', inputs, ...more });
  expect([set([id]), set([gone]), set([id, 'nothing']), set(['__proto__']), set([], { decision: 'd9' })]).toEqual([null, ...Array(4).fill('unknown-reference')]);
  s.when('sec', { type: 'SetAgendaOrigin', inputs: [id] });
  expect(s.decision.agendaOrigin).toEqual([id]);
});

test('[M5] the rules change until the first vote has opened; then they are frozen, also when that round was voided', () => {
  const s = stage().to('ready');
  const change = { type: 'ChangeRules', rules: { fallback: 'postpone' } } as const;
  expect([s.refusal('piet', change), s.refusal('m1', change), s.refusal('piet', { ...change, decision: 'd9' }), s.refusal('piet', { type: 'ChangeRules', rules: { method: 'dice' } })]).toEqual([
    null, 'not-entitled', 'unknown-reference', 'unknown-reference'
  ]);
  s.when('piet', change);
  expect(s.decision.rules).toEqual({ ...RULES, fallback: 'postpone' });
  s.move('vote', 'x');
  expect([s.refusal('piet', change), s.refusal('m1', change), s.refusal('piet', { type: 'ChangeRules', rules: { method: 'dice' } })]).toEqual(['frozen', 'not-entitled', 'frozen']);
  s.when('gina', { type: 'VoidRound', reason: 'te vroeg' });
  expect(s.refusal('piet', change)).toBe('frozen');
  s.when('gina', { type: 'EndMeeting' });
  expect(s.refusal('piet', change)).toBe('wrong-step');
});

test('[M5] rules of a decision that has not voted yet are free while another one is frozen', () => {
  const s = stage({ decisions: 2 }).to('vote');
  expect([s.refusal('piet', { type: 'ChangeRules', rules: { maxLoops: 1 } }), s.refusal('piet', { type: 'ChangeRules', decision: 'd2', rules: { maxLoops: 1 } })]).toEqual(['frozen', null]);
});
