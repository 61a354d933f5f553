import { spawn, type ChildProcess } from 'node:child_process';
import { LIMITS } from '../../limits.ts';
import { confined } from './confined.ts';
import { findProgram } from './home.ts';
import { toApp, type ToApp, type ToBox } from './line.ts';
import { BoxError } from './not-started.ts';

/** What is heard of the process. */
export interface Hearing {
  /** It listens. `another`: one ran before it, or somebody heard that it cannot start: it is empty, and whoever counts on it has to know. */
  ready(another: boolean): void;
  heard(message: Exclude<ToApp, { type: 'ready' | 'failed' }>): void;
  /** Whether it owes an answer for too long; since when it could hear questions, by the clock that never jumps. */
  silent(since: number): boolean;
}

/** The process of the Box: started when it is needed, watched, and started again when it ends. It knows nothing of what is asked and answered. */
export class Running {
  readonly #begin: Extract<ToBox, { type: 'begin' }>;
  readonly #hearing: Hearing;
  #child: ChildProcess | null = null;
  #ready: { readonly port: number; readonly since: number } | null = null;
  /** How often it ended soon after its start: each time it waits longer. */
  #failures = 0;
  #another = false;
  #later: NodeJS.Timeout | null = null;
  #watch: NodeJS.Timeout | null = null;
  #stopped = false;
  readonly #starting = new Set<{ done(): void; failed(error: BoxError): void }>();

  constructor(begin: Extract<ToBox, { type: 'begin' }>, hearing: Hearing) {
    this.#begin = begin;
    this.#hearing = hearing;
  }

  get port(): number | null {
    return this.#ready?.port ?? null;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Whether there is a process, if only one that is still starting. */
  get there(): boolean {
    return this.#child !== null;
  }

  /** Rejects with a BoxError when it cannot listen after a few tries: the Box of an App that was killed a moment ago may still have its port. */
  start(): Promise<void> {
    if (this.#ready || this.#stopped) return Promise.resolve();
    return new Promise((done, failed) => {
      this.#starting.add({ done, failed });
      this.#run();
    });
  }

  /** Says it to a process that listens; starts one when there is none. What is lost on the way went to a process that ends: the next one is told. */
  say(message: ToBox): void {
    if (this.#ready) this.#child?.send(message, ignore);
    else this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#later) clearTimeout(this.#later);
    if (this.#watch) clearInterval(this.#watch);
    for (const { done } of this.#starting) done();
    this.#starting.clear();
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    // it holds nothing that has to be put away first
    child.kill('SIGKILL');
    await ended;
  }

  /** Starts the process, unless it runs or waits for its turn. */
  #run(): void {
    if (this.#child || this.#later || this.#stopped) return;
    const { command, args } = confined(findProgram());
    const child = spawn(command, args, { env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'json', windowsHide: true });
    this.#child = child;
    let why = 'ended';
    child.on('message', (message) => {
      const heard = toApp.safeParse(message);
      if (!heard.success) return void child.kill('SIGKILL');
      if (heard.data.type === 'failed') why = heard.data.code;
      else if (heard.data.type === 'ready') this.#isReady(heard.data.port);
      else this.#hearing.heard(heard.data);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      why = error.code ?? why;
      // one that never came to be has no end either
      if (child.pid === undefined) this.#ended(child, why);
    });
    child.on('exit', () => this.#ended(child, why));
    if (child.pid !== undefined) child.send(this.#begin, ignore);
  }

  #isReady(port: number): void {
    this.#ready = { port, since: performance.now() };
    for (const { done } of this.#starting) done();
    this.#starting.clear();
    this.#hearing.ready(this.#another);
    this.#another = true;
    this.#watch = setInterval(() => this.#look(), LIMITS.boxAnswerMs);
    this.#watch.unref();
  }

  /** A process that answers nothing any more stands in everybody's way: the next one is empty, and the phones come back by themselves. */
  #look(): void {
    if (this.#ready && this.#hearing.silent(this.#ready.since)) this.#child?.kill('SIGKILL');
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
      for (const { failed } of this.#starting) failed(new BoxError(why, this.#begin.port));
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

const ignore = (): void => {};
