import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { Drafts } from '../../src/lib/client/drafts.ts';
import { recordJson, recordOf } from '../../src/lib/record/model.ts';
import { CHOICES } from '../../src/lib/meeting/vocabulary.ts';
import { openHouse, type TestHouse } from '../socket/house.ts';
import { filesOf, isWithin, pagesOf, placesOf } from './raw.ts';
import { objectsIn, overheard, payloadOf, Tap } from './tap.ts';
import { hiddenText, nameOf, playWhole, SECRETS, VOTERS, type Played, type Secrets } from './whole.ts';

/**
 * The canary: marked secrets go through a whole secret meeting, from the open hall to the adopted record, and then every byte
 * that left the server, everything it said aloud and everything it kept is searched for a mark where none may be.
 */
interface Heard {
  readonly tap: Tap;
  readonly played: Played;
  readonly seats: readonly string[];
  readonly chair: string;
  readonly log: string;
  readonly record: string;
  /** Every row of every table, and the raw bytes of the files of the store while the meeting was on. */
  readonly tables: Readonly<Record<string, Record<string, unknown>[]>>;
  readonly raw: ReadonlyMap<string, Buffer>;
  readonly rawText: string;
  /** What the store held when the ballots of each round were in, and not closed yet. */
  readonly rawBeforeClose: readonly ReadonlyMap<string, Buffer>[];
}

/** What a device never sends: what is still being written. */
const DRAFT = 'Concept-kanarie: dit stuur ik nog niet.';

async function listen(secrets: Secrets): Promise<Heard> {
  const house = await openHouse();
  const tap = new Tap(house.http);
  const rawBeforeClose: ReadonlyMap<string, Buffer>[] = [];
  let played!: Played;
  let record = '';
  const log = await overheard(async () => {
    played = await playWhole(house, secrets, () => {}, async (name, hall) => {
      if (name !== 'cast') return;
      rawBeforeClose.push(filesOf(house.dataDir));
      // a draft, kept where the page keeps it: the device says that somebody writes, never what
      const writer = hall.phones[3]!;
      new Drafts(writer.drawer, hall.meeting, writer.place).write('need', { text: DRAFT });
      await hall.phones[3]!.must({ type: 'SayWriting', writing: true });
    });
    const state = (await house.app.meetings.state(played.hall.meeting))!;
    record = recordJson(recordOf(state, state.decisions[0]!));
  });
  const heard: Heard = {
    tap, played, log, record, rawBeforeClose, seats: played.hall.phones.map((p) => p.place), chair: played.hall.chair.place,
    tables: tablesOf(house), raw: filesOf(house.dataDir), rawText: [...filesOf(house.dataDir).values()].map((bytes) => bytes.toString('latin1')).join('\n')
  };
  played.screen.line.close();
  played.hall.close();
  await house.close({ keep: true });
  rmSync(house.dataDir, { recursive: true });
  return heard;
}

function tablesOf(house: TestHouse): Record<string, Record<string, unknown>[]> {
  const db = new DatabaseSync(join(house.dataDir, 'meegaan.db'), { readOnly: true });
  try {
    const names = db.prepare(`select name from sqlite_master where type = 'table'`).all().map((r) => String(r.name));
    return Object.fromEntries(names.map((name) => [name, db.prepare(`select * from ${name}`).all()]));
  } finally {
    db.close();
  }
}

/** Choices as they would be written down: the word in quotes, so that "think-along" is none. */
const writtenChoices = (text: string): string[] => CHOICES.filter((c) => withoutPens(text).includes(`"${c}"`));
/** The keys of the pens are named by the two classes that there always are, whatever anybody chose. */
const withoutPens = (text: string): string => text.replaceAll(/\\?"not-yet\\?":\{\\?"n\\?":\\?"[\w-]+\\?"\}/g, '');
/** Every choice that stands in these files as it would be written down, but for the numbers of a round and what is part of one of these blobs. */
const choicesOutside = (blobs: readonly Buffer[]) => (files: ReadonlyMap<string, Buffer>): string[] =>
  pagesOf(files).flatMap((page) =>
    [...CHOICES, 'stand'].flatMap((choice) =>
      ['"', '\\"'].flatMap((quote) => {
        const needle = Buffer.from(`${quote}${choice}${quote}`);
        const after = (at: number) => page.bytes.subarray(at + needle.length, at + needle.length + 1).toString();
        // in the numbers a choice is followed by its count
        return [...placesOf(needle, page)].filter((at) => after(at) !== ':' && !blobs.some((blob) => isWithin(blob, needle, page, at))).map((at) => `${choice} in ${page.file} at ${page.number}:${at}`);
      })
    )
  );
const NUMBERS = /\{"along":\d+,"not-yet":\d+,"abstain":\d+\}/g;
const plain = (value: unknown) => JSON.stringify(value, (_, v: unknown) => (v instanceof Uint8Array ? Buffer.from(v).toString('latin1') : v));

describe('canary: a whole secret meeting of which only words are published', () => {
  let heard: Heard;
  beforeAll(async () => void (heard = await listen(SECRETS)), 60_000);

  it('listened to everybody, and heard the things that may be heard', () => {
    expect(heard.tap.places()).toHaveLength(VOTERS + 3);
    expect(heard.tap.size).toBeGreaterThan(200_000);
    for (const place of heard.tap.places()) expect(heard.tap.messages(place).length).toBeGreaterThan(20);
    const chair = heard.tap.bytes(heard.chair).toString();
    for (let i = 0; i < VOTERS; i++) expect(chair).toContain(nameOf(i));
    for (let n = 0; n < SECRETS.hiddenBy.length; n++) expect(chair).toContain(hiddenText(n));
    expect(heard.record).toContain('"status":"adopted"');
    expect(heard.record).toContain(hiddenText(1));
  });

  it('no choice leaves the server on any line: not before the close, not after it, not to the voter', () => {
    for (const place of heard.tap.places()) expect(writtenChoices(heard.tap.bytes(place).toString()), place).toEqual([]);
    expect(writtenChoices(JSON.stringify(heard.played.answers))).toEqual([]);
  });

  it('no choice stands in any row but the three numbers of each round, which stand apart, and its bulletin, which has no seat', () => {
    for (const [table, rows] of Object.entries(heard.tables)) {
      if (table === 'tallies' || table === 'bulletins') continue;
      expect(writtenChoices(plain(rows)), table).toEqual([]);
      expect(withoutPens(plain(rows).replaceAll('\\"', '"')).match(/"(along|not-yet|abstain|stand)"/), table).toBeNull();
    }
    const tallies = heard.tables.tallies!;
    expect(tallies).toHaveLength(2);
    for (const tally of tallies) {
      expect(Object.keys(tally).sort()).toEqual(['came_along', 'counts', 'round']);
      expect(String(tally.counts)).toMatch(/^\{"along":\d+,"not-yet":\d+,"abstain":\d+\}$/);
      expect(String(tally.came_along)).toMatch(/^(null|\{"now":\d+,"of":\d+\})$/);
    }
    const bulletins = plain(heard.tables.bulletins);
    expect(heard.tables.bulletins).toHaveLength(2);
    for (const seat of heard.seats) expect(bulletins).not.toContain(seat);
    for (let i = 0; i < VOTERS; i++) expect(bulletins).not.toContain(nameOf(i));
  });

  it('no choice is on the disk while the first round is open, and afterwards only within those numbers and bulletins, in the log of the disk too', () => {
    expect(heard.rawBeforeClose).toHaveLength(2);
    const [first, second] = heard.rawBeforeClose.map(choicesOutside([]));
    expect(first).toEqual([]);
    // the second round adds nothing before its close: what is there is of the first
    expect(second!.length).toBeGreaterThan(0);
    const blobs = heard.tables.bulletins!.map(({ bytes }) => Buffer.from(bytes as Uint8Array));
    for (const files of [...heard.rawBeforeClose, heard.raw]) expect(choicesOutside(blobs)(files)).toEqual([]);
    expect(choicesOutside([])(heard.raw)).not.toEqual([]); // the search does find what is there
    expect(heard.rawText.match(NUMBERS)).not.toBeNull();
  });

  it('no answer of a person to readiness, recognition or talking deeper is kept', () => {
    const events = heard.tables.events!.map((e) => JSON.parse(String(e.event)) as Record<string, unknown>);
    const said = events.filter((e) => ['ReadinessCounted', 'OtherViewsCounted'].includes(String(e.type)));
    expect(said).toHaveLength(2);
    for (const event of said) for (const seat of heard.seats) expect(plain(event)).not.toContain(seat);
    expect(events.map((e) => e.type).filter((t) => /Dive|Ready|Recogni|Signal|Hand|Writing/.test(String(t)))).toEqual([]);
  });

  it('nobody but its owner hears whose a hidden input is, at any moment', () => {
    for (const place of heard.tap.places()) {
      for (const message of heard.tap.messages(place)) {
        for (const object of objectsIn(payloadOf(message))) {
          if (typeof object.text !== 'string') continue;
          const n = SECRETS.hiddenBy.findIndex((_, i) => object.text === hiddenText(i));
          if (n < 0) continue;
          const owner = SECRETS.hiddenBy[n]!;
          if (place === heard.seats[owner]) continue;
          const about = JSON.stringify(object);
          for (const [i, seat] of heard.seats.entries()) {
            expect(about, `to ${place}`).not.toContain(seat);
            expect(about, `to ${place}`).not.toContain(nameOf(i));
          }
          expect(object, `to ${place}`).toMatchObject({ by: null, broughtBy: null, gathered: null, reference: null, functions: [] });
        }
      }
    }
  });

  it('a hidden input is not on any line before its batch: the moment tells nothing', () => {
    const first = heard.tap.messages(heard.chair).filter((m) => m.includes(hiddenText(0)));
    const all = (m: string) => SECRETS.hiddenBy.every((_, n) => m.includes(hiddenText(n)));
    expect(first.length).toBeGreaterThan(0);
    expect(all(first[0]!)).toBe(true);
  });

  it('the record names the author of a shown input, and of a hidden one nobody and nothing', () => {
    const { inputs } = JSON.parse(heard.record) as { inputs: Record<string, unknown>[] };
    const hidden = inputs.filter((i) => heard.played.hidden.includes(String(i.id)));
    expect(hidden).toHaveLength(SECRETS.hiddenBy.length);
    for (const input of hidden) {
      expect(input.by).toBeNull();
      for (let i = 0; i < VOTERS; i++) expect(JSON.stringify(input)).not.toContain(nameOf(i));
    }
    expect(inputs.some((i) => i.by === nameOf(1))).toBe(true);
    for (const seat of heard.seats) expect(heard.record).not.toContain(seat);
    expect(writtenChoices(heard.record.replaceAll(/"counts": null/g, ''))).toEqual([]);
  });

  it('the log has no name, no words, no choice and no seat', () => {
    expect(heard.log.match(/\b(along|not-yet|abstain)\b/)).toBeNull();
    for (let i = 0; i < VOTERS; i++) expect(heard.log).not.toContain(nameOf(i));
    for (let n = 0; n < SECRETS.hiddenBy.length; n++) expect(heard.log).not.toContain(hiddenText(n));
    for (const seat of heard.seats) expect(heard.log).not.toContain(seat);
  });

  it('a signal reaches who leads, without a name, and nobody else; nothing of it is kept', () => {
    const chair = heard.tap.messages(heard.chair).filter((m) => m.includes('"unsafe"'));
    expect(chair.length).toBeGreaterThan(0);
    for (const message of chair) {
      const { signals } = [...objectsIn(payloadOf(message))].find((o) => Array.isArray(o.signals))!;
      expect(signals).toEqual([{ signal: 'unsafe', more: false }]);
    }
    for (const place of heard.tap.places().filter((p) => p !== heard.chair)) expect(heard.tap.bytes(place).includes('unsafe'), place).toBe(false);
    expect(heard.rawText).not.toContain('unsafe');
  });

  it('what is still being written never leaves the device: not to the server, its disk or its log', () => {
    const writer = heard.played.hall.phones[3]!;
    expect(new Drafts(writer.drawer, heard.played.hall.meeting, writer.place).read('need')).toEqual({ text: DRAFT });
    for (const place of heard.tap.places()) {
      const said = heard.tap.saidBy(place);
      expect(said.length, place).toBeGreaterThan(0);
      expect(said.join('\n'), place).not.toContain('Concept-kanarie');
    }
    expect(heard.tap.saidBy(writer.place).join('\n')).toContain('SayWriting'); // the search does read what devices say
    expect(heard.rawText).not.toContain('Concept-kanarie');
    expect(heard.log).not.toContain('Concept-kanarie');
    for (const place of heard.tap.places()) expect(heard.tap.bytes(place).includes('Concept-kanarie'), place).toBe(false);
  });

  it('in a secret decision a minority view is kept and shown without a seat', () => {
    const events = heard.tables.events!.map((e) => JSON.parse(String(e.event)) as Record<string, unknown>);
    const views = events.filter((e) => e.type === 'MinorityViewGiven');
    expect(views).toHaveLength(SECRETS.minorityBy.length);
    for (const view of views) for (const seat of heard.seats) expect(plain(view)).not.toContain(seat);
  });
});

describe('canary: a secret meeting whose numbers may be published', () => {
  const publishable: Secrets = {
    ...SECRETS,
    vote: ['along', 'not-yet', 'along', 'not-yet', 'along', 'not-yet', 'along', 'along'],
    addition: ['along', 'along', 'along', 'along', 'along', 'along', 'along', 'along']
  };
  let heard: Heard;
  beforeAll(async () => void (heard = await listen(publishable)), 60_000);

  it('no number leaves the server before the meeting settles, and then only the three of each round', () => {
    for (const place of heard.tap.places()) {
      let settled = false;
      let published = 0;
      for (const message of heard.tap.messages(place)) {
        settled ||= message.includes('"step":"settle"');
        const numbers = message.match(NUMBERS) ?? [];
        if (!settled) expect(message.match(/"(along|not-yet|abstain)"/), `${place} before the end`).toBeNull();
        expect(withoutPens(message).replace(NUMBERS, '').match(/"(along|not-yet|abstain)"/), place).toBeNull();
        published += numbers.length;
      }
      expect(published, place).toBeGreaterThan(0);
    }
    const { decision } = JSON.parse(heard.record) as { decision: { rounds: { counts: unknown }[] } };
    expect(decision.rounds.map((r) => r.counts)).toEqual([{ along: 5, 'not-yet': 3, abstain: 0 }, { along: 8, 'not-yet': 0, abstain: 0 }]);
  });
});
