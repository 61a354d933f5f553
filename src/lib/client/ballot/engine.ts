import type { View } from '../../meeting/view-types.ts';
import { clearOld, Keeping } from './keeping.ts';
import { SeatVoter } from './seat.ts';
import type { Voter, VoterOptions, VoterState, WritingState } from './voter.ts';
import { Writing } from './writing.ts';

const NOTHING: VoterState = { ballot: 'none', choice: null, underWay: false, received: false, before: null, checked: null, trouble: null };

const NOT_WRITING: WritingState = { pen: 'none', text: null, arrived: false };

/** The voter of this device: one for each seat that it may hold a ballot for, the own one and one that this person represents. */
export function createVoter(options: VoterOptions): Voter {
  const keeping = new Keeping(options.drawer, options.meeting);
  clearOld(options.drawer, Date.now());
  const seats = new Map<string, SeatVoter>();
  const writings = new Map<string, Writing>();
  /** Who waits for a receipt, and of which round. */
  let waiting: { readonly seat: string; readonly round: string; readonly resolve: (received: boolean) => void }[] = [];

  function changed(): void {
    waiting = waiting.filter(({ seat, round, resolve }) => {
      const voter = seats.get(seat)!;
      const { received, ballot } = voter.state;
      const over = voter.open?.id !== round || ['elsewhere', 'left-out', 'alarm'].includes(ballot);
      if (received || over) resolve(received && !over);
      return !received && !over;
    });
    options.onChange();
  }

  return {
    see(view: View): void {
      for (const seat of view.mine?.ballots?.holds ?? []) {
        if (seats.has(seat)) continue;
        seats.set(seat, new SeatVoter(seat, options, keeping, changed));
        writings.set(seat, new Writing(seat, options, keeping, changed));
      }
      for (const voter of [...seats.values(), ...writings.values()]) voter.see(view);
      changed();
    },
    choose(seat, choice) {
      const voter = seats.get(seat);
      const round = voter?.open?.id;
      if (!voter || round === undefined || !voter.choose(choice)) return Promise.resolve(false);
      return new Promise((resolve) => {
        waiting.push({ seat, round, resolve });
        changed();
      });
    },
    state: (seat) => seats.get(seat)?.state ?? NOTHING,
    write: (seat, text) => writings.get(seat)?.write(text) ?? false,
    writing: (seat) => writings.get(seat)?.state ?? NOT_WRITING,
    proof: (seat) => seats.get(seat)?.proof ?? null,
    wake() {
      for (const voter of [...seats.values(), ...writings.values()]) voter.wake();
      changed();
    },
    flush() {
      for (const voter of [...seats.values(), ...writings.values()]) voter.flush();
    },
    stop() {
      for (const voter of [...seats.values(), ...writings.values()]) voter.stop();
      for (const { resolve } of waiting) resolve(false);
      waiting = [];
    }
  };
}
