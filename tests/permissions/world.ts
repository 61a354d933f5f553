import { io, type Socket } from 'socket.io-client';
import type { MeetingEvent } from '$lib/meeting/events.ts';
import { PROTOCOL, type Answer, type Face, type Whole } from '$lib/protocol.ts';
import type { NewAccount } from '$lib/server/identity/identity.ts';
import { ACCOUNT_COOKIE, seatCookie } from '$lib/server/seat-cookies.ts';
import { openDatabase } from '$lib/server/store/database.ts';
import { createStore } from '$lib/server/store/sqlite.ts';
import type { DomainEvent, EventStore } from '$lib/server/store/store.ts';
import type { Voted } from '../ballot/secret-decision.ts';
import { openHouse, type SignedInOfficer, type TestHouse } from '../socket/house.ts';
import { LOBBY, SEAT, walk, type Known, type Snapshot } from './walk.ts';
import type { Column } from './table.ts';

/** What a copy of the meeting needs: a store, and who is who. The server may run in this process or beside it. */
export interface Ground {
  readonly store: EventStore;
  readonly house: Pick<TestHouse, 'origin' | 'chair' | 'secretary'> & { readonly app: Pick<TestHouse['app'], 'identity'> };
  readonly facilitator: SignedInOfficer;
  /** The session of whoever looks after the installation. */
  readonly administrator: string;
}

/** The house in which every cell is tried: the real server, and as many copies of one meeting as there are trials. */
export interface World extends Ground {
  readonly house: TestHouse;
  readonly snapshots: readonly Snapshot[];
  close(): Promise<void>;
}

/** One copy of the meeting, with ids of its own. */
export interface Trial {
  readonly meeting: string;
  readonly decision: string;
  readonly known: Known;
  /** The id in this copy of something of the walk. */
  id(of: string): string;
}

export async function openWorld(): Promise<World> {
  const house = await openHouse();
  // who rang without a moment is forgotten after a minute; on a slow machine the table takes longer than that
  house.app.retention.stop();
  const { identity } = house.app;
  const facilitator = await newFacilitator(identity, house.chair.council);
  const administrator = await newAdministrator(identity);
  // a second hand on the same file, so that copies of a meeting can be put beside it
  const store = createStore(openDatabase(house.dataDir));
  const snapshots = walk({ piet: house.chair.account, gina: facilitator.account, sec: house.secretary.account });
  return {
    house, store, facilitator, administrator, snapshots,
    async close() {
      await store.close();
      await house.close();
    }
  };
}

type Directory = TestHouse['app']['identity'];

export async function newFacilitator(identity: Directory, council: string): Promise<SignedInOfficer> {
  const made = await identity.useFacilitatorLink(await identity.createFacilitatorLink(council), { name: 'Gina' });
  if ('refused' in made) throw new Error(made.refused);
  return officer(identity, made);
}

export async function newAdministrator(identity: Directory): Promise<string> {
  const made = await identity.useAdministratorLink(await identity.createAdministratorLink(), { name: 'Ada' });
  if ('refused' in made) throw new Error(made.refused);
  return sessionOf(identity, made.account.login, made.passphrase);
}

/** A council with its chair and secretary, both signed in. */
export async function newCouncil(identity: Directory, name: string): Promise<{ chair: SignedInOfficer; secretary: SignedInOfficer }> {
  const made = await identity.useSetupLink(await identity.createSetupLink(), { council: { name }, chair: { name: 'Vera' }, secretary: { name: 'Sam' } });
  if ('refused' in made) throw new Error(made.refused);
  return { chair: await officer(identity, made.chair), secretary: await officer(identity, made.secretary) };
}

async function officer(identity: Directory, { account: { id, name, role, council, login }, passphrase }: NewAccount): Promise<SignedInOfficer> {
  return { account: id, name, role, council, session: await sessionOf(identity, login, passphrase), passphrase };
}

/** Acts that matter ask for a sign-in of the last five minutes; on a slow machine the table takes longer than that. */
export async function signInAgain({ house: { app, chair, secretary }, facilitator }: Ground): Promise<void> {
  for (const { session, passphrase } of [chair, secretary, facilitator]) {
    if (!(await app.identity.signInAgain(session, passphrase))) throw new Error('signing in again did not go');
  }
}

async function sessionOf(identity: Directory, login: string, passphrase: string): Promise<string> {
  const signedIn = await identity.signIn(login, passphrase);
  if (!('session' in signedIn)) throw new Error('signing in did not go');
  return signedIn.session;
}

let copies = 0;

/**
 * Puts a meeting into the house that is where these events end. Its moves happened just now.
 * @param vote has its secret rounds voted with real ballots
 */
export async function copyOf(
  world: Ground, events: readonly MeetingEvent[], known: Known, vote?: (events: readonly MeetingEvent[]) => Promise<Voted>
): Promise<Trial> {
  const mark = `c${++copies}`;
  const id = (of: string) => (OURS.test(of) ? `${of}.${mark}` : of);
  const council = { id: world.house.chair.council, name: 'Raad' };
  const now = Date.now();
  const fresh = events.map((event): MeetingEvent => {
    const copy = renamed(event, id) as MeetingEvent;
    if (copy.type === 'MeetingPlanned') return { ...copy, council };
    return copy.type === 'MeetingMoved' || copy.type === 'RoundOpened' ? { ...copy, at: now } : copy;
  });
  const meeting = id('meeting');
  const voted: Voted = vote ? await vote(fresh) : { events: fresh, issued: [], bulletins: [] };
  await world.store.append({ stream: meeting, expected: 0, at: now, ...voted, events: voted.events as unknown as DomainEvent[] });
  await world.house.app.identity.addMeeting({ meeting, council: council.id });
  return { meeting, decision: id('d1'), known: renamed(known, id) as Known, id };
}

/** Ids that the stage makes, and those of the prepared meeting. Seats keep theirs: a key is for a seat in one meeting. */
const OURS = /^(id\d+|d1(-\w+)?|t\d+|name-\w+|title|place|meeting)$/;
const OWN_KEY = /^id\d+$/;

function renamed(value: unknown, id: (of: string) => string): unknown {
  if (typeof value === 'string') return id(value);
  if (Array.isArray(value)) return value.map((v) => renamed(v, id));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    // `value` and `name` of a text or seat are words, not ids
    Object.entries(value).map(([k, v]) => [OWN_KEY.test(k) ? id(k) : k, k === 'value' || k === 'type' ? v : renamed(v, id)])
  );
}

/** Who comes with which cookies. An administrator has a session and no seat, a nobody has neither. */
export interface Visitor {
  readonly place: string;
  readonly cookie: string;
  readonly face: Face;
}

export async function visitor(world: Ground, { meeting }: Pick<Trial, 'meeting'>, column: Column | 'tablet'): Promise<Visitor> {
  const { app, chair, secretary } = world.house;
  if (column === 'nobody') return { place: SEAT.member, cookie: '', face: 'phone' };
  if (column === 'administrator') return { place: SEAT.member, cookie: `${ACCOUNT_COOKIE}=${world.administrator}`, face: 'phone' };
  const place = column === 'screen' || column === 'tablet' ? `${column}-x` : column === 'lobby' ? LOBBY : SEAT[column];
  const key = await app.identity.grantKey({ meeting, seat: place });
  const session = { chair, secretary, facilitator: world.facilitator }[column as 'chair']?.session;
  const face: Face = column === 'screen' || column === 'tablet' ? column : column === 'chair' || column === 'facilitator' ? 'chair' : column === 'secretary' ? 'desk' : 'phone';
  return { place, cookie: `${seatCookie(place)}=${key}${session ? `; ${ACCOUNT_COOKIE}=${session}` : ''}`, face };
}

/** A line may send this much at once; then it hangs up and comes again. */
const AT_ONCE = 36;

/** A bare line to the house, without the client's own care: what somebody could build at home. */
export class Line {
  whole: Whole | null = null;
  #socket: Socket | null = null;
  #sent = 0;
  readonly #origin: string;
  readonly #hello: { meeting: string; place: string; face: Face };
  readonly #headers: Record<string, string>;

  constructor(world: World, { meeting }: Pick<Trial, 'meeting'>, { place, face, cookie }: Visitor) {
    this.#origin = world.house.origin;
    this.#hello = { meeting, place, face };
    this.#headers = { origin: this.#origin, ...(cookie ? { cookie } : {}) };
  }

  /** @returns 'open', or why the door stayed shut */
  open(): Promise<string> {
    this.close();
    this.#sent = 0;
    return new Promise((ok) => {
      this.#socket = io(this.#origin, {
        transports: ['websocket'], reconnection: false, forceNew: true, auth: { protocol: PROTOCOL, ...this.#hello }, extraHeaders: this.#headers
      });
      this.#socket.once('whole', (whole: Whole) => {
        this.whole = whole;
        ok('open');
      });
      this.#socket.once('connect_error', (error) => ok(error.message));
    });
  }

  async act(command: unknown, id = `try-${crypto.randomUUID()}`): Promise<string> {
    if (this.#sent >= AT_ONCE) await this.open();
    this.#sent++;
    const answer = await new Promise<Answer>((ok) => void this.#socket!.emit('act', { id, command }, ok));
    return answer.ok ? 'carried out' : answer.refusal;
  }

  close(): void {
    this.#socket?.disconnect();
    this.#socket = null;
  }
}
