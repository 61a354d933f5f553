import type { RefusalCode } from './refusal.ts';
import type { Sealed } from './sealed.ts';
import type { Text } from './text.ts';

/** What a decision about a command needs from outside: nothing in the domain reads a clock or makes an id by itself. */
export interface Context<Memory> {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** A new random id (128 bits, says nothing about time). */
  newId(): string;
  /** Wraps what a person typed; outer white space goes, the rest stays byte for byte. */
  text(value: string): Text;
  /** When whoever sends this last gave their passphrase; null without an account. */
  readonly signedInAt: number | null;
  /** Whether phones have a secure context, so that a secret round is possible. */
  readonly secure: boolean;
  /** What lives in memory only, as far as the rules may read it. */
  readonly memory: Memory;
}

/** The outcome of a command: events to store, something to remember in memory only, or a refusal that changes nothing. */
export type Verdict<Event, Remember> =
  | {
      readonly ok: true;
      readonly events: readonly Event[];
      /** For memory only: never stored, never logged. */
      readonly remember?: Remember;
      /** The sealed numbers of a secret round that closes: a row of their own. */
      readonly tally?: { readonly round: string; readonly numbers: Sealed<unknown> };
      /** Somebody got a ballot: a row of its own, without what is on it. */
      readonly issued?: { readonly decision: string; readonly row: Readonly<Record<'seat' | 'device' | 'blinded' | 'proof' | 'signature', string>> };
      /** A section of notes as it is now: a row of its own beside the stream. */
      readonly note?: { readonly decision: string; readonly step: string; readonly version: number; readonly text: string };
      /** What the sender needs back, for instance the id of what was made. */
      readonly made?: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly refusal: RefusalCode };
