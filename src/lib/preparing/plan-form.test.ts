import { expect, it } from 'vitest';
import { planOf, readPlan } from './plan-form.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return readPlan(data);
};
const good = { title: 'Zorgtaxi', date: '2026-11-24', start: '19.30', end: '21:30 uur', place: '' };

it('reads times as people write them', () => {
  const { values, errors } = form(good);
  expect(errors).toEqual({});
  expect(values).toMatchObject({ start: '19:30', end: '21:30' });
});

it('says per field what is not right yet, and keeps what was typed', () => {
  const { values, errors } = form({ title: ' ', date: '31-02-2026', start: 'straks', end: '25:00', place: 'x'.repeat(501) });
  expect(errors).toEqual({ title: 'missing', date: 'date', start: 'time', end: 'time', place: 'long' });
  expect(values).toMatchObject({ date: '31-02-2026', start: 'straks' });
});

it('knows that the thirtieth of February is no day, and that a meeting ends after it begins', () => {
  expect(form({ ...good, date: '2026-02-30' }).errors).toEqual({ date: 'date' });
  expect(form({ ...good, start: '21:30', end: '19:30' }).errors).toEqual({ end: 'order' });
});

it('takes a quorum as a whole number, and none when it is left empty', () => {
  expect(planOf(form({ ...good, quorum: '8' }).values).quorum).toBe(8);
  expect(planOf(form(good).values)).not.toHaveProperty('quorum');
  for (const quorum of ['0', 'acht', '2,5', '-1', '1001']) expect(form({ ...good, quorum }).errors, quorum).toEqual({ quorum: 'number' });
});
