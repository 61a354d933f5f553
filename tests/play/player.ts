import { Connection, type ConnectionState } from '../../src/lib/client/connection.ts';
import { createVoter } from '../../src/lib/client/ballot/engine.ts';
import type { Voter } from '../../src/lib/client/ballot/voter.ts';
import { memoryDrawer } from '../../src/lib/client/kept.ts';
import type { Command } from '../../src/lib/meeting/commands.server.ts';
import type { View } from '../../src/lib/meeting/view/view.types.ts';
import type { Choice } from '../../src/lib/meeting/vocabulary.ts';
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
  /** What a phone does by itself in secret rounds. Who has a console or a desk and may vote has the page of a phone beside it. */
  voter: Voter | null = null;
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
    // a page that is opened again: what it kept is in its drawer
    this.voter?.stop();
    this.voter = face === 'screen' || face === 'tablet' ? null : this.#newVoter(meeting);
    this.#line = new Connection({
      meeting, place, face, drawer: this.#drawer, origin: this.#via ?? this.browser.origin,
      headers: { cookie: this.browser.cookieHeader, origin: this.browser.origin },
      onView: (view, whole) => this.#viewed(view, whole.epoch), onState: (state) => this.#heard(state), onRefused: (why) => (this.refused = why)
    });
    await this.until(() => this.#line?.view != null || this.refused !== null, 'the first view');
    if (this.refused !== null) throw new Error(`${this.name} was not let in: ${this.refused}`);
  }

  #newVoter(meeting: string): Voter {
    return createVoter({
      meeting, place: this.place, drawer: this.#drawer, send: (command) => this.#line!.send(command), fetch, onChange: () => undefined,
      file: async (decision) => {
        const response = await this.browser.get(`/ballots/${decision}`, 'application/json');
        return response.ok ? ((await response.json()) as unknown) : null;
      }
    });
  }

  #viewed(view: View, epoch: string): void {
    this.epoch = epoch;
    this.onView(view);
    this.voter?.see(view);
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

  /**
   * Chooses in the open round as the page does: a secret choice goes to the box by itself and waits for its receipt, an open one over the line.
   * @param seat for whom, when that is not this person themselves
   */
  async vote(choice: Choice | 'stand', seat: string = this.view.mine?.seat ?? ''): Promise<Answer> {
    const open = this.view.rounds?.open;
    if (open?.ballot !== 'secret') {
      if (choice === 'stand') throw new Error(`${this.name}: in an open round a choice does not stand by itself`);
      return this.send({ type: 'CastBallot', choice, ...(open ? { round: open.id } : {}), ...(seat === this.view.mine?.seat ? {} : { for: seat }) });
    }
    if (!this.voter) throw new Error(`${this.name} has no phone to vote with`);
    const came = await patient(this.voter.choose(seat, choice), `${this.name}: a receipt (${JSON.stringify(this.voter.state(seat))})`, 200_000);
    return came ? { ok: true } : { ok: false, refusal: 'ballot-by-box' };
  }

  /** Gives a minority view to the phone, and waits until it is in the box. */
  async write(text: string, seat: string = this.view.mine?.seat ?? ''): Promise<Answer> {
    const { voter } = this;
    await this.until(() => voter?.writing(seat).pen === 'ready', 'a pen');
    if (!voter!.write(seat, text)) return { ok: false, refusal: 'too-long' };
    await this.until(() => voter!.writing(seat).arrived, 'a receipt for the minority view');
    return { ok: true };
  }

  cut(): void {
    this.#line?.cut();
  }

  close(): void {
    this.voter?.stop();
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
