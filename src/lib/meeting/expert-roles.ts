import type { ExpertRole, Phase } from './vocabulary.ts';

/**
 * In which phases of policy each role of an expert by experience is at home. A hint, never a ban: "Deze rollen zijn niet
 * strikt afgebakend." Source: the table of "Benut ervaringskennis in beleid".
 */
export const PHASES_OF_ROLE: Readonly<Record<ExpertRole, readonly Phase[]>> = {
  adviser: ['researching', 'designing', 'deciding', 'doing'],
  advocate: ['researching', 'designing', 'deciding'],
  'co-researcher': ['researching', 'designing'],
  innovator: ['designing'],
  driver: ['doing']
};

/**
 * The roles that are usually at home in another phase, for the hint beside a person.
 * @param phases the phases of the decisions on the agenda; a role that fits one of them fits. None: nothing to say yet.
 */
export function rolesOutOfPhase(roles: readonly ExpertRole[], phases: readonly Phase[]): ExpertRole[] {
  if (phases.length === 0) return [];
  return roles.filter((role) => !phases.some((phase) => PHASES_OF_ROLE[role].includes(phase)));
}
