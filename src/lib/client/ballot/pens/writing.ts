import { ed25519 } from '../ed25519.ts';
import { LABELS, signable } from '../../../ballot/messages.ts';
import { isWritten, penBody, penClasses, type PenClass, type Statement, type Written } from '../../../ballot/pens.ts';
import { base64url, fromBase64url, utf8 } from '../../../core/bytes.ts';
import { LIMITS } from '../../../limits.ts';
import type { BallotsView, PensView } from '../../../meeting/view/rounds.types.ts';
import type { View } from '../../../meeting/view/view.types.ts';
import type { Stamped } from '../blinding.ts';
import { checkViews } from './checking.ts';
import { makePen, openPen } from './making.ts';
import { post } from '../casting.ts';
import { alone, type KeptBallot, type KeptPen, type Keeping } from '../keeping.ts';
import { fileOf, LOOKS } from '../looking.ts';
import { randomMs, Task, type Next } from '../moments.ts';
import { browserSuite as suite } from '../suite.ts';
import type { TextProof, VoterOptions, WritingState } from '../voter.ts';

/** A message goes in each stretch of this many times the random wait of a ballot: about once in 24 seconds. */
const STRETCH = 3;
/** A page that is busy all the time, or hidden, looks after this many ms all the same. */
const IDLE_MS = 5_000;

/** Where a pen is kept. `written`: what is kept is on the disk; where it always is at once there is nothing to wait for. */
export interface WritingKeeping extends Pick<Keeping, 'ballot' | 'writeBallot' | 'nameOf'> {
  written?(): Promise<void>;
}

/**
 * The minority view of one seat on this device [K19]. Whoever has a ballot does the same: it asks for a pen, and in each stretch of time brings one
 * message, with the text or without; so nobody sees from outside who writes [P4]. Once all were shown it looks at them by itself [P10].
 */
export class Writing {
  readonly #seat: string;
  readonly #options: Pick<VoterOptions, 'fetch' | 'file'>;
  readonly #keeping: WritingKeeping;
  readonly #changed: () => void;
  readonly #looked: () => void;
  readonly #tasks = [new Task(() => this.#ask()), new Task(() => this.#bring()), new Task(() => this.#look())] as const;
  #view: View | null = null;
  #elsewhere: string | null = null;
  /** The message that waits for its moment: of which pen, when, and when the next stretch begins. */
  #moment: { readonly of: string; readonly at: number; readonly next: number } | null = null;

  /** How often what was shown did not fit. */
  #odd = 0;

  /** @param looked nothing is left to be done with what is kept of this seat's text */
  constructor(seat: string, options: Pick<VoterOptions, 'fetch' | 'file'>, keeping: WritingKeeping, changed: () => void, looked: () => void) {
    this.#seat = seat;
    this.#options = options;
    this.#keeping = keeping;
    this.#changed = changed;
    this.#looked = looked;
  }

  see(view: View): void {
    this.#view = view;
    this.#begin();
    this.#finish();
    this.wake();
  }

  wake(): void {
    const { pens } = this;
    const situation = `${pens?.keys.other.n} ${pens?.open} ${this.ballots?.box.epoch}`;
    this.#tasks[0].poke(situation);
    this.#tasks[1].poke(`${situation} ${this.#pen?.pen !== null} ${this.ballots?.box.spreadMs === 0 ? this.#pen?.sequence : ''}`);
    this.#tasks[2].poke(`${pens?.round} ${pens?.statements}`);
  }

  /** The page hides: every phone brings its message then, with or without a text. */
  flush(): void {
    if (!this.pens?.open || !this.#pen?.pen) return;
    this.#moment = this.#moment && { ...this.#moment, at: -Infinity };
    this.#tasks[1].now();
  }

  /** What is to be written; empty: nothing. It waits on this device for its moment. False: it cannot be, here or now. */
  write(text: string): boolean {
    const given = text.trim();
    if (!this.pens?.open || !this.#pen || utf8(JSON.stringify(given)).length > LIMITS.statementBytes) return false;
    if (given !== this.#pen.text) this.#keep((pen) => ({ ...pen, text: given, sequence: pen.sequence + 1 }));
    this.#changed();
    this.wake();
    return true;
  }

  get state(): WritingState {
    const { pens, ballots } = this;
    const pen = this.#pen;
    const found = pen?.found ?? null;
    if (!pens || !ballots || !(this.#kept?.stamped || found)) return { pen: 'none', text: null, arrived: false, found };
    const arrived = pen !== null && pen.receipt?.sequence === pen.sequence && pen.receipt.epoch === ballots.box.epoch;
    return { pen: this.#elsewhere === pens.keys.other.n ? 'elsewhere' : pen?.pen ? 'ready' : 'asking', text: pen?.text || null, arrived, found };
  }

  get proof(): TextProof | null {
    const kept = this.#kept;
    const pen = this.#pen;
    const written = pen?.receipt && pen.sent?.find(({ sequence }) => sequence === pen.receipt!.sequence);
    if (!kept || !written || (pen.found?.own !== 'missing' && pen.found?.own !== 'altered')) return null;
    return { decision: kept.decision, round: pen.round, statement: written.statement, receipt: pen.receipt!.receipt, box: kept.box };
  }

  stop(): void {
    for (const task of this.#tasks) task.stop();
  }

  get pens(): PensView | null {
    return this.#view?.rounds?.pens ?? null;
  }

  get ballots(): BallotsView | null {
    return this.#view?.rounds?.ballots ?? null;
  }

  get #kept(): KeptBallot | null {
    const { ballots } = this;
    return ballots && this.#keeping.ballot(this.#seat, ballots.decision, ballots.key.n);
  }

  get #pen(): KeptPen | null {
    const pen = this.#kept?.pen;
    return pen && pen.round === this.pens?.round ? pen : null;
  }

  #keep(change: (pen: KeptPen) => KeptPen): void {
    const { ballots } = this;
    if (ballots) this.#keeping.writeBallot(this.#seat, ballots.decision, ballots.key.n, (kept) => (kept.pen ? { ...kept, pen: change(kept.pen) } : kept));
  }

  /** Keys that this device did not know. Of the same standing round: the Box was started again, and the text stays. Of another one: nothing is to be written yet. */
  #begin(): void {
    const { pens, ballots } = this;
    const kept = this.#kept;
    const same = kept?.pen?.round === pens?.round;
    // once all were shown it is as it was: with other keys nothing was brought from here
    if (!pens || !ballots || !kept?.stamped || (same && (kept.pen!.key === pens.keys.other.n || !pens.open))) return;
    const text = same ? kept.pen!.text : '';
    const { other, 'not-yet': minority } = pens.keys;
    const pen: KeptPen = { round: pens.round, key: other.n, minority: minority.n, class: null, envelope: null, pen: null, text, sequence: 1, receipt: null, sent: [] };
    this.#keeping.writeBallot(this.#seat, ballots.decision, ballots.key.n, (all) => ({ ...all, pen }));
  }

  /** Once all were shown nobody needs the pen any more. What was given stays, so that the page can say whether it is there. */
  #finish(): void {
    if (this.pens && !this.pens.open && (this.#pen?.pen || this.#pen?.envelope)) this.#keep((pen) => ({ ...pen, pen: null, envelope: null }));
  }

  /** Asks for the pen: the class follows from the bulletins, as the Box finds it too. */
  async #ask(): Promise<Next> {
    const { pens, ballots } = this;
    const kept = this.#kept;
    if (!pens?.open || !ballots || !kept?.stamped || !this.#pen || this.#pen.pen || this.#elsewhere === pens.keys.other.n) return 'done';
    const place = { decision: pens.decision, round: pens.round };
    const penClass = this.#pen.class ?? (await this.#classOf(kept, kept.stamped, pens));
    if (!penClass) return 'later';
    const made = await alone(`${this.#keeping.nameOf(this.#seat)}:pen`, async () => {
      if (this.#pen?.envelope) return true;
      const envelope = await makePen(place, penClass, pens.keys);
      if (envelope) this.#keep((pen) => (pen.key === pens.keys.other.n && !pen.envelope ? { ...pen, class: penClass, envelope } : pen));
      return envelope !== null;
    });
    const envelope = this.#pen?.envelope;
    if (!made || !envelope) return made ? 0 : 'later';
    await this.#keeping.written?.();
    const { secret, pseudonym, prefix, token } = kept.stamped;
    const signature = base64url(ed25519.sign(signable(LABELS.pen, penBody(place, pens.keys, envelope.blinded, suite)), fromBase64url(secret, 32)!));
    const answer = await post(this.#options.fetch, `${ballots.box.url}/pen`, { ...place, pseudonym, prefix, token, blinded: envelope.blinded, signature }, LIMITS.castBytes);
    if (answer?.refused === 'pen-elsewhere') {
      this.#elsewhere = pens.keys.other.n;
      this.#changed();
      return 'done';
    }
    const pen = answer?.stamp === undefined ? null : await openPen(place, penClass, pens.keys, envelope, answer.stamp);
    if (!pen) return 'later';
    this.#keep((one) => (one.key === pens.keys.other.n && !one.pen ? { ...one, pen, envelope: null } : one));
    this.#changed();
    this.wake();
    return 'done';
  }

  /** Null: the bulletins cannot be read (yet). */
  async #classOf(kept: KeptBallot, { pseudonym }: Stamped, pens: PensView): Promise<PenClass | null> {
    const file = fileOf(await this.#options.file(pens.decision).catch(() => null), pens.decision);
    const standing = file?.rounds.findIndex(({ number }) => number === pens.round) ?? -1;
    if (!file || standing === -1 || file.key.n !== kept.key) return null;
    return penClasses(file.rounds.slice(0, standing + 1).map(({ bulletin }) => bulletin)).get(pseudonym) ?? 'other';
  }

  /** One message in each stretch, at a moment of the device's own chance, whatever is or is not typed. */
  async #bring(): Promise<Next> {
    const { pens, ballots } = this;
    const kept = this.#pen;
    if (!pens?.open || !ballots || !kept?.pen || !kept.class) return 'done';
    const { spreadMs, epoch } = ballots.box;
    const of = `${kept.key} ${epoch}`;
    const now = performance.now();
    const stretch = spreadMs * STRETCH;
    if (this.#moment?.of !== of) this.#moment = { of, at: now + randomMs(Math.min(spreadMs, stretch)), next: now + stretch };
    if (this.#moment.at > now) return this.#moment.at - now;
    const arrived = kept.receipt?.sequence === kept.sequence && kept.receipt.epoch === epoch;
    // without a random wait (a test) a message goes only when there is another one
    if (stretch === 0 && arrived) return 'done';
    const { sequence } = kept;
    const statement = signed(kept.pen, { decision: pens.decision, round: pens.round, class: kept.class, text: kept.text });
    this.#keep((pen) => (pen.key === kept.key ? { ...pen, sent: withSent(pen.sent, { sequence, statement }) } : pen));
    const answer = await post(this.#options.fetch, `${ballots.box.url}/write`, { sequence, statement }, LIMITS.writeBytes);
    const next = Math.max(this.#moment.next, performance.now());
    this.#moment = { of, at: next + randomMs(stretch), next: next + stretch };
    if (answer?.receipt !== undefined && isWritten(answer.receipt, statement, ballots.box.key, suite)) {
      const receipt = { sequence, receipt: answer.receipt, epoch };
      // a later one may have been signed meanwhile, or have its receipt, in another tab
      this.#keep((pen) => (pen.key !== kept.key || (pen.receipt?.sequence ?? 0) > sequence ? pen : { ...pen, receipt, sent: pen.sent?.filter((one) => one.sequence >= sequence) ?? [] }));
      this.#changed();
    } else if (answer?.refused === 'older' || answer?.refused === 'other-content') {
      // another tab brought a later one that is not kept here: what stands on this page counts
      this.#keep((pen) => (pen.sequence === kept.sequence ? { ...pen, sequence: pen.sequence + 1 } : pen));
    } else if (stretch === 0) return 'later';
    return stretch === 0 ? 0 : Math.max(0, this.#moment.at - performance.now());
  }

  /** Once all were shown: what proves where it comes from does so, and the text of this seat is there [P10]. Of a text that is there nothing is kept but that. */
  async #look(): Promise<Next> {
    const { pens, ballots } = this;
    const kept = this.#kept;
    const pen = this.#pen;
    const { rounds, closing } = this.#view ?? {};
    if (!pens || pens.statements === null || !ballots || !rounds || !closing || !kept?.stamped || !pen || pen.found) return 'done';
    await idle();
    const file = fileOf(await this.#options.file(pens.decision).catch(() => null), pens.decision);
    if (!file) return 'later';
    const { own, sound } = await checkViews(file, { pens, rounds: rounds.past.filter(({ status }) => status === 'closed'), views: closing.minorityViews }, pen);
    const found = { own, sound: sound && file.key.n === kept.key };
    const gone = own === 'missing' || own === 'altered';
    if ((gone || !found.sound) && ++this.#odd < LOOKS) return 'later';
    this.#odd = 0;
    this.#keep((one) => (one.round !== pen.round || one.found ? one : { ...one, ...(gone ? {} : { sent: [], receipt: null }), found }));
    this.#changed();
    this.#looked();
    return 'done';
  }
}

/** What may be in the Box: a message that goes again, in each stretch, is the same one. */
const withSent = (sent: readonly Written[] = [], written: Written): readonly Written[] => (sent.some(({ sequence }) => sequence === written.sequence) ? sent : [...sent, written]);

/** Until the page has nothing better to do; a browser that cannot say so (Safari) goes on a moment later. */
const idle = (): Promise<void> => new Promise((go) => void ('requestIdleCallback' in globalThis ? requestIdleCallback(() => go(), { timeout: IDLE_MS }) : setTimeout(go, 1)));

function signed(pen: Stamped, body: Omit<Statement['body'], 'v'>): Statement {
  const whole = { v: 1, ...body } as const;
  const { secret, pseudonym, prefix, token } = pen;
  return { body: whole, pen: pseudonym, prefix, token, signature: base64url(ed25519.sign(signable(LABELS.statement, whole), fromBase64url(secret, 32)!)) };
}
