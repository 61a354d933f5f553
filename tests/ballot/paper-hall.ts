import { ballotFileBytes, BALLOT_FILE, type BallotFile, type FiledRound } from '../../src/lib/ballot/file.ts';
import { hashOf, type Bulletin } from '../../src/lib/ballot/bulletin.ts';
import { cardCode } from '../../src/lib/ballot/card.ts';
import { wasAsked } from '../../src/lib/ballot/issuing.ts';
import type { Issued } from '../../src/lib/ballot/messages.ts';
import type { Place } from '../../src/lib/ballot/box.ts';
import type { ClosedPens, PenKeys } from '../../src/lib/ballot/pens.ts';
import { Pens } from '../../src/lib/server/box/pens.ts';
import type { Hand } from '../../src/lib/client/ballot/hand.ts';
import { Tablet } from '../../src/lib/client/ballot/tablet.ts';
import { memoryDrawer, type Drawer } from '../../src/lib/client/kept.ts';
import type { Command } from '../../src/lib/meeting/commands.server.ts';
import type { View } from '../../src/lib/meeting/view/view.types.ts';
import type { Answer } from '../../src/lib/protocol.ts';
import { Box } from '../../src/lib/server/box/box.ts';
import { publicHalf, receiptKey } from '../../src/lib/server/box/receipts.ts';
import { nodeSuite as suite } from '../../src/lib/server/box/suite.ts';
import { classOf } from './council.ts';
import { makeDecisionKey, type DecisionKey } from '../../src/lib/server/issuing/decision-key.ts';

/** A hall where people on paper vote by card: the App and the Box as the tablet meets them, with the real keys, rules of giving out and ballots. */

export const DECISION = 'decision-1';
const TEXT = { '1': 'Het spreekuur is op dinsdag.' };
const boxKey = receiptKey(Buffer.alloc(32, 9));

export const newCard = (): string => cardCode(crypto.getRandomValues(new Uint8Array(16)));

export class PaperHall {
  readonly seats: { seat: string; name: string; card: string | null }[];
  rows: (Issued & { signature: string })[] = [];
  key: DecisionKey | null = null;
  frozen: { n: number; list: string } | null = null;
  open: number | null = null;
  readonly bulletins: Bulletin[] = [];
  readonly #classes: ReturnType<typeof classOf>[] = [];
  box = new Box(boxKey);
  epoch = 1;
  /** Minority views, in the same process. */
  pens = new Pens(boxKey);
  penKeys: (Place & { keys: PenKeys; open: boolean }) | null = null;
  /** Bodies that reached the doors for them. */
  readonly written: { door: string; body: string; init: RequestInit }[] = [];
  spreadMs = 0;
  ended = false;
  settled = false;
  /** The one that the meeting is at. */
  decision: string = DECISION;
  /** Bodies that reached the Box, as they came. */
  readonly cast: { body: string; init: RequestInit }[] = [];
  /** What the App was told over the tablet's line. */
  readonly told: Command[] = [];
  /** The network to the Box is down. */
  down = false;
  /** What the Box says, whatever comes; null: what it should. */
  refuses: { refused: string } | { receipt: string } | null = null;
  /** Receipts that the Box gave. */
  readonly receipts: string[] = [];
  /** Answers of the Box come when this does. */
  answers: Promise<void> = Promise.resolve();
  /** Changes what is read as the verification file. */
  forge: (file: BallotFile) => BallotFile | null = (file) => file;
  readonly #tablets = new Set<Tablet>();

  constructor(names: readonly string[]) {
    this.seats = names.map((name, i) => ({ seat: `seat-${i + 1}`, name, card: null }));
  }

  tablet(drawer: Drawer = memoryDrawer(), onChange: () => void = () => {}): Tablet {
    const tablet = new Tablet({
      meeting: 'meeting', place: 'tablet-1', drawer, onChange, send: (command) => Promise.resolve(this.#act(command)), fetch: this.#network, file: () => Promise.resolve(this.forge(this.file()))
    });
    this.#tablets.add(tablet);
    tablet.see(this.view());
    return tablet;
  }

  /** The tablet is switched off, with whatever its page had in memory. */
  off(tablet: Tablet): void {
    tablet.stop();
    this.#tablets.delete(tablet);
  }

  /** Something happened in the meeting: every tablet hears of it. */
  say(change: (hall: this) => void = () => {}): void {
    change(this);
    for (const tablet of this.#tablets) tablet.see(this.view());
  }

  async giveOut(): Promise<void> {
    this.key = await makeDecisionKey();
    this.rows = [];
    this.say((hall) => (hall.open ??= 1));
  }

  freeze(): void {
    this.say(() => (this.frozen = { n: this.rows.length, list: hashOf(this.#issued(), suite) }));
    this.openBox();
  }

  openBox(): void {
    this.box.open({ decision: DECISION, round: this.open!, text: hashOf(TEXT, suite), previous: this.#previous(), key: this.key!.public, earlier: this.bulletins });
  }

  close(): void {
    this.say(() => {
      const { bulletin, counts } = this.box.close(DECISION, this.open!)!;
      this.bulletins.push(bulletin);
      this.#classes.push(classOf(counts, this.seats.length));
      this.box.discard(DECISION, this.open!);
      this.open = null;
    });
  }

  next(): void {
    this.say(() => (this.open = this.bulletins.length + 1));
    this.openBox();
  }

  /** The process of the Box was killed: another one, that is empty. */
  restartBox(): void {
    this.box = new Box(boxKey);
    this.openBox();
    this.say(() => this.epoch++);
  }

  /** Minority views may be written about the latest round; also again, after the Box was started again. */
  async openPens(): Promise<void> {
    const place = { decision: DECISION, round: this.bulletins.length };
    const keys = (await this.pens.open({ ...place, key: this.key!.public, bulletins: this.bulletins }))!;
    this.say(() => (this.penKeys = { ...place, keys, open: true }));
  }

  async restartPens(): Promise<void> {
    this.pens = new Pens(boxKey);
    this.epoch++;
    await this.openPens();
  }

  async showViews(): Promise<ClosedPens> {
    const closed = (await this.pens.close(this.penKeys!))!;
    this.say(() => (this.penKeys = { ...this.penKeys!, open: false }));
    return closed;
  }

  choices(): Record<string, string> {
    return Object.fromEntries(this.bulletins.at(-1)!.ballots.map(({ pseudonym, body }) => [pseudonym, body.choice]));
  }

  file(): BallotFile {
    const rounds: FiledRound[] = this.bulletins.map((bulletin, i) => ({ number: bulletin.round, text: hashOf(TEXT, suite), class: this.#classes[i]!, entitled: this.seats.length, hash: hashOf(bulletin, suite), bulletin }));
    const facts = {
      format: BALLOT_FILE, decision: DECISION, method: 'deep-democracy', script: 'script', key: this.key!.public, box: publicHalf(boxKey), entitled: this.seats.map(({ seat }) => seat).sort(),
      issued: this.#issued(), frozen: this.frozen?.list ?? '', rounds, onPaper: []
    } as const;
    return JSON.parse(new TextDecoder().decode(ballotFileBytes(facts, suite))) as BallotFile;
  }

  view(): View {
    const ballots = this.key && {
      decision: DECISION, key: this.key.public, script: 'script', holders: this.seats.length, issued: this.rows.length, frozen: this.frozen, previous: this.#previous(),
      box: { url: 'https://stem.test/stem', key: publicHalf(boxKey), epoch: String(this.epoch), spreadMs: this.spreadMs }
    };
    const round = (number: number) => ({ id: `r${number}`, number, ballot: 'secret', text: TEXT });
    return {
      meeting: { id: 'meeting', ended: this.ended }, decision: { id: this.decision, settled: this.settled },
      rounds: {
        ballots, pens: this.penKeys, open: this.open === null ? null : { ...round(this.open), status: 'open' },
        past: this.bulletins.map((bulletin) => ({ ...round(bulletin.round), status: 'closed', bulletin: hashOf(bulletin, suite) }))
      },
      cards: this.seats.map(({ seat, name, card }) => ({ seat, name, card, holds: ballots !== null, issued: this.rows.some((row) => row.seat === seat) }))
    } as unknown as View;
  }

  #previous(): string | null {
    const before = this.bulletins.at(-1);
    return before ? hashOf(before, suite) : null;
  }

  #issued(): Issued[] {
    return this.rows.map(({ signature: _, ...row }) => row).sort((a, b) => (a.seat < b.seat ? -1 : 1));
  }

  #act(command: Command): Answer {
    this.told.push(command);
    if (command.type === 'TakeCard') {
      const seat = this.seats.find((one) => one.seat === command.for)!;
      if (seat.card !== null || this.seats.some(({ card }) => card === command.device)) return { ok: false, refusal: 'card-taken' };
      this.say(() => (seat.card = command.device));
      return { ok: true };
    }
    if (command.type !== 'AskBallot' || !this.key) return { ok: false, refusal: 'not-entitled' };
    const { for: seat = '', device, blinded, proof } = command;
    if (this.seats.find((one) => one.seat === seat)?.card !== device) return { ok: false, refusal: 'ballot-not-proven' };
    const before = this.rows.find((row) => row.seat === seat);
    if (before) return before.blinded === blinded ? { ok: true, made: { signature: before.signature } } : { ok: false, refusal: 'ballot-elsewhere' };
    if (this.frozen) return { ok: false, refusal: 'ballots-frozen' };
    if (!wasAsked(DECISION, this.key.public, { device, blinded, proof }, suite)) return { ok: false, refusal: 'ballot-not-proven' };
    const signature = this.key.sign(blinded)!;
    this.say(() => this.rows.push({ seat, device, blinded, proof, signature }));
    return { ok: true, made: { signature } };
  }

  readonly #network = (async (url: string, init: RequestInit) => {
    if (this.down) throw new TypeError('no network');
    const message = JSON.parse(String(init.body)) as unknown;
    if (url !== 'https://stem.test/stem/cast') this.written.push({ door: url.split('/').at(-1)!, body: String(init.body), init });
    else this.cast.push({ body: String(init.body), init });
    if (url === 'https://stem.test/stem/pen') return Response.json(await this.pens.pen(message));
    if (url === 'https://stem.test/stem/write') return Response.json(await this.pens.write(message));
    if (url !== 'https://stem.test/stem/cast') throw new TypeError(`nothing at ${url}`);
    const answer = this.refuses ?? (await this.box.cast(message));
    if ('receipt' in answer) this.receipts.push(answer.receipt);
    await this.answers;
    return new Response(JSON.stringify(answer));
  }) as typeof fetch;
}

/** Everything that a drawer holds. */
export const dump = (drawer: Drawer) => drawer.keys!().map((key) => `${key}=${drawer.getItem(key)}`).join('\n');

/** Opens a card that the tablet takes. */
export async function scan(tablet: Tablet, card: string): Promise<Hand> {
  const hand = await tablet.open(card);
  if (typeof hand === 'string') throw new Error(hand);
  return hand;
}
