import type { BallotsView } from '../../meeting/view/rounds.types.ts';
import { asking, publicOf } from './asking.ts';
import { makeEnvelope, openEnvelope } from './blinding.ts';
import type { Held } from './held.ts';
import { alone } from './keeping.ts';
import { fileOf, isMyList, LOOKS } from './looking.ts';
import type { Next } from './moments.ts';

/** Somebody may have a device of their own beside the one of whoever helps them: that one goes first, by so many ms [V3]. */
const OWN_FIRST_MS = 1_500;

/** How a seat comes to its ballot: it asks, takes the envelope off, and finds itself in the list of the freeze. */
export class Getting {
  readonly #held: Held;
  readonly #goOn: () => void;
  #yielded = false;
  /** How often a list did not fit, and of which key. */
  #odd = { key: '', times: 0 };

  constructor(held: Held, goOn: () => void) {
    this.#held = held;
    this.#goOn = goOn;
  }

  async ask(): Promise<Next> {
    const held = this.#held;
    const { ballots, open, kept, view, seat } = held;
    if (!ballots || !kept || kept.stamped || kept.over || held.dead) return 'done';
    const own = seat === view?.mine?.seat;
    if (!kept.envelope) {
      if (!open || ballots.frozen || !view?.mine?.ballots?.holds.includes(seat)) return 'done';
      if (!own && !this.#yielded) {
        this.#yielded = true;
        return OWN_FIRST_MS;
      }
      if (!(await this.#wrap(ballots))) return held.raise(ballots.key.n);
    }
    const blinded = held.of(ballots)?.envelope?.blinded;
    // another tab was faster
    if (blinded === undefined) return 0;
    held.changed();
    const answer = await held.options.send(asking(ballots.decision, ballots.key, held.all!.device, blinded, own ? undefined : seat));
    const now = held.of(ballots);
    if (!now || now.stamped || now.envelope?.blinded !== blinded) return 'done';
    if (!answer.ok) {
      if (answer.refusal === 'ballot-elsewhere') return held.goWithout(ballots, 'elsewhere');
      if (answer.refusal === 'ballots-frozen' && held.ballots?.frozen) return held.goWithout(ballots, 'left-out');
      return 'later';
    }
    const stamped = await openEnvelope(ballots.decision, ballots.key, now.envelope, answer.made?.['signature'] ?? '');
    if (!stamped) return held.raise(ballots.key.n);
    held.write(ballots, (d) => (d.stamped ? d : { ...d, stamped, envelope: null }));
    held.changed();
    this.#goOn();
    return 'done';
  }

  /** Makes the envelope, once for all tabs. False: the key is none that a phone may trust [K5]. */
  #wrap(ballots: BallotsView): Promise<boolean> {
    const held = this.#held;
    return alone(held.keeping.nameOf(held.seat), async () => {
      if (held.of(ballots)?.envelope) return true;
      const envelope = await makeEnvelope(ballots.decision, ballots.key);
      if (!envelope) return false;
      held.write(ballots, (d) => (d.envelope || d.stamped ? d : { ...d, envelope, blinded: envelope.blinded }));
      return true;
    });
  }

  /** At the freeze: the list of who got a ballot says what this device knows, or it casts nothing [K6]. */
  async findMyself(): Promise<Next> {
    const held = this.#held;
    const { ballots, kept } = held;
    if (!ballots?.frozen || !kept?.stamped || held.dead || kept.list === ballots.frozen.list) return 'done';
    // one list for each key
    if (kept.list !== null) return held.raise(kept.key);
    const { decision, frozen } = ballots;
    const file = fileOf(await held.options.file(decision).catch(() => null), decision);
    if (!file) return 'later';
    if (!isMyList(file, frozen, kept, held.seat, publicOf(held.all!.device))) {
      this.#odd = { key: kept.key, times: this.#odd.key === kept.key ? this.#odd.times + 1 : 1 };
      return this.#odd.times < LOOKS ? 'later' : held.raise(kept.key);
    }
    held.write(ballots, (d) => ({ ...d, list: frozen.list }));
    this.#goOn();
    return 'done';
  }
}
