import { cleanName as clean, shortName } from '../core/names.ts';

/** A name in a form: a file or a missing field is empty. How it is cleaned is one rule for the whole house. */
export function cleanName(typed: unknown): string {
  return clean(line(typed));
}

/** The same at the door: a name that is too long is cut, so that nobody is sent back over it. */
export function doorName(typed: unknown): string {
  return shortName(line(typed));
}

/** A field of a form as text; a file or a missing field is empty. */
export function line(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
