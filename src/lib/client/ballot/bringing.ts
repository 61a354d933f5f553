import { hashOf } from '../../ballot/bulletin.ts';
import { bring, signBallot } from './casting.ts';
import type { Held } from './held.ts';
import { randomMs, type Next } from './moments.ts';
import { browserSuite as suite } from './suite.ts';
import type { VoterState } from './voter.ts';

/** How what was tapped comes to the Box: signed once, at a moment by chance, and again until there is a receipt. */
export class Bringing {
  readonly #held: Held;
  /** The ballot that waits for its moment, and when that is. */
  #moment: { readonly of: string; readonly at: number } | null = null;
  trouble: VoterState['trouble'] = null;

  constructor(held: Held) {
    this.#held = held;
  }

  /** Signs what was tapped last, once there is a ballot to sign it with; written down before it goes anywhere. */
  sign(anew = false): void {
    const { ballots, open, kept, all, round } = this.#held;
    if (!ballots || !open?.text || !kept?.stamped || all?.wish?.round !== open.id) return;
    const { choice } = all.wish;
    const last = round.sent.at(-1)?.body;
    if (last?.choice === choice && !anew) return;
    const ballot = signBallot(kept.stamped, {
      v: 1, decision: ballots.decision, round: open.number, text: hashOf(open.text, suite), previous: ballots.previous, choice, sequence: (last?.sequence ?? 0) + 1
    });
    this.#held.writeRound(ballots, open.number, { ...round, sent: [...round.sent, ballot] });
  }

  /** Which ballot has to go to which Box; empty: none. */
  get what(): string {
    const { ballots, open, kept, round, dead } = this.#held;
    if (!ballots?.frozen || !open || !kept?.stamped || kept.list !== ballots.frozen.list || dead) return '';
    const { epoch } = ballots.box;
    const sequence = round.sent.at(-1)?.body.sequence;
    if (sequence === undefined || (round.receipt?.sequence === sequence && round.receipt.epoch === epoch)) return '';
    return [kept.key, open.number, sequence, epoch].join(' ');
  }

  /** What waits for its moment need not wait any longer [K8]. */
  hurry(): void {
    this.#moment = this.#moment && { ...this.#moment, at: -Infinity };
  }

  async cast(): Promise<Next> {
    const held = this.#held;
    this.sign();
    const { what } = this;
    const { ballots, open } = held;
    if (what === '' || !ballots || !open) return 'done';
    if (this.#moment?.of !== what) this.#moment = { of: what, at: performance.now() + randomMs(ballots.box.spreadMs) };
    const wait = this.#moment.at - performance.now();
    if (wait > 0) return wait;
    const ballot = held.round.sent.at(-1)!;
    const { sequence } = ballot.body;
    const brought = await bring(held.options.fetch, ballots.box, ballot);
    const round = held.of(ballots)?.rounds[open.number];
    if (!round) return 'later';
    if (typeof brought === 'string') {
      // another tab chose later; when nothing later is kept here, this browser forgot what it sent, and what stands on its page counts [V5]
      if (brought === 'behind' && round.sent.at(-1)!.body.sequence === sequence) this.sign(true);
      if (brought === 'refused' || brought === 'bad-receipt') this.#tell(brought);
      return 'later';
    }
    held.writeRound(ballots, open.number, {
      sent: round.sent.filter(({ body }) => body.sequence >= sequence), receipt: { sequence, receipt: brought.receipt, epoch: ballots.box.epoch }
    });
    this.#tell(null);
    return 0;
  }

  #tell(trouble: VoterState['trouble']): void {
    this.trouble = trouble;
    this.#held.changed();
  }
}
