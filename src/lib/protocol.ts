import type { Json } from './core/json.ts';
import type { RefusalCode } from './core/refusal.ts';
import type { ListChange } from './core/slices.ts';
import type { Command } from './meeting/commands.server.ts';
import type { View } from './meeting/view/view.types.ts';

/**
 * Every message on the wire, in both directions. Read it in five minutes:
 * a device connects and names the meeting, the place that it speaks for and the face that it shows; the server demands that
 * place's cookie and sends the whole view of that audience. After that only changed slices come. A command gets one answer,
 * after the disk. A gap in the numbers makes the device ask for the whole view again.
 */

/** Goes up when an old page can no longer talk to a new server. The server then refuses with `protocol`, and the page offers to reload. */
export const PROTOCOL = 1;

export const FACES = ['phone', 'chair', 'desk', 'screen', 'tablet'] as const;
export type Face = (typeof FACES)[number];

/** Sent in the handshake (`auth`). */
export interface Hello {
  readonly protocol: number;
  readonly meeting: string;
  /** The seat, or the place in the lobby, that this device has the cookie of. */
  readonly place: string;
  readonly face: Face;
}

/** Why a handshake was refused (the message of `connect_error`). */
export type HelloRefusal = 'protocol' | 'no-seat' | 'no-meeting' | 'locked' | 'signed-out';

/** One act of a person. The id is made by the client: the same id again gets the same answer and has no second effect. */
export interface Act {
  readonly id: string;
  readonly command: Command;
}

/** Comes after the disk; for a hand, a signal and their like, which are on no disk: once it is received. */
export type Answer =
  | { readonly ok: true; readonly made?: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly refusal: RefusalCode };

/** A whole view, on connecting, after a gap, and when a device comes into another audience. */
export interface Whole {
  /** Another one after each start of the server: what lived in its memory is gone then. */
  readonly epoch: string;
  /** The server's clock, ms: pages count from it, never from their own. */
  readonly now: number;
  readonly numbers: Numbers;
  readonly view: View;
}

/** What is the same for the audience and what is only this seat's are numbered apart. */
export interface Numbers {
  readonly shared: number;
  readonly own: number;
}

export interface Changed {
  readonly channel: keyof Numbers;
  /** The number that this follows; another one than the device has is a gap. */
  readonly after: number;
  /** Whole slices; a slice that vanished is null. */
  readonly slices: Readonly<Record<string, Json>>;
  /** Long lists by path (`inputs`, `people.seats`): only items that are new or other; applied after `slices`, on the list as it was. */
  readonly lists?: Readonly<Record<string, ListChange>>;
}

export interface ClientToServer {
  act(act: Act, answer: (answer: Answer) => void): void;
  whole(answer: (whole: Whole) => void): void;
  /** Is somebody there? Asked when an act stays without an answer: a dead line can look alive. */
  here(answer: () => void): void;
}

export interface ServerToClient {
  whole(whole: Whole): void;
  changed(changed: Changed): void;
  /** The server ends now and comes back: acts without an answer go to the next one by themselves. */
  restarting(): void;
}
