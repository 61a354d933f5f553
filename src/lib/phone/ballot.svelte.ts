import type { VoterState } from '$lib/client/ballot/voter.ts';
import type { RoundView } from '$lib/meeting/view/rounds.types.ts';
import type { Choice } from '$lib/meeting/vocabulary.ts';
import { Sending, type Phone } from './phone.svelte.ts';

/** Why somebody has no vote in the round that is open. */
export type NoVote = 'leads' | 'role' | 'later';
/** Why this device casts nothing in a secret round, though this person may vote. */
export type Blocked = 'elsewhere' | 'left-out' | 'alarm';

const BLOCKED: readonly string[] = ['elsewhere', 'left-out', 'alarm'] satisfies Blocked[];
const isBlocked = (state: VoterState | null): boolean => state !== null && BLOCKED.includes(state.ballot);

/**
 * A person's answer in the open round. Choosing is not sending. An open answer goes over the line; a secret one is brought to the box by the
 * voter on this device (`session.vote`), and only this device knows what it was.
 */
export class Ballot {
  choice: Choice | undefined = $state();
  /** "Verander mijn keuze" was pressed. */
  again = $state(false);
  readonly sending: Sending;
  readonly #phone: Phone;
  /** Pressed before the voter was there: goes as soon as it is. */
  #early: { round: string; voter: string; choice: Choice | 'stand' } | null = $state.raw(null);

  constructor(phone: Phone) {
    this.#phone = phone;
    this.sending = new Sending(phone);
  }

  get round(): RoundView | null {
    return this.#phone.view.rounds?.open ?? null;
  }

  get secret(): boolean {
    return this.round?.ballot === 'secret';
  }

  #of(seat: string): VoterState | null {
    return this.#phone.session.vote?.state(seat) ?? null;
  }

  /** Where the ballot of the one who answers is; null in an open round, and as long as the voter is not there. */
  get state(): VoterState | null {
    return this.secret && this.voter !== null ? this.#of(this.voter) : null;
  }

  /** Nothing is asked of this seat here any more: it answered, or this device cannot answer for it. */
  #isDone(seat: string): boolean {
    if (!this.secret) return this.#phone.mine?.round?.answered.includes(seat) ?? false;
    const state = this.#of(seat);
    return isBlocked(state) || state?.choice != null;
  }

  /** Whose answer: of the seats that this person answers for, the first without one; then one that is under way; then their own. Null: no vote in this round. */
  get voter(): string | null {
    const { entitled = [] } = this.#phone.mine?.round ?? {};
    const coming = (seat: string) => this.secret && !isBlocked(this.#of(seat)) && !this.#of(seat)?.received;
    return entitled.find((seat) => !this.#isDone(seat)) ?? entitled.find(coming) ?? entitled[0] ?? null;
  }

  /** Whom the choice is for, when this person also chooses for themselves; else null. */
  get voterName(): string | null {
    const { mine } = this.#phone;
    if (!mine?.round || mine.round.entitled.length < 2) return null;
    return this.voter === mine.seat ? mine.name : (mine.represents?.name ?? null);
  }

  get noVote(): NoVote {
    const { mine } = this.#phone;
    return mine?.leads ? 'leads' : mine?.vote ? 'later' : 'role';
  }

  get blocked(): Blocked | null {
    const state = this.state;
    return isBlocked(state) ? (state!.ballot as Blocked) : null;
  }

  /** A secret choice that was made and for which there is no receipt yet. */
  get underWay(): boolean {
    return this.secret && !this.blocked && !this.received && (this.#waits ?? this.state?.choice) != null;
  }

  get #waits(): Choice | 'stand' | null {
    return this.#early && this.#early.round === this.round?.id && this.#early.voter === this.voter ? this.#early.choice : null;
  }

  get received(): boolean {
    if (this.secret) return this.state?.received === true && this.#waits === null;
    const round = this.#phone.mine?.round;
    if (round && round.answered.length < round.entitled.length && round.entitled.length > 1) return false;
    return (round !== null && round !== undefined && this.voter !== null && round.answered.includes(this.voter)) || (this.sending.sent && this.round !== null);
  }

  /** What was chosen, as far as this device may know; null: nothing, or it is there from another device. */
  get own(): Choice | null {
    const { mine } = this.#phone;
    if (!this.secret) return mine?.round?.choice && this.voter === mine.seat ? mine.round.choice : null;
    const choice = this.#waits ?? this.state?.choice ?? null;
    return choice === 'stand' ? (this.state?.before ?? null) : choice;
  }

  /** The choice of the round before, for one tap. */
  get last(): Choice | null {
    return this.state && this.state.choice === null && !this.#waits ? this.state.before : null;
  }

  /** The box to choose in is on the page. */
  get choosing(): boolean {
    return this.round !== null && this.voter !== null && !this.blocked && (this.again || !(this.received || this.underWay));
  }

  /** Another round: what stood ready for the earlier one is not for this one. */
  fresh(): void {
    this.choice = undefined;
    this.again = false;
    this.sending.sent = false;
    this.sending.refusal = null;
    this.#early = null;
  }

  /** "Mijn keuze blijft zo": only this tap sends that, in a secret round as a ballot that says so [K11]. */
  stay(): void {
    if (this.voter) this.#bring(this.voter, 'stand');
  }

  async send(choice: Choice | undefined, said: string): Promise<boolean> {
    const { round, voter } = this;
    if (!choice || !round || !voter) return false;
    if (this.secret) {
      this.#bring(voter, choice);
      return true;
    }
    const other = voter === this.#phone.mine?.seat ? {} : { for: voter };
    const ok = await this.sending.send({ type: 'CastBallot', round: round.id, ...other, choice }, said);
    if (ok) this.#chosen();
    return ok;
  }

  /** The voter is there: what was pressed before goes now. The page calls this whenever it may have come. */
  bringEarly(): void {
    const early = this.#early;
    if (!early || !this.#phone.session.vote) return;
    this.#early = null;
    if (early.round === this.round?.id) this.#bring(early.voter, early.choice);
  }

  #bring(voter: string, choice: Choice | 'stand'): void {
    const { vote } = this.#phone.session;
    // that it arrived is told by its state; there is nothing to wait for here
    if (vote) vote.choose(voter, choice).catch(() => (this.sending.refusal = 'not-saved'));
    else if (this.round) this.#early = { round: this.round.id, voter, choice };
    this.#chosen();
  }

  #chosen(): void {
    this.again = false;
    this.choice = undefined;
  }
}
