import { expect, it } from 'vitest';
import { personCommand, readPerson } from './person-form.ts';

function form(fields: Record<string, string | string[]>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return readPerson(data);
}

it('makes a seat of what was filled in', () => {
  const { values } = form({ name: ' Noor ', role: 'expert', vote: 'yes', joins: 'phone', expertRoles: ['driver', 'adviser', 'boss'] });
  expect(personCommand(values, undefined)).toEqual({ type: 'PrepareSeat', name: 'Noor', role: 'expert', vote: true, joins: 'phone', expertRoles: ['adviser', 'driver'] });
});

it('leaves out what belongs to another role: an observer speaks for nobody', () => {
  const { values } = form({ name: 'Piet', role: 'observer', represents: 's1', expertRoles: ['adviser'] });
  expect(personCommand(values, 's2')).toEqual({ type: 'ChangeSeat', seat: 's2', name: 'Piet', role: 'observer', vote: false, joins: 'phone', expertRoles: [] });
});

it('keeps whom a supporter speaks for', () => {
  expect(personCommand(form({ name: 'Tolk', role: 'supporter', represents: 's1' }).values, undefined)).toMatchObject({ represents: 's1' });
});

it('says that a name is too long, and keeps it', () => {
  const read = form({ name: 'x'.repeat(81) });
  expect(read.nameTooLong).toBe(true);
  expect(read.values.name).toHaveLength(81);
});
