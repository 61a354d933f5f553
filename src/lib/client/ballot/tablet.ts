import { ed25519 } from './ed25519.ts';
import { hashOf } from '../../ballot/bulletin.ts';
import { readCard, type CardFault } from '../../ballot/card.ts';
import { askingBody } from '../../ballot/issuing.ts';
import { LABELS, signable, type Issued } from '../../ballot/messages.ts';
import { frozenAsIKnow } from '../../ballot/mine.ts';
import { base64url, fromBase64url } from '../../core/bytes.ts';
import type { BallotFile } from '../../ballot/file.ts';
import type { Command } from '../../meeting/commands.server.ts';
import type { View } from '../../meeting/view/view.types.ts';
import type { Answer } from '../../protocol.ts';
import type { Drawer } from '../kept.ts';
import { makeEnvelope } from './blinding.ts';
import { Hand } from './hand.ts';
import { Pool } from './pool.ts';
import { keysOfCard, seal } from './sealing.ts';
import { browserSuite } from './suite.ts';
import { TabletKeeping, type KeptBallot } from './tablet-keeping.ts';

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
  /** The verification file of a decision; null: not there (yet). */
  readonly file: (decision: string) => Promise<BallotFile | null>;
  readonly onChange: () => void;
}

/** What a card in a hand may use of the tablet. */
export interface Lap {
  readonly view: View;
  readonly keeping: TabletKeeping;
  readonly pool: Pool;
  readonly options: TabletOptions;
  /** Whether the frozen list says of this seat what the tablet knows; null: not looked at yet. */
  listHolds(seat: string): boolean | null;
  /** There is something new to ask. */
  work(): Promise<void>;
}

/** So long the tablet waits before it asks again for what did not come. */
const AGAIN_MS = 2_000;

export class Tablet {
  readonly #options: TabletOptions;
  readonly #keeping: TabletKeeping;
  readonly #pool: Pool;
  #view: View | null = null;
  #hand: Hand | null = null;
  #working: Promise<void> | null = null;
  #more = false;
  #again: ReturnType<typeof setTimeout> | null = null;
  /** The frozen list that was looked at: of which decision and hash, and the seats for which it does not hold. */
  #looked: { readonly list: string; readonly wrong: ReadonlySet<string> } | null = null;
  #stopped = false;

  constructor(options: TabletOptions) {
    this.#options = options;
    this.#keeping = new TabletKeeping(options.drawer, options.meeting, options.place);
    this.#pool = new Pool({ fetch: options.fetch, onChange: () => this.#changed() });
  }

  /** Every view that the tablet gets, also the first after a reload. */
  see(view: View): void {
    this.#view = view;
    const { ballots, open } = view.rounds ?? {};
    if (ballots) this.#pool.boxIs(ballots.box);
    this.#pool.only(ballots && open?.ballot === 'secret' ? { decision: ballots.decision, number: open.number } : null);
    this.#forget(view);
    void this.#work();
    void this.#hand?.seen();
  }

  /** How many ballots are on their way to the Box, of whomever. */
  get underWay(): number {
    return this.#pool.underWay;
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
  }

  stop(): void {
    this.#stopped = true;
    this.#keeping.close();
    this.close();
    if (this.#again) clearTimeout(this.#again);
    this.#pool.stop();
  }

  #lap(): Lap {
    const view = () => this.#view!;
    return {
      get view() {
        return view();
      },
      keeping: this.#keeping, pool: this.#pool, options: this.#options, listHolds: (seat) => this.#listHolds(seat), work: () => this.#work()
    };
  }

  #changed(): void {
    void this.#hand?.seen();
    this.#options.onChange();
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

  /** One piece of work at a time; what comes in meanwhile is done after it. */
  #work(): Promise<void> {
    if (this.#working) {
      this.#more = true;
      return this.#working;
    }
    this.#working = (async () => {
      do {
        this.#more = false;
        const left = (await this.#ask()) || (await this.#lookAtList());
        if (left && !this.#again && !this.#stopped) {
          this.#again = setTimeout(() => {
            this.#again = null;
            void this.#work();
          }, AGAIN_MS);
        }
      } while (this.#more && !this.#stopped);
    })().finally(() => {
      this.#working = null;
      this.#changed();
    });
    return this.#working;
  }

  /** Asks for a ballot for every card that is here and has none. @returns whether something did not come */
  async #ask(): Promise<boolean> {
    let left = false;
    for (const { seat, card, holds } of this.#view?.cards ?? []) {
      const ballots = this.#view?.rounds?.ballots;
      const mine = this.#keeping.kept.cards[seat];
      if (!ballots || !holds || !mine || mine.device !== card || this.#stopped) continue;
      const ready = await this.#envelope(seat, ballots.decision, ballots.key.n, ballots.frozen !== null);
      if (!ready || ready.signature !== undefined || ready.elsewhere || this.#stopped) continue;
      const { blinded, proof } = ready;
      const answer = await this.#options.send({ type: 'AskBallot', decision: ballots.decision, for: seat, device: mine.device, blinded, proof });
      const kept = this.#keeping.kept.ballots[ballots.decision]?.seats[seat];
      // a new key came meanwhile: that answer is of no use any more
      if (kept?.blinded !== blinded) this.#more = true;
      else if (answer.ok) this.#keeping.change(() => (kept.signature = answer.made?.['signature'] ?? ''));
      else if (answer.refusal === 'ballot-elsewhere') this.#keeping.change(() => (kept.elsewhere = true));
      else if (answer.refusal !== 'ballots-frozen') left = true;
    }
    return left;
  }

  /** What this seat asks with: made once for each key, and kept before it is sent. Null: too late to begin. */
  async #envelope(seat: string, decision: string, n: string, frozen: boolean): Promise<KeptBallot | null> {
    const before = this.#keeping.kept.ballots[decision];
    if (before?.n === n && before.seats[seat]) return before.seats[seat];
    if (frozen) return null;
    const card = this.#keeping.kept.cards[seat]!;
    const made = await makeEnvelope(decision, { n });
    const secret = fromBase64url(card.secret, 32);
    if (!made || !secret) return null;
    const { blinded, ...inside } = made;
    const ballot: KeptBallot = {
      blinded, proof: base64url(ed25519.sign(signable(LABELS.issue, askingBody(decision, { n }, blinded, browserSuite)), secret)),
      envelope: await seal(card.seal, inside, `${decision}\0envelope`)
    };
    this.#keeping.change((kept) => {
      if (kept.ballots[decision]?.n !== n) kept.ballots[decision] = { n, seats: {} };
      kept.ballots[decision]!.seats[seat] = ballot;
    });
    return this.#keeping.kept.ballots[decision]?.seats[seat] ?? null;
  }

  #listHolds(seat: string): boolean | null {
    const list = this.#view?.rounds?.ballots?.frozen?.list;
    return list === undefined || this.#looked?.list !== list ? null : !this.#looked.wrong.has(seat);
  }

  /** Once frozen: the list says of each card here exactly what the tablet asked [K6]. @returns whether the list is still to come */
  async #lookAtList(): Promise<boolean> {
    const ballots = this.#view?.rounds?.ballots;
    if (!ballots?.frozen || this.#looked?.list === ballots.frozen.list) return false;
    const seats = Object.keys(this.#keeping.kept.cards);
    if (seats.length === 0) return false;
    const file = await this.#options.file(ballots.decision).catch(() => null);
    if (!file) return true;
    const issued: readonly Issued[] = file.issued;
    const same = hashOf(issued, browserSuite) === ballots.frozen.list;
    const wrong = seats.filter((seat) => {
      const mine = this.#keeping.kept.ballots[ballots.decision]?.seats[seat];
      // a ballot that another tablet has is that tablet's to look at
      return !same || (!mine?.elsewhere && !frozenAsIKnow(issued, seat, mine?.signature === undefined ? null : mine.blinded));
    });
    this.#looked = { list: ballots.frozen.list, wrong: new Set(wrong) };
    return false;
  }
}
