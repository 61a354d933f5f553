import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { BallotBox, BoxAddress, PensToOpen, Place, RoundToOpen } from '../../ballot/box.ts';
import { LIMITS } from '../../limits.ts';
import { findProgram } from './home.ts';
import { askShape, toApp, type Ask, type ToApp } from './line.ts';
import { publicHalf, receiptKey, receiptSeed } from './receipts.ts';

/** How the Box is started and reached. */
export interface BoxOptions {
  /** The installation's secret: the key of the receipts follows from it. */
  readonly secret: Uint8Array;
  /** Where phones bring ballots, absolute, without a slash at the end. */
  readonly url: string;
  /** How long phones may wait at random before they send, in ms. */
  readonly spreadMs: number;
  /** Its port on this computer; 0: a free one at each start. */
  readonly port?: number;
  /** Another one for tests only. */
  readonly tickMs?: number;
}

/** A Box that could not be started; `code` is the system's, the message a sentence for the administrator. */
export class BoxError extends Error {
  override readonly name = 'BoxError';
  readonly code: string;

  constructor(code: string, port: number) {
    super(whyNotStarted(code, port));
    this.code = code;
  }
}

function whyNotStarted(code: string, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} for the Box is taken, so stop the other program or set BOX_PORT to a free port`;
  if (code === 'EACCES') return `port ${port} for the Box may not be opened by this user, so set BOX_PORT to a number above 1023`;
  return `the process of the Box did not start (${code})`;
}

/** The port with what only the App's own forwarder and tests need. */
export interface KeptBox extends BallotBox {
  /** Where it listens on 127.0.0.1; null while it does not run. */
  readonly port: number | null;
  /** The process that runs; null while none does. */
  readonly pid: number | null;
}

/**
 * The Box as a process of its own: started at the first need, watched, and started again when it ends. Nothing of a ballot is here but what
 * `close` gives. What was asked and not answered is asked again of the next process; one that is stopped answers like an empty one.
 */
export function createBox(options: BoxOptions): KeptBox {
  return new Keeper(options);
}

const HOST = '127.0.0.1';
/** It may read files, as its own program is one, and nothing else: no file written, no program or thread started, no debugger let in by a signal. */
const FLAGS = ['--permission', '--allow-fs-read=*', '--disable-sigusr1'];
/** Gives a process no core dump, and becomes it. Node cannot do this for itself. */
const SHELL = '/bin/sh';
const WITHOUT_CORE = ['-c', 'ulimit -c 0; exec "$@"', 'meegaan-box'];

/** A question without its number; the answers that it may get. */
type Question = Ask extends infer A ? (A extends Ask ? Omit<A, 'id'> : never) : never;
type Reply = Extract<ToApp, { id: number }>;
type Waiting = { readonly ask: Ask; readonly done: (reply: Reply | null) => void; readonly since: number };

class Keeper implements KeptBox {
  readonly #options: BoxOptions;
  readonly #seed: Buffer;
  readonly #key: string;
  #epoch = newEpoch();
  #child: ChildProcess | null = null;
  #ready: { readonly port: number; readonly since: number } | null = null;
  /** How often it ended soon after its start: each time it waits longer. */
  #failures = 0;
  /** Whether it ran before, or somebody heard that it cannot start: the next one is another, and empty, and whoever counts on it has to know. */
  #another = false;
  #later: NodeJS.Timeout | null = null;
  #watch: NodeJS.Timeout | null = null;
  #stopped = false;
  #id = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #starting = new Set<{ done(): void; failed(error: BoxError): void }>();
  readonly #received: ((place: Place, received: number) => void)[] = [];
  readonly #lost: (() => void)[] = [];

  constructor(options: BoxOptions) {
    this.#options = options;
    this.#seed = receiptSeed(options.secret);
    this.#key = publicHalf(receiptKey(this.#seed));
  }

  get address(): BoxAddress {
    return { url: this.#options.url, key: this.#key, epoch: this.#epoch, spreadMs: this.#options.spreadMs };
  }

  get port(): number | null {
    return this.#ready?.port ?? null;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
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
    // what never ran holds nothing
    if (this.#child || this.#waiting.size > 0) this.#ask({ type: 'discard', place: bare(place) }).catch(ignore);
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
    if (this.#child || this.#waiting.size > 0) this.#ask({ type: 'discard-pens', place: bare(place) }).catch(ignore);
  }

  onReceived(listener: (place: Place, received: number) => void): void {
    this.#received.push(listener);
  }

  onLost(listener: () => void): void {
    this.#lost.push(listener);
  }

  /**
   * Rejects with a BoxError when it cannot listen after a few tries (the Box of an App that was killed a moment ago may still have its port). What
   * waits is asked all the same once it can.
   */
  start(): Promise<void> {
    if (this.#ready || this.#stopped) return Promise.resolve();
    return new Promise((done, failed) => {
      this.#starting.add({ done, failed });
      this.#run();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#later) clearTimeout(this.#later);
    if (this.#watch) clearInterval(this.#watch);
    for (const { done } of this.#starting) done();
    this.#starting.clear();
    for (const { done } of this.#waiting.values()) done(null);
    this.#waiting.clear();
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    // it holds nothing that has to be put away first
    child.kill('SIGKILL');
    await ended;
  }

  async #ask(question: Question): Promise<Reply | null> {
    if (this.#stopped) return null;
    // a question that the Box would not understand would end it each time anew: this ends with who asked
    const ask = askShape.parse({ ...question, id: ++this.#id });
    return new Promise((done) => {
      this.#waiting.set(ask.id, { ask, done, since: performance.now() });
      if (this.#ready) this.#child?.send(ask, ignore);
      else this.#run();
    });
  }

  /** Starts the process, unless it runs or waits for its turn. */
  #run(): void {
    if (this.#child || this.#later || this.#stopped) return;
    const program = [process.execPath, ...FLAGS, findProgram()];
    const [command, ...rest] = process.platform !== 'win32' && existsSync(SHELL) ? [SHELL, ...WITHOUT_CORE, ...program] : program;
    const child = spawn(command!, rest, { env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'json', windowsHide: true });
    this.#child = child;
    let why = 'ended';
    child.on('message', (message) => {
      const heard = toApp.safeParse(message);
      if (!heard.success) return void child.kill('SIGKILL');
      if (heard.data.type === 'failed') why = heard.data.code;
      else this.#hear(heard.data);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      why = error.code ?? why;
      // one that never came to be has no end either
      if (child.pid === undefined) this.#ended(child, why);
    });
    child.on('exit', () => this.#ended(child, why));
    const { port = 0, tickMs = LIMITS.boxTickMs } = this.#options;
    if (child.pid !== undefined) child.send({ type: 'begin', seed: this.#seed.toString('base64url'), host: HOST, port, tickMs }, ignore);
  }

  #hear(message: Exclude<ToApp, { type: 'failed' }>): void {
    if (message.type === 'ready') return this.#isReady(message.port);
    if (message.type === 'count') {
      for (const listener of this.#received) listener(message.place, message.received);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    waiting?.done(message);
  }

  #isReady(port: number): void {
    this.#ready = { port, since: performance.now() };
    const again = [...this.#waiting.values()];
    for (const { done } of this.#starting) done();
    this.#starting.clear();
    const lost = this.#another;
    if (lost) this.#epoch = newEpoch();
    // first what was asked of the one before, which a new one answers like an empty one; then what the listeners ask
    for (const { ask } of again) this.#child?.send(ask, ignore);
    if (lost) for (const listener of this.#lost) listener();
    this.#another = true;
    this.#watch = setInterval(() => this.#look(), LIMITS.boxAnswerMs);
    this.#watch.unref();
  }

  /** A process that answers nothing any more stands in everybody's way: the next one is empty, and the phones come back by themselves. */
  #look(): void {
    const { since: ready } = this.#ready ?? { since: Infinity };
    const late = performance.now() - LIMITS.boxAnswerMs;
    if ([...this.#waiting.values()].some(({ since }) => Math.max(since, ready) < late)) this.#child?.kill('SIGKILL');
  }

  #ended(child: ChildProcess, why: string): void {
    if (this.#child !== child) return;
    const lasted = this.#ready && performance.now() - this.#ready.since > LIMITS.boxRestartMaxMs;
    const failedToStart = !this.#ready;
    this.#child = null;
    this.#ready = null;
    if (this.#watch) clearInterval(this.#watch);
    if (this.#stopped) return;
    this.#failures = lasted ? 0 : this.#failures + 1;
    if (failedToStart && this.#failures >= LIMITS.boxStarts) {
      for (const { failed } of this.#starting) failed(new BoxError(why, this.#options.port ?? 0));
      if (this.#starting.size > 0) this.#another = true;
      this.#starting.clear();
    }
    const wait = this.#failures <= 1 ? 0 : Math.min(LIMITS.boxRestartMs * 2 ** (this.#failures - 2), LIMITS.boxRestartMaxMs);
    this.#later = setTimeout(() => {
      this.#later = null;
      this.#run();
    }, wait);
    this.#later.unref();
  }
}

const newEpoch = (): string => randomBytes(16).toString('base64url');
const bare = ({ decision, round }: Place) => ({ decision, round });
/** A message that did not arrive went to a process that ends: `exit` follows, and it is sent again. A discard has nobody who waits for it. */
const ignore = (): void => {};
