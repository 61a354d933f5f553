import type { BallotChoice } from '../../ballot/messages.ts';
import type { RoundView } from '../../meeting/view/rounds.types.ts';
import type { View } from '../../meeting/view/view.types.ts';
import { Bringing } from './bringing.ts';
import { Getting } from './getting.ts';
import { Held } from './held.ts';
import type { Keeping } from './keeping.ts';
import { fileOf, lookAt } from './looking.ts';
import { Task, type Next } from './moments.ts';
import { stateOf } from './state.ts';
import { tidy } from './tidying.ts';
import type { BallotProof, VoterOptions, VoterState } from './voter.ts';

/**
 * The ballots of one seat on this device. Everything that it does follows from the view and from what is kept, so that it can stop between any two
 * steps and go on after a reload, in another tab or after a crash: ask, take the envelope off, find itself in the list, cast, look [V1].
 */
export class SeatVoter {
  readonly #held: Held;
  readonly #getting: Getting;
  readonly #bringing: Bringing;
  readonly #asks = new Task(() => this.#getting.ask());
  readonly #finds = new Task(() => this.#getting.findMyself());
  readonly #casts = new Task(() => this.#bringing.cast());
  readonly #looks = new Task(() => this.#look());

  constructor(seat: string, options: VoterOptions, keeping: Keeping, changed: () => void) {
    this.#held = new Held(seat, options, keeping, changed);
    this.#getting = new Getting(this.#held, () => this.wake());
    this.#bringing = new Bringing(this.#held);
  }

  see(view: View): void {
    this.#held.view = view;
    this.#held.begin();
    this.wake();
  }

  /** Goes on with what is left to do; another tab may have changed what is kept. */
  wake(): void {
    tidy(this.#held);
    const { ballots, kept, open, closed } = this.#held;
    const given = `${ballots?.key.n} ${ballots?.frozen?.list} ${open?.id}`;
    this.#asks.poke(given);
    this.#finds.poke(given);
    this.#casts.poke(this.#bringing.what);
    this.#looks.poke(`${ballots?.key.n} ${kept?.list} ${closed.map(({ bulletin }) => bulletin).join()}`);
  }

  /** What waits for its moment goes now [K8]. */
  flush(): void {
    this.#bringing.hurry();
    if (this.#held.kept?.stamped) this.#casts.now();
  }

  choose(choice: BallotChoice): boolean {
    const { open, dead } = this.#held;
    if (!open || dead || (choice === 'stand' && this.state.before === null)) return false;
    this.#held.wish({ round: open.id, choice });
    this.#bringing.sign();
    this.#held.changed();
    this.wake();
    return true;
  }

  get open(): RoundView | null {
    return this.#held.open;
  }

  get state(): VoterState {
    const { kept, dead, ballots, open, closed, all } = this.#held;
    return stateOf({ kept, dead, ballots, open, closed, wish: all?.wish ?? null, trouble: this.#bringing.trouble });
  }

  get proof(): BallotProof | null {
    const { ballots, kept, closed } = this.#held;
    const number = closed.at(-1)?.number ?? 0;
    const round = kept?.rounds[number];
    const ballot = round?.receipt && round.sent.find(({ body }) => body.sequence === round.receipt!.sequence);
    return ballots && kept && ballot ? { decision: ballots.decision, round: number, ballot, receipt: round.receipt!.receipt, box: kept.box } : null;
  }

  stop(): void {
    for (const task of [this.#asks, this.#finds, this.#casts, this.#looks]) task.stop();
  }

  /** Looks whether its ballot is in each bulletin [K17]. */
  async #look(): Promise<Next> {
    const held = this.#held;
    const { ballots, kept } = held;
    // a phone that slept through the freeze finds itself in the list first: every bulletin is held against that list
    if (!ballots || !kept?.stamped || kept.list === null) return 'done';
    const todo = held.closed.filter(({ number, bulletin }) => !kept.looks.some((look) => look.round === number && look.hash === bulletin));
    if (todo.length === 0) return 'done';
    const file = fileOf(await held.options.file(ballots.decision).catch(() => null), ballots.decision);
    if (!file) return 'later';
    for (const { number, bulletin } of todo) {
      const look = await lookAt(file, number, bulletin!, kept);
      if (!look) return 'later';
      held.write(ballots, (d) => ({ ...d, looks: [...d.looks.filter(({ round }) => round !== number), look] }));
      held.changed();
    }
    tidy(held);
    return 0;
  }
}
