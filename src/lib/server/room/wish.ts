import type { Command } from '../../meeting/commands.server.ts';
import type { Context, Verdict } from '../../meeting/rules.ts';
import type { MeetingState } from '../../meeting/state.ts';
import type { Answer } from '../../protocol.ts';

/** One thing to decide: a command of a place, or an act of the house itself (someone at the door, an officer sitting down). */
export type Wish =
  | { readonly kind: 'command'; readonly place: string; readonly id: string; readonly command: Command; readonly signedInAt: number | null }
  | { readonly kind: 'own'; readonly rule: (state: MeetingState, context: Context) => Verdict; readonly signedInAt?: number | null };

/** A wish that waits for its turn, and who waits for its answer. */
export interface Job {
  readonly wish: Wish;
  resolve(answer: Answer): void;
}

/** Numbers of closed secret rounds are read only when the meeting goes to `settle`. */
export function needsTallies(wish: Wish): boolean {
  return wish.kind === 'command' && wish.command.type === 'MoveMeeting' && wish.command.to === 'settle';
}
