import type { ExpertRole, Joins, Role } from '../vocabulary.ts';

/** Who is here, as pages receive it. */

export interface SeatView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly vote: boolean;
  readonly joins: Joins;
  readonly presence: 'expected' | 'present' | 'left';
  readonly represents: string | null;
  /** Wants a helper to be named beside them. */
  readonly together: boolean;
  /** Does not take part in this decision: why, in their own words. */
  readonly out: string | null;
  readonly expertRoles: readonly ExpertRole[];
  readonly connected: boolean;
  readonly leads: boolean;
  readonly agreed: boolean;
  readonly voter: boolean;
  /** Held by a signed-in account (chair, facilitator, secretary). */
  readonly account: boolean;
  /** Sent away; may be let in again. */
  readonly removed: boolean;
  /** On paper, and took a voting card. */
  readonly card?: true;
}

/** The shared tablet: who is on paper, is here and has a vote. `card`: the device key of the card that they took. */
export type CardsSlice = readonly {
  readonly seat: string;
  readonly name: string;
  readonly card: string | null;
  /** May have a ballot in this decision, and whether it was given out. */
  readonly holds: boolean;
  readonly issued: boolean;
}[];

export interface PeopleSlice {
  readonly present: number;
  readonly voters: number;
  readonly agreed: number;
  /** Enough entitled people are present for a secret round. */
  readonly secretPossible: boolean;
  /** Fewer entitled people than the council's number; null when there are enough or no number was set (lead and desk only). */
  readonly quorum?: { readonly present: number; readonly needed: number } | null;
  /** Lead and desk only. */
  readonly lead?: string | null;
  readonly seats?: readonly SeatView[];
}

/** `name` tells people of one name apart, `as` is what was typed; `returns`: they say that they were in already. */
export type WaitingRoomSlice = readonly {
  readonly ask: string; readonly name: string; readonly as: string; readonly role: Role; readonly returns: boolean;
}[];
