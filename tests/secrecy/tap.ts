import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Listens on the wire itself: every byte that the server writes to every live line, by the place whose cookie opened it.
 * What the library says to itself (pings, its own ids of lines) is left out of `messages`, not out of `bytes`.
 */
export class Tap {
  readonly #lines: { place: string; parts: Buffer[]; said: Buffer[] }[] = [];

  /** Call before anybody connects. */
  constructor(http: Server) {
    http.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
      const line = { place: /seat-([^=;\s]+)=/.exec(request.headers.cookie ?? '')?.[1] ?? '', parts: [] as Buffer[], said: [] as Buffer[] };
      socket.on('data', (chunk: Buffer) => line.said.push(Buffer.from(chunk)));
      this.#lines.push(line);
      const write = socket.write.bind(socket) as (...a: unknown[]) => boolean;
      socket.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
        line.parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk));
        return write(chunk, ...rest);
      }) as typeof socket.write;
    });
  }

  places(): string[] {
    return [...new Set(this.#lines.map((l) => l.place))];
  }

  /** All bytes of a place's lines, one line after another. */
  bytes(place: string): Buffer {
    return Buffer.concat(this.#lines.filter((l) => l.place === place).flatMap((l) => l.parts));
  }

  /** The text of everything that the devices of a place said to the server. */
  saidBy(place: string): string[] {
    return this.#lines.filter((l) => l.place === place).flatMap((l) => framesOf(Buffer.concat(l.said), 0));
  }

  /** How much was heard so far. */
  get size(): number {
    return this.#lines.reduce((n, l) => n + l.parts.reduce((m, p) => m + p.length, 0), 0);
  }

  /** The text of every message to a place, in order. */
  messages(place: string): string[] {
    return this.#lines.filter((l) => l.place === place).flatMap((l) => framesOf(Buffer.concat(l.parts))).filter(isOurs);
  }
}

/** Our own messages start with 42 (event) or 43 (answer). */
function isOurs(text: string): boolean {
  return text.startsWith('42') || text.startsWith('43');
}

/** The text frames of a WebSocket line: unbroken and uncompressed; masked from a device, plain from the server (after its greeting). */
function framesOf(bytes: Buffer, from = bytes.indexOf('\r\n\r\n') + 4): string[] {
  let at = from;
  const frames: string[] = [];
  while (at + 2 <= bytes.length) {
    const opcode = bytes[at]! & 0x0f;
    if ((bytes[at]! & 0x70) !== 0 || (bytes[at]! & 0x80) === 0) throw new Error('a compressed or broken frame: the tap cannot read it');
    const masked = (bytes[at + 1]! & 0x80) !== 0;
    let length = bytes[at + 1]! & 0x7f;
    at += 2;
    if (length === 126) {
      length = bytes.readUInt16BE(at);
      at += 2;
    } else if (length === 127) {
      length = Number(bytes.readBigUInt64BE(at));
      at += 8;
    }
    const mask = masked ? bytes.subarray(at, (at += 4)) : null;
    const data = mask ? bytes.subarray(at, at + length).map((byte, i) => byte ^ mask[i % 4]!) : bytes.subarray(at, at + length);
    if (opcode === 1) frames.push(Buffer.from(data).toString());
    at += length;
  }
  return frames;
}

/** What a message carries, without the envelope. */
export function payloadOf(message: string): unknown {
  return JSON.parse(message.replace(/^4[23]\d*/, '')) as unknown;
}

/** Every object in a value, at any depth. */
export function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** Keeps what this process says aloud while `work` runs. */
export async function overheard(work: () => Promise<void>): Promise<string> {
  const said: string[] = [];
  const restore = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream) as (...a: unknown[]) => boolean;
    stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      said.push(String(chunk));
      return write(chunk, ...rest);
    }) as typeof stream.write;
    return () => void (stream.write = write as typeof stream.write);
  });
  const log = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => {
    const original = console[name];
    console[name] = (...words: unknown[]) => {
      said.push(words.map(String).join(' '));
      original(...words);
    };
    return () => void (console[name] = original);
  });
  try {
    await work();
  } finally {
    for (const back of [...restore, ...log]) back();
  }
  return said.join('');
}
