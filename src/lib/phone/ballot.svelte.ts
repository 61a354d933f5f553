import type { RoundView } from '$lib/meeting/view-types.ts';
import type { Choice } from '$lib/meeting/vocabulary.ts';
import { Sending, type Phone } from './phone.svelte.ts';

/** Why somebody has no vote in the round that is open. */
export type NoVote = 'leads' | 'role' | 'later';

/** A person's answer in the open round. Choosing is not sending; of a secret answer only this device knows what it was. */
export class Ballot {
  choice: Choice | undefined = $state();
  /** "Verander mijn keuze" was pressed. */
  again = $state(false);
  readonly sending: Sending;
  readonly #phone: Phone;

  constructor(phone: Phone) {
    this.#phone = phone;
    this.sending = new Sending(phone);
  }

  get round(): RoundView | null {
    return this.#phone.view.rounds?.open ?? null;
  }

  /** Whose answer: of the seats that this person answers for, the first without one; then their own. Null: no vote in this round. */
  get voter(): string | null {
    const { entitled = [], answered = [] } = this.#phone.mine?.round ?? {};
    return entitled.find((seat) => !answered.includes(seat)) ?? entitled[0] ?? null;
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

  get received(): boolean {
    const round = this.#phone.mine?.round;
    if (round && round.answered.length < round.entitled.length && round.entitled.length > 1) return false;
    return (round !== null && round !== undefined && this.voter !== null && round.answered.includes(this.voter)) || (this.sending.sent && this.round !== null);
  }

  /** What was chosen, as far as this device may know; null: it is there, but from another device. */
  get own(): Choice | null {
    const { mine, session } = this.#phone;
    if (mine?.round?.choice && this.voter === mine.seat) return mine.round.choice;
    const kept = session.kept.ballots?.[this.voter ?? ''];
    return kept && kept.round === this.round?.id ? kept.choice : null;
  }

  /** The choice of the round before, for one tap. */
  get last(): Choice | null {
    const last = this.#phone.session.kept.lastChoices?.[this.voter ?? ''];
    return last && last.decision === this.#phone.view.decision?.id && !this.received ? last.choice : null;
  }

  /** The box to choose in is on the page. */
  get choosing(): boolean {
    return this.round !== null && this.voter !== null && (!this.received || this.again);
  }

  /** Another round: what stood ready for the earlier one is not for this one. */
  fresh(): void {
    this.choice = undefined;
    this.again = false;
    this.sending.sent = false;
    this.sending.refusal = null;
  }

  async send(choice: Choice | undefined, said: string): Promise<boolean> {
    const { round, voter } = this;
    if (!choice || !round || !voter) return false;
    const other = voter === this.#phone.mine?.seat ? {} : { for: voter };
    const ok = await this.sending.send({ type: 'CastBallot', round: round.id, ...other, choice }, said);
    if (ok) {
      this.again = false;
      this.choice = undefined;
    }
    return ok;
  }
}
