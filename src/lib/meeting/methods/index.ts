import { deepDemocracy } from './deep-democracy.ts';
import type { Method } from './method.ts';

/** Every way of deciding that a council may choose. */
const METHODS: readonly Method[] = [deepDemocracy];

/** The method of this id, as it stands in a decision's rules; undefined when there is none. */
export function methodOf(id: string): Method | undefined {
  return METHODS.find((m) => m.id === id);
}
