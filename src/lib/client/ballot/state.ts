import type { BallotsView, RoundView } from '../../meeting/view/rounds.types.ts';
import type { KeptBallot, KeptSeat } from './keeping.ts';
import type { VoterState } from './voter.ts';

export interface Known {
  readonly kept: KeptBallot | null;
  /** Why this device has no ballot and gets none. */
  readonly dead: 'alarm' | 'elsewhere' | 'left-out' | null;
  readonly ballots: BallotsView | null;
  readonly open: RoundView | null;
  /** Closed secret rounds that count. */
  readonly closed: readonly RoundView[];
  readonly wish: KeptSeat['wish'];
  readonly trouble: VoterState['trouble'];
}

/** What a page may show of the ballots of one seat. */
export function stateOf({ kept, dead, ballots, open, closed, wish, trouble }: Known): VoterState {
  const choice = open && wish?.round === open.id ? wish.choice : null;
  const round = open ? kept?.rounds[open.number] : undefined;
  const last = round?.sent.at(-1)?.body;
  const received = choice !== null && last?.choice === choice && round?.receipt?.sequence === last.sequence && round.receipt.epoch === ballots?.box.epoch;
  const looks = closed.map(({ number, bulletin }) => kept?.looks.find((look) => look.round === number && look.hash === bulletin));
  const before = looks.findLast((look) => look?.counted && look.counted !== 'stand')?.counted;
  const look = looks.at(-1);
  return {
    ballot: dead ?? (kept?.stamped ? 'ready' : kept?.envelope ? 'asking' : 'none'),
    choice, received, underWay: choice !== null && !received, before: before && before !== 'stand' ? before : null,
    checked: look ? { round: look.round, ballot: look.ballot, code: look.code, sound: look.sound, latest: look.latest } : null,
    trouble: choice !== null && !received ? trouble : null
  };
}
