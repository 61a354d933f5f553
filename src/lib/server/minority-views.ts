import type { Place } from '../ballot/box.ts';
import { hashOf, type Bulletin } from '../ballot/bulletin.ts';
import { canon } from '../ballot/canon.ts';
import { statementsHash, type ClosedPens } from '../ballot/pens.ts';
import { openPens, pensDue, pensOpened } from '../meeting/pens.ts';
import { currentDecision, type Verdict, type WrittenViews } from '../meeting/rules.ts';
import type { Decision, MeetingState } from '../meeting/state.ts';
import type { Answer } from '../protocol.ts';
import { nodeSuite } from './box/suite.ts';
import type { House } from './room/house.ts';

/** What minority views ask of the room of their meeting. */
interface RoomSide {
  state(): MeetingState;
  open(rule: (state: MeetingState) => Verdict): Promise<Answer>;
  lost(): void;
  /** The box had them all the time. */
  kept(): void;
}

/** Keeps the pens of the box in step with the meeting: opened at `settle` of a secret decision, gone once everything is on disk. The state alone says what is due. */
export class MinorityViews {
  readonly #house: Pick<House, 'store' | 'box'>;
  readonly #room: RoomSide;
  /** The place whose keys were asked of the box, and the start of the box that they are of. */
  #asked = '';
  #gone = false;
  /** What the box was asked to close, until that is on disk. */
  #closing: Place | null = null;

  constructor(house: Pick<House, 'store' | 'box'>, room: RoomSide) {
    this.#house = house;
    this.#room = room;
    house.box.onLost(() => {
      if (this.#gone) return;
      if (openPens(currentDecision(room.state()))) room.lost();
      this.#asked = '';
      this.follow();
    });
  }

  /** Does what the state asks for. May be called at any time. */
  follow(): void {
    const due = pensDue(this.#room.state());
    if (due) void this.#open(due.decision, due.round);
    else this.#asked = '';
  }

  /** The meeting is deleted: what was written ceases to exist in the box. */
  forget(): void {
    this.#gone = true;
    for (const place of this.#room.state().decisions.flatMap((d) => openPlace(d) ?? [])) this.#house.box.discardPens(place);
  }

  /** What was written, once nothing more may be; null: the box does not have it (it was started again). */
  async close(): Promise<WrittenViews | null> {
    const decision = currentDecision(this.#room.state());
    const pens = openPens(decision);
    if (!decision || !pens) return null;
    await this.#house.box.start();
    this.#closing = { decision: decision.id, round: pens.round };
    const closed = await this.#house.box.closePens(this.#closing);
    return closed && written(closed);
  }

  /** After a close was asked of the box: when nothing was shown all the same, texts are taken in again there. Whoever shows them next waits for this. */
  async goOn(): Promise<void> {
    const due = pensDue(this.#room.state());
    // they were written down after all, although the disk said otherwise
    if (!due && this.#closing) this.#house.box.discardPens(this.#closing);
    this.#closing = null;
    if (!due) return;
    this.#asked = '';
    await this.#open(due.decision, due.round);
  }

  /** It is on disk: what is no longer written ceases to exist in the box. */
  stored(before: MeetingState, after: MeetingState): void {
    this.#closing = null;
    const still = new Set(after.decisions.flatMap((d) => openPlace(d) ?? []).map(nameOf));
    for (const place of before.decisions.flatMap((d) => openPlace(d) ?? [])) if (!still.has(nameOf(place))) this.#house.box.discardPens(place);
  }

  async #open(decision: Decision, round: number): Promise<void> {
    const { box, store } = this.#house;
    const asked = `${decision.id}/${round}/${box.address.epoch}`;
    if (this.#asked === asked || !decision.ballots) return;
    this.#asked = asked;
    try {
      const rows = new Map((await store.bulletins(decision.id)).map((row) => [row.round, row.bytes]));
      const bulletins = decision.rounds.slice(0, round).flatMap((r) => {
        const bytes = r.status === 'closed' && r.bulletin ? rows.get(r.id) : undefined;
        return bytes ? [JSON.parse(Buffer.from(bytes).toString()) as Bulletin] : [];
      });
      await box.start();
      const keys = await box.openPens({ decision: decision.id, round, key: decision.ballots.key, bulletins });
      if (!keys) this.#asked = '';
      // not waited for: whoever waits for this may be the room itself
      else void this.#room.open((state) => pensOpened(state, decision.id, round, keys)).then((answer) => void (answer.ok || this.#room.kept()));
    } catch (error) {
      if (this.#asked === asked) this.#asked = '';
      process.stderr.write(`ballots: minority views could not be opened in the box (${(error as Error)?.name ?? 'unknown'})\n`);
    }
  }
}

/** The proof of each text apart from its words: they are kept, and taken away, each in its own row. */
function written({ proven, others }: ClosedPens): WrittenViews {
  return {
    proven: proven.map((statement) => {
      const { body, ...proof } = statement;
      return { text: body.text, hash: hashOf(statement, nodeSuite), proof: canon(proof) };
    }),
    others, hash: statementsHash(proven, nodeSuite)
  };
}

function openPlace(decision: Decision): Place | null {
  const pens = openPens(decision);
  return pens && { decision: decision.id, round: pens.round };
}

const nameOf = ({ decision, round }: Place): string => `${decision}/${round}`;
