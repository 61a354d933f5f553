import type { CommandOf } from '../meeting/commands.server.ts';
import { isLongName } from '../core/names.ts';
import { cleanName, line } from '../doors/names.ts';
import { EXPERT_ROLES, JOINS, ROLES } from '../meeting/vocabulary.ts';

/** A person as they stand in their form. */
export type PersonValues = Omit<CommandOf<'PrepareSeat'>, 'type' | 'represents' | 'expertRoles'> & {
  readonly represents: string;
  readonly expertRoles: NonNullable<CommandOf<'PrepareSeat'>['expertRoles']>;
};

/** Reads the form of a person. What belongs to another role (whom they speak for, an expert's roles) is left out. */
export function readPerson(data: FormData): { values: PersonValues; nameTooLong: boolean } {
  const role = ROLES.find((r) => r === data.get('role')) ?? 'member';
  const name = cleanName(data.get('name'));
  const values: PersonValues = {
    name, role, vote: data.get('vote') === 'yes', joins: JOINS.find((j) => j === data.get('joins')) ?? 'phone',
    represents: role === 'supporter' ? line(data.get('represents')) : '',
    expertRoles: role === 'expert' ? EXPERT_ROLES.filter((r) => data.getAll('expertRoles').includes(r)) : []
  };
  return { values, nameTooLong: isLongName(name) };
}

/** @param seat the one that is changed; undefined for a new person */
export function personCommand(values: PersonValues, seat: string | undefined): CommandOf<'PrepareSeat'> | CommandOf<'ChangeSeat'> {
  const { represents, ...rest } = values;
  const fields = { ...rest, ...(represents ? { represents } : {}) };
  return seat ? { type: 'ChangeSeat', seat, ...fields } : { type: 'PrepareSeat', ...fields };
}
