import type { KeyObject } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashOf, type Bulletin } from '../../src/lib/ballot/bulletin.ts';
import type { Ballot, BallotChoice } from '../../src/lib/ballot/messages.ts';
import { penClasses, type PenRequest, type Written } from '../../src/lib/ballot/pens.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { makeBackup } from '../../src/lib/server/backup.ts';
import { openHouse, openMeeting, type Hall, type TestHouse } from '../socket/house.ts';
import { Listener, type Brought } from './brought.ts';
import { couldHaveBeen, factorFor } from './envelopes.ts';
import { filesOf, isWithin, pagesOf, placesOf, type Page } from './raw.ts';
import { overheard } from './tap.ts';

/**
 * Forensic: a whole secret decision with fifteen voters, and then everything that is left of it is read as somebody reads it who has the disk, the
 * backups, the log and all keys of the App [K21, K22]. Nothing there says whose a ballot is: no order, no time, no row, and no number.
 */
const VOTERS = 15;
const FIRST: readonly BallotChoice[] = ['along', 'along', 'not-yet', 'along', 'abstain', 'not-yet', 'along', 'not-yet', 'along', 'along', 'not-yet', 'along', 'along', 'not-yet', 'along'];
const SECOND: readonly BallotChoice[] = ['stand', 'along', 'along', 'stand', 'along', 'not-yet', 'stand', 'along', 'stand', 'abstain', 'not-yet', 'stand', 'along', 'stand', 'along'];

/** Who writes a minority view at the end, and what: two of the three who could not come along, and two others; the third of them writes nothing. */
const WRITERS: ReadonlyMap<number, string> = new Map([[13, 'Forensisch bericht een: ik mis de balie.'], [3, 'Forensisch bericht twee: kom bij mij.'], [5, 'Forensisch bericht drie: het is te duur.'], [0, 'Forensisch bericht vier: ik help.']]);

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
/** Everything that phones and the box said to each other of the minority views. */
let said: readonly Brought[];
/** The files when the minority views could be written, and when all were in the box. */
let whileWriting: { readonly before: ReadonlyMap<string, Buffer>; readonly after: ReadonlyMap<string, Buffer> };

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
    await writeAndShow();
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

/** Minority views, from the pens to what everybody reads. */
async function writeAndShow(): Promise<void> {
  const { chair, phones } = hall;
  const box = new Listener(['/pen', '/write']);
  await chair.must({ type: 'MoveMeeting', to: 'settle' });
  await chair.until(() => chair.view.rounds?.pens?.open === true, 'the pens');
  look();
  const before = filesOf(house.dataDir);
  for (const [voter, text] of WRITERS) await phones[voter]!.write(text);
  for (const phone of phones) await phone.until(() => phone.voter.writing(phone.seat).arrived, 'its message');
  whileWriting = { before, after: filesOf(house.dataDir) };
  box.stop();
  said = box.brought;
  await chair.must({ type: 'ShowMinorityViews', decision: hall.decision });
  for (const phone of phones) await phone.until(() => phone.voter.writing(phone.seat).found !== null, 'what it found');
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

describe('[P9] what is left of the minority views: two with proof, two without, of fifteen who could write', () => {
  const asked = () => said.filter(({ url, answer }) => url.endsWith('/pen') && answer.stamp).map(({ body, answer }) => ({ ...(JSON.parse(body) as Pick<PenRequest, 'pseudonym' | 'blinded' | 'signature'>), stamp: answer.stamp! }));
  const written = () => said.filter(({ url, answer }) => url.endsWith('/write') && answer.receipt).map(({ body, answer }) => ({ ...(JSON.parse(body) as Written).statement, receipt: answer.receipt! }));
  const textOf = (voter: number) => WRITERS.get(voter)!;
  const published = () => written().filter(({ body }) => body.text === textOf(5) || body.text === textOf(13));
  const anywhere = (text: string) => pages.some(({ bytes }) => bytes.includes(text)) || log.includes(text);

  it('all fifteen asked for a pen and brought a message, and each phone found the texts sound and its own there', () => {
    expect(new Set(asked().map(({ pseudonym }) => pseudonym)).size).toBe(VOTERS);
    expect(new Set(written().map(({ pen }) => pen)).size).toBe(VOTERS);
    expect(hall.phones.map((phone) => phone.voter.writing(phone.seat).found)).toEqual(hall.phones.map((_, i) => ({ own: WRITERS.has(i) ? 'in' : 'none', sound: true })));
    expect(hall.chair.view.closing!.minorityViews.filter(({ proven }) => proven).map(({ text }) => text).sort()).toEqual([textOf(13), textOf(5)].sort());
    expect(published()).toHaveLength(2);
  });

  it('while people write nothing is written down: not a byte of any file changes from the first pen to the last text', () => {
    expect([...whileWriting.after.keys()]).toEqual([...whileWriting.before.keys()]);
    // the index of the write-ahead log has no content: it says how far somebody read, and phones read the file of ballots here
    for (const [file, bytes] of whileWriting.before) if (!file.endsWith('-shm')) expect(whileWriting.after.get(file)!.equals(bytes), file).toBe(true);
    for (const text of WRITERS.values()) for (const [file, bytes] of whileWriting.after) expect(bytes.includes(text), file).toBe(false);
  });

  it('no request for a pen, no envelope, no stamp and no receipt stands anywhere, nor the pen of who wrote without proof or nothing', () => {
    const shown = new Set(published().map(({ pen }) => pen));
    const marks = [
      ...asked().flatMap(({ blinded, signature, stamp }) => [blinded, signature, stamp]), ...written().map(({ receipt }) => receipt),
      ...written().flatMap(({ pen, prefix, token, signature }) => (shown.has(pen) ? [] : [pen, prefix, token, signature]))
    ];
    expect(marks.length).toBeGreaterThan(VOTERS * 6);
    for (const mark of marks) expect(anywhere(mark), mark.slice(0, 12)).toBe(false);
    // the search does find what is there
    for (const { pen, token } of published()) expect([anywhere(pen), anywhere(token)]).toEqual([true, true]);
  });

  it('no row ties a text or a pen to a seat or a ballot: the texts came in one go, those with proof in the order of their pens, the others after them', () => {
    const events = sql((db) => db.prepare('select * from events').all()).map((row) => ({ row, event: JSON.parse(String(row.event)) as { type: string; seat?: string | null; proof?: { hash: string } } }));
    const views = events.filter(({ event }) => event.type === 'MinorityViewGiven');
    expect(views.map(({ event }) => event.seat)).toEqual([null, null, null, null]);
    const hashes = [...published()].sort((a, b) => (a.pen < b.pen ? -1 : 1)).map(({ receipt: _, ...statement }) => hashOf(statement, nodeSuite));
    expect(views.map(({ event }) => event.proof?.hash ?? null)).toEqual([...hashes, null, null]);
    const secrets = [...hall.phones.map(({ seat }) => seat), ...bulletins[1]!.bulletin.ballots.flatMap(marksOf)];
    for (const { row } of views) for (const secret of secrets) expect(JSON.stringify(row).includes(secret), secret.slice(0, 12)).toBe(false);
    for (const text of WRITERS.values()) {
      const rows = sql((db) => db.prepare('select * from texts').all()).map((row) => JSON.stringify({ ...row, value: Buffer.from(row.value as Uint8Array).toString() })).filter((row) => row.includes(text));
      expect(rows).toHaveLength(1);
      for (const secret of secrets) expect(rows[0]!.includes(secret)).toBe(false);
      expect(log.includes(text)).toBe(false);
    }
  });

  it('each text with proof fits each envelope of the three who could not come along, for whoever heard all that was said to the box too', () => {
    const key = hall.chair.view.rounds!.pens!.keys['not-yet'];
    const minority = new Set(penClassesOf('not-yet'));
    // an asking that was sent again is the same one
    const envelopes = [...new Map(asked().map((one) => [one.blinded, one])).values()].filter(({ pseudonym }) => minority.has(pseudonym));
    expect(envelopes).toHaveLength(3);
    for (const { token } of published()) for (const envelope of envelopes) expect(couldHaveBeen(key, envelope, token)).toBe(true);
    // and none of the others: those are stamped with another key
    for (const { token } of published()) for (const envelope of asked().filter(({ pseudonym }) => !minority.has(pseudonym))) expect(couldHaveBeen(key, envelope, token)).toBe(false);
  });

  const penClassesOf = (wanted: 'not-yet' | 'other') => [...penClasses(bulletins.map(({ bulletin }) => bulletin))].flatMap(([pseudonym, one]) => (one === wanted ? [pseudonym] : []));
});
