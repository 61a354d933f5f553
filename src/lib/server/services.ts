import type { Command } from '../meeting/commands.server.ts';
import type { Role } from '../meeting/vocabulary.ts';
import type { Refusal } from '../core/refusal.ts';
import type { Answer, Face, Whole } from '../protocol.ts';
import type { MeetingState } from '../meeting/state.ts';

/**
 * What routes and sockets may ask of the house. Routes hold no rules: they call these and show what comes back.
 * `App` (app.ts) has `identity`, `meetings` and `hall`.
 */

/** A place (a seat or a wait in the lobby) with the key that proves it: the value of the cookie `seat-<place>`. */
export interface PlaceKey {
  readonly place: string;
  readonly key: string;
}

/** How somebody rings, and the places that their browser holds already. */
export interface Ring {
  readonly way?: 'code' | 'invite';
  readonly returns?: boolean;
  readonly held?: readonly PlaceKey[];
}

/** `draft`: the draft of its record may be read by now. */
export interface MeetingRow {
  readonly meeting: string;
  readonly title: string;
  readonly date: string;
  readonly step: string;
  readonly ended: boolean;
  readonly decisions: readonly { readonly id: string; readonly question: string; readonly adopted: boolean; readonly settled: boolean; readonly draft: boolean; readonly public: boolean }[];
}

export interface Officer {
  readonly account: string;
  readonly name: string;
  readonly role: 'chair' | 'facilitator' | 'secretary';
  readonly council: string;
  /** The session that they are signed in with, by its id: a seat taken through it is open no longer than that. */
  readonly sessionId?: string;
}

export interface MeetingsService {
  /** A new meeting of the officer's council; with `copyOf` the people, rules and agreements of an earlier one come along. */
  plan(officer: Officer, plan: Omit<Extract<Command, { type: 'PlanMeeting' }>, 'type'>, copyOf?: string): Promise<{ ok: true; meeting: string } | Refusal>;
  /** Meetings of a council, newest first. */
  list(council: string): Promise<MeetingRow[]>;
  /** One act from a place; parsed, authorised, decided, stored, published. Never throws for what a person sent. */
  act(meeting: string, place: string, act: { id: string; command: unknown }, signedInAt: number | null): Promise<Answer>;
  /**
   * One act of chair or secretary about a record of their council, which may be years old: from their own seat, else by their office.
   * @param command one of those of after the adoption
   */
  actFor(meeting: string, officer: Officer, command: unknown, signedInAt: number | null): Promise<Answer>;
  /** The whole view of a place's audience; null when it has none (unknown place, or a face that it may not show). */
  whole(meeting: string, place: string, face: Face): Promise<Whole | null>;
  /** For the record: the state itself. Null for an unknown meeting. */
  state(meeting: string): Promise<MeetingState | null>;
  /** Which meeting a decision belongs to. */
  meetingOfDecision(decision: string): Promise<string | null>;
}

/** What the chair or the secretary may do with all that is kept, signed in again. */
export interface DataService {
  /** Why not (also "not signed in a short while ago"); null when they may. */
  refusal(meeting: string, place: string, action: 'export-person' | 'delete-meeting', signedInAt: number | null): Promise<Refusal | null>;
  /** Everything about one person, without what an officer may not know; null: no such person. */
  person(meeting: string, place: string, seat: string, signedInAt: number | null): Promise<{ ok: true; about: unknown } | Refusal>;
  /** Everything about whoever holds this place. */
  own(meeting: string, place: string): Promise<unknown>;
  /** Deletes a meeting whose record was not adopted: for ever. */
  remove(meeting: string, place: string, signedInAt: number | null): Promise<Answer>;
}

export interface HallService {
  byCode(code: string): Promise<{ meeting: string; title: string; council: string } | null>;
  byInvite(invite: string): Promise<{ meeting: string; title: string; council: string } | null>;
  /**
   * Someone at the door: lands in the lobby. A browser that waits already, or that was turned away a short while ago, keeps its place:
   * it rings no second time.
   */
  ask(meeting: string, name: string, role: Role, ringing?: Ring): Promise<({ ok: true } & PlaceKey) | Refusal>;
  /** Another key for a device that was let in; null when it has one already, or does not hold this place. */
  moveIn(meeting: string, place: string, key: string | undefined): Promise<string | null>;
  /** An officer of the council sits down on their seat (bound at the first time). Null: no such seat here. */
  enter(meeting: string, officer: Officer): Promise<PlaceKey | null>;
  /** The six digits and the 128-bit invite of the open hall; null while it is closed. */
  code(meeting: string): Promise<{ code: string; invite: string } | null>;
  /** Another code in one act: the old one is dead. */
  renewCode(meeting: string, place: string): Promise<Answer>;
  /** A link that makes a device the shared tablet for voting cards: once, within 15 minutes. */
  tablet(meeting: string, place: string): Promise<{ ok: true; token: string } | Refusal>;
  useTablet(token: string): Promise<({ meeting: string } & PlaceKey) | null>;
  /** A key for a big screen, asked by chair, facilitator or secretary; read only. */
  screen(meeting: string, place: string): Promise<({ ok: true } & PlaceKey) | Refusal>;
  /** Whether the cookie of a place is the right one. */
  holds(meeting: string, place: string, key: string | undefined): Promise<boolean>;
}
