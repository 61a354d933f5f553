import type { Ballot, BallotBody } from '../../ballot/messages.ts';
import type { BallotsView } from '../../meeting/view/rounds.types.ts';
import { openEnvelope, type Envelope, type Stamped } from './blinding.ts';
import { signBallot } from './casting.ts';
import type { KeptBallot, KeptPen, KeptReceipt, KeptRound, Look } from './keeping.ts';
import type { Pool } from './pool.ts';
import { onceKeys, PEN_BLOCK, seal, unseal, type CardKeys } from './sealing.ts';
import type { CardBallot, TabletKeeping } from './tablet-keeping.ts';

/** What was chosen, in order, as it is sealed to the card: with it the very same ballots can be signed again. */
type Chosen = readonly BallotBody[];
/** Of each round so many of the last choices are known again: more changes of mind than anybody has. */
const KNOWN = 6;

/**
 * What is sealed to one card, while it lies open: as a phone has it in its drawer (`KeptBallot`), so that the same code looks at both. It is opened
 * once for each stamp; nothing of it goes back to the disk unless it is sealed.
 */
export class Opened {
  readonly #keys: CardKeys['seal'];
  readonly #keeping: TabletKeeping;
  readonly #pool: Pool;
  #of = '';
  #stamped: Stamped | null = null;
  #sent: readonly Ballot[] = [];
  readonly #receipts = new Map<number, KeptReceipt>();
  readonly #tried = new Set<string>();
  #looks: readonly Look[] = [];
  #closed = false;

  constructor(keys: CardKeys['seal'], keeping: TabletKeeping, pool: Pool) {
    this.#keys = keys;
    this.#keeping = keeping;
    this.#pool = pool;
  }

  /** Opens what is new. */
  async read(ballots: BallotsView, kept: CardBallot): Promise<void> {
    await this.#open(ballots, kept);
    await this.#openReceipts(ballots);
  }

  /** The ballot of this card as a phone keeps it. */
  kept(ballots: BallotsView, { blinded, list }: CardBallot): KeptBallot {
    const decision = this.#keeping.kept.ballots[ballots.decision]!;
    const rounds: Record<number, KeptRound> = {};
    for (const { body } of this.#sent) rounds[body.round] ??= this.round(body.round);
    return {
      decision: ballots.decision, key: decision.n, box: decision.box, place: 0, given: decision.given, envelope: null, blinded, stamped: this.#stamped, list: list ?? null, rounds,
      looks: this.#looks
    };
  }

  get stamped(): Stamped | null {
    return this.#stamped;
  }

  /** What was signed in this round, and the receipt that counts. */
  round(number: number): KeptRound {
    const sent = this.#sent.filter(({ body }) => body.round === number);
    const pooled = this.#stamped && this.#pool.of(this.#stamped.pseudonym);
    const receipt = (pooled?.ballot.body.round === number ? pooled.receipt : null) ?? this.#receipts.get(number) ?? null;
    return { sent: receipt ? sent.filter(({ body }) => body.sequence >= receipt.sequence) : sent, receipt };
  }

  looked(look: Look): void {
    this.#looks = [...this.#looks.filter(({ round }) => round !== look.round), look].sort((a, b) => a.round - b.round);
  }

  /** Signs, and seals to the card what was chosen before it goes anywhere. */
  async sign(seat: string, ballots: BallotsView, body: BallotBody): Promise<void> {
    if (!this.#stamped) return;
    const ballot = signBallot(this.#stamped, body);
    const { key } = this.#once(body.decision, body.round);
    const others = this.#sent.filter((one) => one.body.round !== body.round);
    this.#sent = [...others, ...this.#sent.filter((one) => one.body.round === body.round).slice(1 - KNOWN), ballot];
    const chosen = await seal(this.#keys.key, this.#sent.map((one) => one.body) satisfies Chosen, `${ballots.decision}\0chosen`);
    this.#keeping.changeOf(seat, ballots, (mine) => (mine.chosen = chosen));
    // also when the card was closed meanwhile: the person has chosen
    this.#pool.add(ballot, key);
  }

  /** The pen of this ballot, as it was sealed last. */
  async pen({ decision }: BallotsView, { pen }: CardBallot): Promise<KeptPen | null> {
    return pen === undefined ? null : ((await unseal(this.#keys, pen, aboutPen(decision))) as KeptPen | null);
  }

  /** How a pen is sealed to this card, also when it is closed meanwhile: the public half is enough. */
  penSealer(seat: string, ballots: BallotsView): (pen: KeptPen) => Promise<void> {
    const { key } = this.#keys;
    return async (pen) => {
      // what was signed is signed again from the text, to the byte: with it the length would tell how often somebody began anew
      const sealed = await seal(key, { ...pen, sent: [] }, aboutPen(ballots.decision), PEN_BLOCK);
      this.#keeping.changeOf(seat, ballots, (mine) => (mine.pen = sealed));
    };
  }

  /** The tablet was started again since: the very same ballot goes once more [K15]. */
  again(number: number): void {
    const ballot = this.#sent.findLast(({ body }) => body.round === number);
    if (ballot) this.#pool.add(ballot, this.#once(ballot.body.decision, number).key);
  }

  close(): void {
    this.#closed = true;
    this.#clear();
  }

  #clear(): void {
    this.#of = '';
    this.#stamped = null;
    this.#sent = [];
    this.#looks = [];
    this.#receipts.clear();
    this.#tried.clear();
  }

  async #open(ballots: BallotsView, { blinded, signature, envelope, chosen }: CardBallot): Promise<void> {
    if (signature === undefined || this.#of === blinded) return;
    this.#clear();
    const inside = (await unseal(this.#keys, envelope, `${ballots.decision}\0envelope`)) as Omit<Envelope, 'blinded'> | null;
    const stamped = inside && (await openEnvelope(ballots.decision, ballots.key, { ...inside, blinded }, signature));
    const bodies = chosen === undefined ? [] : (((await unseal(this.#keys, chosen, `${ballots.decision}\0chosen`)) as Chosen | null) ?? []);
    if (this.#closed) return;
    this.#of = blinded;
    this.#stamped = stamped;
    this.#sent = stamped ? bodies.map((body) => signBallot(stamped, body)) : [];
  }

  /** Receipts of rounds that are over: each is tried once, with the key of each round that this card voted in. */
  async #openReceipts({ decision }: BallotsView): Promise<void> {
    const rounds = [...new Set(this.#sent.map(({ body }) => body.round))];
    for (const sealed of this.#keeping.kept.ballots[decision]?.receipts ?? []) {
      for (const number of rounds) {
        if (this.#tried.has(`${number} ${sealed}`)) continue;
        this.#tried.add(`${number} ${sealed}`);
        const found = (await unseal(this.#once(decision, number), sealed, aboutReceipt(decision, number))) as KeptReceipt | null;
        if (found && found.sequence >= (this.#receipts.get(number)?.sequence ?? 0)) this.#receipts.set(number, found);
      }
    }
  }

  #once(decision: string, number: number): CardKeys['seal'] {
    return onceKeys(this.#keys, `${decision}\0${number}`);
  }
}

const aboutPen = (decision: string): string => `${decision}\0pen`;

/** What the receipt of a round is sealed as. */
export const aboutReceipt = (decision: string, round: number): string => `${decision}\0${round}\0receipt`;
