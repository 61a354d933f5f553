import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A budget of wrong tries: bursts are free (a hall full of people who misread a code), after that it fills up slowly.
 */
export class Guesses {
  readonly #burst: number;
  readonly #everyMs: number;
  readonly #now: () => number;
  #left: number;
  #at: number;

  constructor(burst = 60, everyMs = 1000, now: () => number = Date.now) {
    this.#burst = burst;
    this.#everyMs = everyMs;
    this.#now = now;
    this.#left = burst;
    this.#at = now();
  }

  /** Whether a try may be looked at now. */
  get open(): boolean {
    this.#fill();
    return this.#left >= 1;
  }

  /** A try was wrong. Right ones cost nothing. */
  wrong(): void {
    this.#fill();
    this.#left = Math.max(0, this.#left - 1);
  }

  #fill(): void {
    const now = this.#now();
    this.#left = Math.min(this.#burst, this.#left + Math.max(0, now - this.#at) / this.#everyMs);
    this.#at = now;
  }
}

/** Wrong tries of one browser that are looked at when the house as a whole had too many: enough for who misreads. */
const OWN_TRIES = 5;
const OWN_WITHIN_MS = 10 * 60_000;
/** A code that was just found wrong is not counted again so soon: a hall that types an old code is one mistake, not thirty. */
const SAME_CODE_MS = 60_000;
/** How many browsers and codes are watched at once: made-up ones must not fill the memory. */
const WATCHED = 10_000;

/**
 * Which tries of a code are looked at (ux-trust 4.6). The code is an address: it gives no more than a place in the waiting room.
 * Nothing is counted per address, since a hall shares one, and one stranger must not shut it out:
 * - the installation has a budget of wrong tries; a try that repeats a code that is known to be wrong costs nothing;
 * - over that budget a browser that opened our page has a few tries of its own (out of a larger, second budget), so that who reads the
 *   code from the screen still comes in while a script guesses;
 * - a right code costs nothing, looking at the page costs nothing, and the QR (128 bits) comes by another way.
 */
export class CodeTries {
  readonly #all: Guesses;
  readonly #reserve: Guesses;
  readonly #now: () => number;
  readonly #secret = randomBytes(32);
  readonly #wrongCodes = new Map<string, number>();
  readonly #browsers = new Map<string, { tries: number; since: number }>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#all = new Guesses(60, 1_000, now);
    this.#reserve = new Guesses(600, 100, now);
  }

  /** What a browser gets that opens the page. It names nobody and is kept nowhere here. */
  pass(): string {
    const id = randomBytes(12).toString('base64url');
    return `${id}.${this.#sign(id)}`;
  }

  isPass(pass: string | undefined): pass is string {
    const [id = '', signature = ''] = (pass ?? '').split('.');
    const [a, b] = [Buffer.from(signature), Buffer.from(this.#sign(id))];
    return a.length === b.length && timingSafeEqual(a, b);
  }

  /** Whether this try is looked at. A no says nothing about the code. */
  open(pass: string | undefined): boolean {
    return this.#all.open || (this.isPass(pass) && this.#ownLeft(pass) > 0 && this.#reserve.open);
  }

  wrong(code: string, pass: string | undefined): void {
    const now = this.#now();
    if (this.isPass(pass)) keep(this.#browsers, pass, { tries: OWN_TRIES - this.#ownLeft(pass) + 1, since: this.#browsers.get(pass)?.since ?? now });
    if (now - (this.#wrongCodes.get(code) ?? -SAME_CODE_MS) < SAME_CODE_MS) return;
    keep(this.#wrongCodes, code, now);
    if (this.#all.open) this.#all.wrong();
    else this.#reserve.wrong();
  }

  #ownLeft(pass: string): number {
    const own = this.#browsers.get(pass);
    if (!own) return OWN_TRIES;
    if (this.#now() - own.since < OWN_WITHIN_MS) return OWN_TRIES - own.tries;
    this.#browsers.delete(pass);
    return OWN_TRIES;
  }

  #sign(id: string): string {
    return createHmac('sha256', this.#secret).update(id).digest('base64url');
  }
}

/** Newest last; the oldest goes when there are too many. */
function keep<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > WATCHED) map.delete(map.keys().next().value!);
}

/** The one of this process, for codes of halls. */
export const codeTries = new CodeTries();
