import { createContext } from 'svelte';
import type { Command } from '../meeting/commands.server.ts';
import type { View } from '../meeting/view/view.types.ts';
import type { Answer, Face, HelloRefusal, Whole } from '../protocol.ts';
import type { Voter } from './ballot/voter.ts';
import { Connection, type ConnectionState } from './connection.ts';
import { Drafts } from './drafts.ts';
import { browserDrawer, memoryDrawer, type Drawer, type Kept } from './kept.ts';
import { obstacle, type Obstacle } from './reach.ts';

/** So many tries in a row before we say that a network blocks the line: one may fail by itself. */
const BLOCKED_AFTER = 3;

/**
 * What a page knows of the meeting: the view of its audience (from the server's first answer on, so that it reads without
 * JavaScript too), the state of the line, and a way to act. One for each page, by context.
 */
export class Session {
  view: View = $state.raw({} as View);
  connection: ConnectionState = $state('connecting');
  refused: HelloRefusal | null = $state(null);
  /** Why the line does not come, when we know. */
  obstacle: Obstacle = $state(null);
  /** This browser keeps nothing (private window, storage blocked): what is typed lasts as long as the page. */
  forgetful = $state(false);
  /** What this device keeps; read again after every act. */
  kept: Kept = $state.raw({});
  /** The engine of secret rounds on this device (`ballot/voter.ts`); null until it is there, and where none is needed. Pages follow what `state` tells. */
  vote: Pick<Voter, 'state' | 'choose' | 'proof' | 'write' | 'writing' | 'textProof'> | null = $state.raw(null);
  readonly place: string;
  readonly face: Face;
  drafts: Drafts;
  #offset = 0;
  /** The server's clock as it was told last; a change of a slice brings no new one. */
  #told = 0;
  #line: Connection | null = null;
  #failed = 0;
  #looking = false;
  #voter: Voter | null = null;
  #voterComes = false;

  constructor(whole: Whole, place: string, face: Face) {
    this.view = whole.view;
    this.#offset = whole.now - performance.now();
    this.place = place;
    this.face = face;
    this.drafts = new Drafts(memoryDrawer(), whole.view.meeting.id, place);
  }

  /** Connects; call it once in the browser (`onMount`). @returns how to stop */
  start(): () => void {
    const drawer = browserDrawer();
    this.forgetful = !drawer.keeps;
    this.drafts = new Drafts(drawer, this.view.meeting.id, this.place);
    const line = new Connection({
      meeting: this.view.meeting.id, place: this.place, face: this.face, drawer,
      onView: (view, whole) => {
        this.view = view;
        this.#voter?.see(view);
        void this.#callVoter(line, drawer);
        if (whole.now === this.#told) return;
        this.#told = whole.now;
        this.#offset = whole.now - performance.now();
      },
      onState: (state) => this.#state(state),
      onRefused: (why) => (this.refused = why)
    });
    this.#line = line;
    this.kept = line.kept;
    const wake = () => {
      if (document.visibilityState !== 'visible') return this.#voter?.flush();
      line.probe();
      this.#voter?.wake();
    };
    const hide = () => this.#voter?.flush();
    const away = () => (this.connection = 'offline');
    // another tab of this place chose something
    const shared = () => {
      this.kept = line.kept;
      this.#voter?.wake();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pageshow', wake);
    window.addEventListener('pagehide', hide);
    window.addEventListener('online', wake);
    window.addEventListener('offline', away);
    window.addEventListener('storage', shared);
    document.addEventListener('resume', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('pageshow', wake);
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('online', wake);
      window.removeEventListener('offline', away);
      window.removeEventListener('storage', shared);
      document.removeEventListener('resume', wake);
      this.#voter?.stop();
      line.close();
      this.#line = null;
    };
  }

  /**
   * Sends a command; resolves with the answer, after the disk. While the line is down it waits and goes later by itself.
   * @param id of an act that may have been sent before: it has no second effect
   */
  async send(command: Command, id?: string): Promise<Answer> {
    if (!this.#line) return { ok: false, refusal: 'not-saved' };
    const answer = this.#line.send(command, id);
    this.kept = this.#line.kept;
    const result = await answer;
    this.kept = this.#line.kept;
    return result;
  }

  /** Secret rounds have code of their own, which a phone loads when one is there: it asks for a ballot, casts, and looks afterwards. */
  async #callVoter(line: Connection, drawer: Drawer): Promise<void> {
    const needed = this.face === 'phone' && this.view.mine && (this.view.rounds?.open?.ballot === 'secret' || this.view.mine.ballots);
    if (!needed || this.#voterComes) return;
    this.#voterComes = true;
    try {
      const { voterHere } = await import('./ballot/here.ts');
      if (this.#line !== line) return;
      const { view, place } = this;
      // another object each time that it tells something else, so that pages read it again
      const voter = voterHere({ meeting: view.meeting.id, place, drawer, send: (command) => line.send(command), onChange: () => (this.vote = { ...voter }) });
      this.#voter = voter;
      voter.see(view);
    } catch {
      // the script did not come over this line: with the next view it is asked again
      this.#voterComes = false;
    }
  }

  #state(state: ConnectionState): void {
    this.connection = state;
    if (state === 'connected') {
      this.refused = null;
      this.#failed = 0;
      this.obstacle = null;
    } else if (state === 'offline') void this.#look();
  }

  async #look(): Promise<void> {
    this.#failed++;
    if (this.#looking) return;
    this.#looking = true;
    const found = await obstacle();
    this.#looking = false;
    if (this.connection === 'offline') this.obstacle = found === 'blocked' && this.#failed < BLOCKED_AFTER ? null : found;
  }

  /** Asks the server again after it shut this device out: someone signed in, or unlocked. */
  again(): void {
    this.#line?.probe();
  }

  /** The server's clock in ms, for the undo and the late window; the clock of the device may be wrong, or be set meanwhile. */
  now(): number {
    return performance.now() + this.#offset;
  }
}

export const [useSession, provideSession] = createContext<Session>();
