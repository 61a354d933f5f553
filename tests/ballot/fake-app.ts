import { hashOf, type Bulletin } from '../../src/lib/ballot/bulletin.ts';
import { BALLOT_FILE, ballotFileBytes, type BallotFile, type FiledRound } from '../../src/lib/ballot/file.ts';
import { wasAsked } from '../../src/lib/ballot/issuing.ts';
import type { Issued } from '../../src/lib/ballot/messages.ts';
import { statementsHash, type ClosedPens, type PenKeys } from '../../src/lib/ballot/pens.ts';
import { createVoter } from '../../src/lib/client/ballot/engine.ts';
import type { Voter } from '../../src/lib/client/ballot/voter.ts';
import { memoryDrawer, type Drawer } from '../../src/lib/client/kept.ts';
import { shortCode } from '../../src/lib/core/short-code.ts';
import type { Command } from '../../src/lib/meeting/commands.server.ts';
import type { View } from '../../src/lib/meeting/view/view.types.ts';
import type { Answer } from '../../src/lib/protocol.ts';
import { nodeSuite as suite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey, type DecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { classOf } from './council.ts';
import { LocalBox } from './local-box.ts';

/**
 * A meeting with one secret decision as phones see it: real keys, real envelopes, the real Box, and nothing else of the server. It can lie where a
 * test wants it to.
 */
export class FakeApp {
  static readonly decision = 'decision-1';
  readonly box = new LocalBox();
  readonly seats: readonly string[];
  readonly phones = new Set<FakePhone>();
  key!: DecisionKey;
  rows = new Map<string, Issued & { signature: string }>();
  frozen: { n: number; list: string } | null = null;
  open: { id: string; number: number; text: Record<string, string> } | null = null;
  rounds: FiledRound[] = [];
  /** How many rounds there were, the voided ones too. */
  number = 0;
  ended = false;
  /** Minority views that are written, or were shown. */
  pens: { decision: string; round: number; keys: PenKeys; open: boolean; statements: string | null } | null = null;
  /** What was shown of them. */
  shown: ClosedPens = { proven: [], others: [] };
  spreadMs = 0;
  /** Asked for so often. */
  asked = 0;
  /** What stands in the way of an answer, or of the file; a test changes these. */
  answers: (answer: Answer) => Promise<Answer> = async (answer) => answer;
  files: (file: BallotFile) => unknown = (file) => file;
  lie: (view: View, seat: string) => View = (view) => view;

  constructor(seats: readonly string[] = ['a', 'b', 'c', 'd', 'e']) {
    this.seats = seats;
  }

  /** The first round opens, and ballots are given out; also again, with a new key. */
  async giveOut(): Promise<void> {
    this.key = await makeDecisionKey();
    this.rows = new Map();
    this.frozen = null;
    if (!this.open) this.#next();
    this.tell();
  }

  async nextRound(): Promise<void> {
    this.#next();
    await this.#openBox();
    this.tell();
  }

  async freeze(): Promise<void> {
    this.frozen = { n: this.rows.size, list: hashOf(this.list, suite) };
    this.key.destroy();
    await this.#openBox();
    this.tell();
  }

  /** The Box is empty after a crash; the App opens the round there again. */
  async crashBox(): Promise<void> {
    this.box.crash();
    if (this.open && this.frozen) await this.#openBox();
    this.tell();
  }

  async close(change: (bulletin: Bulletin) => Bulletin = (bulletin) => bulletin): Promise<FiledRound> {
    const { number, text } = this.open!;
    const closed = (await this.box.close({ decision: FakeApp.decision, round: number }))!;
    const bulletin = change(closed.bulletin);
    this.box.discard({ decision: FakeApp.decision, round: number });
    const round = { number, text: hashOf(text, suite), hash: hashOf(bulletin, suite), class: classOf(closed.counts, this.seats.length), entitled: this.seats.length, bulletin };
    this.rounds.push(round);
    this.open = null;
    this.tell();
    return round;
  }

  /** Minority views may be written, about the latest round; also again, after the Box was started again. */
  async openPens(): Promise<void> {
    const place = { decision: FakeApp.decision, round: this.rounds.at(-1)!.number };
    const keys = (await this.box.openPens({ ...place, key: this.key.public, bulletins: this.rounds.map(({ bulletin }) => bulletin) }))!;
    this.pens = { ...place, keys, open: true, statements: null };
    this.tell();
  }

  async showViews(change: (closed: ClosedPens) => ClosedPens = (closed) => closed): Promise<ClosedPens> {
    this.shown = change((await this.box.closePens(this.pens!))!);
    this.pens = { ...this.pens!, open: false, statements: statementsHash(this.shown.proven, suite) };
    this.tell();
    return this.shown;
  }

  voidOpen(): void {
    this.box.discard({ decision: FakeApp.decision, round: this.open!.number });
    this.open = null;
    if (this.rounds.length === 0) this.frozen = null;
    this.tell();
  }

  tell(): void {
    for (const phone of this.phones) phone.see();
  }

  view(seat: string, more: readonly string[] = []): View {
    const holds = [seat, ...more].filter((one) => this.seats.includes(one));
    const past = this.rounds.map(({ number, hash, class: kind }) => ({ id: `round-${number}`, number, ballot: 'secret', status: 'closed', class: kind, text: null, bulletin: hash, code: shortCode(hash) }));
    const { url, key, epoch } = this.box.address;
    const ballots = {
      decision: FakeApp.decision, key: this.key.public, script: '', holders: this.seats.length, issued: this.rows.size, frozen: this.frozen, previous: this.rounds.at(-1)?.hash ?? null,
      box: { url, key, epoch, spreadMs: this.spreadMs }
    };
    const view = {
      meeting: { id: 'meeting', ended: this.ended }, route: { decision: 1 }, decision: { id: FakeApp.decision, rules: { method: 'deep-democracy' } },
      rounds: { ballots, open: this.open && { ...this.open, kind: 'vote', ballot: 'secret', status: 'open' }, past, pens: this.pens },
      closing: { minorityViews: [...this.shown.proven.map(({ body }) => ({ text: body.text, proven: true })), ...this.shown.others.map((text) => ({ text, proven: false }))] },
      mine: { seat, ballots: { holds, issued: holds.filter((one) => this.rows.has(one)) } }
    };
    return this.lie(structuredClone(view) as unknown as View, seat);
  }

  async ask(seat: string, command: Command): Promise<Answer> {
    this.asked++;
    if (command.type !== 'AskBallot') return { ok: false, refusal: 'wrong-step' };
    const { device, blinded, proof } = command;
    const subject = command.for ?? seat;
    const before = this.rows.get(subject);
    if (before) return this.answers(before.blinded === blinded ? { ok: true, made: { signature: before.signature } } : { ok: false, refusal: 'ballot-elsewhere' });
    if (this.frozen) return this.answers({ ok: false, refusal: 'ballots-frozen' });
    const signature = wasAsked(FakeApp.decision, this.key.public, { device, blinded, proof }, suite) ? this.key.sign(blinded) : null;
    if (!signature) return this.answers({ ok: false, refusal: 'ballot-not-proven' });
    this.rows.set(subject, { seat: subject, device, blinded, proof, signature });
    return this.answers({ ok: true, made: { signature } });
  }

  get list(): Issued[] {
    return [...this.rows.values()].map(({ signature: _, ...row }) => row).sort((a, b) => (a.seat < b.seat ? -1 : 1));
  }

  file(): unknown {
    const facts = {
      format: BALLOT_FILE, decision: FakeApp.decision, method: 'deep-democracy', script: '', key: this.key.public, box: this.box.address.key, entitled: [...this.seats].sort(),
      issued: this.list, frozen: this.frozen?.list ?? '', rounds: this.rounds, onPaper: [],
      ...(this.pens?.statements && this.shown.proven.length > 0
        ? { pens: [{ round: this.pens.round, key: this.pens.keys['not-yet'], statements: this.shown.proven, hash: this.pens.statements }] } : {})
    } as const;
    return this.files(JSON.parse(Buffer.from(ballotFileBytes(facts as never, suite)).toString()) as BallotFile);
  }

  #next(): void {
    this.number++;
    this.open = { id: `round-${this.number}`, number: this.number, text: { '1': `the text of round ${this.number}` } };
  }

  async #openBox(): Promise<void> {
    const { number, text } = this.open!;
    await this.box.open({
      decision: FakeApp.decision, round: number, text: hashOf(text, suite), previous: this.rounds.at(-1)?.hash ?? null, key: this.key.public,
      earlier: this.rounds.map(({ bulletin }) => bulletin)
    });
  }
}

/** One device: its drawer outlives its pages. */
export class FakePhone {
  readonly drawer: Drawer;
  readonly seat: string;
  readonly others: readonly string[];
  readonly #app: FakeApp;
  voter!: Voter;
  /** Each request to the Box, as the browser would have made it. */
  readonly requests: { url: string; init: RequestInit }[] = [];
  /** What becomes of a request to the Box; a test changes this. */
  net: (send: () => Promise<Response>) => Promise<Response> = (send) => send();

  constructor(app: FakeApp, seat: string, { drawer = memoryDrawer(), others = [] }: { drawer?: Drawer; others?: readonly string[] } = {}) {
    this.#app = app;
    this.seat = seat;
    this.drawer = drawer;
    this.others = others;
    app.phones.add(this);
    this.reload();
  }

  reload(): void {
    this.voter?.stop();
    this.voter = createVoter({
      meeting: 'meeting', place: this.seat, drawer: this.drawer, send: (command) => this.#app.ask(this.seat, command),
      fetch: async (url, init) => {
        this.requests.push({ url: String(url), init: init! });
        return this.net(() => this.#app.box.fetch(url, init));
      },
      file: async () => this.#app.file(), onChange: () => undefined
    });
    if (this.#app.key) this.see();
  }

  see(): void {
    this.voter.see(this.#app.view(this.seat, this.others));
  }

  get state() {
    return this.voter.state(this.seat);
  }

  stop(): void {
    this.voter.stop();
    this.#app.phones.delete(this);
  }
}

export const until = async (what: () => boolean, told = 'it'): Promise<void> => {
  for (let i = 0; i < 1_000 && !what(); i++) await new Promise((r) => setTimeout(r, 5));
  if (!what()) throw new Error(`waited in vain for ${told}`);
};

