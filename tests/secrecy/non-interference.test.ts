import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordJson, recordOf } from '../../src/lib/record/model.ts';
import type { RsaKey } from '../../src/lib/ballot/keys.ts';
import type { Envelope } from '../../src/lib/client/ballot/blinding.ts';
import { LocalBox } from '../ballot/local-box.ts';
import { Device, openHouse } from '../socket/house.ts';
import { envelopeWith } from './envelopes.ts';
import { overheard, Tap } from './tap.ts';
import { playWhole, SECRETS, VOTERS, type Secrets } from './whole.ts';

/**
 * Non-interference: the same meeting twice, with the secrets dealt to other people (the same totals). Chance and the clock
 * are made equal; then every byte to every line, every answer, every event, the record, the log and the file of the store
 * itself have to be equal. What is equal cannot tell who chose what.
 *
 * Of secret rounds this holds without leaving anything out: a ballot is dealt to another phone together with its keys, in the envelope with which it
 * would have been that phone's (for each pair there is one, `forensic.test.ts`). The App then gets the very same askings from the same seats, and
 * keeps the very same bulletins, list, events and bytes; only what happened in the phones was another thing.
 */
interface Phone {
  readonly place: string;
  drawn: number;
}
const chance = vi.hoisted(() => ({ ids: 0, bytes: 0 }));
/** What phones put in their envelopes in the first play, by place; and whose they have in this one. */
const envelopes = vi.hoisted(() => ({ made: new Map<string, Envelope>(), of: (place: string) => place, again: false, stamps: new Map<string, string>(), tokens: new Map<string, string>() }));
/** Keys are made at one and the same moment of each play: those of the ballots, and those of the pens. */
const making = vi.hoisted(() => ({ done: Promise.resolve(), now: () => {}, pens: Promise.resolve(), pensNow: () => {} }));
/** Which phone is at work: each has chance of its own. */
const atWork = new AsyncLocalStorage<Phone>();
const box = new LocalBox();
const openPens = box.openPens.bind(box);
box.openPens = async (...asked) => (await making.pens, openPens(...asked));
vi.mock('nanoid', () => ({ nanoid: () => `id-${String(++chance.ids).padStart(8, '0')}` }));
vi.mock('../../src/lib/server/box/keeper.ts', () => ({ createBox: () => box }));
vi.mock('../../src/lib/server/issuing/decision-key.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/server/issuing/decision-key.ts')>();
  const { generateKeyPairSync } = await import('node:crypto');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 65537 });
  // one and the same in all plays, and made at one and the same moment of them
  return { ...real, makeDecisionKey: async () => (await making.done, real.decisionKeyOf(privateKey, publicKey)) };
});
vi.mock('../../src/lib/client/ballot/blinding.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/client/ballot/blinding.ts')>();
  return {
    ...real,
    async makeEnvelope(decision: string, key: RsaKey) {
      const { place } = atWork.getStore()!;
      if (!envelopes.again) {
        const made = (await real.makeEnvelope(decision, key))!;
        envelopes.made.set(place, made);
        return made;
      }
      // its own envelope from outside, and in it what another phone had
      const { blinded } = envelopes.made.get(place)!;
      const other = envelopes.of(place);
      const opens = envelopeWith(key, { blinded, signature: envelopes.stamps.get(place)! }, envelopes.tokens.get(other)!);
      return { ...envelopes.made.get(other)!, blinded, opens };
    },
    async openEnvelope(decision: string, key: RsaKey, envelope: Envelope, stamp: string) {
      const opened = await real.openEnvelope(decision, key, envelope, stamp);
      if (!envelopes.again && opened) {
        const { place } = atWork.getStore()!;
        envelopes.stamps.set(place, stamp);
        envelopes.tokens.set(place, opened.token);
      }
      return opened;
    }
  } satisfies typeof import('../../src/lib/client/ballot/blinding.ts');
});
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>();
  const randomBytes = (size: number) => real.createHash('shake256', { outputLength: size }).update(`${++chance.bytes}`).digest();
  const randomInt = (a: number, b?: number) => {
    const [from, to] = b === undefined ? [0, a] : [a, b];
    return from + (randomBytes(4).readUInt32BE() % (to - from));
  };
  return { ...real, default: real, randomBytes, randomInt };
});
// the server's steady clock walks by itself: here the clock is what these tests set
vi.mock('../../src/lib/server/clock.ts', () => ({ now: () => Date.now(), notBefore: () => {} }));

const START = Date.UTC(2026, 11, 1, 19);
/** Longer than the fan-out gathers; so short that no line thinks its ping is overdue. */
const STEP_MS = 50;
const tick = (ms: number) => new Promise((r) => setTimeout(r, ms));

/** Everything that a phone draws follows from its place, so that its device has the same key in each play. */
const drawnBefore = crypto.getRandomValues.bind(crypto);
function draw<T extends ArrayBufferView | null>(into: T): T {
  const phone = atWork.getStore();
  if (!phone || !into) return drawnBefore(into as never) as T;
  const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
  bytes.set(createHash('shake256', { outputLength: bytes.length }).update(`${phone.place} ${phone.drawn++}`).digest());
  return into;
}

interface Trail {
  readonly lines: Readonly<Record<string, string[]>>;
  readonly answers: string;
  readonly events: string;
  readonly record: string;
  readonly log: string;
  readonly file: string;
  readonly wire: string;
  readonly phones: readonly string[];
}

/** @param whose the place whose ballots a place has in this play; left out in the first, in which each has its own */
async function play(secrets: Secrets, whose?: (place: string) => string): Promise<Trail> {
  chance.ids = chance.bytes = 0;
  envelopes.again = whose !== undefined;
  envelopes.of = whose ?? ((place) => place);
  making.done = new Promise((done) => (making.now = done));
  making.pens = new Promise((done) => (making.pensNow = done));
  const phones = new Map<string, Phone>();
  Device.by = (place, work) => {
    if (!phones.has(place)) phones.set(place, { place, drawn: 0 });
    return atWork.run(phones.get(place)!, work);
  };
  vi.setSystemTime(START);
  const house = await openHouse(undefined, { quiet: true });
  const tap = new Tap(house.http);
  let trail!: Omit<Trail, 'log' | 'file'>;
  const log = await overheard(async () => {
    const played = await playWhole(house, secrets, () => vi.setSystemTime(Date.now() + STEP_MS), async (name) => (name === 'opened' ? making.now() : name === 'settled' ? making.pensNow() : undefined));
    const { hall, screen, answers } = played;
    const state = (await house.app.meetings.state(hall.meeting))!;
    trail = {
      phones: hall.phones.map((p) => p.place),
      lines: Object.fromEntries(tap.places().map((p) => [p, inChannels(tap.messages(p))])),
      answers: JSON.stringify(answers),
      events: JSON.stringify(await storedEvents(house.dataDir)),
      record: recordJson(recordOf(state, state.decisions[0]!)),
      wire: tap.places().map((p) => tap.bytes(p).toString('latin1')).join('')
    };
    screen.line.close();
    hall.close();
    await tick(20);
  });
  await house.close({ keep: true });
  const file = readFileSync(join(house.dataDir, 'meegaan.db')).toString('latin1');
  rmSync(house.dataDir, { recursive: true });
  return { ...trail, log, file };
}

async function storedEvents(dataDir: string): Promise<unknown[]> {
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(join(dataDir, 'meegaan.db'), { readOnly: true });
  try {
    return ['events', 'texts', 'answers', 'tallies', 'keys', 'issued', 'bulletins'].map((table) => db.prepare(`select * from ${table}`).all());
  } finally {
    db.close();
  }
}

const dealt = <T>(values: readonly T[], by: number): T[] => values.map((_, i) => values[(i + by) % values.length]!);

const plainFetch = globalThis.fetch;
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  crypto.getRandomValues = draw;
  globalThis.fetch = box.fetch;
});
afterAll(() => {
  vi.useRealTimers();
  crypto.getRandomValues = drawnBefore;
  globalThis.fetch = plainFetch;
});

describe('the same secret meeting with the secrets dealt to other people', () => {
  let first: Trail;
  beforeAll(async () => void (first = await play(SECRETS)), 60_000);

  const asBefore = (place: string) => place;
  /** The place whose ballots come to this one when all are passed on so many places. */
  const passed = (by: number) => (place: string) => first.phones[(first.phones.indexOf(place) + by) % VOTERS]!;

  it('is a play in which everybody hears something, and that is the same twice', async () => {
    const again = await play(SECRETS, asBefore);
    expect(Object.keys(first.lines)).toHaveLength(VOTERS + 3);
    for (const messages of Object.values(first.lines)) expect(messages.length).toBeGreaterThan(20);
    for (const place of Object.keys(first.lines)) expect(difference(again, first, place)).toBeNull();
    expect(again.file === first.file, 'the file of the store').toBe(true);
    // secret rounds are in it: eight who got a ballot, and two bulletins of eight
    const [issued, bulletins] = (JSON.parse(first.events) as [unknown[], ...unknown[][]]).slice(-2);
    expect([issued!.length, bulletins!.length, envelopes.tokens.size]).toEqual([VOTERS, 2, VOTERS]);
  }, 60_000);

  it('is not the same when the choices of two people are exchanged and their keys are not: the bulletin is compared too', async () => {
    const other = await play({ ...SECRETS, vote: dealt(SECRETS.vote, 1) }, asBefore);
    expect(other.events === first.events).toBe(false);
    expect(eventsOf(other)).not.toEqual(eventsOf(first));
  }, 60_000);

  it.each([1, 3, 6])('choices, readiness, recognition and consent passed on %d places leave no difference anywhere', async (by) => {
    const other = await play({
      ...SECRETS, vote: dealt(SECRETS.vote, by), addition: dealt(SECRETS.addition, by), ready: dealt(SECRETS.ready, by),
      recognised: dealt(SECRETS.recognised, by), dive: dealt(SECRETS.dive, by)
    }, passed(by));
    for (const place of Object.keys(first.lines)) expect(difference(other, first, place)).toBeNull();
    expect(other.answers).toBe(first.answers);
    expect(other.events === first.events, 'events, rows of answers, who got a ballot, and all ballots').toBe(true);
    expect(other.record).toBe(first.record);
    expect(other.log).toBe(first.log);
    expect(other.file === first.file, 'the file of the store, byte for byte').toBe(true);
  }, 60_000);

  it('who gave a signal, a stop or a minority view shows in no line but their own, and not in the record', async () => {
    const other = await play({ ...SECRETS, signalBy: 6, minorityBy: [2] }, asBefore);
    const own = [4, 6, 7, 2].map((i) => first.phones[i]!);
    for (const place of Object.keys(first.lines).filter((p) => !own.includes(p))) {
      expect(difference(other, first, place, withoutActs)).toBeNull();
    }
    expect(other.record).toBe(first.record);
    expect(eventsOf(other)).toEqual(eventsOf(first));
    expect(other.log).toBe(first.log);
  }, 60_000);

  it('who wrote a hidden input shows in no line but their own, and not in the record', async () => {
    const other = await play({ ...SECRETS, hiddenBy: [6, 2, 4] }, asBefore);
    const own = [0, 5, 6, 4].map((i) => first.phones[i]!);
    for (const place of Object.keys(first.lines).filter((p) => !own.includes(p))) {
      expect(difference(other, first, place, withoutActs)).toBeNull();
    }
    expect(other.record).toBe(first.record);
    expect(other.log).toBe(first.log);
  }, 60_000);
});

describe('the same open meeting with the choices dealt to other people', () => {
  it('nobody but the voter sees a choice, before the close and after it', async () => {
    const open: Secrets = { ...SECRETS, ballot: 'open' };
    const first = await play(open);
    const other = await play({ ...open, vote: dealt(open.vote, 1), addition: dealt(open.addition, 1) });
    const others = Object.keys(first.lines).filter((p) => !first.phones.includes(p));
    expect(others).toHaveLength(3);
    for (const place of others) expect(difference(other, first, place)).toBeNull();
    for (const phone of first.phones) {
      const withoutChoice = (m: string) => m.replace(/"choice":"(along|not-yet|abstain)"/g, '"choice":"?"');
      expect(difference(other, first, phone, withoutChoice)).toBeNull();
    }
    expect(other.record).toBe(first.record);
  }, 60_000);
});

/** An answer and a change of a view are two streams on one line: which of the two the system writes first is chance. */
function inChannels(messages: readonly string[]): string[] {
  const kind = (m: string) => (m.startsWith('43') ? 0 : m.startsWith('42["changed",{"channel":"own"') ? 1 : 2);
  return [0, 1, 2].flatMap((k) => messages.filter((m) => kind(m) === k));
}

/** A message without the number of an answer, which counts a line's own acts. */
const withoutActs = (message: string) => message.replace(/^43\d+/, '43');

/** The first thing that a place received in one play and not in the other; null when all is the same. */
function difference(a: Trail, b: Trail, place: string, as: (message: string) => string = (m) => m): string | null {
  const [mine, yours] = [a.lines[place] ?? [], b.lines[place] ?? []].map((m) => m.map(as)) as [string[], string[]];
  for (let i = 0; i < Math.max(mine.length, yours.length); i++) {
    if (mine[i] === yours[i]) continue;
    const [x = 'nothing', y = 'nothing'] = [mine[i], yours[i]];
    let at = 0;
    while (at < x.length && x[at] === y[at]) at++;
    return `${place}, message ${i}: …${x.slice(Math.max(0, at - 60), at + 100)}… instead of …${y.slice(Math.max(0, at - 60), at + 100)}…`;
  }
  return null;
}

/** Events without the rows of answers (a hash over the sender's place: nobody can read it, but it differs). */
function eventsOf(trail: Trail): unknown {
  return (JSON.parse(trail.events) as unknown[])[0];
}
