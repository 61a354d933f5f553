import { randomBytes } from 'node:crypto';
import type { BallotBox, BoxAddress, PensToOpen, Place, RoundToOpen } from '../../ballot/box.ts';
import { LIMITS } from '../../limits.ts';
import type { ToApp } from './line.ts';
import { Questions, type Question, type Reply } from './questions.ts';
import { publicHalf, receiptKey, receiptSeed } from './receipts.ts';
import { Running } from './running.ts';

/** How the Box is started and reached. */
export interface BoxOptions {
  /** The installation's secret: the key of the receipts follows from it. */
  readonly secret: Uint8Array;
  /** Where phones bring ballots, absolute, without a slash at the end. */
  readonly url: string;
  /** The site whose pages may bring them: the App's own. */
  readonly origin: string;
  /** How long phones may wait at random before they send, in ms. */
  readonly spreadMs: number;
  /** Its port on this computer; 0: a free one at each start. */
  readonly port?: number;
  /** Another one for tests only. */
  readonly tickMs?: number;
}

/** The port with what only the App's own forwarder and tests need. */
export interface KeptBox extends BallotBox {
  /** Where it listens on 127.0.0.1; null while it does not run. */
  readonly port: number | null;
  /** The process that runs; null while none does. */
  readonly pid: number | null;
}

/**
 * The Box as a process of its own (`running.ts`). Nothing of a ballot is here but what `close` gives. What was asked and not answered (`questions.ts`) is
 * asked again of the next process; one that is stopped answers like an empty one.
 */
export function createBox(options: BoxOptions): KeptBox {
  return new Keeper(options);
}

class Keeper implements KeptBox {
  readonly #options: BoxOptions;
  readonly #key: string;
  readonly #questions = new Questions();
  readonly #running: Running;
  readonly #received: ((place: Place, received: number) => void)[] = [];
  readonly #lost: (() => void)[] = [];
  #epoch = newEpoch();
  #stopped = false;

  constructor(options: BoxOptions) {
    this.#options = options;
    const seed = receiptSeed(options.secret);
    this.#key = publicHalf(receiptKey(seed));
    const { origin, port = 0, tickMs = LIMITS.boxTickMs } = options;
    this.#running = new Running(
      { type: 'begin', seed: seed.toString('base64url'), host: '127.0.0.1', port, origin, tickMs },
      { ready: (another) => this.#ready(another), heard: (message) => this.#heard(message), silent: (since) => this.#questions.waitLonger(LIMITS.boxAnswerMs, since) }
    );
  }

  get address(): BoxAddress {
    return { url: this.#options.url, key: this.#key, epoch: this.#epoch, spreadMs: this.#options.spreadMs };
  }

  get port(): number | null {
    return this.#running.port;
  }

  get pid(): number | null {
    return this.#running.pid;
  }

  async open(round: RoundToOpen): Promise<void> {
    // the parts of a bulletin are read only; the shapes on the line are not, which changes nothing of what is sent
    const reply = await this.#ask({ type: 'open', round } as Question);
    if (reply?.type === 'opened' && reply.full) throw new Error('too many rounds are open in the Box');
  }

  async received(place: Place): Promise<number> {
    const reply = await this.#ask({ type: 'received', place: bare(place) });
    return reply?.type === 'received' ? reply.received : 0;
  }

  async close(place: Place) {
    const reply = await this.#ask({ type: 'close', place: bare(place) });
    return reply?.type === 'closed' ? reply.closed : null;
  }

  discard(place: Place): void {
    this.#forget({ type: 'discard', place: bare(place) });
  }

  async openPens(pens: PensToOpen) {
    const reply = await this.#ask({ type: 'open-pens', pens } as Question);
    return reply?.type === 'pens-opened' ? reply.keys : null;
  }

  async closePens(place: Place) {
    const reply = await this.#ask({ type: 'close-pens', place: bare(place) });
    return reply?.type === 'pens-closed' ? reply.closed : null;
  }

  discardPens(place: Place): void {
    this.#forget({ type: 'discard-pens', place: bare(place) });
  }

  onReceived(listener: (place: Place, received: number) => void): void {
    this.#received.push(listener);
  }

  onLost(listener: () => void): void {
    this.#lost.push(listener);
  }

  start(): Promise<void> {
    return this.#running.start();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#questions.end();
    await this.#running.stop();
  }

  async #ask(question: Question): Promise<Reply | null> {
    if (this.#stopped) return null;
    const { ask, answer } = this.#questions.put(question);
    this.#running.say(ask);
    return answer;
  }

  /** A process that never ran holds nothing. Nobody waits for the answer. */
  #forget(question: Question): void {
    if (this.#running.there || !this.#questions.none) this.#ask(question).catch(() => {});
  }

  #ready(another: boolean): void {
    if (another) this.#epoch = newEpoch();
    // first what was asked of the one before, which a new one answers like an empty one; then what the listeners ask
    for (const ask of this.#questions.open) this.#running.say(ask);
    if (another) for (const listener of this.#lost) listener();
  }

  #heard(message: Exclude<ToApp, { type: 'ready' | 'failed' }>): void {
    if (message.type !== 'count') return this.#questions.answered(message);
    for (const listener of this.#received) listener(message.place, message.received);
  }
}

const newEpoch = (): string => randomBytes(16).toString('base64url');
const bare = ({ decision, round }: Place) => ({ decision, round });
