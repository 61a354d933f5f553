/**
 * A PDF file as its numbered objects, for a step that changes a few of them. Reads one layout only: what Typst 0.14 writes (a classic table of
 * places, no object streams, objects in the order of their numbers, one revision). Anything else is refused, so that a new version of Typst is
 * noticed in the tests and not in an archive.
 * Source: ISO 32000-1, 7.5 (file structure).
 */

export interface PdfObjects {
  /** The first lines, up to the first object. */
  readonly head: string;
  /** The text of each object between `obj` and `endobj`, by its number; latin1, one letter for a byte. Number 0 is never used. */
  readonly objects: string[];
  /** The dictionary at the end. */
  readonly trailer: string;
}

const END = '\nendobj\n\n';

/** Takes a file apart. Throws on any layout that is not the one expected. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const [, where] = /\nstartxref\n(\d+)\n%%EOF\n?$/.exec(file.slice(-64)) ?? refuse('its end');
  const table = Number(where);
  const [first, count] = /^xref\n0 (\d+)\n/.exec(file.slice(table, table + 32)) ?? refuse('its table of places');
  const rowsAt = table + first.length;
  const trailerAt = rowsAt + Number(count) * 20;
  const [, trailer] = /^trailer\n(<<[^]*>>)\nstartxref\n/.exec(file.slice(trailerAt)) ?? refuse('its trailer');
  if (trailer === undefined || /\/(Prev|XRefStm|Encrypt)\b/.test(trailer)) refuse('an older revision, or a lock');
  const places = placesOf(file, rowsAt, Number(count));
  const objects = places.map((place, number) => (number === 0 ? '' : objectAt(file, number, place, places[number + 1] ?? table)));
  return { head: file.slice(0, places[1]), objects, trailer };
}

function placesOf(file: string, rowsAt: number, count: number): number[] {
  const places: number[] = [];
  for (let number = 0; number < count; number++) {
    const row = file.slice(rowsAt + number * 20, rowsAt + number * 20 + 20);
    const expected = number === 0 ? /^0000000000 65535 f[ \r]\n$/ : /^\d{10} 00000 n[ \r]\n$/;
    if (!expected.test(row)) refuse(`row ${number} of its table of places`);
    const place = Number(row.slice(0, 10));
    if (number > 0 && place <= (places.at(-1) ?? 0)) refuse('objects out of order');
    places.push(place);
  }
  return places;
}

function objectAt(file: string, number: number, from: number, to: number): string {
  const start = `${number} 0 obj\n`;
  if (!file.startsWith(start, from) || file.slice(to - END.length, to) !== END) refuse(`object ${number}`);
  return file.slice(from + start.length, to - END.length);
}

/** Puts a file together again, with a new table of places. */
export function writeObjects({ head, objects, trailer }: PdfObjects): Uint8Array {
  let at = head.length;
  const rows: string[] = [];
  const parts = objects.slice(1).map((object, i) => {
    const part = `${i + 1} 0 obj\n${object}${END}`;
    rows.push(`${String(at).padStart(10, '0')} 00000 n \n`);
    at += part.length;
    return part;
  });
  const file = [head, ...parts, `xref\n0 ${objects.length}\n0000000000 65535 f \n`, ...rows, `trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`];
  return Buffer.from(file.join(''), 'latin1');
}

/** A reference in an object, such as `/Root 98 0 R`; refuses when it is not there once. */
export function referenceOf(object: string, name: string): number {
  const found = [...object.matchAll(new RegExp(`/${name} (\\d+) 0 R`, 'g'))];
  if (found.length !== 1) refuse(`/${name}`);
  return Number(found[0]?.[1]);
}

/** Puts `to` where `from` stands; refuses when it does not stand there exactly once. */
export function replaceOnce(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  if (at < 0 || text.includes(from, at + 1)) refuse(from.trim().slice(0, 40));
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** Ends the work with what was not as expected. */
export function refuse(what: string): never {
  throw new Error(`This PDF is laid out in another way than expected: ${what}.`);
}
