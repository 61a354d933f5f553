import { ballotFileBytes, ballotFileOf } from '../../ballot/file.ts';
import { isBulletin } from '../../ballot/reading.ts';
import type { Bulletin } from '../../ballot/bulletin.ts';
import type { MeetingState } from '../../meeting/state.ts';
import { nodeSuite } from '../box/suite.ts';
import type { EventStore } from '../store/store.ts';
import { loggedDecision } from './log.ts';

/** The verification file of each secret decision, `ballots.json`, made of what is kept: the same bytes for everybody who may read it. */
export class BallotFiles {
  readonly #store: Pick<EventStore, 'issued' | 'bulletins'>;
  /** The file that was asked for last, by its decision and the moment of its meeting: after a close all phones ask for the same one at once. */
  #last: { readonly of: string; readonly bytes: Promise<Uint8Array | null> } | null = null;

  constructor(store: Pick<EventStore, 'issued' | 'bulletins'>) {
    this.#store = store;
  }

  /** Null: there is none (yet): an open decision, ballots that are still being given out, or one of before there were such ballots. */
  async of(state: MeetingState, decisionId: string): Promise<Uint8Array | null> {
    const decision = state.decisions.find((d) => d.id === decisionId);
    const log = decision && loggedDecision(decision);
    if (!log) return null;
    const of = `${state.id} ${state.seq} ${decisionId}`;
    if (this.#last?.of !== of) {
      const bytes = this.#make(state, log);
      this.#last = { of, bytes };
      // what could not be made is tried again
      bytes.then((made) => made ?? this.#forget(of), () => this.#forget(of));
    }
    return this.#last!.bytes;
  }

  #forget(of: string): void {
    if (this.#last?.of === of) this.#last = null;
  }

  async #make(state: MeetingState, log: NonNullable<ReturnType<typeof loggedDecision>>): Promise<Uint8Array | null> {
    const decision = state.decisions.find((d) => d.id === log.decision)!;
    const issued = (await this.#store.issued(state.id)).filter((row) => row.decision === log.decision).map(({ row }) => row);
    const bulletins = new Map<number, Bulletin>();
    for (const { round, bytes } of await this.#store.bulletins(log.decision)) {
      const number = decision.rounds.findIndex((r) => r.id === round) + 1;
      const bulletin: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (number > 0 && isBulletin(bulletin)) bulletins.set(number, bulletin);
    }
    const file = ballotFileOf(log, issued, bulletins);
    return file && ballotFileBytes(file, nodeSuite);
  }
}
