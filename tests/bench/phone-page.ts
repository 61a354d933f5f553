import { verifyBallotBytes } from '../../src/lib/ballot/verify.ts';
import { LABELS, signable, type BallotBody } from '../../src/lib/ballot/messages.ts';
import { makeEnvelope, openEnvelope, type Envelope } from '../../src/lib/client/ballot/blinding.ts';
import { browserSuite } from '../../src/lib/client/ballot/suite.ts';
import { base64url, fromBase64url } from '../../src/lib/core/bytes.ts';
import { methodOf } from '../../src/lib/meeting/methods/index.ts';
import { ed25519 } from '../../src/lib/client/ballot/ed25519.ts';

/** What a phone computes in a secret round, for `phone-work.ts` to measure in a browser: the functions of the app themselves. */

const timed = async <T>(work: () => T | Promise<T>): Promise<[T, number]> => {
  const from = performance.now();
  const made = await work();
  return [made, performance.now() - from];
};
const DECISION = 'decision-1';

const page = {
  async blind(n: string): Promise<{ envelope: Envelope; ms: number }> {
    const [envelope, ms] = await timed(() => makeEnvelope(DECISION, { n }));
    return { envelope: envelope!, ms };
  },
  async finalize(n: string, envelope: Envelope, stamp: string): Promise<number> {
    const [stamped, ms] = await timed(() => openEnvelope(DECISION, { n }, envelope, stamp));
    if (!stamped) throw new Error('the stamp is none');
    return ms;
  },
  async sign(secret: string): Promise<number> {
    const body: BallotBody = { v: 1, decision: DECISION, round: 1, text: 'x', previous: null, choice: 'along', sequence: 1 };
    const [, ms] = await timed(() => base64url(ed25519.sign(signable(LABELS.ballot, body), fromBase64url(secret)!)));
    return ms;
  },
  async check(file: string): Promise<number> {
    const bytes = new TextEncoder().encode(file);
    const [{ holds }, ms] = await timed(() => verifyBallotBytes(bytes, browserSuite, (counts, entitled) => methodOf('deep-democracy')!.classOf(counts, entitled)));
    if (!holds) throw new Error('the file does not hold');
    return ms;
  }
};
export type PhonePage = typeof page;
(globalThis as unknown as { phone: PhonePage }).phone = page;
