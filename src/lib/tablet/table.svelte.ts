import { createContext } from 'svelte';
import type { CardFault } from '$lib/ballot/card.ts';
import { ballotFile } from '$lib/client/ballot/ballot-file.ts';
import type { Hand, HandState } from '$lib/client/ballot/hand.ts';
import type { Tablet } from '$lib/client/ballot/tablet.ts';
import type { BallotProof } from '$lib/client/ballot/voter.ts';
import { browserDrawer } from '$lib/client/kept.ts';
import type { Session } from '$lib/client/session.svelte.ts';
import type { RefusalCode } from '$lib/core/refusal.ts';
import { LIMITS } from '$lib/limits.ts';
import type { Choice } from '$lib/meeting/vocabulary.ts';

/** What the page of the shared tablet shows: the card that lies open, if one does. It closes when the page hides, and by itself. */
export class Table {
  readonly session: Session;
  /** Null: no card lies open. */
  hand: HandState | null = $state.raw(null);
  /** Ballots that wait for their moment or for the line, of whomever. */
  underWay = $state(0);
  /** Why this page can open no card. */
  trouble: 'insecure' | 'twice' | null = $state(null);
  ready = $state(false);
  /** Minority views: the Box was started again, and cards have to be scanned once more. */
  scanAgain = $state(false);
  /** A text was typed that does not stand ready: it goes with the person. */
  unsent = $state(false);
  /** That was said once, at a first "Klaar". */
  warned = $state(false);
  /** The last card was closed because nothing happened. */
  closedSelf = $state(false);
  #tablet: Tablet | null = null;
  #open: Hand | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.session = session;
  }

  /** Call it once in the browser. @returns how to stop */
  start(): () => void {
    const stop = this.session.start();
    let over = false;
    let release = () => {};
    const hide = () => {
      if (document.visibilityState !== 'hidden') return;
      this.#tablet?.hide();
      this.done();
    };
    const away = () => {
      this.#tablet?.hide();
      this.done();
    };
    const touched = () => this.#touched();
    const touches = ['pointerdown', 'keydown', 'input', 'scroll'] as const;
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', away);
    for (const touch of touches) window.addEventListener(touch, touched, { passive: true, capture: true });
    void this.#begin(() => over, (end) => (release = end));
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', away);
      for (const touch of touches) window.removeEventListener(touch, touched, { capture: true });
      this.done();
      this.#tablet?.stop();
      this.#tablet = null;
      release();
      stop();
    };
  }

  /** The meeting went on. */
  see(): void {
    this.#tablet?.see(this.session.view);
  }

  /** @returns what is wrong with what was scanned or typed */
  async open(typed: string): Promise<CardFault | null> {
    const hand = await this.#tablet?.open(typed);
    if (hand === undefined) return 'short';
    if (typeof hand === 'string') return hand;
    this.#open = hand;
    this.closedSelf = false;
    this.#look();
    this.#touched();
    return null;
  }

  async take(seat: string): Promise<RefusalCode | null> {
    const answer = (await this.#open?.take(seat)) ?? { ok: true };
    this.#look();
    return answer.ok ? null : answer.refusal;
  }

  async choose(choice: Choice | 'stand'): Promise<boolean> {
    const sent = (await this.#open?.choose(choice)) ?? false;
    this.#look();
    return sent;
  }

  /** The minority view of the open card; empty: none. @returns whether it stands ready */
  write(text: string): boolean {
    const taken = this.#open?.write(text) ?? false;
    this.warned = false;
    this.#look();
    return taken;
  }

  /** "Klaar": with a text that does not stand ready it is asked once. */
  leave(): void {
    if (this.unsent && !this.warned) this.warned = true;
    else this.done();
  }

  /** What shows that the Box had the ballot of the open card; null: nothing does. */
  proof(): BallotProof | null {
    return this.#open?.proof ?? null;
  }

  /** The person is done. */
  done(): void {
    clearTimeout(this.#idle);
    this.#tablet?.close();
    this.#open = null;
    this.hand = null;
    this.unsent = false;
    this.warned = false;
  }

  #look(): void {
    this.underWay = this.#tablet?.underWay ?? 0;
    this.scanAgain = this.#tablet?.scanAgain ?? false;
    if (this.#open?.closed) this.#open = null;
    this.hand = this.#open?.state ?? null;
  }

  #touched(): void {
    clearTimeout(this.#idle);
    if (!this.#open) return;
    this.#idle = setTimeout(() => {
      this.closedSelf = true;
      this.done();
    }, LIMITS.cardIdleMs);
  }

  async #begin(over: () => boolean, hold: (end: () => void) => void): Promise<void> {
    if (!window.isSecureContext) return void (this.trouble = 'insecure');
    if (!(await only(this.session.place, hold))) return void (this.trouble = 'twice');
    const { Tablet: Engine } = await import('$lib/client/ballot/tablet.ts');
    if (over()) return;
    this.#tablet = new Engine({
      meeting: this.session.view.meeting.id, place: this.session.place, drawer: browserDrawer(), send: (command) => this.session.send(command),
      fetch: (...asked) => fetch(...asked), file: ballotFile, onChange: () => this.#look()
    });
    this.see();
    this.ready = true;
  }
}

/** One page for each tablet: two of them would write over each other's envelopes. @returns false when another page has it */
function only(place: string, hold: (end: () => void) => void): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(`meegaan-tablet-${place}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise<void>((end) => hold(end));
    });
  });
}

export const [useTable, provideTable] = createContext<Table>();
