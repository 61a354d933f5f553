import { nanoid } from 'nanoid';
import { io, type Socket } from 'socket.io-client';
import { changed as apply } from '../core/slices.ts';
import { LIMITS } from '../limits.ts';
import type { Command } from '../meeting/commands.server.ts';
import type { View } from '../meeting/view/view.types.ts';
import { PROTOCOL, type Act, type Answer, type Changed, type ClientToServer, type Face, type HelloRefusal, type ServerToClient, type Whole } from '../protocol.ts';
import { readKept, writeKept, type Drawer, type Kept } from './kept.ts';

/**
 * One device's line to the server: keeps the view of its audience up to date, and gets every act across exactly once.
 * Pages and the player of scenarios use the same code; nothing in here knows Svelte.
 */
/** `updating`: the server said that it ends and comes back. */
export type ConnectionState = 'connecting' | 'connected' | 'offline' | 'updating';

/** An act without an answer for so long makes the device ask whether the line still lives, in ms; and so long it waits for that. */
const ANSWER_MS = 5_000;
const HERE_MS = 4_000;

/** After the server said that it comes back, this many failed tries are still part of that. */
const UPDATE_TRIES = 5;

export interface ConnectionOptions {
  readonly meeting: string;
  readonly place: string;
  readonly face: Face;
  readonly drawer: Drawer;
  /** Where the server is; the page's own origin in a browser. */
  readonly origin?: string;
  /** Only outside a browser (which sends its own): Cookie and Origin. */
  readonly headers?: Record<string, string>;
  onView(view: View, whole: Whole): void;
  onState(state: ConnectionState): void;
  onRefused?(why: HelloRefusal): void;
}

interface Waiting {
  readonly act: Act;
  resolve(answer: Answer): void;
}

/** For the name of the act and what the line wraps around it. */
const WRAP_BYTES = 1_000;
function tooLarge(command: Command): boolean {
  return new TextEncoder().encode(JSON.stringify(command)).length > LIMITS.messageBytes - WRAP_BYTES;
}

export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  /** Acts without an answer yet, in order; sent again, with the same id, when the line comes back. */
  readonly #waiting = new Map<string, Waiting>();
  #whole: Whole | null = null;
  #view: View | null = null;
  #asking = false;
  /** The line of which it is being asked whether it lives. */
  #checking: string | undefined;
  /** Tries left before an update counts as a lost line. */
  #updating = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { meeting, place, face, origin, headers } = options;
    const wire = {
      // websocket first; a network that blocks it falls back to polling
      transports: ['websocket', 'polling'], tryAllTransports: true,
      auth: { protocol: PROTOCOL, meeting, place, face },
      reconnectionDelay: 500, reconnectionDelayMax: 4_000, randomizationFactor: 0.5, timeout: 8_000,
      ...(headers ? { extraHeaders: headers, transports: ['websocket'] } : {})
    };
    this.#socket = origin ? io(origin, { ...wire, forceNew: true }) : io(wire);
    this.#socket.on('connect', () => {
      this.#asking = false;
      this.#updating = 0;
      options.onState('connected');
      for (const waiting of this.#waiting.values()) this.#emit(waiting);
    });
    this.#socket.on('disconnect', (why) => {
      if (!this.#updating) options.onState('connecting');
      // the server closed this line: asking again tells why (signed out elsewhere, locked), after a moment so that it is no loop
      if (why === 'io server disconnect') setTimeout(() => this.#socket.connect(), 300);
    });
    this.#socket.on('restarting', () => {
      this.#updating = UPDATE_TRIES;
      options.onState('updating');
    });
    this.#socket.on('connect_error', (error) => {
      // what the server says in a handshake; a line that is only lost has no such word and comes back by itself
      if (!this.#socket.active) options.onRefused?.(error.message as HelloRefusal);
      // some networks let a WebSocket begin and then swallow it: from now on by polling first, which becomes one where that works
      else if (!headers) this.#socket.io.opts.transports = ['polling', 'websocket'];
      if (this.#updating > 0) this.#updating--;
      else options.onState('offline');
    });
    this.#socket.on('whole', (whole) => this.#accept(whole));
    this.#socket.on('changed', (changed) => this.#change(changed));
  }

  get view(): View | null {
    return this.#view;
  }

  /** Whether there are acts that the server has not answered yet. */
  get unsent(): number {
    return this.#waiting.size;
  }

  /**
   * Sends a command and waits for its answer, through any loss of connection. Never rejects. What is larger than a message may
   * be does not go: the server would hang up on it, and on everything behind it.
   * @param id give the same id to send the same act again
   */
  send(command: Command, id: string = nanoid()): Promise<Answer> {
    if (tooLarge(command)) return Promise.resolve({ ok: false, refusal: 'too-long' });
    this.#keep(command);
    return new Promise((resolve) => {
      // the same act once more before its answer (a double tap): both hear the one answer
      const earlier = this.#waiting.get(id);
      const both = (answer: Answer) => {
        earlier?.resolve(answer);
        resolve(answer);
      };
      const waiting: Waiting = { act: { id, command }, resolve: both };
      this.#waiting.set(id, waiting);
      if (this.#socket.connected) this.#emit(waiting);
    });
  }

  /** What this device keeps of answers that live in memory only. */
  get kept(): Kept {
    return readKept(this.#options.drawer, this.#options.meeting, this.#options.place);
  }

  /** A dead line can look alive after a locked screen: ask, and start over when no answer comes within two seconds. */
  probe(): void {
    if (!this.#socket.connected) {
      // not `connect()` alone: while the line waits for its next try, that does nothing
      this.#socket.disconnect().connect();
      return;
    }
    this.#socket.timeout(2_000).emit('whole', (error: Error | null, whole: Whole) => {
      if (error) return void this.#socket.disconnect().connect();
      // the line held: also when the browser had said that the network was gone
      this.#options.onState('connected');
      this.#accept(whole);
    });
  }

  /** Cuts the line without a goodbye, and lets it come back by itself: what a lost network does. */
  cut(): void {
    const engine = this.#socket.io.engine as unknown as { transport?: { ws?: { terminate?: () => void } }; close(): void } | undefined;
    // outside a browser the line can really be torn; in one, closing is the nearest thing
    if (engine?.transport?.ws?.terminate) engine.transport.ws.terminate();
    else engine?.close();
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  close(): void {
    this.#socket.disconnect();
  }

  #emit(waiting: Waiting): void {
    const late = setTimeout(() => this.#check(), ANSWER_MS);
    this.#socket.emit('act', waiting.act, (answer) => {
      clearTimeout(late);
      const asked = this.#waiting.get(waiting.act.id);
      if (!asked) return;
      this.#waiting.delete(waiting.act.id);
      asked.resolve(answer);
    });
  }

  /** Asks whether the line still lives; a dead one is left, and everything goes again over the next. */
  #check(): void {
    const { id, connected } = this.#socket;
    if (!connected || this.#checking === id) return;
    this.#checking = id;
    this.#socket.timeout(HERE_MS).emit('here', (silent: Error | null) => {
      this.#checking = undefined;
      // a line that was lost meanwhile comes back by itself, in its own time
      if (silent && this.#socket.connected && this.#socket.id === id) this.#socket.disconnect().connect();
    });
  }

  #accept(whole: Whole): void {
    this.#asking = false;
    this.#whole = whole;
    this.#view = whole.view;
    this.#resend();
    this.#options.onView(whole.view, whole);
  }

  #change(changed: Changed): void {
    if (!this.#whole || !this.#view) return;
    if (changed.after !== this.#whole.numbers[changed.channel]) {
      this.#askWhole();
      return;
    }
    const numbers = { ...this.#whole.numbers, [changed.channel]: changed.after + 1 };
    this.#view = apply(this.#view, changed);
    this.#whole = { ...this.#whole, numbers, view: this.#view };
    this.#options.onView(this.#view, this.#whole);
  }

  #askWhole(): void {
    if (this.#asking) return;
    this.#asking = true;
    this.#socket.emit('whole', (whole) => this.#accept(whole));
  }

  #keep(command: Command): void {
    const kept = this.kept;
    const view = this.#view;
    const behalf = 'for' in command && command.for ? { for: command.for } : {};
    if (command.type === 'SayReady') kept.ready = { version: view?.route.version ?? -1, ready: command.ready, ...behalf };
    else if (command.type === 'Recognise') {
      kept.recognised = { ...kept.recognised, [command.view]: command.answer };
      if (command.for) kept.recognisedFor = command.for;
    }
    else if (command.type === 'ConsentToDive') kept.dive = { version: view?.route.version ?? -1, consent: command.consent, ...behalf };
    else return;
    writeKept(this.#options.drawer, this.#options.meeting, this.#options.place, kept);
  }

  /**
   * After a crash of the server: what it lost from memory goes again by itself; nobody has to answer twice. Only a whole view
   * can say that something was lost: between changes an answer may be here before the change that shows it.
   */
  #resend(): void {
    const kept = this.kept;
    const { mine, route, inputs } = this.#view ?? {};
    if (!mine || !route) return;
    const waiting = (type: Command['type']) => [...this.#waiting.values()].some((w) => w.act.command.type === type);
    if (kept.ready?.version === route.version && !mine.ready && !waiting('SayReady')) {
      void this.send({ type: 'SayReady', ready: kept.ready.ready, ...(kept.ready.for ? { for: kept.ready.for } : {}) });
    }
    if (kept.dive?.version === route.version && !mine.dive && !waiting('ConsentToDive')) {
      void this.send({ type: 'ConsentToDive', consent: kept.dive.consent, ...(kept.dive.for ? { for: kept.dive.for } : {}) });
    }
    if (route.step !== 'spread' || waiting('Recognise')) return;
    for (const input of inputs ?? []) {
      const answer = kept.recognised?.[input.id];
      if (answer && input.step === 'search' && !mine.recognised.includes(input.id)) {
        void this.send({ type: 'Recognise', view: input.id, answer, ...(kept.recognisedFor ? { for: kept.recognisedFor } : {}) });
      }
    }
  }
}
