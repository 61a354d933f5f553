import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordJson, recordOf } from '../../src/lib/record/model.ts';
import { openHouse } from '../socket/house.ts';
import { overheard, Tap } from './tap.ts';
import { playWhole, SECRETS, VOTERS, type Secrets } from './whole.ts';

/**
 * Non-interference: the same meeting twice, with the secrets dealt to other people (the same totals). Chance and the clock
 * are made equal; then every byte to every line, every answer, every event, the record, the log and the file of the store
 * itself have to be equal. What is equal cannot tell who chose what.
 */
const chance = vi.hoisted(() => ({ ids: 0, bytes: 0 }));
vi.mock('nanoid', () => ({ nanoid: () => `id-${String(++chance.ids).padStart(8, '0')}` }));
// the house's steady clock walks with what passes; here time is only what the test says it is
vi.mock('../../src/lib/server/clock.ts', () => ({ now: () => Date.now(), notBefore: () => {} }));
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

async function play(secrets: Secrets): Promise<Trail> {
  chance.ids = chance.bytes = 0;
  vi.setSystemTime(START);
  const house = await openHouse();
  const tap = new Tap(house.http);
  let trail!: Omit<Trail, 'log' | 'file'>;
  const log = await overheard(async () => {
    const played = await playWhole(house, secrets, () => vi.setSystemTime(Date.now() + STEP_MS));
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
    return ['events', 'texts', 'answers', 'tallies', 'keys'].map((table) => db.prepare(`select * from ${table}`).all());
  } finally {
    db.close();
  }
}

const dealt = <T>(values: readonly T[], by: number): T[] => values.map((_, i) => values[(i + by) % values.length]!);

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

describe('the same secret meeting with the secrets dealt to other people', () => {
  let first: Trail;
  beforeAll(async () => void (first = await play(SECRETS)), 60_000);

  it('is a play in which everybody hears something, and that is the same twice', async () => {
    const again = await play(SECRETS);
    expect(Object.keys(first.lines)).toHaveLength(VOTERS + 3);
    for (const messages of Object.values(first.lines)) expect(messages.length).toBeGreaterThan(20);
    for (const place of Object.keys(first.lines)) expect(difference(again, first, place)).toBeNull();
    expect(again.file === first.file, 'the file of the store').toBe(true);
  }, 60_000);

  it.each([1, 3, 6])('choices, readiness, recognition and consent passed on %d places leave no difference anywhere', async (by) => {
    const other = await play({
      ...SECRETS, vote: dealt(SECRETS.vote, by), addition: dealt(SECRETS.addition, by), ready: dealt(SECRETS.ready, by),
      recognised: dealt(SECRETS.recognised, by), dive: dealt(SECRETS.dive, by)
    });
    for (const place of Object.keys(first.lines)) expect(difference(other, first, place)).toBeNull();
    expect(other.answers).toBe(first.answers);
    expect(other.events).toBe(first.events);
    expect(other.record).toBe(first.record);
    expect(other.log).toBe(first.log);
    expect(other.file === first.file, 'the file of the store, byte for byte').toBe(true);
  }, 60_000);

  it('who gave a signal, a stop or a minority view shows in no line but their own, and not in the record', async () => {
    const other = await play({ ...SECRETS, signalBy: 6, minorityBy: [2] });
    const own = [4, 6, 7, 2].map((i) => first.phones[i]!);
    for (const place of Object.keys(first.lines).filter((p) => !own.includes(p))) {
      expect(difference(other, first, place, withoutActs)).toBeNull();
    }
    expect(other.record).toBe(first.record);
    expect(eventsOf(other)).toEqual(eventsOf(first));
    expect(other.log).toBe(first.log);
  }, 60_000);

  it('who wrote a hidden input shows in no line but their own, and not in the record', async () => {
    const other = await play({ ...SECRETS, hiddenBy: [6, 2, 4] });
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
