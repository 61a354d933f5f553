import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { Sealed } from '$lib/core/sealed.ts';
import { storeContract } from './contract.ts';
import { openDatabase, type Database } from './database.ts';
import { LAYOUT } from './schema.ts';
import { createStore } from './sqlite.ts';
import type { EventStore } from './store.ts';

storeContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meegaan-store-'));
  let database: Database;
  let store: EventStore;
  return {
    open() {
      database = openDatabase(folder);
      return (store = createStore(database));
    },
    fillDisk() {
      const pages = Number(database.sql.prepare('pragma page_count').get()!.page_count);
      database.sql.exec(`pragma max_page_count = ${pages + 2}`);
    },
    freeDisk: () => database.sql.exec('pragma max_page_count = 1000000'),
    async leave() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
});

describe('the SQLite file', () => {
  const folders: string[] = [];
  const open: Database[] = [];
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'meegaan-file-'));
    folders.push(folder);
    return folder;
  };
  const openIn = (folder: string) => {
    const database = openDatabase(folder);
    open.push(database);
    return database;
  };
  /** Every byte of every file in the folder, so that nothing can hide in a log, a free page or a temporary file. */
  const bytes = (folder: string) => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString('latin1');
  afterEach(() => {
    for (const database of open.splice(0)) database.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('B50 a sentence that was taken out of a note is in no byte of any file', async () => {
    const folder = newFolder();
    const store = createStore(openIn(folder));
    const save = (version: number, text: string) =>
      store.append({ stream: 'm', expected: 0, at: 1, events: [], notes: [{ decision: 'd', step: 'gather', version, text }] });
    let version = 0;
    // it grows over several steps of size, beside other sections that grow too, and then the sentence goes
    for (let n = 1; n <= 40; n++) {
      await save(++version, `GEHEIM-${'x'.repeat(n * 300)}`);
      await store.append({ stream: `m${n}`, expected: 0, at: 1, events: [], notes: [{ decision: 'd', step: 'need', version: 1, text: 'y'.repeat(n * 200) }] });
    }
    expect(bytes(folder)).toContain('GEHEIM');
    await save(++version, 'Niets.');
    expect(bytes(folder)).not.toContain('GEHEIM');
    expect(await store.notes('m')).toMatchObject([{ text: 'Niets.', version }]);
  });

  it('writes to the disk before it answers, and over what it erases', () => {
    const { sql } = openIn(newFolder());
    const pragma = (name: string) => Object.values(sql.prepare(`pragma ${name}`).get()!)[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBe(5000);
  });

  it('can be read by its owner only', () => {
    const folder = newFolder();
    openIn(folder);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
  });

  it('has an erased text and its salt in no file of the folder, however the pages were filled', async () => {
    const folder = newFolder();
    const database = openIn(folder);
    const store = createStore(database);
    const marks: string[] = [];
    const salts: string[] = [];
    let version = 0;
    for (let i = 0; i < 400; i++) {
      const mark = `<${String(i).padStart(5, '0')}>`;
      const words = mark.repeat([1, 30, 90, 500, 1300][i % 5]!);
      // Ids as the product makes them: random, so that their index is filled all over.
      const id = `${((i * 7919) % 400).toString(36)}-${i}`;
      const events = [{ type: 'Said', text: { '~text': id, value: words } }];
      version = await store.append({ stream: 'm', expected: version, at: i, events });
      marks.push(mark);
      salts.push(Buffer.from(database.sql.prepare('select salt from texts where id = ?').get(id)!.salt as Uint8Array).toString('latin1'));
      if (i % 7 === 6) version = await store.append({ stream: 'm', expected: version, at: i, events: [{ type: 'Erased', erases: [id] }] });
    }
    const erased = marks.filter((_, i) => i % 7 === 6);
    const kept = marks.filter((_, i) => i % 7 !== 6);
    let all = bytes(folder);
    expect(erased.filter((mark) => all.includes(mark))).toEqual([]);
    expect(salts.filter((salt, i) => i % 7 === 6 && all.includes(salt))).toEqual([]);
    expect(kept.filter((mark) => !all.includes(mark))).toEqual([]);

    const rest = database.sql.prepare('select id from texts where erased = 0').all().map((row) => String(row.id));
    await store.append({ stream: 'm', expected: version, at: 0, events: [{ type: 'Erased', erases: rest }] });
    all = bytes(folder);
    expect(marks.filter((mark) => all.includes(mark))).toEqual([]);
    expect(salts.filter((salt) => all.includes(salt))).toEqual([]);
  });

  it('forgets erased words as soon as another process stops reading, and does not wait for it', async () => {
    const folder = newFolder();
    const store = createStore(openIn(folder));
    await store.append({ stream: 'm', expected: 0, at: 0, events: [{ type: 'Said', text: { '~text': 't', value: 'heel herkenbaar' } }] });
    const reader = new DatabaseSync(join(folder, 'meegaan.db'));
    reader.exec('begin');
    reader.prepare('select count(*) from events').get();
    const before = performance.now();
    await store.append({ stream: 'm', expected: 1, at: 0, events: [{ type: 'Erased', erases: ['t'] }] });
    expect(performance.now() - before).toBeLessThan(3000);
    reader.exec('commit');
    reader.close();
    await expect.poll(() => bytes(folder).includes('heel herkenbaar'), { timeout: 15_000 }).toBe(false);
  }, 20_000);

  it('holds no text outside its own row', async () => {
    const database = openIn(newFolder());
    const store = createStore(database);
    await store.append({ stream: 'm', expected: 0, at: 5, events: [{ type: 'Said', text: { '~text': 't', value: 'geheim woord' } }] });
    const row = String(database.sql.prepare('select event from events').get()!.event);
    expect(JSON.parse(row)).toEqual({ type: 'Said', text: { '~text': 't', hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  it('salts: the same words twice have two hashes', async () => {
    const database = openIn(newFolder());
    const store = createStore(database);
    const say = (id: string) => ({ type: 'Said', text: { '~text': id, value: 'ja' } });
    await store.append({ stream: 'm', expected: 0, at: 0, events: [say('a'), say('b')] });
    const hashes = database.sql.prepare('select hash from texts').all().map((row) => row.hash);
    expect(new Set(hashes).size).toBe(2);
  });

  it('finds a text that someone changed in the file', async () => {
    const database = openIn(newFolder());
    const store = createStore(database);
    const say = (id: string) => ({ type: 'Said', text: { '~text': id, value: 'nee' } });
    await store.append({ stream: 'm', expected: 0, at: 0, events: [say('a'), say('b'), say('c')] });
    database.sql.exec(`update texts set value = cast('jaa' as blob) where id = 'b'; delete from texts where id = 'c'`);
    expect(await store.verifyTexts('m')).toEqual(['b', 'c']);
  });

  it.each([
    ['an event was changed', `update events set event = replace(event, '1', '9') where version = 1`, 1],
    ['a time was changed', `update events set at = at + 1 where version = 2`, 2],
    ['an event was taken out', `delete from events where version = 2`, 2],
    ['two events changed places', `update events set version = 10 - version; update events set version = version - 6`, 1],
    ['a salt was lost', `update events set salt = null where version = 3`, 3],
    ['the digest was changed along', `update events set digest = head where version = 3`, 3]
  ])('finds in the chain where %s', async (_what, change, version) => {
    const database = openIn(newFolder());
    const store = createStore(database);
    await store.append({ stream: 'm', expected: 0, at: 5, events: [1, 2, 3].map((n) => ({ type: 'Happened', n })) });
    expect(await store.verifyChain('m')).toBeNull();
    database.sql.exec(change);
    expect(await store.verifyChain('m')).toBe(version);
  });

  it('of before the chain gets one when it is opened, once', async () => {
    const folder = newFolder();
    const old = new DatabaseSync(join(folder, 'meegaan.db'));
    old.exec(`${LAYOUT.slice(0, 4).join(';')}; pragma user_version = 4;
      insert into events (stream, version, at, event) values ('m', 1, 5, '{"type":"Happened","n":1}'), ('m', 2, 6, '{"type":"Happened","n":2}'), ('n', 1, 7, '{"type":"Happened"}')`);
    old.close();
    const store = createStore(openIn(folder));
    const chain = await store.chain('m');
    expect(chain.digests).toHaveLength(2);
    expect([await store.verifyChain('m'), await store.verifyChain('n')]).toEqual([null, null]);
    await store.append({ stream: 'm', expected: 2, at: 8, events: [{ type: 'Happened', n: 3 }] });
    await store.close();
    const again = createStore(openIn(folder));
    expect(await again.chain('m', 2)).toEqual(chain);
    expect(await again.verifyChain('m')).toBeNull();
  });

  it('refuses to write down something sealed', async () => {
    const database = openIn(newFolder());
    const store = createStore(database);
    const append = store.append({ stream: 'm', expected: 0, at: 0, events: [{ type: 'Closed', counts: new Sealed({ along: 3 }) }] });
    await expect(append).rejects.toBeInstanceOf(TypeError);
    const tally = store.append({ stream: 'm', expected: 0, at: 0, events: [], tallies: [{ round: 'r', counts: new Sealed({}) as never }] });
    await expect(tally).rejects.toThrow('sealed');
    expect(await store.read('m')).toEqual([]);
  });

  it('has no column of time but the one the caller gives, and keeps answers by hash, not by arrival', () => {
    const { sql } = openIn(newFolder());
    for (const table of ['answers', 'tallies', 'sessions', 'links', 'keys']) {
      expect(() => sql.prepare(`select rowid from ${table}`).get(), table).toThrow('no such column');
    }
    expect(sql.prepare(`select name from pragma_table_info('answers')`).all().map((row) => row.name)).toEqual(['key', 'answer']);
    expect(sql.prepare(`select name from pragma_table_info('tallies')`).all().map((row) => row.name)).toEqual(['round', 'counts', 'came_along']);
  });

  it('of a newer version is left alone, with one sentence', () => {
    const folder = newFolder();
    const database = openIn(folder);
    database.sql.exec('pragma user_version = 99');
    database.close();
    const message = expect.stringMatching(/^The store .* newer version .*\.$/);
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ name: 'StoreTooNew', message }));
    const raw = new DatabaseSync(join(folder, 'meegaan.db'));
    expect(raw.prepare('pragma user_version').get()!.user_version).toBe(99);
    raw.close();
  });

  it('that is no store is left alone, with one sentence', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'meegaan.db'), 'dit is geen database, maar een brief aan de raad'.repeat(100));
    const message = expect.stringContaining('DATA_DIR');
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ name: 'StoreUnusable', message }));
    expect(readFileSync(join(folder, 'meegaan.db'), 'utf8')).toContain('een brief aan de raad');
  });

  it('in a place that cannot be a folder says so', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDatabase(join(folder, 'file'))).toThrow(expect.objectContaining({ name: 'StoreUnusable' }));
  });

  it('loses nothing that was acknowledged when the process is killed, and keeps nothing by halves', async () => {
    const folder = newFolder();
    const acknowledged: Record<string, number> = { a: 0, b: 0, c: 0, d: 0 };
    for (let round = 0; round < 3; round++) {
      await killedWhileAppending(folder, acknowledged, 60 + round * 45);
      const database = openIn(folder);
      const store = createStore(database);
      for (const [stream, version] of Object.entries(acknowledged)) {
        const events = await store.read(stream);
        // Not acknowledged yet and kept all the same is allowed: at most the one append that was under way.
        expect(events.length - version, stream).toBeGreaterThanOrEqual(0);
        expect(events.length - version, stream).toBeLessThanOrEqual(1);
        events.forEach((event, i) => {
          const n = i + 1;
          const gone = (n + 1) % 3 === 0 && events.length > n;
          expect(event.version).toBe(n);
          expect(event.event.text).toEqual({ '~text': `${stream}-${n}`, value: gone ? null : `tekst ${n} van ${stream}` });
        });
        expect(await store.answered(`${stream}-${events.length}`)).toBe(String(events.length));
        expect(await store.answered(`${stream}-${events.length + 1}`)).toBeNull();
        expect(await store.verifyTexts(stream)).toEqual([]);
        acknowledged[stream] = events.length;
      }
      expect(database.sql.prepare('pragma integrity_check').get()!.integrity_check).toBe('ok');
      await store.close();
    }
    expect(Math.min(...Object.values(acknowledged))).toBeGreaterThan(60);
  }, 60_000);
});

/** Runs the child until it has had `count` appends acknowledged, kills it in the middle of its work, and notes what it acknowledged. */
function killedWhileAppending(folder: string, acknowledged: Record<string, number>, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./killed.child.ts', import.meta.url)), folder]);
    let output = '';
    let errors = '';
    let seen = 0;
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      seen = output.split('\n').length - 1;
      if (seen >= count * 4) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the child stopped by itself: ${errors}`));
      for (const line of output.split('\n').slice(0, -1)) {
        const [stream, version] = line.split(' ') as [string, string];
        acknowledged[stream] = Number(version);
      }
      resolve();
    });
  });
}
