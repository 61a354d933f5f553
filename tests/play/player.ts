import { Connection, type ConnectionState } from '../../src/lib/client/connection.ts';
import { memoryDrawer } from '../../src/lib/client/kept.ts';
import type { Command } from '../../src/lib/meeting/commands.server.ts';
import type { View } from '../../src/lib/meeting/view-types.ts';
import type { Answer, Face } from '../../src/lib/protocol.ts';
import { BrowserLike } from './browser-like.ts';


/** One device of one person: a browser for the forms, and the same line to the server that the pages have. */
export class Player {
  /** How long any player waits for anything before it says what did not come, in ms. */
  static patience = 20_000;
  readonly name: string;
  readonly browser: BrowserLike;
  readonly #drawer = memoryDrawer();
  readonly #via: string | undefined;
  /** How often an act went a second time because its answer did not come. */
  resent = 0;
  #line: Connection | null = null;
  place = '';
  refused: string | null = null;
  /** What the page would have said of its line, in order. */
  readonly states: ConnectionState[] = [];
  /** Hears of each view. */
  onView: (view: View) => void = () => {};
  /** Of the server that told this view. */
  epoch = '';

  /** @param via where its line goes, when that is not straight to the server */
  constructor(name: string, origin: string, via?: string) {
    this.name = name;
    this.#via = via;
    this.browser = new BrowserLike(origin);
  }

  /** Opens the line of a place that this browser has the cookie of, and waits for the first view. */
  async connect(meeting: string, place: string, face: Face): Promise<void> {
    this.place = place;
    this.#line = new Connection({
      meeting, place, face, drawer: this.#drawer, origin: this.#via ?? this.browser.origin,
      headers: { cookie: this.browser.cookieHeader, origin: this.browser.origin },
      onView: (view, whole) => {
        this.epoch = whole.epoch;
        this.onView(view);
      }, onState: (state) => this.#heard(state), onRefused: (why) => (this.refused = why)
    });
    await this.until(() => this.#line?.view != null || this.refused !== null, 'the first view');
    if (this.refused !== null) throw new Error(`${this.name} was not let in: ${this.refused}`);
  }

  #heard(state: ConnectionState): void {
    this.states.push(state);
    if (state === 'connected') this.resent += this.#line?.unsent ?? 0;
  }

  get view(): View {
    const view = this.#line?.view;
    if (!view) throw new Error(`${this.name} has no view`);
    return view;
  }

  get connected(): boolean {
    return this.#line?.connected ?? false;
  }

  /** One act, as a tap on the page does it; waits for its answer, through any loss of connection. */
  async send(command: Command): Promise<Answer> {
    const line = this.#line;
    if (!line) throw new Error(`${this.name} has no line`);
    // as the pages: more than the server takes in one message is refused before it is sent
    if (JSON.stringify(command).length > 200_000) return { ok: false, refusal: 'too-long' };
    return patient(line.send(command), `${this.name}: an answer to ${command.type}`, 200_000);
  }

  cut(): void {
    this.#line?.cut();
  }

  close(): void {
    this.#line?.close();
  }

  async until(condition: () => boolean, what: string, ms = Player.patience): Promise<void> {
    const end = Date.now() + ms;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`${this.name} waited in vain for ${what}`);
      await new Promise((r) => setTimeout(r, 10));
    }
  }
}

function patient<T>(promise: Promise<T>, what: string, ms: number): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, no) => (timer = setTimeout(() => no(new Error(`waited in vain for ${what}`)), ms)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
