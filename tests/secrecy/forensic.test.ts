import type { KeyObject } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bulletin } from '../../src/lib/ballot/bulletin.ts';
import type { Ballot, BallotChoice } from '../../src/lib/ballot/messages.ts';
import { makeBackup } from '../../src/lib/server/backup.ts';
import { openHouse, openMeeting, type Hall, type TestHouse } from '../socket/house.ts';
import { Listener } from './brought.ts';
import { factorFor } from './envelopes.ts';
import { filesOf, isWithin, pagesOf, placesOf, type Page } from './raw.ts';
import { overheard } from './tap.ts';

/**
 * Forensic: a whole secret decision with fifteen voters, and then everything that is left of it is read as somebody reads it who has the disk, the
 * backups, the log and all keys of the App [K21, K22]. Nothing there says whose a ballot is: no order, no time, no row, and no number.
 */
const VOTERS = 15;
const FIRST: readonly BallotChoice[] = ['along', 'along', 'not-yet', 'along', 'abstain', 'not-yet', 'along', 'not-yet', 'along', 'along', 'not-yet', 'along', 'along', 'not-yet', 'along'];
const SECOND: readonly BallotChoice[] = ['stand', 'along', 'along', 'stand', 'along', 'not-yet', 'stand', 'along', 'stand', 'abstain', 'along', 'stand', 'along', 'stand', 'along'];

const made = vi.hoisted(() => ({ keys: [] as KeyObject[] }));
vi.mock('../../src/lib/server/issuing/decision-key.ts', async (original) => {
  const real = await original<typeof import('../../src/lib/server/issuing/decision-key.ts')>();
  const { generateKeyPairSync } = await import('node:crypto');
  return {
    ...real,
    // the private half of each decision, which the App destroys: here whoever reads the disk has it all the same
    makeDecisionKey: async () => {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 65537 });
      made.keys.push(privateKey);
      return real.decisionKeyOf(privateKey, publicKey);
    }
  };
});

interface IssuedInStore {
  readonly seat: string;
  readonly device: string;
  readonly blinded: string;
  readonly proof: string;
  readonly signature: string;
}

let house: TestHouse;
let hall: Hall;
let log = '';
let privateKey: KeyObject;
let issued: IssuedInStore[];
let bulletins: { readonly bytes: Buffer; readonly bulletin: Bulletin }[];
/** Every page that was on the disk at any of the moments that were looked at. */
const pages: Page[] = [];
/** By round: the files when nobody had cast, and when all had. */
const whileCasting: { readonly before: ReadonlyMap<string, Buffer>; readonly after: ReadonlyMap<string, Buffer> }[] = [];
/** In the order in which they asked, and in which they cast: what a watcher of the moments would have, and what may be nowhere. */
const asked: string[] = [];
const pseudonyms: string[][] = [];

const look = () => void pages.push(...pagesOf(filesOf(house.dataDir)));
const sql = <T>(work: (db: DatabaseSync) => T): T => {
  const db = new DatabaseSync(join(house.dataDir, 'meegaan.db'), { readOnly: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
};

/** Another order each time that has nothing to do with seats. */
const shuffled = <T>(items: readonly T[], by: number): T[] => items.map((_, i) => items[(i * by + 3) % items.length]!);

beforeAll(async () => {
  house = await openHouse(undefined, { quiet: true });
  log = await overheard(async () => {
    hall = await openMeeting(house, VOTERS, 'secret');
    const { chair, desk, phones } = hall;
    for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready'] as const) await chair.must({ type: 'MoveMeeting', to });
    await chair.must({ type: 'MoveMeeting', to: 'vote', reason: 'Wij willen het weten.' });
    await chair.until(() => chair.view.rounds?.ballots != null, 'the key');
    for (const phone of shuffled(phones, 7)) {
      await phone.hasBallot();
      asked.push(phone.seat);
    }
    await chair.until(() => chair.view.rounds!.ballots!.frozen?.n === VOTERS, 'the freeze');
    await castAndClose(FIRST, 4);
    await chair.must({ type: 'MoveMeeting', to: 'need' });
    await chair.must({ type: 'MoveMeeting', to: 'improve' });
    const { draft } = await desk.must({ type: 'DraftAddition', changes: [{ part: '1', text: 'Het spreekuur is ook op papier.', kind: 'substantive' }] });
    await chair.must({ type: 'OpenRound', draft: draft! });
    await castAndClose(SECOND, 11);
    await chair.must({ type: 'MoveMeeting', to: 'settle' });
    look();
    mkdirSync(join(house.dataDir, 'backups'));
    await makeBackup(house.dataDir, join(house.dataDir, 'backups'));
    look();
  });
  privateKey = made.keys.find((key) => key.export({ format: 'jwk' }).n === hall.chair.view.rounds!.ballots!.key.n)!;
  issued = sql((db) => db.prepare('select seat, device, blinded, proof, signature from issued').all()) as unknown as IssuedInStore[];
  bulletins = sql((db) => db.prepare('select bytes from bulletins').all()).map((row) => {
    const bytes = Buffer.from(row.bytes as Uint8Array);
    return { bytes, bulletin: JSON.parse(bytes.toString()) as Bulletin };
  }).sort((a, b) => a.bulletin.round - b.bulletin.round);
}, 120_000);
afterAll(async () => {
  hall.close();
  await house.close({ keep: true });
  rmSync(house.dataDir, { recursive: true });
});

async function castAndClose(choices: readonly BallotChoice[], by: number): Promise<void> {
  const { chair, phones } = hall;
  await chair.until(() => chair.view.rounds?.open != null, 'the round');
  look();
  const before = filesOf(house.dataDir);
  const box = new Listener();
  for (const phone of shuffled(phones, by)) await phone.vote(choices[phones.indexOf(phone)]!);
  box.stop();
  whileCasting.push({ before, after: filesOf(house.dataDir) });
  await chair.must({ type: 'CloseRound' });
  await chair.until(() => chair.view.rounds?.open === null, 'the close');
  pseudonyms.push(box.taken.map(({ pseudonym }) => pseudonym));
  look();
}

/** Everything on a ballot that is nowhere but there. */
const marksOf = ({ pseudonym, prefix, token, signature }: Ballot): string[] => [pseudonym, prefix, token, signature];

describe('[K21] what is left on the disk of a secret decision with fifteen voters', () => {
  it('is a list of fifteen who got a ballot, and two bulletins of fifteen ballots', () => {
    expect(issued.map(({ seat }) => seat).sort()).toEqual(hall.phones.map((p) => p.seat).sort());
    expect(bulletins.map(({ bulletin }) => [bulletin.round, bulletin.ballots.length])).toEqual([[1, VOTERS], [2, VOTERS]]);
    expect(hall.chair.view.rounds!.past.map((r) => r.answered)).toEqual([VOTERS, VOTERS]);
    expect(pages.length).toBeGreaterThan(100);
    expect(new Set(pages.map(({ file }) => file.replace(/.*\.backup$/, 'a backup')))).toEqual(expect.objectContaining({ size: expect.any(Number) }));
    for (const file of ['meegaan.db', 'meegaan.db-wal']) expect(pages.some((page) => page.file === file), file).toBe(true);
    expect(pages.some((page) => page.file.endsWith('.backup'))).toBe(true);
  });

  it('while people cast nothing is written at all: not a byte of any file changes between the first ballot and the last', () => {
    expect(whileCasting).toHaveLength(2);
    for (const { before, after } of whileCasting) {
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [file, bytes] of before) expect(after.get(file)!.equals(bytes), file).toBe(true);
    }
  });

  it('no pseudonym, prefix, stamp or signature of a ballot stands anywhere but within the one blob of its round: no row, list or log of its own', () => {
    let found = 0;
    for (const { bytes, bulletin } of bulletins) {
      // the first two are the same in each round of the decision
      const blobs = bulletins.map((b) => b.bytes);
      for (const ballot of bulletin.ballots) {
        for (const mark of marksOf(ballot).map((text) => Buffer.from(text))) {
          for (const page of pages) {
            for (const at of placesOf(mark, page)) {
              found++;
              const here = blobs.some((blob) => isWithin(blob, mark, page, at));
              if (!here) expect.fail(`${mark.toString().slice(0, 12)}… stands by itself in ${page.file}, page ${page.number}`);
            }
          }
          expect(bytes.includes(mark)).toBe(true);
        }
      }
    }
    expect(found).toBeGreaterThan(VOTERS * 4 * 2);
  });

  it('the only order is that of the pseudonyms, which are random: not that of asking, of casting or of seats', () => {
    for (const [i, { bulletin }] of bulletins.entries()) {
      const order = bulletin.ballots.map((ballot) => ballot.pseudonym);
      expect(order).toEqual([...order].sort());
      expect([...pseudonyms[i]!].sort()).toEqual(order);
      // by chance it would be so once in 1,307,674,368,000 times
      expect(order).not.toEqual(pseudonyms[i]);
    }
    expect(issued.map(({ seat }) => seat)).toEqual(issued.map(({ seat }) => seat).sort());
    expect(issued.map(({ seat }) => seat)).not.toEqual(asked);
  });

  it('no row has a moment, a number that grows or a place for a seat beside a ballot', () => {
    const columns = (table: string) => sql((db) => db.prepare('select name from pragma_table_info(?)').all(table)).map((row) => String(row.name));
    expect(columns('bulletins')).toEqual(['round', 'stream', 'decision', 'bytes']);
    expect(columns('issued')).toEqual(['decision', 'seat', 'stream', 'device', 'blinded', 'proof', 'signature']);
    expect(columns('tallies')).toEqual(['round', 'counts', 'came_along']);
    for (const table of ['issued', 'bulletins', 'tallies']) expect(() => sql((db) => db.prepare(`select rowid from ${table}`).get()), table).toThrow('no such column');
    for (const { bulletin } of bulletins) {
      expect(Object.keys(bulletin).sort()).toEqual(['ballots', 'decision', 'round', 'v']);
      for (const ballot of bulletin.ballots) {
        expect(Object.keys(ballot).sort()).toEqual(['body', 'prefix', 'pseudonym', 'signature', 'token']);
        expect(Object.keys(ballot.body).sort()).toEqual(['choice', 'decision', 'previous', 'round', 'sequence', 'text', 'v']);
      }
    }
  });

  it('what was asked and what was cast have nothing in common: no text of the one stands in the other', () => {
    const all = bulletins.map(({ bytes }) => bytes.toString()).join('');
    for (const row of issued) for (const text of [row.seat, row.device, row.blinded, row.proof, row.signature]) expect(all.includes(text), text.slice(0, 12)).toBe(false);
  });

  it('the log tells of no ballot, no envelope and no stamp', () => {
    for (const text of [...bulletins.flatMap(({ bulletin }) => bulletin.ballots.flatMap(marksOf)), ...issued.flatMap((row) => [row.seat, row.device, row.blinded, row.proof, row.signature])]) {
      expect(log.includes(text), text.slice(0, 12)).toBe(false);
    }
  });

  it('no private key of a decision is on the disk', () => {
    const { d, p, q } = privateKey.export({ format: 'jwk' });
    for (const secret of [d!, p!, q!]) {
      for (const needle of [Buffer.from(secret), Buffer.from(secret, 'base64url')]) {
        expect(pages.some(({ bytes }) => bytes.includes(needle))).toBe(false);
      }
    }
  });
});

describe('[K22] all 225 ways to put a ballot into an envelope, for whoever has the private key too', () => {
  it('fit: for each seat and each ballot there is one blinding factor with which that ballot was in that envelope', () => {
    let pairs = 0;
    for (const row of issued) {
      const factors = bulletins[0]!.bulletin.ballots.map((ballot) => factorFor(privateKey, row, ballot));
      // one for each, all different: nothing prefers the true one
      expect(factors.every((r) => r !== null && r > 1n)).toBe(true);
      expect(new Set(factors).size).toBe(VOTERS);
      pairs += factors.length;
    }
    expect(pairs).toBe(VOTERS * VOTERS);
  });

  it('the factors of the true pairs look like those of the others: a phone draws its own from all numbers below the key, with the same chance', () => {
    // of 2048 bits, the same share of high bits in the 15 true ones as in the 210 others; no leading zeros by which to know one
    const bits = issued.flatMap((row) => bulletins[0]!.bulletin.ballots.map((ballot) => factorFor(privateKey, row, ballot)!.toString(2).length));
    expect(Math.min(...bits)).toBeGreaterThan(2048 - 64);
  });

  it('would not fit if one phone had been given another key: then its ballot is known among all', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const other = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 65537 }).privateKey;
    const ballots = bulletins[0]!.bulletin.ballots;
    expect(issued.flatMap((row) => ballots.map((ballot) => factorFor(other, row, ballot))).every((r) => r === null)).toBe(true);
    const [row] = issued;
    const [ballot] = ballots;
    expect(factorFor(privateKey, { ...row!, signature: issued[1]!.signature }, ballot!)).toBeNull();
  });
});
