import { generateKeyPairSync } from 'node:crypto';
import type { BallotBox, BoxAddress, PensToOpen, Place, RoundToOpen } from '../../src/lib/ballot/box.ts';
import { Box } from '../../src/lib/server/box/box.ts';
import { Pens } from '../../src/lib/server/box/pens.ts';

/** The Box in this process, behind the port that the App knows: for tests of what is around it. The real one is a process of its own. */
export class LocalBox implements BallotBox {
  readonly #keys = generateKeyPairSync('ed25519');
  #box = new Box(this.#keys.privateKey);
  #pens = new Pens(this.#keys.privateKey);
  #epoch = 1;
  #onReceived: ((place: Place, received: number) => void)[] = [];
  #onLost: (() => void)[] = [];

  get address(): BoxAddress {
    return { url: 'http://box.test', key: this.#keys.publicKey.export({ format: 'jwk' }).x!, epoch: String(this.#epoch), spreadMs: 0 };
  }

  async open(round: RoundToOpen): Promise<void> {
    this.#box.open(round);
  }
  async received({ decision, round }: Place): Promise<number> {
    return this.#box.received(decision, round);
  }
  async close({ decision, round }: Place): ReturnType<BallotBox['close']> {
    return this.#box.close(decision, round);
  }
  discard({ decision, round }: Place): void {
    this.#box.discard(decision, round);
  }
  openPens(pens: PensToOpen) {
    return this.#pens.open(pens);
  }
  closePens(place: Place) {
    return this.#pens.close(place);
  }
  discardPens(place: Place): void {
    void this.#pens.discard(place);
  }
  onReceived(listener: (place: Place, received: number) => void): void {
    this.#onReceived.push(listener);
  }
  onLost(listener: () => void): void {
    this.#onLost.push(listener);
  }
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  /** What the tick of the real one does. */
  tell(place: Place): void {
    for (const listener of this.#onReceived) listener(place, this.#box.received(place.decision, place.round));
  }

  /** The process dies and comes back: empty, with another epoch. */
  crash(): void {
    this.#box = new Box(this.#keys.privateKey);
    this.#pens = new Pens(this.#keys.privateKey);
    this.#epoch++;
    for (const listener of this.#onLost) listener();
  }

  /** What phones use instead of the network: takes what is posted to this box, and answers as it does. */
  readonly fetch: typeof fetch = async (where, init) => {
    const message: unknown = JSON.parse(String(init?.body).trim());
    const door = String(where).split('/').at(-1);
    return Response.json(await (door === 'pen' ? this.#pens.pen(message) : door === 'write' ? this.#pens.write(message) : this.#box.cast(message)));
  };
}
