import type { View } from '../../../meeting/view/view.types.ts';
import type { KeptBallot, KeptPen, KeptReceipt } from '../keeping.ts';
import { byKey } from '../pool.ts';
import type { VoterOptions } from '../voter.ts';
import type { Writing, WritingKeeping } from './writing.ts';

/**
 * Pens of voting cards [K20, P4]. While a card lies open its pen is asked for, as a phone does it. When the person goes, the pen and its message stay in
 * the tablet's memory, without the ballot and without the card, and bring one message in each stretch of time until all texts are shown.
 */

/** What the engine of minority views keeps of one card: in memory, and each change goes to where `onPen` leads while the card lies open. */
class PenDrawer implements WritingKeeping {
  kept: KeptBallot | null;
  onPen: ((pen: KeptPen) => Promise<void>) | null;
  #last: Promise<void> = Promise.resolve();
  readonly #name = `meegaan:pen:${crypto.randomUUID()}`;

  constructor(kept: KeptBallot, onPen: (pen: KeptPen) => Promise<void>) {
    this.kept = kept;
    this.onPen = onPen;
  }

  ballot(_seat: string, decision: string, key: string): KeptBallot | null {
    return this.kept?.decision === decision && this.kept.key === key ? this.kept : null;
  }

  writeBallot(seat: string, decision: string, key: string, change: (kept: KeptBallot) => KeptBallot): void {
    const before = this.ballot(seat, decision, key);
    if (!before) return;
    this.kept = change(before);
    const { pen } = this.kept;
    const { onPen } = this;
    // one after another: a later one is never overtaken
    if (pen && onPen) this.#last = this.#last.then(() => onPen(pen));
  }

  written(): Promise<void> {
    return this.#last;
  }

  nameOf(): string {
    return this.#name;
  }
}

interface CardPen {
  readonly writing: Writing;
  readonly drawer: PenDrawer;
}

/** A pen is known by its own key: that leads to no ballot and to no card. */
const idOf = (pen: KeptPen | null | undefined): string | null => (pen?.pen ?? pen?.envelope)?.pseudonym ?? null;

export class CardPens {
  readonly #options: Pick<VoterOptions, 'fetch' | 'file'>;
  readonly #changed: () => void;
  readonly #waiting = new Map<string, CardPen>();
  /** By pen: what came for it after its person went. */
  readonly #arrived = new Map<string, KeptReceipt>();
  #open: CardPen | null = null;
  #view: View | null = null;
  /** The Box was started again, and its new keys can only be asked for with the card [P8]. */
  #lost = false;

  constructor(options: Pick<VoterOptions, 'fetch' | 'file'>, changed: () => void) {
    this.#options = options;
    this.#changed = changed;
  }

  see(view: View): void {
    this.#view = view;
    const pens = view.rounds?.pens ?? null;
    for (const [id, one] of this.#waiting) {
      const { decision, pen } = one.drawer.kept!;
      const same = pens !== null && pens.open && pens.decision === decision && pens.round === pen?.round;
      // before the settlement there are none, and a meeting may come back to it
      const goesOn = !view.meeting.ended && (same ? pens.keys.other.n === pen.key : pens === null && view.decision?.id === decision);
      if (goesOn) {
        one.writing.see(view);
        continue;
      }
      if (same && !view.meeting.ended) this.#lost = true;
      // all were shown: only that it had arrived is still of use, to whoever scans again
      if (pens && !pens.open && pen?.receipt) this.#arrived.set(id, pen.receipt);
      this.#drop(one);
      this.#waiting.delete(id);
    }
    if (!pens?.open) this.#lost = false;
    if (!pens || view.meeting.ended) this.#arrived.clear();
    this.#open?.writing.see(view);
  }

  /** Whoever used their card at this settlement has to scan it once more. */
  get lost(): boolean {
    return this.#lost;
  }

  /**
   * A card lies open: its pen goes on, or begins.
   * @param Engine what writes, loaded only now
   * @param ballot what can vote, as a phone keeps it
   * @param sealed what was sealed to the card of it
   */
  open(Engine: typeof Writing, ballot: KeptBallot, sealed: KeptPen | null, onPen: (pen: KeptPen) => Promise<void>): Writing {
    const id = idOf(sealed);
    const waiting = id === null ? undefined : this.#waiting.get(id);
    if (id !== null) this.#waiting.delete(id);
    if (waiting) {
      waiting.drawer.kept = { ...ballot, ...(waiting.drawer.kept?.pen ? { pen: waiting.drawer.kept.pen } : {}) };
      waiting.drawer.onPen = onPen;
      this.#open = waiting;
    } else {
      const receipt = id === null ? undefined : this.#arrived.get(id);
      const drawer = new PenDrawer({ ...ballot, ...(sealed ? { pen: receipt ? { ...sealed, receipt } : sealed } : {}) }, onPen);
      this.#open = { drawer, writing: new Engine('', this.#options, drawer, this.#changed, () => undefined) };
    }
    if (this.#view) this.#open.writing.see(this.#view);
    return this.#open.writing;
  }

  /** The person goes: what is left has no ballot and no card; without a pen nothing is. */
  close(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    const { kept } = open.drawer;
    const id = idOf(kept?.pen);
    open.drawer.onPen = null;
    if (!kept?.pen?.pen || id === null || !this.#view?.rounds?.pens?.open) return this.#drop(open);
    open.drawer.kept = { ...kept, blinded: null, stamped: null, list: null, rounds: {}, looks: [] };
    this.#waiting.set(id, open);
    open.writing.see(this.#view);
  }

  /** The page hides: every pen brings its message then, with or without a text, in the order of pens, which are random: not in that of the people who stood here. */
  flush(): void {
    for (const [, { writing }] of byKey(this.#waiting)) writing.flush();
  }

  stop(): void {
    this.close();
    for (const one of this.#waiting.values()) this.#drop(one);
    this.#waiting.clear();
  }

  #drop({ writing, drawer }: CardPen): void {
    writing.stop();
    drawer.kept = null;
  }
}
