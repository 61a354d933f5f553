import { hashOf } from '../../ballot/bulletin.ts';
import type { BallotBody } from '../../ballot/messages.ts';
import { myBallotIn, type MyBallot } from '../../ballot/mine.ts';
import { shortCode } from '../../core/short-code.ts';
import type { Choice } from '../../meeting/vocabulary.ts';
import type { Answer } from '../../protocol.ts';
import { openEnvelope, type Envelope, type Stamped } from './blinding.ts';
import { signBallot } from './casting.ts';
import { seal, unseal, type CardKeys } from './sealing.ts';
import { browserSuite } from './suite.ts';
import type { Lap } from './tablet.ts';

/** Where a card is, as the tablet may show it to the person who holds it. */
export interface HandState {
  /**
   * `new`: nobody took this card yet; `wait`: no ballot to cast now; `asking`: its ballot is on its way, or voting has not begun; `ready`: this person can vote;
   * `elsewhere`: their ballot is on another tablet; `left-out`: given out without them; `alarm`: the list says something else than the tablet knows.
   */
  readonly at: 'new' | 'wait' | 'asking' | 'ready' | 'elsewhere' | 'left-out' | 'alarm';
  readonly seat: string | null;
  readonly name: string;
  readonly choice: Choice | 'stand' | null;
  /** The choice of the round before, for one tap. */
  readonly before: Choice | null;
  readonly underWay: boolean;
  readonly received: boolean;
  /** The Box did not take the ballot. */
  readonly refused: boolean;
  /** What was found in the bulletin of the latest closed round. `latest`: with the last choice; a change may not have arrived before the close. */
  readonly checked: { readonly round: number; readonly ballot: MyBallot; readonly latest: boolean; readonly code: string; readonly sound: boolean } | null;
}

/** What was chosen, in order, as it is sealed to the card: with it the very same ballots can be signed again. */
type Chosen = readonly BallotBody[];
/** Of each round so many of the last choices are known again: more changes of mind than anybody has. */
const KNOWN = 6;

const NOTHING: HandState = { at: 'wait', seat: null, name: '', choice: null, before: null, underWay: false, received: false, refused: false, checked: null };

/** One card that lies open on the tablet: what it can do ends with `close`. */
export class Hand {
  #keys: CardKeys | null;
  readonly #lap: Lap;
  #stamped: { readonly of: string; readonly stamped: Stamped } | null = null;
  #chosen: Chosen = [];
  #checked: HandState['checked'] = null;
  /** What counts of this card after the latest closed round, as the bulletins have it: a last change may not have arrived. */
  #standing: Choice | null = null;
  #state: HandState = NOTHING;
  #turn: Promise<void> = Promise.resolve();

  constructor(keys: CardKeys, lap: Lap) {
    this.#keys = keys;
    this.#lap = lap;
  }

  get state(): HandState {
    return this.#state;
  }

  get closed(): boolean {
    return this.#keys === null;
  }

  /** This card is of this person from now on. */
  async take(seat: string): Promise<Answer> {
    const keys = this.#keys;
    if (!keys) return { ok: false, refusal: 'no-seat' };
    const answer = await this.#lap.options.send({ type: 'TakeCard', for: seat, device: keys.device.key });
    if (answer.ok) this.#keep(seat, keys);
    void this.#lap.work();
    await this.seen();
    return answer;
  }

  /** Chooses in the open round. The signed ballot, which names nobody, waits in the pool; what the card has to know again is sealed to it. */
  choose(choice: Choice | 'stand'): Promise<boolean> {
    return this.#next(async () => {
      await this.#look();
      const { open, ballots } = this.#lap.view.rounds ?? {};
      const stamped = this.#stamped?.stamped;
      const { seat, at } = this.#state;
      if (!this.#keys || !stamped || !open || !ballots || seat === null || at !== 'ready') return false;
      const before = this.#inRound(open.number);
      const body: BallotBody = {
        v: 1, decision: ballots.decision, round: open.number, text: hashOf(open.text, browserSuite), previous: ballots.previous, choice, sequence: (before?.sequence ?? 0) + 1
      };
      const others = this.#chosen.filter((one) => one.round !== open.number);
      this.#chosen = [...others, ...this.#chosen.filter((one) => one.round === open.number).slice(1 - KNOWN), body];
      const chosen = await seal(this.#keys.seal.key, this.#chosen, `${ballots.decision}\0chosen`);
      this.#lap.keeping.change((kept) => {
        const mine = kept.ballots[ballots.decision]?.seats[seat];
        if (mine) mine.chosen = chosen;
      });
      this.#lap.pool.add(signBallot(stamped, body));
      await this.#look();
      return true;
    });
  }

  /** Something may have changed: the meeting went on, a stamp came, a ballot arrived. */
  seen(): Promise<void> {
    return this.#next(() => this.#look());
  }

  close(): void {
    this.#keys?.seal.secret.fill(0);
    this.#keys = null;
    this.#stamped = null;
    this.#chosen = [];
    this.#checked = null;
    this.#standing = null;
    this.#state = NOTHING;
  }

  #next<T>(what: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(what);
    this.#turn = next.then(() => {}, () => {});
    return next;
  }

  /** The tablet keeps what asks for ballots, and the public half of what seals. Never the card. */
  #keep(seat: string, { device, seal: { key } }: CardKeys): void {
    this.#lap.keeping.change((kept) => (kept.cards[seat] = { secret: device.secret, device: device.key, seal: key }));
  }

  async #look(): Promise<void> {
    const keys = this.#keys;
    if (!keys) return;
    const { view, keeping } = this.#lap;
    const mine = view.cards?.find(({ card }) => card === keys.device.key);
    if (!mine) return this.#say({ ...NOTHING, at: 'new' });
    // taken on another tablet, or this one was wiped: from now on this one asks too
    if (keeping.kept.cards[mine.seat]?.device !== keys.device.key) {
      this.#keep(mine.seat, keys);
      void this.#lap.work();
    }
    const { open = null, ballots = null } = view.rounds ?? {};
    const kept = ballots ? keeping.kept.ballots[ballots.decision]?.seats[mine.seat] : undefined;
    await this.#open(keys, kept, ballots);
    await this.#check(ballots);
    const at = this.#at(mine, kept, ballots, open);
    const now = open && ballots ? this.#inRound(open.number) : undefined;
    const inPool = this.#stamped ? this.#lap.pool.of(this.#stamped.stamped.pseudonym) : null;
    // the tablet was started again since: the very same ballot goes once more
    if (now && at === 'ready' && !inPool && this.#stamped) this.#lap.pool.add(signBallot(this.#stamped.stamped, now));
    const received = now !== undefined && inPool?.receipt != null && inPool.ballot.body.sequence === now.sequence;
    this.#say({
      at, seat: mine.seat, name: mine.name, choice: now?.choice ?? null, before: this.#standing, received,
      refused: inPool?.refused != null, underWay: now !== undefined && !received && inPool?.refused == null, checked: this.#checked
    });
  }

  #say(state: HandState): void {
    if (this.#keys === null || JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#lap.options.onChange();
  }

  /** Opens what is sealed to this card: once for each stamp. */
  async #open(keys: CardKeys, kept: { blinded: string; envelope: string; signature?: string; chosen?: string } | undefined, ballots: { decision: string; key: { n: string } } | null): Promise<void> {
    if (!ballots || kept?.signature === undefined) {
      this.#stamped = null;
      this.#chosen = [];
      return;
    }
    if (this.#stamped?.of === kept.blinded) return;
    const inside = (await unseal(keys.seal, kept.envelope, `${ballots.decision}\0envelope`)) as Omit<Envelope, 'blinded'> | null;
    const stamped = inside && (await openEnvelope(ballots.decision, ballots.key, { ...inside, blinded: kept.blinded }, kept.signature));
    this.#stamped = stamped ? { of: kept.blinded, stamped } : null;
    this.#chosen = kept.chosen === undefined ? [] : (((await unseal(keys.seal, kept.chosen, `${ballots.decision}\0chosen`)) as Chosen | null) ?? []);
  }

  #at(mine: { seat: string; holds: boolean; issued: boolean }, kept: { signature?: string; elsewhere?: true } | undefined, ballots: { frozen: unknown } | null, open: { ballot: string } | null): HandState['at'] {
    if (!ballots || !mine.holds) return 'wait';
    const holds = this.#lap.listHolds(mine.seat);
    if (ballots.frozen && holds === false) return 'alarm';
    if (kept?.elsewhere) return 'elsewhere';
    if (ballots.frozen && kept?.signature === undefined) return mine.issued ? (kept ? 'asking' : 'elsewhere') : 'left-out';
    if (open?.ballot !== 'secret') return 'wait';
    if (!ballots.frozen || holds === null) return 'asking';
    // a stamp that does not fit the announced key: nothing is cast with it [K5]
    return this.#stamped ? 'ready' : 'alarm';
  }

  #inRound(number: number): BallotBody | undefined {
    return this.#chosen.findLast((body) => body.round === number);
  }

  /** After a close: whether this card's ballot is in the bulletin, unchanged [K17]. */
  async #check(ballots: { decision: string } | null): Promise<void> {
    const past = (this.#lap.view.rounds?.past ?? []).filter((r) => r.status === 'closed' && r.bulletin).at(-1);
    const stamped = this.#stamped?.stamped;
    if (!ballots || !past || !stamped || this.#checked?.round === past.number) return;
    const file = await this.#lap.options.file(ballots.decision).catch(() => null);
    const round = file?.rounds.find((one) => one.number === past.number);
    if (!file || !round) return;
    const hash = hashOf(round.bulletin, browserSuite);
    const cast = file.rounds.flatMap(({ bulletin }) => bulletin.ballots.filter((one) => one.pseudonym === stamped.pseudonym).map(({ body }) => body.choice));
    this.#standing = (cast.findLast((choice) => choice !== 'stand') as Choice | undefined) ?? null;
    const sent = this.#chosen.filter((body) => body.round === past.number).map((body) => myBallotIn(round.bulletin, stamped.pseudonym, signBallot(stamped, body), browserSuite));
    const ballot = sent.includes('in') ? 'in' : (sent.at(-1) ?? myBallotIn(round.bulletin, stamped.pseudonym, null, browserSuite));
    this.#checked = {
      round: past.number, code: shortCode(hash), ballot, latest: sent.at(-1) === ballot,
      sound: hash === past.bulletin && file.decision === ballots.decision
    };
  }
}
