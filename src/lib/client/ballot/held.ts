import type { BallotsView, RoundView } from '../../meeting/view/rounds.types.ts';
import type { View } from '../../meeting/view/view.types.ts';
import { newDevice } from './asking.ts';
import { withBallot, type KeptBallot, type KeptRound, type KeptSeat, type Keeping } from './keeping.ts';
import type { Next } from './moments.ts';
import type { VoterOptions } from './voter.ts';

/** What this device knows of the ballots of one seat: the view, what is kept of the ballots that it tells of, and why it may cast nothing. */
export class Held {
  readonly seat: string;
  readonly options: VoterOptions;
  readonly keeping: Keeping;
  readonly changed: () => void;
  view: View | null = null;
  /** The key for which something does not fit, so that this device casts nothing. */
  #alarm: string | null = null;
  /** The key for which this device gets no ballot. */
  #without: { readonly key: string; readonly why: 'elsewhere' | 'left-out' } | null = null;

  constructor(seat: string, options: VoterOptions, keeping: Keeping, changed: () => void) {
    this.seat = seat;
    this.options = options;
    this.keeping = keeping;
    this.changed = changed;
  }

  get ballots(): BallotsView | null {
    return this.view?.rounds?.ballots ?? null;
  }

  /** The secret round that is open. */
  get open(): RoundView | null {
    const open = this.view?.rounds?.open;
    return open?.ballot === 'secret' ? open : null;
  }

  get closed(): readonly RoundView[] {
    return (this.view?.rounds?.past ?? []).filter(({ status, bulletin }) => status === 'closed' && bulletin !== undefined);
  }

  get all(): KeptSeat | null {
    return this.keeping.seat(this.seat);
  }

  /** What is kept of the ballots that the view tells of: of another key nothing counts [K5]. */
  get kept(): KeptBallot | null {
    return this.ballots && this.of(this.ballots);
  }

  /** The same of ballots that the view told of: by now it may tell of others. */
  of({ decision, key }: BallotsView): KeptBallot | null {
    return this.keeping.ballot(this.seat, decision, key.n);
  }

  get round(): KeptRound {
    return this.kept?.rounds[this.open?.number ?? 0] ?? { sent: [], receipt: null };
  }

  /** Why this device has no ballot and gets none. */
  get dead(): 'alarm' | 'elsewhere' | 'left-out' | null {
    const { ballots, kept } = this;
    if (!ballots) return null;
    if (this.#alarm === ballots.key.n) return 'alarm';
    if (kept?.stamped || kept?.over) return null;
    if (this.#without?.key === ballots.key.n) return this.#without.why;
    if (!kept || kept.envelope) return null;
    return this.view?.mine?.ballots?.issued.includes(this.seat) ? 'elsewhere' : ballots.frozen ? 'left-out' : null;
  }

  write({ decision, key }: BallotsView, change: (kept: KeptBallot) => KeptBallot): void {
    this.keeping.writeBallot(this.seat, decision, key.n, change);
  }

  writeRound(ballots: BallotsView, number: number, round: KeptRound): void {
    this.write(ballots, (d) => ({ ...d, rounds: { ...d.rounds, [number]: round } }));
  }

  wish(wish: KeptSeat['wish']): void {
    this.keeping.write(this.seat, (kept) => ({ ...(kept ?? newSeat()), wish }));
  }

  /** A key that this device did not know: what it kept of an earlier one is void, unless that one cannot be over yet [V2]. */
  begin(): void {
    const { ballots, open, kept, all } = this;
    if (!ballots) return;
    const { decision, key, box } = ballots;
    const others = Object.values(all?.ballots ?? {}).filter((one) => one.decision === decision && one.key !== key.n);
    if (others.some((one) => this.#standsOn(one)) || (kept && kept.box !== box.key)) this.#alarm = key.n;
    if (kept || this.#alarm === key.n) return;
    const fresh = {
      decision, key: key.n, box: box.key, place: this.view?.route.decision ?? 0, given: open?.number ?? null,
      envelope: null, blinded: null, stamped: null, list: null, rounds: {}, looks: []
    };
    this.keeping.write(this.seat, (seat) => withBallot({ ...(seat ?? newSeat()), at: Date.now() }, fresh));
  }

  raise(key: string): Next {
    this.#alarm = key;
    this.changed();
    return 'done';
  }

  goWithout(ballots: BallotsView, why: 'elsewhere' | 'left-out'): Next {
    this.#without = { key: ballots.key.n, why };
    this.write(ballots, (d) => ({ ...d, envelope: null, blinded: null }));
    this.changed();
    return 'done';
  }

  /** After the freeze a key lasts as long as its round is open, or one that was closed with it counts: another one then is a fraud. */
  #standsOn({ list, given, rounds, looks }: KeptBallot): boolean {
    if (list === null) return false;
    return given === this.open?.number || this.closed.some(({ number }) => rounds[number] !== undefined || looks.some(({ round }) => round === number));
  }
}

const newSeat = (): KeptSeat => ({ at: Date.now(), device: newDevice(), wish: null, ballots: {} });
