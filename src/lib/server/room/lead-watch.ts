import { LIMITS } from '../../limits.ts';
import { pauseWithoutLead } from '../../meeting/people.ts';
import type { Context, Verdict } from '../../meeting/rules.ts';
import type { MeetingState, SeatId } from '../../meeting/state.ts';

/** What the watch needs of its room. */
interface Watched {
  state(): MeetingState;
  isConnected(seat: SeatId): boolean;
  /** Told at each look, so that the time since when is known. */
  away(gone: boolean): void;
  own(rule: (state: MeetingState, context: Context) => Verdict): Promise<unknown>;
}

/** While nobody who leads is connected a clock runs; when it is over the meeting pauses by itself. */
export class LeadWatch {
  readonly #room: Watched;
  readonly #wait: number;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(room: Watched, wait: number = LIMITS.leadAwayMs) {
    this.#room = room;
    this.#wait = wait;
  }

  look(): void {
    const { lead, ended, paused, step } = this.#room.state();
    const gone = lead !== null && !this.#room.isConnected(lead);
    this.#room.away(gone);
    const away = gone && ended === null && !paused && step !== 'prepare' && step !== 'answer';
    if (!away) this.#clear();
    if (!away || this.#timer || this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#room.own((state, context) => pauseWithoutLead(state, context, this.#wait)).then(() => this.look());
      // a timer may be a millisecond early
    }, this.#wait + 10).unref();
  }

  stop(): void {
    this.#clear();
    this.#stopped = true;
  }

  #clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
