import { nanoid } from 'nanoid';
import { refuse } from '../core/refusal.ts';
import { words } from '../core/text.ts';
import { AfterCommand } from '../meeting/after/commands.server.ts';
import { officeActor } from '../meeting/after/office.ts';
import { Command } from '../meeting/commands.server.ts';
import { decide } from '../meeting/meeting.ts';
import { adoptedText } from '../meeting/outcome.ts';
import { planMeeting } from '../meeting/preparation.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { Answer, Face, Whole } from '../protocol.ts';
import { draftIsOpen, isPublic } from '../record/access.ts';
import { copied } from './copy.ts';
import type { Identity } from './identity/identity.ts';
import { Room } from './room.ts';
import type { House } from './room/house.ts';
import type { MeetingRow, MeetingsService, Officer } from './services.ts';

/** All meetings of this installation: opens each when somebody needs it, and keeps it open. */
export class Meetings implements MeetingsService {
  readonly #house: House;
  readonly #identity: Identity;
  readonly #rooms = new Map<string, Promise<Room | null>>();
  /** Which meeting each decision is in: read from all meetings once, kept up by the rooms after that. A guess then costs nothing. */
  #meetingOf: Promise<Map<string, string>> | null = null;

  constructor(house: House, identity: Identity) {
    this.#house = { ...house, prepared: (meeting, decision) => void this.#meetingOf?.then((known) => known.set(decision, meeting)) };
    this.#identity = identity;
  }

  /** The room of a meeting; null when there is no such meeting. */
  room(meeting: string): Promise<Room | null> {
    let room = this.#rooms.get(meeting);
    if (!room) {
      room = this.#identity.meeting(meeting).then((entry) => (entry ? Room.open(meeting, this.#house) : null));
      this.#rooms.set(meeting, room);
      // an unknown meeting is not remembered: it may be made later, and guesses must not fill the memory
      void room.then((r) => r ?? this.#rooms.delete(meeting), () => this.#rooms.delete(meeting));
    }
    return room;
  }

  async plan(officer: Officer, plan: Parameters<MeetingsService['plan']>[1], copyOf?: string): ReturnType<MeetingsService['plan']> {
    const council = await this.#identity.council(officer.council);
    if (!council) return refuse('unknown-reference');
    const source = copyOf === undefined ? null : await this.#own(officer.council, copyOf);
    const accounts = await this.#identity.accounts(council.id);
    const officers = accounts.flatMap((a) =>
      a.role === 'facilitator' ? [] : [{ seat: nanoid(), account: a.id, name: a.name, role: a.role }]
    );
    const meeting = nanoid(16);
    // the room comes first, the directory second: a meeting that cannot be planned is never listed
    const room = await Room.open(meeting, this.#house);
    const answer = await room.own((_, context) =>
      planMeeting(meeting, { id: council.id, name: council.name }, { type: 'PlanMeeting', ...plan }, officers, context)
    );
    if (!answer.ok) return answer;
    if (source) await room.own((state, context) => copied(source, state, context));
    await this.#identity.addMeeting({ meeting, council: council.id });
    this.#rooms.set(meeting, Promise.resolve(room));
    return { ok: true, meeting };
  }

  async list(council: string): Promise<MeetingRow[]> {
    const entries = await this.#identity.meetings(council);
    const states = await Promise.all(entries.map((e) => this.state(e.meeting)));
    return states.flatMap((state, i) => (state ? [rowOf(entries[i]!.meeting, state)] : [])).sort((a, b) => (a.date < b.date ? 1 : -1));
  }

  async act(meeting: string, place: string, act: { id: string; command: unknown }, signedInAt: number | null): Promise<Answer> {
    const command = Command.safeParse(act.command);
    if (!command.success || act.id.length < 1 || act.id.length > 64) return refuse('not-understood');
    const room = await this.room(meeting);
    return room ? room.act(place, act.id, command.data, signedInAt) : refuse('no-seat');
  }

  async actFor(...[meeting, officer, typed, signedInAt]: Parameters<MeetingsService['actFor']>): Promise<Answer> {
    const command = AfterCommand.safeParse(typed);
    if (!command.success) return refuse('not-understood');
    const { account, name, role, council } = officer;
    if (role === 'facilitator' || (await this.#identity.meeting(meeting))?.council !== council) return refuse('not-entitled');
    const room = await this.room(meeting);
    if (!room) return refuse('no-seat');
    const own = Object.values(room.state.seats).find((s) => s.account === account && s.role === role);
    if (own) return room.act(own.id, nanoid(), command.data, signedInAt);
    return room.own((state, context) => decide(state, command.data, officeActor(account, name, role), context), signedInAt);
  }

  async whole(meeting: string, place: string, face: Face): Promise<Whole | null> {
    return (await this.room(meeting))?.fanout.whole(place, face) ?? null;
  }

  async state(meeting: string): Promise<MeetingState | null> {
    return (await this.room(meeting))?.state ?? null;
  }

  /** Nothing happens by itself any more in any room. */
  async close(): Promise<void> {
    for (const room of this.#rooms.values()) (await room.catch(() => null))?.stop();
  }

  /** The state of a meeting without keeping it open: for a look at all of them. */
  async peek(meeting: string): Promise<MeetingState | null> {
    const open = await this.#rooms.get(meeting);
    if (open) return open.state;
    return (await this.#identity.meeting(meeting)) ? Room.peek(meeting, this.#house) : null;
  }

  /** The notes of a meeting were erased from the disk: its room forgets them, if it is open. */
  async notesGone(meeting: string): Promise<void> {
    (await this.#rooms.get(meeting))?.notesGone();
  }

  /** Closes a meeting that is about to be deleted, and forgets it. Its devices hear of it once it is gone from the directory. */
  async forget(meeting: string): Promise<void> {
    const room = await this.room(meeting);
    this.#rooms.delete(meeting);
    const index = await this.#meetingOf;
    for (const [decision, of] of index ?? []) if (of === meeting) index?.delete(decision);
    room?.stop();
    await room?.closeForEver();
  }

  async meetingOfDecision(decision: string): Promise<string | null> {
    const known = await (this.#meetingOf ??= this.#everyDecision());
    return known.get(decision) ?? null;
  }

  async #everyDecision(): Promise<Map<string, string>> {
    const known = new Map<string, string>();
    for (const council of await this.#identity.councils()) {
      for (const { meeting } of await this.#identity.meetings(council.id)) {
        for (const d of (await this.state(meeting))?.decisions ?? []) known.set(d.id, meeting);
      }
    }
    return known;
  }

  /** Resolves when every meeting has answered what was sent to it. */
  async quiet(): Promise<void> {
    await Promise.all([...this.#rooms.values()].map(async (room) => (await room.catch(() => null))?.quiet()));
  }

  async #own(council: string, meeting: string): Promise<MeetingState | null> {
    const entry = await this.#identity.meeting(meeting);
    return entry?.council === council ? this.state(meeting) : null;
  }
}

function rowOf(meeting: string, state: MeetingState): MeetingRow {
  return {
    meeting, title: words(state.plan.title) ?? '', date: state.plan.date, step: state.step, ended: state.ended !== null,
    decisions: state.decisions.map((d) => ({
      id: d.id, question: words(d.question) ?? '', adopted: d.adoption !== null, settled: d.settled && adoptedText(d) !== null,
      draft: d.adoption === null && draftIsOpen(state, d), public: isPublic(d)
    }))
  };
}
