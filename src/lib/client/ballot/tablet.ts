import { readCard, type CardFault } from '../../ballot/card.ts';
import type { Place } from '../../ballot/box.ts';
import type { Command } from '../../meeting/commands.server.ts';
import type { View } from '../../meeting/view/view.types.ts';
import type { Answer } from '../../protocol.ts';
import type { Drawer } from '../kept.ts';
import { Cards } from './cards.ts';
import { Hand, type Lap } from './hand.ts';
import type { KeptReceipt } from './keeping.ts';
import { aboutReceipt } from './opened.ts';
import { CardPens } from './pens/card-pens.ts';
import { Pool } from './pool.ts';
import { keysOfCard, seal } from './sealing.ts';
import { TabletKeeping } from './tablet-keeping.ts';

/**
 * The shared tablet: a set of phones for people who have none. It asks for their ballots with everybody else's, while their cards are elsewhere, and
 * seals each to its card at once; a scan opens it for one person, and nothing of the card stays when they go [K20].
 */

export interface TabletOptions {
  readonly meeting: string;
  readonly place: string;
  readonly drawer: Drawer;
  /** Sends a command over the tablet's own line: taking a card, asking for a ballot. */
  readonly send: (command: Command) => Promise<Answer>;
  readonly fetch: typeof fetch;
  /** Reads the verification file of a decision; null: not there (yet). */
  readonly file: (decision: string) => Promise<unknown>;
  readonly onChange: () => void;
}

export class Tablet {
  readonly #options: TabletOptions;
  readonly #keeping: TabletKeeping;
  readonly #pool: Pool;
  readonly #cards: Cards;
  readonly #pens: CardPens;
  #view: View | null = null;
  #hand: Hand | null = null;

  constructor(options: TabletOptions) {
    this.#options = options;
    this.#keeping = new TabletKeeping(options.drawer, options.meeting, options.place);
    const changed = () => this.#changed();
    this.#pool = new Pool({ fetch: options.fetch, onChange: changed, onOver: (round, receipt, to) => void this.#keepReceipt(round, receipt, to) });
    this.#cards = new Cards(options, this.#keeping, changed);
    this.#pens = new CardPens(options, changed);
  }

  /** Every view that the tablet gets, also the first after a reload. */
  see(view: View): void {
    this.#view = view;
    const { ballots, open } = view.rounds ?? {};
    if (ballots) this.#pool.boxIs(ballots.box);
    this.#pool.only(ballots && open?.ballot === 'secret' ? { decision: ballots.decision, round: open.number } : null);
    this.#forget(view);
    this.#cards.see(view);
    this.#pens.see(view);
    void this.#hand?.seen();
  }

  /** How many ballots are on their way to the Box, of whomever. */
  get underWay(): number {
    return this.#pool.underWay;
  }

  /** The Box was started again while minority views were written: whoever used a card has to scan it once more. */
  get scanAgain(): boolean {
    return this.#pens.lost;
  }

  /** A card is scanned or typed. The one before it is closed. */
  async open(typed: string): Promise<Hand | CardFault> {
    const seed = readCard(typed);
    if (!(seed instanceof Uint8Array)) return seed;
    this.close();
    const keys = keysOfCard(seed);
    seed.fill(0);
    const hand = new Hand(keys, this.#lap());
    this.#hand = hand;
    await hand.seen();
    return hand;
  }

  /** The person is done, or gone: nothing of the card stays. */
  close(): void {
    this.#hand?.close();
    this.#hand = null;
  }

  /** The page hides: the card is closed, and what waits for its moment goes now. */
  hide(): void {
    this.close();
    this.#pool.flush();
    this.#pens.flush();
  }

  stop(): void {
    this.#keeping.close();
    this.close();
    this.#cards.stop();
    this.#pool.stop();
    this.#pens.stop();
  }

  #lap(): Lap {
    const view = () => this.#view!;
    return {
      get view() {
        return view();
      },
      keeping: this.#keeping, pool: this.#pool, cards: this.#cards, pens: this.#pens, options: this.#options
    };
  }

  #changed(): void {
    void this.#hand?.seen();
    this.#options.onChange();
  }

  /** A round is over: its receipts stay until the decision is, each sealed to its card, which the tablet cannot tell. In an order that says nothing. */
  async #keepReceipt({ decision, round }: Place, receipt: KeptReceipt, to: string): Promise<void> {
    const sealed = await seal(to, receipt, aboutReceipt(decision, round));
    this.#keeping.change(({ ballots }) => {
      const kept = ballots[decision];
      if (kept) kept.receipts = [...kept.receipts, sealed].sort();
    });
    this.#changed();
  }

  /** What is over is not kept: ballots of another decision, cards that were struck off, everything once the meeting has ended. */
  #forget(view: View): void {
    const { kept } = this.#keeping;
    if (view.meeting.ended) {
      this.close();
      if (Object.keys(kept.cards).length > 0) this.#keeping.wipe();
      return;
    }
    // not at the settlement: a meeting may come back from it and vote again [V7]
    const now = view.closing?.adopted === true ? null : view.decision?.id;
    const old = Object.keys(kept.ballots).filter((decision) => decision !== now);
    const taken = new Set((view.cards ?? []).map(({ card }) => card));
    const gone = Object.keys(kept.cards).filter((seat) => !taken.has(kept.cards[seat]!.device));
    if (old.length + gone.length === 0) return;
    this.#keeping.change((all) => {
      for (const decision of old) delete all.ballots[decision];
      for (const seat of gone) {
        delete all.cards[seat];
        for (const ballots of Object.values(all.ballots)) delete ballots.seats[seat];
      }
    });
  }
}
