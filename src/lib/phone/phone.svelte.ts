import { createContext, type Component } from 'svelte';
import type { RefusalCode } from '$lib/core/refusal.ts';
import { announce } from '$lib/client/announcer.ts';
import { reading } from '$lib/client/reading.svelte.ts';
import type { Session } from '$lib/client/session.svelte.ts';
import type { Command } from '$lib/meeting/commands.server.ts';
import type { MineSlice } from '$lib/meeting/view/mine.types.ts';
import type { View } from '$lib/meeting/view/view.types.ts';
import type { Step } from '$lib/meeting/vocabulary.ts';
import type { Answer } from '$lib/protocol.ts';
import { Reader } from './reader.svelte.ts';
import { comeAlong, lateFor, meetingAt, startAt, stayHere, type Following, type Stay } from './following.ts';

/** What a press opens over the page. Its script comes at that moment (`tools/`). */
export type Tool = 'hand' | 'signal' | 'help' | 'route' | 'leave' | 'meaning';

/** After the last key somebody is still at it for this long: they think, and write on. */
const TYPING_MS = 15_000;
const hereKey = (place: string) => `meegaan:here:${place}`;

function stayOf(view: View): Stay {
  return { step: view.route.step, version: view.route.version, decision: view.decision?.id ?? null };
}

export interface PhoneOptions {
  readonly session: Session;
  readonly lang: string;
  /** The face of the step that the page came with. */
  readonly face: Component | null;
  /** The face of another step. */
  load(step: Step): Promise<Component | null>;
  /** What is said once when the meeting moved (the words are the page's). */
  say(step: Step): string;
  /** What a form without JavaScript came back with. */
  readonly given: Given | null;
  /** The id of the act that a form without JavaScript sends: sent twice it counts once. */
  readonly act: string;
}

/** The answer to a form that was sent without JavaScript, with what was typed. */
export interface Given {
  readonly about: string;
  readonly refusal: RefusalCode | null;
  readonly said: Readonly<Record<string, string>>;
}

/**
 * What the parts of a phone share: where this phone is (not always where the meeting is), for whom it acts, and how it sends.
 * One for each page, by context.
 */
export class Phone {
  readonly session: Session;
  readonly given: Given | null;
  readonly act: string;
  readonly reader: Reader;
  following: Following = $state.raw({} as Following);
  face: Component | null = $state.raw(null);
  /** The script runs and drafts can be read; false in the page as the server made it. */
  started = $state(false);
  /** How often the step was swapped under the reader's hand: the heading takes the focus then. */
  swaps = $state(0);
  /** The step that this phone showed before the page was loaded anew, when the meeting has moved since. */
  was: Step | null = $state(null);
  /** A key was pressed just now. */
  typing = $state(false);
  /** A text on this page that was not sent. */
  unsent = $state(false);
  /** The tool that is open, in a dialog of its own. */
  tool: Tool | null = $state(null);
  /** Other dialogs that are open. */
  dialogs = $state(0);
  /** The person said that the other device on this seat is theirs; asked again on a new page. */
  sharedKnown = $state(false);
  /** Acts on their way. */
  pending = $state(0);
  /** Goes up when a late window ends, so that what depends on it looks again. */
  #ended = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #options: PhoneOptions;
  #fresh = true;
  #saysWriting = false;
  #said = -1;
  #saying = false;

  constructor(options: PhoneOptions) {
    this.#options = options;
    this.session = options.session;
    this.given = options.given;
    this.act = options.act;
    this.reader = new Reader(options.lang);
    this.face = options.face;
    this.following = startAt(stayOf(options.session.view));
  }

  get view(): View {
    return this.session.view;
  }

  get mine(): MineSlice | null {
    return this.view.mine ?? null;
  }

  get here(): Stay {
    return this.following.here;
  }

  /** This phone shows the step that the meeting is at. */
  get together(): boolean {
    return this.here.version === this.view.route.version;
  }

  /** Whose answer this phone gives: the person that a supporter acts for, else the own seat. */
  get subject(): { seat: string; name: string } | null {
    const mine = this.mine;
    if (!mine) return null;
    return mine.role === 'supporter' && mine.represents ? mine.represents : { seat: mine.seat, name: mine.name };
  }

  /** `for:` of a command; empty for oneself. */
  get onBehalf(): { for?: string } {
    const subject = this.subject;
    return subject && subject.seat !== this.mine?.seat ? { for: subject.seat } : {};
  }

  may(action: string): boolean {
    return this.mine?.can.includes(action) ?? false;
  }

  /** Whether this place puts in texts at all, the step aside (a late text is sent while the meeting is elsewhere). */
  get gives(): boolean {
    const mine = this.mine;
    if (!mine || mine.leads || mine.out) return false;
    return mine.role === 'supporter' ? mine.represents !== null : mine.role !== 'secretary' && mine.role !== 'observer';
  }

  /** How long a text that was begun in a stay may still go, in ms; Infinity while that stay lasts. */
  timeLeft(begun: { step: Step; version: number }): number {
    const { route } = this.view;
    void this.#ended;
    return begun.version === route.version ? Infinity : lateFor(begun, route.left, this.session.now());
  }

  /** Call once in the browser. @returns how to stop */
  start(): () => void {
    const close = this.session.start();
    const silence = this.reader.start();
    const stop = () => {
      clearTimeout(this.#timer);
      clearTimeout(this.#rest);
      document.removeEventListener('input', this.#typed);
      silence();
      close();
    };
    this.started = true;
    reading.restore();
    document.addEventListener('input', this.#typed);
    this.#lookBack();
    return stop;
  }

  /** A person's own setting: go along without asking. */
  get auto(): boolean {
    return reading.wishes.along;
  }

  /** Something is half done here: then nothing moves by itself. */
  get busy(): boolean {
    return this.unsent || this.typing || this.reader.speaking || this.tool !== null || this.dialogs > 0 || this.pending > 0;
  }

  #typed = (): void => {
    this.typing = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => (this.typing = false), TYPING_MS);
  };

  /** A page that was loaded anew shows where the meeting is; when that is elsewhere, it says so. */
  #lookBack(): void {
    try {
      const kept = JSON.parse(sessionStorage.getItem(hereKey(this.session.place)) ?? 'null') as Stay | null;
      if (kept && kept.version < this.here.version && kept.step !== this.here.step && kept.step !== 'prepare') this.was = kept.step;
    } catch {
      // a browser that keeps nothing cannot look back
    }
    this.#remember();
  }

  #remember(): void {
    try {
      if (this.view.mine) sessionStorage.setItem(hereKey(this.session.place), JSON.stringify(this.here));
    } catch {
      // then it cannot look back later
    }
  }

  /** The meeting told where it is; the page calls this on every view. */
  async meet(): Promise<void> {
    if (!this.view.mine) return;
    const now = stayOf(this.view);
    this.#watchWindow();
    this.#sayHere();
    // let in just now: there is no page yet to keep
    if (!this.face) return this.#show(startAt(now));
    const { following, turn } = meetingAt(this.following, now, { auto: this.auto, busy: this.busy, fresh: this.#fresh });
    if (this.session.connection === 'connected') this.#fresh = false;
    if (turn === 'swap') {
      if (this.auto) announce(this.#options.say(now.step), 1);
      await this.#show(following);
      return;
    }
    this.following = following;
    if (turn !== 'ask') return;
    announce(this.#options.say(now.step), 1);
    // so that "ga mee" works at once, also when the line is gone by then
    void this.#options.load(now.step).catch(() => {});
  }

  /** Closes a tool; another one that opened meanwhile stays. */
  shut(tool: Tool): void {
    if (this.tool === tool) this.tool = null;
  }

  #watchWindow(): void {
    clearTimeout(this.#timer);
    const { left } = this.view.route;
    const rest = left ? lateFor(left, left, this.session.now()) : 0;
    if (rest > 0) this.#timer = setTimeout(() => this.#ended++, rest + 50);
  }

  async come(): Promise<void> {
    await this.#show(comeAlong(this.following));
    this.writing(false);
  }

  stay(): void {
    this.following = stayHere(this.following);
    this.writing(true);
  }

  async #show(following: Following): Promise<void> {
    this.reader.stop();
    this.face = await this.#options.load(following.here.step);
    this.unsent = false;
    this.following = following;
    this.was = null;
    this.typing = false;
    this.#remember();
    this.swaps++;
  }

  /** Tells the server which step stands here, so that whoever leads knows whether people are along; again when the server forgot it. */
  #sayHere(): void {
    const { version } = this.here;
    if (!this.started || (this.#said === version && this.mine?.here !== undefined) || this.#saying || !this.may('here')) return;
    this.#said = version;
    this.#saying = true;
    void this.session.send({ type: 'SayHere', version }).then(() => (this.#saying = false));
  }

  /** Whether somebody is still writing here: shown to whoever leads as "er wordt nog geschreven", never with a name. */
  writing(on: boolean): void {
    if (on === this.#saysWriting || !this.may('writing') || !this.started) return;
    this.#saysWriting = on;
    void this.session.send({ type: 'SayWriting', writing: on });
  }

  async send(command: Command, id?: string): Promise<Answer> {
    this.pending++;
    try {
      return await this.session.send(command, id);
    } finally {
      this.pending--;
    }
  }
}

export const [usePhone, providePhone] = createContext<Phone>();

/** One thing that is sent from one place on the page: on its way, refused (and why), or with us. */
export class Sending {
  busy = $state(false);
  refusal: RefusalCode | null = $state(null);
  sent = $state(false);
  readonly #phone: Phone;

  constructor(phone: Phone) {
    this.#phone = phone;
  }

  /**
   * @param said what is told to a screen reader when it is with us
   * @param id of an act that may have been sent before
   */
  async send(command: Command, said: string, id?: string): Promise<boolean> {
    this.busy = true;
    this.refusal = null;
    this.sent = false;
    const answer = await this.#phone.send(command, id);
    this.busy = false;
    if (answer.ok) {
      this.sent = true;
      announce(said, 0);
    } else this.refusal = answer.refusal;
    return answer.ok;
  }
}
