/**
 * The process of the Box. Ballots are in its memory and nowhere else: it may write no file and start no program (`keeper.ts` starts it so), has
 * no environment, and prints nothing. It ends when the App does.
 */
import type { AddressInfo } from 'node:net';
import { Box } from './box.ts';
import { createBoxServer, doorsOf } from './http.ts';
import { toBox, type Ask, type ToApp, type ToBox } from './line.ts';
import { Pens } from './pens.ts';
import { receiptKey } from './receipts.ts';

process.title = 'meegaan-box';
// The App says when it is over. These reach a whole group of processes at once, while the App still closes its rounds.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit(0));
/** An App that went while this process was still starting is not heard going. */
const orEnd = (): void => {
  if (!process.connected) process.exit(0);
};
// an error may hold a ballot in its words: it is not told
process.on('uncaughtException', () => process.exit(1));

let box: Box | null = null;
let pens: Pens | null = null;
/** What was asked is answered one by one: whatever comes after a discard finds it done. */
let last: Promise<void> = Promise.resolve();
const say = (message: ToApp): void => void process.send?.(message);

process.on('message', (message) => {
  const heard: ToBox = toBox.parse(message);
  if (heard.type === 'begin') begin(heard);
  else last = last.then(() => (box && pens ? answer(box, pens, heard) : undefined));
});

function begin({ seed, host, port, origin, tickMs }: Extract<ToBox, { type: 'begin' }>): void {
  const key = receiptKey(Buffer.from(seed, 'base64url'));
  const mine = (box = new Box(key));
  pens = new Pens(key);
  const server = createBoxServer(doorsOf(mine, pens), { origin });
  server.once('error', (error: NodeJS.ErrnoException) => {
    process.send?.({ type: 'failed', code: error.code ?? 'unknown' } satisfies ToApp, () => process.exit(1));
  });
  server.listen(port, host, () => say({ type: 'ready', port: (server.address() as AddressInfo).port }));
  orEnd();
  setInterval(() => {
    orEnd();
    tick(mine);
  }, tickMs);
}

const told = new Map<string, number>();

/** Tells what changed since the last time [K14]: the App never learns the moment of a ballot. */
function tick(from: Box): void {
  const counts = from.counts();
  const open = new Set(counts.map(({ decision, round }) => `${decision}/${round}`));
  for (const place of told.keys()) if (!open.has(place)) told.delete(place);
  for (const { decision, round, received } of counts) {
    const place = `${decision}/${round}`;
    if ((told.get(place) ?? 0) === received) continue;
    told.set(place, received);
    say({ type: 'count', place: { decision, round }, received });
  }
}

async function answer(from: Box, written: Pens, ask: Ask): Promise<void> {
  const { id } = ask;
  if (ask.type === 'open') {
    let full = false;
    try {
      from.open(ask.round);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      full = true;
    }
    return say({ type: 'opened', id, full });
  }
  if (ask.type === 'open-pens') return say({ type: 'pens-opened', id, keys: await written.open(ask.pens) });
  const { decision, round } = ask.place;
  if (ask.type === 'close-pens') return say({ type: 'pens-closed', id, closed: await written.close(ask.place) });
  if (ask.type === 'discard-pens') {
    await written.discard(ask.place);
    return say({ type: 'discarded', id });
  }
  if (ask.type === 'received') return say({ type: 'received', id, received: from.received(decision, round) });
  if (ask.type === 'close') return say({ type: 'closed', id, closed: from.close(decision, round) });
  from.discard(decision, round);
  say({ type: 'discarded', id });
}
