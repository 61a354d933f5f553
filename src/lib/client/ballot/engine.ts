import type { View } from '../../meeting/view/view.types.ts';
import { clearOld, Keeping } from './keeping.ts';
import { SeatVoter } from './seat.ts';
import type { Voter, VoterOptions, VoterState, WritingState } from './voter.ts';
import type { Writing } from './pens/writing.ts';

const NOTHING: VoterState = { ballot: 'none', choice: null, underWay: false, received: false, before: null, checked: null, trouble: null };

const NOT_WRITING: WritingState = { pen: 'none', text: null, arrived: false, found: null };

/** The voter of this device: one for each seat that it may hold a ballot for, the own one and one that this person represents. */
export function createVoter(options: VoterOptions): Voter {
  const keeping = new Keeping(options.drawer, options.meeting);
  clearOld(options.drawer, Date.now(), options.meeting);
  const seats = new Map<string, SeatVoter>();
  const writings = new Map<string, Writing>();
  /** What brings minority views comes with the first view in which they can be written. */
  let writing: 'not yet' | 'coming' | ((seat: string) => Writing) = 'not yet';
  let latest: View | null = null;
  let stopped = false;
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

  async function callWriting(): Promise<void> {
    writing = 'coming';
    try {
      const { Writing } = await import('./pens/writing.ts');
      writing = (seat) => new Writing(seat, options, keeping, changed, () => seats.get(seat)?.wake());
      if (latest && !stopped) seeWriting(latest);
      changed();
    } catch {
      // the script did not come over this line: with the next view it is asked again
      writing = 'not yet';
    }
  }

  function seeWriting(view: View): void {
    if (!view.rounds?.pens) return;
    if (writing === 'not yet') return void callWriting();
    if (writing === 'coming') return;
    for (const seat of view.mine?.ballots?.holds ?? []) if (!writings.has(seat)) writings.set(seat, writing(seat));
    for (const one of writings.values()) one.see(view);
  }

  return {
    see(view: View): void {
      latest = view;
      for (const seat of view.mine?.ballots?.holds ?? []) {
        if (!seats.has(seat)) seats.set(seat, new SeatVoter(seat, options, keeping, changed));
      }
      for (const voter of seats.values()) voter.see(view);
      seeWriting(view);
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
    textProof: (seat) => writings.get(seat)?.proof ?? null,
    proof: (seat) => seats.get(seat)?.proof ?? null,
    wake() {
      for (const voter of [...seats.values(), ...writings.values()]) voter.wake();
      changed();
    },
    flush() {
      for (const voter of [...seats.values(), ...writings.values()]) voter.flush();
    },
    stop() {
      stopped = true;
      for (const voter of [...seats.values(), ...writings.values()]) voter.stop();
      for (const { resolve } of waiting) resolve(false);
      waiting = [];
    }
  };
}
