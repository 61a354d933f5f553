import { randomBytes } from 'node:crypto';
import type { StatementSync } from 'node:sqlite';
import type { Text } from '$lib/core/text.ts';
import type { RecordChain } from '$lib/record/record.ts';
import { chained, createChains } from './chains.ts';
import type { Database } from './database.ts';
import { AnsweredBefore, StoreFailed, VersionConflict } from './errors.ts';
import { createNotes } from './notes.ts';
import type { Append, BulletinRow, DomainEvent, EventStore, IssuedOf, NoteRow, StoredEvent, Tally } from './store.ts';
import { marksIn, textHash, withMarks, withTexts, type TextMark } from './texts.ts';

/** The event store in the open file. Closing the store closes the file. */
export function createStore(database: Database): EventStore {
  return new SqliteStore(database);
}

interface Job {
  readonly append: Append;
  readonly resolve: (version: number) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly version: number } | { readonly error: unknown };

interface TextRow {
  stream: string;
  hash: string;
  salt: Uint8Array;
  value: Uint8Array;
  erased: number;
}

class SqliteStore implements EventStore {
  readonly #database: Database;
  readonly #statements: ReturnType<typeof prepare>;
  #queue: Job[] = [];
  #scheduled = false;
  readonly #notes: ReturnType<typeof createNotes>;
  readonly #chains: ReturnType<typeof createChains>;
  /** Words of notes went in this turn: they have to leave the log too. */
  #shortened = false;
  #closed = false;

  constructor(database: Database) {
    this.#database = database;
    this.#statements = prepare(database);
    this.#notes = createNotes(database.sql);
    this.#chains = createChains(database.sql);
  }

  append(append: Append): Promise<number> {
    if (this.#closed) return Promise.reject(new StoreFailed('it is closed'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ append, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.#flush());
    });
  }

  /** Group commit: one transaction and one wait for the disk for all that came in; each append has a savepoint of its own. */
  #flush(): void {
    this.#scheduled = false;
    const jobs = this.#queue;
    this.#queue = [];
    if (jobs.length === 0) return;
    const outcomes = this.#commit(jobs);
    jobs.forEach((job, i) => {
      const outcome = outcomes[i]!;
      if ('error' in outcome) job.reject(outcome.error);
      else job.resolve(outcome.version);
    });
  }

  #commit(jobs: readonly Job[]): Outcome[] {
    const sql = this.#database.sql;
    try {
      sql.exec('begin immediate');
      const outcomes = jobs.map(({ append }) => this.#one(append));
      sql.exec('commit');
      if (this.#shortened || jobs.some(({ append }, i) => 'version' in outcomes[i]! && takesAway(append))) this.#database.forget();
      this.#shortened = false;
      return outcomes;
    } catch (error) {
      if (sql.isOpen && sql.isTransaction) sql.exec('rollback');
      const failed = new StoreFailed(error);
      return jobs.map(() => ({ error: failed }));
    }
  }

  #one(append: Append): Outcome {
    const sql = this.#database.sql;
    sql.exec('savepoint one');
    try {
      const version = this.#write(append);
      sql.exec('release one');
      return { version };
    } catch (error) {
      // Some failures of the disk make SQLite undo the whole transaction: then nobody of this turn was kept, and all must hear it.
      if (!sql.isTransaction) throw error;
      sql.exec('rollback to one; release one');
      const known = error instanceof VersionConflict || error instanceof AnsweredBefore || error instanceof TypeError;
      return { error: known ? error : new StoreFailed(error) };
    }
  }

  #write({ stream, expected, at, events, answers = [], tallies = [], notes = [], deleteTallies = [], forgetsSealed = [], issued = [], bulletins = [], forgetsIssued = [] }: Append): number {
    const run = this.#statements;
    // First of all: a command that comes twice must hear its answer, not that the stream has moved on because of itself.
    for (const { key } of answers) {
      const before = run.answer.get(key);
      if (before) throw new AnsweredBefore(String(before.answer));
    }
    const last = run.last.get(stream);
    const actual = Number(last?.version ?? 0);
    if (actual !== expected) throw new VersionConflict(stream, expected, actual);
    let version = expected;
    let head = last ? String(last.head) : null;
    for (const event of events) {
      const row = { stream, version: ++version, at, event: JSON.stringify(withMarks(event, (text) => this.#keep(stream, text))) };
      const link = chained(head, row);
      run.addEvent.run(stream, version, at, row.event, link.salt, link.digest, link.head);
      head = link.head;
      for (const id of event.erases ?? []) this.#erase(stream, id);
    }
    for (const { key, answer } of answers) run.addAnswer.run(key, answer);
    for (const { round, counts, cameAlong } of tallies) run.addTally.run(round, JSON.stringify(counts), cameAlong ? JSON.stringify(cameAlong) : null);
    for (const round of deleteTallies) {
      run.deleteTally.run(round);
      run.deleteBulletin.run(round);
    }
    for (const { decision, row } of issued) run.addIssued.run(decision, row.seat, stream, row.device, row.blinded, row.proof, row.signature);
    for (const decision of forgetsIssued) run.forgetIssued.run(decision);
    for (const { round, decision, bytes } of bulletins) run.addBulletin.run(round, stream, decision, bytes);
    for (const decision of forgetsSealed) run.forgetSealed.run(decision, stream);
    for (const note of notes) if (this.#notes.save(stream, note)) this.#shortened = true;
    return version;
  }

  /** A text gets its row once; an event may name a text of an earlier event again. */
  #keep(stream: string, text: Text): TextMark {
    const id = text['~text'];
    const row = this.#statements.text.get(id) as unknown as TextRow | undefined;
    if (row) {
      if (row.stream !== stream) throw new TypeError(`text ${id} belongs to another stream`);
      const same = row.erased || text.value === null || Buffer.from(text.value).equals(row.value);
      if (!same) throw new TypeError(`text ${id} already has other words`);
      return { '~text': id, hash: row.hash };
    }
    if (text.value === null) throw new TypeError(`text ${id} was never kept`);
    const salt = randomBytes(16);
    const value = Buffer.from(text.value);
    const hash = textHash(salt, value);
    this.#statements.addText.run(id, stream, hash, salt, value);
    return { '~text': id, hash };
  }

  #erase(stream: string, id: string): void {
    const { changes } = this.#statements.eraseText.run(id, stream);
    // An erasure that finds nothing must not look like one that succeeded.
    if (Number(changes) !== 1) throw new TypeError(`there is no text ${id} in this stream to erase`);
  }

  async read(stream: string, after = 0): Promise<StoredEvent[]> {
    const words = new Map<string, string | null>();
    const text = (mark: TextMark): Text => {
      const id = mark['~text'];
      if (!words.has(id)) {
        const row = this.#statements.text.get(id) as unknown as TextRow | undefined;
        words.set(id, row && !row.erased ? Buffer.from(row.value).toString() : null);
      }
      return { '~text': id, value: words.get(id)! };
    };
    return this.#statements.events.all(stream, after).map((row) => ({
      stream,
      version: Number(row.version),
      at: Number(row.at),
      event: withTexts(JSON.parse(String(row.event)), text) as DomainEvent
    }));
  }

  async answered(key: string): Promise<string | null> {
    const row = this.#statements.answer.get(key);
    return row ? String(row.answer) : null;
  }

  async tallies(rounds: readonly string[]): Promise<Tally[]> {
    return rounds.flatMap((round) => {
      const row = this.#statements.tally.get(round);
      if (!row) return [];
      const cameAlong = row.came_along === null ? {} : { cameAlong: JSON.parse(String(row.came_along)) as NonNullable<Tally['cameAlong']> };
      return [{ round, counts: JSON.parse(String(row.counts)) as Tally['counts'], ...cameAlong }];
    });
  }

  async issued(stream: string): Promise<readonly IssuedOf[]> {
    return this.#statements.issued.all(stream).map(({ decision, seat, device, blinded, proof, signature }) => ({
      decision: String(decision), row: { seat: String(seat), device: String(device), blinded: String(blinded), proof: String(proof), signature: String(signature) }
    }));
  }

  async bulletins(decision: string): Promise<readonly BulletinRow[]> {
    return this.#statements.bulletins.all(decision).map((row) => ({ round: String(row.round), decision, bytes: row.bytes as Uint8Array }));
  }

  async notes(stream: string): Promise<NoteRow[]> {
    return this.#notes.of(stream);
  }

  async streams(prefix = ''): Promise<string[]> {
    return this.#statements.streams.all(prefix).map((row) => String(row.stream));
  }

  async verifyTexts(stream: string): Promise<string[]> {
    const broken = new Set<string>();
    for (const { event } of this.#statements.events.all(stream, 0)) {
      for (const mark of marksIn(JSON.parse(String(event)))) {
        const row = this.#statements.text.get(mark['~text']) as unknown as TextRow | undefined;
        if (row?.erased) continue;
        if (!row || row.stream !== stream || textHash(row.salt, row.value) !== mark.hash) broken.add(mark['~text']);
      }
    }
    return [...broken];
  }

  async chain(stream: string, upTo?: number): Promise<RecordChain> {
    return this.#chains.of(stream, upTo);
  }

  async verifyChain(stream: string): Promise<number | null> {
    return this.#chains.firstBroken(stream);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#flush();
    this.#database.close();
  }
}

function takesAway({ events, deleteTallies = [], forgetsSealed = [], forgetsIssued = [] }: Append): boolean {
  return deleteTallies.length > 0 || forgetsIssued.length > 0 || forgetsSealed.length > 0 || events.some(({ erases = [] }) => erases.length > 0);
}

function prepare({ sql }: Database) {
  const statements = {
    last: sql.prepare('select version, head from events where stream = ? order by version desc limit 1'),
    addEvent: sql.prepare('insert into events (stream, version, at, event, salt, digest, head) values (?, ?, ?, ?, ?, ?, ?)'),
    events: sql.prepare('select version, at, event from events where stream = ? and version > ? order by version'),
    streams: sql.prepare('select distinct stream from events where substr(stream, 1, length(?1)) = ?1 order by stream'),
    text: sql.prepare('select stream, hash, salt, value, erased from texts where id = ?'),
    addText: sql.prepare('insert into texts (id, stream, hash, salt, value) values (?, ?, ?, ?, ?)'),
    // In place and of the same length: SQLite then writes over the very bytes. See README.md.
    eraseText: sql.prepare('update texts set salt = zeroblob(16), value = zeroblob(length(value)), erased = 1 where id = ? and stream = ?'),
    answer: sql.prepare('select answer from answers where key = ?'),
    addAnswer: sql.prepare('insert into answers (key, answer) values (?, ?)'),
    tally: sql.prepare('select counts, came_along from tallies where round = ?'),
    addTally: sql.prepare('insert into tallies (round, counts, came_along) values (?, ?, ?)'),
    deleteTally: sql.prepare('delete from tallies where round = ?'),
    issued: sql.prepare('select decision, seat, device, blinded, proof, signature from issued where stream = ? order by decision, seat'),
    addIssued: sql.prepare('insert into issued (decision, seat, stream, device, blinded, proof, signature) values (?, ?, ?, ?, ?, ?, ?)'),
    forgetIssued: sql.prepare('delete from issued where decision = ?'),
    bulletins: sql.prepare('select round, bytes from bulletins where decision = ?'),
    addBulletin: sql.prepare('insert into bulletins (round, stream, decision, bytes) values (?, ?, ?, ?)'),
    deleteBulletin: sql.prepare('delete from bulletins where round = ?'),
    // in place, like a text; the hash and the signature stay, for nobody can guess a whole record back from them
    forgetSealed: sql.prepare('update sealed set json = zeroblob(length(json)), gone = 1 where decision = ? and meeting = ?')
  } satisfies Record<string, StatementSync>;
  return statements;
}
