import { describe, expect, it } from 'vitest';
import { PHASES_OF_ROLE, rolesOutOfPhase } from './expert-roles.ts';
import { EXPERT_ROLES, PHASES } from './vocabulary.ts';

describe('the roles of an expert by phase', () => {
  it('says nothing about an adviser, who is at home in every phase', () => {
    for (const phase of PHASES) expect(rolesOutOfPhase(['adviser'], [phase])).toEqual([]);
  });

  it('hints where a driver is asked while the choice still lies on the table', () => {
    expect(rolesOutOfPhase(['driver', 'advocate', 'adviser'], ['deciding'])).toEqual(['driver']);
  });

  it('is content with a role that fits one of the decisions on the agenda', () => {
    expect(rolesOutOfPhase(['innovator', 'driver'], ['designing', 'doing'])).toEqual([]);
  });

  it('says nothing as long as there is no decision', () => {
    expect(rolesOutOfPhase(['innovator'], [])).toEqual([]);
  });

  it('knows every role, and each in at least one phase', () => {
    expect(EXPERT_ROLES.every((role) => PHASES_OF_ROLE[role].length > 0)).toBe(true);
  });
});
