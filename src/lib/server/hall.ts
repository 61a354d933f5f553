import { createHmac } from 'node:crypto';
import { nanoid } from 'nanoid';
import { refuse, type Refusal } from '../core/refusal.ts';
import { words } from '../core/text.ts';
import { LIMITS } from '../limits.ts';
import { actorOf, doorOf, seatFor } from '../meeting/actor.ts';
import { askEntry, takeSeat } from '../meeting/people.ts';
import { authorise, type Action } from '../meeting/permissions.ts';
import { happened } from '../meeting/rules.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { Role } from '../meeting/vocabulary.ts';
import type { Answer } from '../protocol.ts';
import { now } from './clock.ts';
import { hashToken, newToken } from './identity/tokens.ts';
import type { Identity } from './identity/identity.ts';
import type { Meetings } from './meetings.ts';
import type { HallService, Officer, PlaceKey, Ring } from './services.ts';

/** So long the link that makes a device the shared tablet works, once. */
const TABLET_MS = 15 * 60_000;

/** The door of each meeting: codes and invites, asking to come in, sitting down, shared tablets, big screens. */
export class Hall implements HallService {
  readonly #meetings: Meetings;
  readonly #identity: Identity;
  /** Makes the invite of a code again after a restart, so that a printed QR stays good. */
  readonly #secret: Buffer;
  #movedIn: (key: string) => void = () => {};
  readonly #tablets = new Map<string, { meeting: string; until: number }>();

  constructor(meetings: Meetings, identity: Identity, secret: Buffer) {
    this.#meetings = meetings;
    this.#identity = identity;
    this.#secret = secret;
  }

  async byCode(code: string): ReturnType<HallService['byCode']> {
    return this.#open(await this.#identity.meetingByCode(code));
  }

  async byInvite(invite: string): ReturnType<HallService['byInvite']> {
    return this.#open(await this.#identity.meetingByInvite(invite));
  }

  async ask(meeting: string, name: string, role: Role, { held = [], ...ringing }: Ring = {}): ReturnType<HallService['ask']> {
    const room = await this.#meetings.room(meeting);
    if (!room) return refuse('hall-closed');
    for (const mine of held) {
      if (keepsPlace(room.state, mine.place) && (await this.holds(meeting, mine.place, mine.key))) return { ok: true, ...mine };
    }
    const place = nanoid();
    const answer = await room.own((state, context) => askEntry(state, place, name, role, context, ringing));
    return answer.ok ? { ok: true, place, key: await this.#identity.grantKey({ meeting, seat: place, door: true }) } : answer;
  }

  async moveIn(meeting: string, place: string, key: string | undefined): ReturnType<HallService['moveIn']> {
    const state = await this.#meetings.state(meeting);
    if (!state || key === undefined || seatFor(state, place) === null || !(await this.holds(meeting, place, key))) return null;
    // while the disk is full the key that it has stays good: a page must open all the same
    const fresh = await this.#identity.exchangeKey(meeting, key).catch(() => null);
    if (fresh !== null) this.#movedIn(hashToken(key));
    return fresh;
  }

  /** @param told hears of each key (its hash) that was exchanged: lines that were opened with it have to come again */
  onMovedIn(told: (key: string) => void): void {
    this.#movedIn = told;
  }

  async enter(meeting: string, officer: Officer): Promise<PlaceKey | null> {
    const room = await this.#meetings.room(meeting);
    const entry = await this.#identity.meeting(meeting);
    if (!room || entry?.council !== officer.council) return null;
    let place: string | null = null;
    await room.own((state) => {
      const taken = takeSeat(state, officer.account, officer.role);
      place = taken?.seat ?? null;
      return taken?.verdict ?? happened();
    });
    if (place === null) return null;
    const { sessionId: session } = officer;
    return { place, key: await this.#identity.grantKey({ meeting, seat: place, ...(session === undefined ? {} : { session }) }) };
  }

  async code(meeting: string): ReturnType<HallService['code']> {
    const state = await this.#meetings.state(meeting);
    const entry = await this.#identity.meeting(meeting);
    if (!state?.hallOpen || !entry) return null;
    const code = entry.code ?? (await this.#newCode(meeting));
    return { code, invite: this.#invite(meeting, code) };
  }

  async renewCode(meeting: string, place: string): Promise<Answer> {
    const refusal = await this.#refusal(meeting, place, 'open-hall');
    if (refusal) return refusal;
    await this.#newCode(meeting);
    return { ok: true };
  }

  async tablet(meeting: string, place: string): ReturnType<HallService['tablet']> {
    const refusal = await this.#refusal(meeting, place, 'tablet');
    if (refusal) return refusal;
    const token = newToken(256);
    this.#tablets.set(hashToken(token), { meeting, until: now() + TABLET_MS });
    return { ok: true, token };
  }

  async useTablet(token: string): ReturnType<HallService['useTablet']> {
    const link = hashToken(token);
    const made = this.#tablets.get(link);
    this.#tablets.delete(link);
    if (!made || made.until < now()) return null;
    const place = `tablet-${nanoid()}`;
    return { meeting: made.meeting, place, key: await this.#identity.grantKey({ meeting: made.meeting, seat: place }) };
  }

  async screen(meeting: string, place: string): ReturnType<HallService['screen']> {
    const refusal = await this.#refusal(meeting, place, 'screen');
    if (refusal) return refusal;
    const screen = `screen-${nanoid()}`;
    return { ok: true, place: screen, key: await this.#identity.grantKey({ meeting, seat: screen }) };
  }

  async holds(meeting: string, place: string, key: string | undefined): Promise<boolean> {
    return key !== undefined && (await this.#identity.holderOf(meeting, key)) === place;
  }

  async #open(meeting: string | null): ReturnType<HallService['byCode']> {
    const state = meeting === null ? null : await this.#meetings.state(meeting);
    return meeting && state?.hallOpen ? { meeting, title: words(state.plan.title) ?? '', council: state.council.name } : null;
  }

  async #newCode(meeting: string): Promise<string> {
    for (;;) {
      const code = await this.#identity.newCode();
      if (!(await this.#identity.setCode(meeting, code))) continue;
      await this.#identity.setInvite(meeting, hashToken(this.#invite(meeting, code)));
      return code;
    }
  }

  #invite(meeting: string, code: string): string {
    return createHmac('sha256', this.#secret).update(`invite:${meeting}:${code}`).digest().subarray(0, 16).toString('base64url');
  }

  async #refusal(meeting: string, place: string, action: Action): Promise<Refusal | null> {
    const state: MeetingState | null = await this.#meetings.state(meeting);
    const seat = state && seatFor(state, place);
    const actor = state && seat ? actorOf(state, seat) : null;
    if (!state || !actor) return refuse('no-seat');
    const code = authorise(state, actor, action);
    return code ? refuse(code) : null;
  }
}

/** Whoever waits, was turned away a short while ago or was sent away does not ring again with the same browser (ux-trust 4.6). */
function keepsPlace(state: MeetingState, place: string): boolean {
  const door = doorOf(state, place);
  return door === 'waiting' || door === 'removed' || (door === 'refused' && now() - state.asks[place]!.refusedAt < LIMITS.refusedMs);
}
