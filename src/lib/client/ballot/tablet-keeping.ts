import type { Drawer } from '../kept.ts';

/** What the shared tablet keeps, all of it: with this alone nobody can vote, and nobody can read what was chosen [K20]. */
export interface TabletKept {
  /** By seat: the card that was taken. `secret` signs that this seat asks for a ballot; `seal` is the public half of what seals. */
  cards: Record<string, { readonly secret: string; readonly device: string; readonly seal: string }>;
  /** By decision: what was asked for with its key. */
  ballots: Record<string, KeptDecision>;
}

export interface KeptDecision {
  /** Modulus of the decision key. */
  readonly n: string;
  /** Key of receipts, as it was told first. */
  readonly box: string;
  /** The number of the round in which ballots of this key were given out; null: none was open. */
  readonly given: number | null;
  readonly seats: Record<string, CardBallot>;
  /** Receipts of rounds that are over, each sealed to a key of its own that only its card knows; sorted, and of no seat. */
  receipts: readonly string[];
}

export interface CardBallot {
  readonly blinded: string;
  /** The pseudonym and what takes the envelope off, sealed to the card. */
  readonly envelope: string;
  /** The stamp that came back; absent while it is on its way. */
  signature?: string;
  /** Another device of this seat got the ballot. */
  elsewhere?: true;
  /** Hash of the list in which this seat was found [K6]. */
  list?: string;
  /** What was chosen in each round, sealed to the card. */
  chosen?: string;
  /** The pen of this ballot and what it wrote, sealed to the card; there as soon as the card was used at the settlement, with or without a text. */
  pen?: string;
}

const keyOf = (meeting: string, place: string) => `meegaan:tablet:${meeting}:${place}`;

/** One drawer of one tablet. Everything stands in one entry, so that nothing tells which part of it was written when. */
export class TabletKeeping {
  readonly #drawer: Drawer;
  readonly #key: string;
  #kept: TabletKept;
  #closed = false;

  constructor(drawer: Drawer, meeting: string, place: string) {
    this.#drawer = drawer;
    this.#key = keyOf(meeting, place);
    this.#kept = this.#read();
  }

  get kept(): Readonly<TabletKept> {
    return this.#kept;
  }

  /** What is kept of this seat in this decision, when it is of this key. */
  of(seat: string, ballots: { readonly decision: string; readonly key: { readonly n: string } }): CardBallot | undefined {
    const kept = this.#kept.ballots[ballots.decision];
    return kept?.n === ballots.key.n ? kept.seats[seat] : undefined;
  }

  /** Changes what is kept, and writes it before anything else happens. */
  change(how: (kept: TabletKept) => void): void {
    if (this.#closed) return;
    how(this.#kept);
    try {
      this.#drawer.setItem(this.#key, JSON.stringify(this.#kept));
    } catch {
      // a full or closed storage: it lasts as long as the page then
    }
  }

  /** The same for what is kept of one seat in one decision; nothing that is gone comes back. */
  changeOf(seat: string, ballots: { readonly decision: string; readonly key: { readonly n: string } }, how: (kept: CardBallot) => void): void {
    const mine = this.of(seat, ballots);
    if (mine) this.change(() => how(mine));
  }

  /** This page is over: another one has the drawer now. */
  close(): void {
    this.#closed = true;
  }

  /** Everything goes. */
  wipe(): void {
    this.#kept = { cards: {}, ballots: {} };
    this.#drawer.removeItem(this.#key);
  }

  #read(): TabletKept {
    try {
      const { cards = {}, ballots = {} } = JSON.parse(this.#drawer.getItem(this.#key) ?? '{}') as Partial<TabletKept>;
      return { cards, ballots };
    } catch {
      return { cards: {}, ballots: {} };
    }
  }
}
