import { hashOf } from '../../ballot/bulletin.ts';
import { wasAsked } from '../../ballot/issuing.ts';
import type { BallotCraft } from '../../meeting/rules.ts';
import { nodeSuite } from '../box/suite.ts';
import { makeDecisionKey, type DecisionKey } from './decision-key.ts';

/**
 * The decision keys with which ballots are being given out now, in memory only [K4]. A server that ends loses them; the next one makes others, and
 * every phone asks again by itself.
 */
export class Stamps {
  readonly #keys = new Map<string, DecisionKey>();
  readonly #make: () => Promise<DecisionKey>;
  /** A secret round is coming or over, and none is open: a good moment to make a key ahead. */
  readonly ahead: () => void;

  constructor(make: () => Promise<DecisionKey> = makeDecisionKey, ahead: () => void = () => {}) {
    this.#make = make;
    this.ahead = ahead;
  }

  async make(): Promise<DecisionKey> {
    const key = await this.#make();
    this.#keys.set(key.public.n, key);
    return key;
  }

  has(n: string): boolean {
    return this.#keys.has(n);
  }

  /** From now on nobody gets a ballot of this key, whatever happens to this process. */
  destroy(n: string): void {
    this.#keys.get(n)?.destroy();
    this.#keys.delete(n);
  }

  /** What the rules of the meeting ask of it. */
  readonly craft: BallotCraft = {
    hash: (value) => hashOf(value, nodeSuite),
    asked: (decision, key, asking) => wasAsked(decision, key, asking, nodeSuite),
    stamp: ({ n }, blinded) => this.#keys.get(n)?.sign(blinded) ?? null
  };
}
