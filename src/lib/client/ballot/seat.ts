import { hashOf } from '../../ballot/bulletin.ts';
import { comesBack } from '../../ballot/doors.ts';
import type { BallotChoice } from '../../ballot/messages.ts';
import { isReceipt } from '../../ballot/mine.ts';
import type { BallotsView, RoundView, View } from '../../meeting/view-types.ts';
import { asking, newDevice, publicOf } from './asking.ts';
import { makeEnvelope, openEnvelope } from './blinding.ts';
import { bring, signBallot } from './casting.ts';
import { alone, withBallot, type KeptBallot, type KeptRound, type KeptSeat, type Keeping } from './keeping.ts';
import { fileOf, isMyList, lookAt } from './looking.ts';
import { randomMs, Task, type Next } from './moments.ts';
import { stateOf } from './state.ts';
import { browserSuite as suite } from './suite.ts';
import type { BallotProof, VoterOptions, VoterState } from './voter.ts';

/** Somebody may have a device of their own beside the one of whoever helps them: that one goes first, by so many ms. */
const OWN_FIRST_MS = 1_500;
/** A file that does not fit may be half of one: so many are looked at before it is an alarm. */
const LOOKS = 3;

/**
 * The ballots of one seat on this device. Everything that it does follows from the view and from what is kept, so that it can stop between any two
 * steps and go on after a reload, in another tab or after a crash: ask, take the envelope off, find itself in the list, cast, look.
 */
export class SeatVoter {
  readonly #seat: string;
  readonly #options: VoterOptions;
  readonly #keeping: Keeping;
  readonly #changed: () => void;
  readonly #tasks = [new Task(() => this.#ask()), new Task(() => this.#findMyself()), new Task(() => this.#cast()), new Task(() => this.#look())] as const;
  #view: View | null = null;
  /** The key for which something does not fit, so that this device casts nothing. */
  #alarm: string | null = null;
  /** The key for which this device gets no ballot. */
  #without: { readonly key: string; readonly why: 'elsewhere' | 'left-out' } | null = null;
  /** The ballot that waits for its moment, and when that is. */
  #moment: { readonly of: string; readonly at: number } | null = null;
  #trouble: VoterState['trouble'] = null;
  #yielded = false;
  #odd = 0;

  constructor(seat: string, options: VoterOptions, keeping: Keeping, changed: () => void) {
    this.#seat = seat;
    this.#options = options;
    this.#keeping = keeping;
    this.#changed = changed;
  }

  see(view: View): void {
    this.#view = view;
    this.#begin();
    this.#tidy();
    this.wake();
  }

  /** Goes on with what is left to do; another tab may have changed what is kept. */
  wake(): void {
    const { ballots, open } = this;
    const kept = this.#kept;
    const given = `${ballots?.key.n} ${ballots?.frozen?.list} ${open?.id}`;
    const situations = [given, given, this.#casting(kept), `${ballots?.key.n} ${this.#closed.map(({ bulletin }) => bulletin).join()}`];
    for (const [i, task] of this.#tasks.entries()) task.poke(situations[i]!);
  }

  /** What waits for its moment goes now [K8]. */
  flush(): void {
    this.#moment = this.#moment && { ...this.#moment, at: -Infinity };
    if (this.#kept?.stamped) this.#tasks[2].now();
  }

  choose(choice: BallotChoice): boolean {
    const { open } = this;
    if (!open || this.#dead || (choice === 'stand' && this.state.before === null)) return false;
    this.#keeping.write(this.#seat, (kept) => ({ ...(kept ?? newSeat()), wish: { round: open.id, choice } }));
    this.#sign();
    this.#changed();
    this.wake();
    return true;
  }

  get state(): VoterState {
    return stateOf({ kept: this.#kept, dead: this.#dead, ballots: this.ballots, open: this.open, closed: this.#closed, wish: this.#keeping.seat(this.#seat)?.wish ?? null, trouble: this.#trouble });
  }

  get proof(): BallotProof | null {
    const { ballots } = this;
    const kept = this.#kept;
    const number = this.#closed.at(-1)?.number ?? 0;
    const round = kept?.rounds[number];
    const ballot = round?.receipt && round.sent.find(({ body }) => body.sequence === round.receipt!.sequence);
    return ballots && kept && ballot ? { decision: ballots.decision, round: number, ballot, receipt: round.receipt!.receipt, box: kept.box } : null;
  }

  stop(): void {
    for (const task of this.#tasks) task.stop();
  }

  get ballots(): BallotsView | null {
    return this.#view?.rounds?.ballots ?? null;
  }

  /** The secret round that is open. */
  get open(): RoundView | null {
    const open = this.#view?.rounds?.open;
    return open?.ballot === 'secret' ? open : null;
  }

  get #closed(): readonly RoundView[] {
    return (this.#view?.rounds?.past ?? []).filter(({ status, bulletin }) => status === 'closed' && bulletin !== undefined);
  }

  /** What is kept of the ballots that the view tells of: of another key nothing counts [K5]. */
  get #kept(): KeptBallot | null {
    const { ballots } = this;
    return ballots && this.#keeping.ballot(this.#seat, ballots.decision, ballots.key.n);
  }

  get #issued(): boolean {
    return this.#view?.mine?.ballots?.issued.includes(this.#seat) ?? false;
  }

  /** Why this device has no ballot and gets none. */
  get #dead(): 'alarm' | 'elsewhere' | 'left-out' | null {
    const { ballots } = this;
    if (!ballots) return null;
    if (this.#alarm === ballots.key.n) return 'alarm';
    const kept = this.#kept;
    if (kept?.stamped || kept?.over) return null;
    if (this.#without?.key === ballots.key.n) return this.#without.why;
    if (!kept || kept.envelope) return null;
    return this.#issued ? 'elsewhere' : ballots.frozen ? 'left-out' : null;
  }

  /** A key that this device did not know: what it kept of an earlier one is void, unless that one cannot be over yet. */
  #begin(): void {
    const { ballots, open } = this;
    if (!ballots) return;
    const { decision, key, box } = ballots;
    const others = Object.values(this.#keeping.seat(this.#seat)?.ballots ?? {}).filter((one) => one.decision === decision && one.key !== key.n);
    const kept = this.#kept;
    if (others.some((one) => this.#standsOn(one)) || (kept && kept.box !== box.key)) this.#alarm = key.n;
    if (kept || this.#alarm === key.n) return;
    this.#odd = 0;
    const fresh = { decision, key: key.n, box: box.key, given: open?.number ?? null, envelope: null, blinded: null, stamped: null, list: null, rounds: {}, looks: [] };
    this.#keeping.write(this.#seat, (all) => withBallot(all ?? newSeat(), fresh));
  }

  /** After the freeze a key lasts as long as its round is open, or one that was closed with it counts: another one then is a fraud. */
  #standsOn({ list, given, rounds, looks }: KeptBallot): boolean {
    if (list === null) return false;
    return given === this.open?.number || this.#closed.some(({ number }) => rounds[number] !== undefined || looks.some(({ round }) => round === number));
  }

  async #ask(): Promise<Next> {
    const { ballots, open } = this;
    const kept = this.#kept;
    if (!ballots || !kept || kept.stamped || kept.over || this.#dead) return 'done';
    const { decision, key } = ballots;
    if (!kept.envelope) {
      if (!open || ballots.frozen || !this.#view?.mine?.ballots?.holds.includes(this.#seat)) return 'done';
      if (this.#seat !== this.#view?.mine?.seat && !this.#yielded) {
        this.#yielded = true;
        return OWN_FIRST_MS;
      }
      if (!(await this.#wrap(ballots))) return this.#raise(key.n);
    }
    const { device } = this.#keeping.seat(this.#seat)!;
    const blinded = this.#kept?.envelope?.blinded;
    // the key may have become another while the envelope was made
    if (blinded === undefined) return 0;
    this.#changed();
    const answer = await this.#options.send(asking(decision, key, device, blinded, this.#seat === this.#view?.mine?.seat ? undefined : this.#seat));
    const now = this.#keeping.ballot(this.#seat, decision, key.n);
    if (!now || now.stamped || now.envelope?.blinded !== blinded) return 'done';
    if (!answer.ok) {
      if (answer.refusal === 'ballot-elsewhere') return this.#remainWithout(decision, key.n, 'elsewhere');
      if (answer.refusal === 'ballots-frozen' && this.ballots?.frozen) return this.#remainWithout(decision, key.n, 'left-out');
      return 'later';
    }
    const stamped = await openEnvelope(decision, key, now.envelope, answer.made?.['signature'] ?? '');
    if (!stamped) return this.#raise(key.n);
    this.#write(ballots, (d) => (d.stamped ? d : { ...d, stamped, envelope: null }));
    this.#changed();
    this.wake();
    return 'done';
  }

  /** Makes the envelope, once for all tabs. False: the key is none that a phone may trust [K5]. */
  #wrap(ballots: BallotsView): Promise<boolean> {
    const { decision, key } = ballots;
    return alone(this.#keeping.nameOf(this.#seat), async () => {
      if (this.#keeping.ballot(this.#seat, decision, key.n)?.envelope) return true;
      const envelope = await makeEnvelope(decision, key);
      if (!envelope) return false;
      this.#write(ballots, (d) => (d.envelope || d.stamped ? d : { ...d, envelope, blinded: envelope.blinded }));
      return true;
    });
  }

  /** At the freeze: the list of who got a ballot says what this device knows, or it casts nothing [K6]. */
  async #findMyself(): Promise<Next> {
    const { ballots } = this;
    const kept = this.#kept;
    if (!ballots?.frozen || !kept?.stamped || this.#dead || kept.list === ballots.frozen.list) return 'done';
    // one list for each key
    if (kept.list !== null) return this.#raise(kept.key);
    const { decision, frozen, key } = ballots;
    const file = fileOf(await this.#options.file(decision).catch(() => null), decision);
    if (!file) return 'later';
    const { device } = this.#keeping.seat(this.#seat)!;
    if (!isMyList(file, frozen, kept, this.#seat, publicOf(device))) return ++this.#odd < LOOKS ? 'later' : this.#raise(key.n);
    this.#odd = 0;
    this.#write(ballots, (d) => ({ ...d, list: frozen.list }));
    this.wake();
    return 'done';
  }

  /** Signs what was tapped last, once there is a ballot to sign it with; written down before it goes anywhere. */
  #sign(anew = false): void {
    const { ballots, open } = this;
    const kept = this.#kept;
    const wish = this.#keeping.seat(this.#seat)?.wish;
    if (!ballots || !open?.text || !kept?.stamped || wish?.round !== open.id) return;
    const { stamped } = kept;
    const { sent, receipt } = kept.rounds[open.number] ?? { sent: [], receipt: null };
    const last = sent.at(-1)?.body;
    if (last?.choice === wish.choice && !anew) return;
    const ballot = signBallot(stamped, {
      v: 1, decision: ballots.decision, round: open.number, text: hashOf(open.text, suite), previous: ballots.previous, choice: wish.choice, sequence: (last?.sequence ?? 0) + 1
    });
    this.#writeRound(ballots, open.number, { sent: [...sent, ballot], receipt });
  }

  #write({ decision, key }: BallotsView, change: (kept: KeptBallot) => KeptBallot): void {
    this.#keeping.writeBallot(this.#seat, decision, key.n, change);
  }

  #writeRound(ballots: BallotsView, number: number, round: KeptRound): void {
    this.#write(ballots, (d) => ({ ...d, rounds: { ...d.rounds, [number]: round } }));
  }

  /** Which ballot has to go to which Box; empty: none. */
  #casting(kept: KeptBallot | null): string {
    const { ballots, open } = this;
    if (!ballots?.frozen || !open || !kept?.stamped || kept.list !== ballots.frozen.list || this.#dead) return '';
    const { sent, receipt } = kept.rounds[open.number] ?? { sent: [], receipt: null };
    const sequence = sent.at(-1)?.body.sequence;
    if (sequence === undefined || (receipt?.sequence === sequence && receipt.epoch === ballots.box.epoch)) return '';
    return [kept.key, open.number, sequence, ballots.box.epoch].join(' ');
  }

  async #cast(): Promise<Next> {
    this.#sign();
    const { ballots, open } = this;
    const what = this.#casting(this.#kept);
    if (what === '' || !ballots || !open) return 'done';
    if (this.#moment?.of !== what) this.#moment = { of: what, at: performance.now() + randomMs(ballots.box.spreadMs) };
    const wait = this.#moment.at - performance.now();
    if (wait > 0) return wait;
    const ballot = this.#kept!.rounds[open.number]!.sent.at(-1)!;
    const answer = await bring(this.#options.fetch, ballots.box.url, ballot);
    const round = this.#keeping.ballot(this.#seat, ballots.decision, ballots.key.n)?.rounds[open.number];
    if (!answer || !round) return 'later';
    const { sequence } = ballot.body;
    if ('refused' in answer) {
      if (['older', 'other-content'].includes(answer.refused)) {
        // another tab chose later; when nothing later is kept here, this browser forgot what it sent, and what stands on its page counts
        if (round.sent.at(-1)!.body.sequence === sequence) this.#sign(true);
      } else if (!comesBack(answer.refused)) this.#tell('refused');
      return 'later';
    }
    if (!isReceipt(answer.receipt, ballot, ballots.box.key, suite)) {
      this.#tell('bad-receipt');
      return 'later';
    }
    this.#writeRound(ballots, open.number, {
      sent: round.sent.filter(({ body }) => body.sequence >= sequence), receipt: { sequence, receipt: answer.receipt, epoch: ballots.box.epoch }
    });
    this.#tell(null);
    return 0;
  }

  /** Looks whether its ballot is in each bulletin [K17]. */
  async #look(): Promise<Next> {
    const { ballots } = this;
    const kept = this.#kept;
    if (!ballots || !kept?.stamped) return 'done';
    const todo = this.#closed.filter(({ number, bulletin }) => !kept.looks.some((look) => look.round === number && look.hash === bulletin));
    if (todo.length === 0) return 'done';
    const file = fileOf(await this.#options.file(ballots.decision).catch(() => null), ballots.decision);
    if (!file) return 'later';
    for (const { number, bulletin } of todo) {
      const look = await lookAt(file, number, bulletin!, kept);
      if (!look) return 'later';
      this.#write(ballots, (d) => ({ ...d, looks: [...d.looks.filter(({ round }) => round !== number), look] }));
      this.#changed();
    }
    this.#tidy();
    return 0;
  }

  /**
   * What nobody needs any more goes. A meeting may come back from its settlement and vote again, so a decision is over when the meeting goes on to
   * another one, its record is adopted, or the meeting ends; and only once it was looked at. Proof that a ballot is not there stays for a day.
   */
  #tidy(): void {
    const view = this.#view;
    const seat = this.#keeping.seat(this.#seat);
    if (!view?.rounds || !view.decision || !seat) return;
    const { id } = view.decision;
    const finished = view.meeting.ended || view.closing?.adopted === true;
    const seen = ({ key, stamped, looks }: KeptBallot) => !stamped || key !== this.ballots?.key.n || this.#closed.every(({ number, bulletin }) => looks.some(({ round, hash }) => round === number && hash === bulletin));
    const going = Object.values(seat.ballots).filter((d) => !d.over && (d.decision === id ? finished && seen(d) : true));
    if (going.length > 0) this.#keeping.write(this.#seat, (all) => going.reduce((left, d) => withBallot(left, bare(d)), { ...all!, wish: all!.wish?.round === this.open?.id ? all!.wish : null }));
  }

  #raise(key: string): Next {
    this.#alarm = key;
    this.#changed();
    return 'done';
  }

  #remainWithout(decision: string, key: string, why: 'elsewhere' | 'left-out'): Next {
    this.#without = { key, why };
    this.#keeping.writeBallot(this.#seat, decision, key, (d) => ({ ...d, envelope: null, blinded: null }));
    this.#changed();
    return 'done';
  }

  #tell(trouble: VoterState['trouble']): void {
    this.#trouble = trouble;
    this.#changed();
  }
}

const newSeat = (): KeptSeat => ({ at: Date.now(), device: newDevice(), wish: null, ballots: {} });

/** Without its keys and choices; only proof that something is wrong stays. */
function bare({ pen: _, ...kept }: KeptBallot): KeptBallot {
  const wrong = kept.looks.filter(({ ballot }) => ballot === 'missing' || ballot === 'altered').map(({ round }) => round);
  const rounds = Object.fromEntries(Object.entries(kept.rounds).filter(([number]) => wrong.includes(Number(number))));
  return { ...kept, over: true, envelope: null, stamped: null, rounds, looks: kept.looks.map((look) => ({ ...look, counted: null })) };
}
