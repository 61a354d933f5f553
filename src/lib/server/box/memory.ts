import type { BallotBox } from '../../ballot/box.ts';

type Choice = Parameters<BallotBox['cast']>[2];

/** The box of this version: a map in memory. The server is trusted until the close; after it nothing is left to read. */
export function createMemoryBox(): BallotBox {
  const rounds = new Map<string, Map<string, Choice>>();
  const of = (round: string) => rounds.get(round) ?? new Map<string, Choice>();
  return {
    open(round) {
      if (!rounds.has(round)) rounds.set(round, new Map());
    },
    cast(round, seat, choice) {
      rounds.get(round)?.set(seat, choice);
    },
    received: (round) => new Set(of(round).keys()),
    count(round) {
      const counts = { along: 0, 'not-yet': 0, abstain: 0 };
      for (const choice of of(round).values()) counts[choice]++;
      return counts;
    },
    discard(round) {
      rounds.get(round)?.clear();
      rounds.delete(round);
    }
  };
}
