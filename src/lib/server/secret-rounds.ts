import type { BoxAddress, Closed, Place } from '../ballot/box.ts';
import { hashOf, type Bulletin } from '../ballot/bulletin.ts';
import { canon } from '../ballot/canon.ts';
import { base64url, utf8 } from '../core/bytes.ts';
import { LIMITS } from '../limits.ts';
import { givingOut, lastBulletin, openBallots } from '../meeting/ballots.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { plainParts, standingText, withChanges } from '../meeting/outcome.ts';
import { currentDecision, openRound, type Verdict } from '../meeting/rules.ts';
import type { Decision, MeetingState, Round } from '../meeting/state.ts';
import type { Answer } from '../protocol.ts';
import { nodeSuite } from './box/suite.ts';
import type { House } from './room/house.ts';
import type { BulletinRow } from './store/store.ts';

/** What the secret rounds of a meeting ask of its room. */
interface RoomSide {
  state(): MeetingState;
  open(rule: (state: MeetingState) => Verdict): Promise<Answer>;
  received(n: number): void;
  lost(): void;
  changed(): void;
}

/**
 * Keeps keys and box in step with the meeting: a key while ballots are given out, the round in the box once they are frozen, and nothing of
 * either after it. What the state says is enough to know what is to be done, so that it goes on after any crash.
 */
export class SecretRounds {
  readonly #house: Pick<House, 'store' | 'box' | 'stamps' | 'ballotTerms'>;
  readonly #room: RoomSide;
  #makingKey = false;
  /** What did not go is tried again: nothing may happen in a meeting that waits for it. */
  #again: NodeJS.Timeout | null = null;
  #stopped = false;
  /** The place that was opened in the box last; another start of the box, and it is opened again. */
  #opened = '';
  #closed: (Closed & { readonly hash: string; readonly id: string; readonly bytes: Uint8Array }) | null = null;

  constructor(house: Pick<House, 'store' | 'box' | 'stamps' | 'ballotTerms'>, room: RoomSide) {
    this.#house = house;
    this.#room = room;
    house.box.onReceived((place, n) => {
      if (!isAt(this.#at(), place)) return;
      room.received(n);
      room.changed();
    });
    house.box.onLost(() => {
      if (this.#stopped) return;
      this.#opened = '';
      const at = this.#at();
      if (at) room.lost();
      // also when ballots could not be given out, because it would not start
      this.follow();
      if (at) room.changed();
    });
  }

  /** Where phones bring their ballots; null while no decision of this meeting has any. */
  get address(): BoxAddress | null {
    return this.#room.state().decisions.some((d) => d.ballots) ? this.#house.box.address : null;
  }

  /** Does what the state asks for: makes a key, or opens the round in the box. May be called at any time. */
  follow(): void {
    const state = this.#room.state();
    const giving = givingOut(state);
    if (giving && !(giving.ballots && this.#house.stamps.has(giving.ballots.key.n))) void this.#giveOut(giving.id);
    const at = this.#at();
    if (at) void this.#open(at.decision, at.round);
    else this.#opened = '';
    if (!openRound(state) && currentDecision(state)?.rules.ballot === 'secret') this.#house.stamps.ahead();
  }

  /** The meeting ends here: nothing is tried again. */
  stop(): void {
    this.#stopped = true;
    if (this.#again) clearTimeout(this.#again);
  }

  /** The meeting is deleted: what the box holds of it, and the keys, cease to exist. */
  forget(): void {
    this.stop();
    const at = this.#at();
    if (at) this.#house.box.discard(placeOf(at.decision, at.round));
    this.#opened = '';
    for (const { ballots } of this.#room.state().decisions) if (ballots) this.#house.stamps.destroy(ballots.key.n);
  }

  #later(what: () => void, error?: unknown): void {
    if (this.#again) clearTimeout(this.#again);
    // of a box that could not start we hear once it can
    if (!this.#stopped && (error as Error | undefined)?.name !== 'BoxError') this.#again = setTimeout(what, LIMITS.ballotsAgainMs).unref();
  }

  /** Everybody gets another ballot: a phone was lost before anybody could vote. */
  again(): void {
    const giving = givingOut(this.#room.state());
    if (giving) void this.#giveOut(giving.id);
  }

  /** How many ballots of the open round are there; null while nobody may cast yet. Throws where the box cannot be started: a meeting must not wait for it. */
  async received(): Promise<number | null> {
    const at = this.#at();
    if (at) await this.#house.box.start();
    return at ? this.#house.box.received(placeOf(at.decision, at.round)) : null;
  }

  /** Closes the open round in the box. Null: the box does not have it (it was started again). */
  async close(): Promise<(Closed & { readonly hash: string }) | null> {
    const at = this.#at();
    const closed = at && (await this.#house.box.close(placeOf(at.decision, at.round)));
    if (!closed) return (this.#closed = null);
    // the bytes that are kept are the ones that the hash is of
    const bytes = utf8(canon(closed.bulletin));
    this.#closed = { ...closed, bytes, hash: base64url(nodeSuite.sha256(bytes)), id: at.round.id };
    return this.#closed;
  }

  /** After a close was asked of the box: when the round is open all the same, ballots are taken in again there. Whoever closes next waits for this. */
  async goOn(): Promise<void> {
    const at = this.#at();
    // it was written down after all, although the disk said otherwise: its ballots are needed no more
    if (!at && this.#closed) this.#house.box.discard({ decision: this.#closed.bulletin.decision, round: this.#closed.bulletin.round });
    this.#closed = null;
    if (!at) return;
    this.#opened = '';
    await this.#open(at.decision, at.round);
  }

  /** The bytes of a round that is closed by these events. */
  bulletins(events: readonly MeetingEvent[]): BulletinRow[] {
    return events.flatMap((event) => {
      if (event.type !== 'RoundClosed' || !event.bulletin || this.#closed?.id !== event.round) return [];
      const { bulletin, bytes } = this.#closed;
      return [{ round: event.round, decision: bulletin.decision, bytes }];
    });
  }

  /** It is on disk: keys and ballots that are needed no more cease to exist. */
  stored(event: MeetingEvent, before: MeetingState): void {
    const { stamps, box } = this.#house;
    if (event.type === 'BallotsFrozen' || event.type === 'BallotsOpened' || event.type === 'RoundVoided') {
      const live = new Set(this.#room.state().decisions.flatMap((d) => (d.ballots && !d.ballots.frozen ? [d.ballots.key.n] : [])));
      for (const { ballots } of [...before.decisions, ...this.#room.state().decisions]) if (ballots && !live.has(ballots.key.n)) stamps.destroy(ballots.key.n);
    }
    if (event.type !== 'RoundClosed' && event.type !== 'RoundVoided') return;
    const decision = this.#room.state().decisions.find((d) => d.rounds.some((r) => r.id === event.round));
    const round = decision?.rounds.find((r) => r.id === event.round);
    if (decision && round?.ballot === 'secret') box.discard(placeOf(decision, round));
    this.#closed = null;
  }

  /** The open secret round that phones may cast in. */
  #at(): { decision: Decision; round: Round } | null {
    const state = this.#room.state();
    const decision = currentDecision(state);
    const round = openRound(state);
    return decision?.ballots?.frozen && round?.ballot === 'secret' ? { decision, round } : null;
  }

  async #giveOut(decision: string): Promise<void> {
    if (this.#makingKey) return;
    this.#makingKey = true;
    try {
      const { box, stamps, ballotTerms } = this.#house;
      await box.start();
      const key = await stamps.make();
      const terms = ballotTerms?.(this.#room.state().council.id) ?? { script: '', publish: false };
      const answer = await this.#room.open((state) => openBallots(state, decision, { key: key.public, box: box.address.key, ...terms }));
      if (answer.ok) return clearTimeout(this.#again ?? undefined);
      stamps.destroy(key.public.n);
      if (answer.refusal === 'not-saved') this.#later(() => this.again());
    } catch (error) {
      this.#later(() => this.again(), error);
      process.stderr.write(`ballots: giving out could not begin (${(error as Error)?.name ?? 'unknown'})\n`);
    } finally {
      this.#makingKey = false;
    }
  }

  async #open(decision: Decision, round: Round): Promise<void> {
    if (this.#opened === round.id || !decision.ballots) return;
    this.#opened = round.id;
    try {
      const rows = new Map((await this.#house.store.bulletins(decision.id)).map((row) => [row.round, row.bytes]));
      const earlier = decision.rounds.flatMap((r) => {
        const bytes = r.status === 'closed' && r.bulletin ? rows.get(r.id) : undefined;
        return bytes ? [JSON.parse(Buffer.from(bytes).toString()) as Bulletin] : [];
      });
      const text = hashOf(plainParts(withChanges(standingText(decision), round.changes)), nodeSuite);
      await this.#house.box.start();
      // it was closed or voided meanwhile: nobody would discard it any more
      if (this.#opened !== round.id) return;
      await this.#house.box.open({ ...placeOf(decision, round), text, previous: lastBulletin(decision), key: decision.ballots.key, earlier });
    } catch (error) {
      if (this.#opened === round.id) this.#opened = '';
      this.#later(() => this.follow(), error);
      process.stderr.write(`ballots: a round could not be opened in the box (${(error as Error)?.name ?? 'unknown'})\n`);
    }
  }
}

const placeOf = (decision: Decision, round: Round): Place => ({ decision: decision.id, round: decision.rounds.findIndex((r) => r.id === round.id) + 1 });

function isAt(at: { decision: Decision; round: Round } | null, place: Place): boolean {
  if (!at) return false;
  const here = placeOf(at.decision, at.round);
  return here.decision === place.decision && here.round === place.round;
}

