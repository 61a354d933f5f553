import type { Timer } from '../../core/timer.ts';
import type { Choice, Role } from '../vocabulary.ts';
import type { OwnInput } from './inputs.types.ts';

/** What one seat alone sees. */
export interface MineSlice {
  readonly seat: string;
  readonly name: string;
  readonly role: Role;
  readonly vote: boolean;
  readonly leads: boolean;
  readonly present: boolean;
  /** Somebody helps this person; whether they are named beside them. Absent without a helper. */
  readonly together?: boolean;
  /** Another device was let in on this seat: its owner is told, since whoever lets in could do that for themselves. */
  readonly shared?: true;
  /** Stepped out of the decision at hand, in their own words. `back`: may still be taken back. */
  readonly out?: { readonly words: string; readonly back: boolean };
  /** Who leads, for who led this decision before. */
  readonly ledNow?: string;
  readonly represents: { readonly seat: string; readonly name: string } | null;
  /** Actions of the permission table that this seat has at this step. */
  readonly can: readonly string[];
  readonly inputs: readonly OwnInput[];
  readonly agreed: boolean;
  readonly voter: boolean;
  /** Of a secret decision: seats that this device may hold a ballot for, and those that have one (here, or on another device). */
  readonly ballots: { readonly holds: readonly string[]; readonly issued: readonly string[] } | null;
  readonly round: {
    readonly id: string;
    /** Seats that this one may answer for in the open round (itself, and whom it represents). */
    readonly entitled: readonly string[];
    /** Of these seats: those whose answer is here. Of a secret round nobody but the phone itself knows: empty. */
    readonly answered: readonly string[];
    readonly received: boolean;
    readonly choice: Choice | null;
  } | null;
  readonly ready: boolean;
  readonly dive: boolean;
  readonly recognised: readonly string[];
  readonly hand: boolean;
  /** Which stay in a step this seat said to show last. */
  readonly here?: number;
  /** "Je bent 2e": the place of one's own hand, from 1. */
  readonly handPlace: number | null;
  /** One's own turn to speak (or that of whom one speaks for), with its time. */
  readonly turn: { readonly when: 'now' | 'next' | 'later'; readonly seat: string; readonly timer: Timer | null } | null;
}
