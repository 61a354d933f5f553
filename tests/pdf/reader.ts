/**
 * A reader of PDF for tests: the objects of a file, as ISO 32000-1 section 7 says. It shares nothing with the code that writes PDFs, so that a mistake
 * there is not made twice. It reads classic tables of places and streams that are plain or deflated; anything else throws.
 */
import { inflateSync } from 'node:zlib';

export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
/** The bytes of a string, one letter for each. */
export class Bytes {
  readonly latin1: string;
  constructor(latin1: string) {
    this.latin1 = latin1;
  }
  /** As people read it. */
  get text(): string {
    if (!this.latin1.startsWith('\u00fe\u00ff')) return this.latin1;
    return Buffer.from(this.latin1.slice(2), 'latin1').swap16().toString('utf16le');
  }
}
/** An operator of a content stream. */
export class Operator {
  readonly operator: string;
  constructor(operator: string) {
    this.operator = operator;
  }
}
export type Dict = ReadonlyMap<string, Value>;
export type Value = Ref | Name | Bytes | Operator | Stream | Dict | readonly Value[] | number | boolean | null;
export class Stream {
  readonly dict: Dict;
  readonly raw: Buffer;
  constructor(dict: Dict, raw: Buffer) {
    this.dict = dict;
    this.raw = raw;
  }
  /** What it holds. */
  get data(): Buffer {
    const filter = this.dict.get('Filter');
    const names = (Array.isArray(filter) ? filter : filter === undefined ? [] : [filter]) as Value[];
    return names.reduce<Buffer>((data, one) => {
      if (one instanceof Name && one.name === 'FlateDecode') return inflateSync(data);
      throw new Error('a filter that this reader does not know');
    }, this.raw);
  }
}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[()<>[\]{}/%]/;

/** Reads values one after another. */
export class Lexer {
  readonly #text: string;
  at: number;
  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** The next value; undefined at the end. */
  next(): Value | undefined {
    this.#skip();
    const c = this.#text[this.at];
    if (c === undefined) return undefined;
    if (c === '/') return this.#name();
    if (c === '(') return this.#string();
    if (c === '[') return this.#array();
    if (c === '<') return this.#text[this.at + 1] === '<' ? this.#dict() : this.#hex();
    const word = this.#word();
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return this.#numberOrRef(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Operator(word);
  }

  #skip(): void {
    for (;;) {
      while (SPACE.test(this.#text[this.at] ?? 'x')) this.at++;
      if (this.#text[this.at] !== '%') return;
      while (!/[\r\n]/.test(this.#text[this.at] ?? '\n')) this.at++;
    }
  }

  #word(): string {
    const from = this.at;
    while (this.at < this.#text.length && !SPACE.test(this.#text[this.at]!) && !DELIMITER.test(this.#text[this.at]!)) this.at++;
    if (this.at === from) throw new Error(`a sign that is not expected at ${from}`);
    return this.#text.slice(from, this.at);
  }

  #numberOrRef(word: string): Value {
    const ref = /^\s+0\s+R(?![^\s()<>[\]{}/%])/.exec(this.#text.slice(this.at, this.at + 12));
    if (!ref || !/^\d+$/.test(word)) return Number(word);
    this.at += ref[0].length;
    return new Ref(Number(word));
  }

  #name(): Name {
    this.at++;
    const from = this.at;
    while (this.at < this.#text.length && !SPACE.test(this.#text[this.at]!) && !DELIMITER.test(this.#text[this.at]!)) this.at++;
    return new Name(this.#text.slice(from, this.at).replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
  }

  #string(): Bytes {
    const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };
    let depth = 1;
    let out = '';
    for (this.at++; this.at < this.#text.length; this.at++) {
      let c = this.#text[this.at]!;
      if (c === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at + 1, this.at + 4))?.[0];
        c = this.#text[++this.at] ?? '';
        if (octal) this.at += octal.length - 1;
        out += octal ? String.fromCharCode(parseInt(octal, 8) & 255) : (ESCAPES[c] ?? c);
        continue;
      }
      if (c === '(') depth++;
      if (c === ')' && --depth === 0) {
        this.at++;
        return new Bytes(out);
      }
      out += c;
    }
    throw new Error('a string without an end');
  }

  #hex(): Bytes {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return new Bytes(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
  }

  #array(): Value[] {
    this.at++;
    const all: Value[] = [];
    for (;;) {
      this.#skip();
      if (this.#text[this.at] === ']') {
        this.at++;
        return all;
      }
      const value = this.next();
      if (value === undefined) throw new Error('an array without an end');
      all.push(value);
    }
  }

  #dict(): Dict {
    this.at += 2;
    const all = new Map<string, Value>();
    for (;;) {
      this.#skip();
      if (this.#text.startsWith('>>', this.at)) {
        this.at += 2;
        return all;
      }
      const key = this.next();
      const value = this.next();
      if (!(key instanceof Name) || value === undefined) throw new Error('a dictionary without an end');
      all.set(key.name, value);
    }
  }
}

/** A file, its objects read when they are asked for. */
export class PdfFile {
  readonly trailer: Dict;
  readonly bytes: Buffer;
  readonly #text: string;
  readonly #places: readonly number[];
  readonly #read = new Map<number, Value>();

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#text = this.bytes.toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-100));
    const head = start && /^xref\s+0 (\d+)\s+/.exec(this.#text.slice(Number(start[1]), Number(start[1]) + 40));
    if (!start || !head) throw new Error('no table of places');
    const rows = Number(start[1]) + head[0].length;
    this.#places = Array.from({ length: Number(head[1]) }, (_, i) => Number(this.#text.slice(rows + i * 20, rows + i * 20 + 10)));
    const lexer = new Lexer(this.#text, rows + this.#places.length * 20);
    const word = lexer.next();
    const trailer = lexer.next();
    if (!(word instanceof Operator) || !(trailer instanceof Map)) throw new Error('no trailer');
    this.trailer = trailer;
  }

  get count(): number {
    return this.#places.length;
  }

  /** An object by its number. */
  object(number: number): Value {
    const known = this.#read.get(number);
    if (known !== undefined) return known;
    const place = this.#places[number];
    const start = `${number} 0 obj`;
    if (!place || !this.#text.startsWith(start, place)) throw new Error(`object ${number} is not where the table says`);
    const lexer = new Lexer(this.#text, place + start.length);
    const value = lexer.next() ?? null;
    const stream = /^\s*stream\r?\n/.exec(this.#text.slice(lexer.at, lexer.at + 12));
    const whole = stream && value instanceof Map ? this.#stream(value, lexer.at + stream[0].length) : value;
    this.#read.set(number, whole);
    return whole;
  }

  #stream(dict: Dict, from: number): Stream {
    const length = this.get(dict.get('Length'));
    if (typeof length !== 'number' || !/^\s*endstream/.test(this.#text.slice(from + length, from + length + 12))) throw new Error('a stream with a wrong length');
    return new Stream(dict, this.bytes.subarray(from, from + length));
  }

  /** What a value is, behind its reference. */
  get(value: Value | undefined): Value | undefined {
    return value instanceof Ref ? this.object(value.number) : value;
  }

  dict(value: Value | undefined): Dict {
    const found = this.get(value);
    return found instanceof Stream ? found.dict : found instanceof Map ? found : new Map<string, Value>();
  }

  array(value: Value | undefined): readonly Value[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
  }

  name(value: Value | undefined): string | null {
    const found = this.get(value);
    return found instanceof Name ? found.name : null;
  }

  text(value: Value | undefined): string | null {
    const found = this.get(value);
    return found instanceof Bytes ? found.text : null;
  }

  get root(): Dict {
    return this.dict(this.trailer.get('Root'));
  }

  /** The pages in order, each with its own reference. */
  pages(): { readonly ref: number; readonly page: Dict }[] {
    const walk = (value: Value | undefined): { ref: number; page: Dict }[] => {
      const node = this.dict(value);
      if (this.name(node.get('Type')) === 'Pages') return this.array(node.get('Kids')).flatMap(walk);
      return value instanceof Ref ? [{ ref: value.number, page: node }] : [];
    };
    return walk(this.root.get('Pages'));
  }
}
