import { refuse } from '../core/refusal.ts';
import { seatFor } from '../meeting/actor.ts';
import { everythingAbout, mayHandleData } from '../meeting/person.ts';
import type { Audit } from './audit.ts';
import { now } from './clock.ts';
import type { Meetings } from './meetings.ts';
import { removeMeeting } from './removal.ts';
import type { DataService } from './services.ts';
import type { Database } from './store/database.ts';

/** Taking out and deleting what is kept. The rights stand in the table of the heart. */
export class Data implements DataService {
  readonly #meetings: Meetings;
  readonly #database: Database;
  readonly #audit: Audit;
  readonly #removed: ((meeting: string) => void)[] = [];

  constructor(meetings: Meetings, database: Database, audit: Audit) {
    this.#meetings = meetings;
    this.#database = database;
    this.#audit = audit;
  }

  /** @param told hears of each meeting that is gone, so that its lines end and nobody finds it and nobody finds it */
  onRemoved(told: (meeting: string) => void): void {
    this.#removed.push(told);
  }

  async refusal(...[meeting, place, action, signedInAt]: Parameters<DataService['refusal']>): ReturnType<DataService['refusal']> {
    const state = await this.#meetings.state(meeting);
    return state ? mayHandleData(state, place, action, signedInAt, now()) : refuse('no-seat');
  }

  async person(...[meeting, place, seat, signedInAt]: Parameters<DataService['person']>): ReturnType<DataService['person']> {
    const refusal = await this.refusal(meeting, place, 'export-person', signedInAt);
    if (refusal) return refusal;
    const about = everythingAbout((await this.#meetings.state(meeting))!, seat, 'office');
    return about ? { ok: true, about } : refuse('unknown-reference');
  }

  async own(meeting: string, place: string): Promise<unknown> {
    const state = await this.#meetings.state(meeting);
    const seat = state && seatFor(state, place);
    return state && seat ? everythingAbout(state, seat, 'own') : null;
  }

  async remove(...[meeting, place, signedInAt]: Parameters<DataService['remove']>): ReturnType<DataService['remove']> {
    const refusal = await this.refusal(meeting, place, 'delete-meeting', signedInAt);
    if (refusal) return refusal;
    const state = await this.#meetings.state(meeting);
    const seat = state && seatFor(state, place);
    await this.#meetings.forget(meeting);
    removeMeeting(this.#database, meeting);
    // that it was done, by whom; not even its id is left
    if (state && seat) this.#audit.note(state.council.id, state.seats[seat]?.account ?? null, 'meeting-removed', '');
    for (const told of this.#removed) told(meeting);
    return { ok: true };
  }
}
