import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { chance } from './chance.ts';

/** How bad the network is. Times in ms. */
export interface Weather {
  /** There and back: so long, give or take `jitter`. */
  readonly roundTrip: number;
  readonly jitter: number;
  readonly bytesPerSecond: number;
  /** Chance in each second that a connection is torn (RST). */
  readonly resets: number;
  /** Chance in each second that a connection dies without a word: no FIN, nothing comes through any more. */
  readonly halfOpen: number;
  /** For so long nothing at all comes through, to anybody; and how long after the last time that happens again. */
  readonly blackout: number;
  readonly blackoutEvery: number;
}

/** The bad wifi of ux-trust R6; its blackouts of 30 s can be shortened. */
export const badWifi = (blackout: number, blackoutEvery: number, roundTrip = 800): Weather => ({
  roundTrip, jitter: roundTrip / 2, bytesPerSecond: 8_000, resets: 0.05, halfOpen: 0.01, blackout, blackoutEvery
});

export interface Chaos {
  readonly origin: string;
  readonly happened: { connections: number; resets: number; halfOpen: number; blackouts: number };
  /** Until then everything goes through as it comes; then one line is torn at once, and nothing comes through for a while. */
  begin(): void;
  end(): void;
  close(): void;
}

interface Pair {
  readonly ends: readonly [Socket, Socket];
  dead: boolean;
}

/** A network between phones and a server on this computer that behaves like the wifi of a full hall. */
export async function openChaos(target: number, weather: Weather, seed: number): Promise<Chaos> {
  const random = chance(seed);
  const happened = { connections: 0, resets: 0, halfOpen: 0, blackouts: 0 };
  const pairs = new Set<Pair>();
  let wild = false;
  let darkUntil = 0;
  let nextDark = 0;

  /** Carries bytes one way: late, slowly, in order. */
  function carry(pair: Pair, from: Socket, to: Socket): void {
    let last = 0;
    let waiting = 0;
    const arrival = (bytes: number): number => {
      const oneWay = wild ? (weather.roundTrip + (random() * 2 - 1) * weather.jitter) / 2 : 0;
      last = Math.max(last, Date.now() + oneWay) + (wild ? (bytes / weather.bytesPerSecond) * 1000 : 0);
      return last;
    };
    const deliver = (at: number, what: () => void): void => {
      const wait = Math.max(at, darkUntil) - Date.now();
      if (wait <= 0) return what();
      setTimeout(() => deliver(at, what), wait);
    };
    from.on('data', (chunk: Buffer) => {
      waiting += chunk.length;
      if (waiting > 65_536) from.pause();
      deliver(arrival(chunk.length), () => {
        waiting -= chunk.length;
        if (waiting < 32_768) from.resume();
        if (!pair.dead && to.writable) to.write(chunk);
      });
    });
    from.on('end', () => deliver(arrival(0), () => void (pair.dead || to.end())));
    from.on('close', () => {
      // of a dead connection the other side hears nothing, as when a phone walks out of the building
      if (!pair.dead) deliver(last, () => to.destroy());
      else if (from === pair.ends[1]) pair.ends[0].destroy();
      pairs.delete(pair);
    });
    from.on('error', () => {});
  }

  const server = createServer((phone) => {
    const house = connect(target, '127.0.0.1');
    const pair: Pair = { ends: [phone, house], dead: false };
    pairs.add(pair);
    happened.connections++;
    phone.setNoDelay(true);
    house.setNoDelay(true);
    carry(pair, phone, house);
    carry(pair, house, phone);
  });
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));

  const everySecond = setInterval(() => {
    if (!wild) return;
    const now = Date.now();
    if (now >= nextDark) {
      darkUntil = now + weather.blackout;
      nextDark = darkUntil + weather.blackoutEvery;
      happened.blackouts++;
    }
    for (const pair of pairs) {
      if (pair.dead) continue;
      const luck = random();
      if (luck < weather.resets) {
        happened.resets++;
        for (const end of pair.ends) end.resetAndDestroy();
      } else if (luck < weather.resets + weather.halfOpen) {
        happened.halfOpen++;
        pair.dead = true;
      }
    }
  }, 1_000);

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    happened,
    begin() {
      wild = true;
      // begins with the worst: short plays have it too
      nextDark = 0;
      const [first] = pairs;
      if (!first) return;
      happened.resets++;
      for (const end of first.ends) end.resetAndDestroy();
    },
    end() {
      wild = false;
      darkUntil = 0;
    },
    close() {
      clearInterval(everySecond);
      server.close();
      for (const { ends } of pairs) for (const end of ends) end.destroy();
    }
  };
}
