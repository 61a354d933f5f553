import { expect, test } from 'vitest';
import { recordOf } from '../record/model.ts';
import { doorNames, nameOf, toldApart } from './names.ts';
import { stage } from './testing.ts';
import { viewFor } from './view/audiences.ts';

const fatmas = () => {
  const s = stage({ present: ['gina', 'sec', 'piet', 'm1', 'm2', 'm3'] });
  for (const seat of ['m1', 'm2', 'm3']) {
    s.given({ type: 'SeatChanged', seat, name: { '~text': `new-${seat}`, value: seat === 'm3' ? ' FATMA' : 'Fatma' }, role: 'member', vote: true, joins: 'phone', expertRoles: [] });
  }
  return s;
};

test('[D1] [B3] people of one name are told apart, in the order in which they came', () => {
  expect(['m1', 'm2', 'm3', 'gina', 'nobody', null].map((seat) => nameOf(fatmas().state, seat))).toEqual(['Fatma', 'Fatma (2)', ' FATMA (3)', 'Naam gina', null, null]);
});

test('[D1] a number that is part of somebody\'s own name is not given to another', () => {
  expect([...toldApart([[1, 'Bo'], [2, 'Bo'], [3, 'Bo (2)'], [4, 'Bo']]).values()]).toEqual(['Bo', 'Bo (3)', 'Bo (2)', 'Bo (4)']);
  expect([...toldApart([[1, 'Bo']], ['bo']).values()]).toEqual(['Bo (2)']);
});

test('[D1] [B3] chair, desk, wall and record give each the same number, and the waiting room counts on from there', () => {
  const s = fatmas().to('gather');
  s.when('gina', { type: 'OpenWall' });
  s.when('m2', { type: 'GiveContribution', begun: { step: 'gather', version: s.state.stepVersion }, source: 'experiential', scope: 'I', name: 'shown', text: 'Ik wacht te lang.' });
  s.given({ type: 'EntryAsked', ask: 'door', name: { '~text': 't-door', value: 'Fatma' }, roleClaim: 'member' });
  for (const audience of ['lead', 'desk'] as const) {
    const view = viewFor(s.state, audience, s.memoryView()) as never as { people: { seats: { id: string; name: string }[] }; inputs: { by: string }[]; waiting: { name: string; as: string }[] };
    expect(view.people.seats.filter((x) => ['m1', 'm2'].includes(x.id)).map((x) => x.name)).toEqual(['Fatma', 'Fatma (2)']);
    expect([view.inputs[0]!.by, view.waiting[0]!.name, view.waiting[0]!.as]).toEqual(['Fatma (2)', 'Fatma (4)', 'Fatma']);
  }
  expect(doorNames(s.state).get('door')).toBe('Fatma (4)');
  const record = recordOf(s.state, s.state.decisions[0]!);
  expect(record.inputs[0]!.by).toBe('Fatma (2)');
  expect(record.people.filter((p) => /fatma/i.test(p.name)).map((p) => p.name)).toEqual([' FATMA (3)', 'Fatma', 'Fatma (2)']);
});

test('[D1] an erased name stays erased, and takes no number', () => {
  const s = fatmas();
  s.state = { ...s.state, seats: { ...s.state.seats, m1: { ...s.state.seats['m1']!, name: { '~text': 'x', value: null } } } };
  expect([nameOf(s.state, 'm1'), nameOf(s.state, 'm2')]).toEqual([null, 'Fatma']);
});
