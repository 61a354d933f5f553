import { generateKeyPairSync, sign as signWith, type KeyObject } from 'node:crypto';
import { bulletinOf, hashOf, type Bulletin } from '../../src/lib/ballot/bulletin.ts';
import { askingBody } from '../../src/lib/ballot/issuing.ts';
import { BALLOT_FILE, ballotFileBytes, type BallotFile, type FiledRound } from '../../src/lib/ballot/file.ts';
import type { RsaKey } from '../../src/lib/ballot/keys.ts';
import { LABELS, signable, type Ballot, type BallotBody, type BallotChoice } from '../../src/lib/ballot/messages.ts';
import { receiptBody } from '../../src/lib/ballot/mine.ts';
import { makeEnvelope, openEnvelope, type Stamped } from '../../src/lib/client/ballot/blinding.ts';
import { base64url } from '../../src/lib/core/bytes.ts';
import { methodOf } from '../../src/lib/meeting/methods/index.ts';
import type { Counts } from '../../src/lib/meeting/vocabulary.ts';
import { nodeSuite as suite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey, type DecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { ed25519 } from '@noble/curves/ed25519.js';

/** A council that votes with the real keys and messages, without a server between: for the verifier and for whoever attacks it. */

export const classOf = (counts: Counts, entitled: number) => methodOf('deep-democracy')!.classOf(counts, entitled);
export const DECISION = 'decision-1';
const TEXTS = ['the first text', 'the text with an addition'].map((text) => hashOf(text, suite));

export interface Voter {
  readonly seat: string;
  readonly device: Uint8Array;
  readonly blinded: string;
  readonly stamped: Stamped;
}

export interface Council {
  readonly key: DecisionKey;
  readonly box: { readonly public: string; readonly private: KeyObject };
  readonly voters: Voter[];
  readonly file: BallotFile;
}

export const signed = (label: string, body: unknown, secret: Uint8Array): string => base64url(ed25519.sign(signable(label, body), secret));

/** One voter who asks for a ballot and gets it, as a phone does. */
export async function voterOf(seat: string, key: DecisionKey, decision = DECISION): Promise<Voter> {
  const envelope = (await makeEnvelope(decision, key.public))!;
  const stamped = (await openEnvelope(decision, key.public, envelope, key.sign(envelope.blinded)!))!;
  return { seat, device: crypto.getRandomValues(new Uint8Array(32)), blinded: envelope.blinded, stamped };
}

export function ballotOf(voter: Pick<Voter, 'stamped'>, round: number, choice: BallotChoice, previous: string | null, change: Partial<BallotBody> = {}): Ballot {
  const { secret, ...public_ } = voter.stamped;
  const body: BallotBody = { v: 1, decision: DECISION, round, text: TEXTS[round - 1]!, previous, choice, sequence: 1, ...change };
  return { body, ...public_, signature: signed(LABELS.ballot, body, Buffer.from(secret, 'base64url')) };
}

export const entitledOf = (voters: readonly Voter[]) => voters.map(({ seat }) => seat);
export const issuedOf = (voters: readonly Voter[], key: RsaKey, decision = DECISION) =>
  voters.map(({ seat, device, blinded }) => ({ seat, device: base64url(ed25519.getPublicKey(device)), blinded, proof: signed(LABELS.issue, askingBody(decision, key, blinded, suite), device) }));

export const filed = (bulletin: Bulletin, counts: Counts, entitled: number): FiledRound => ({
  number: bulletin.round, text: TEXTS[bulletin.round - 1]!, hash: hashOf(bulletin, suite), class: classOf(counts, entitled), entitled, bulletin
});

/** The same file with other content, with every hash and sum made to fit again: what an operator can do who rewrites all. */
export function rewritten(file: BallotFile, change: (draft: { -readonly [K in keyof BallotFile]: BallotFile[K] }) => void): BallotFile {
  const draft = structuredClone(file);
  change(draft);
  const { sum: _, ...rest } = draft;
  return JSON.parse(Buffer.from(ballotFileBytes(rest, suite)).toString()) as BallotFile;
}

/** A receipt as the Box gives it. */
export const receiptOf = (ballot: Ballot, box: Council['box']): string =>
  signWith(null, signable(LABELS.receipt, receiptBody(ballot, suite)), box.private).toString('base64url');

/** Seven people, two rounds; of three who could not come along two do so in the second; one lets their choice stand. */
export async function council(): Promise<Council> {
  const key = await makeDecisionKey();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const box = { public: publicKey.export({ format: 'jwk' }).x!, private: privateKey };
  const voters = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((seat) => voterOf(seat, key)));
  key.destroy();
  const first: BallotChoice[] = ['along', 'along', 'along', 'along', 'not-yet', 'not-yet', 'not-yet'];
  const second: BallotChoice[] = ['along', 'along', 'along', 'stand', 'along', 'along', 'not-yet'];
  const one = bulletinOf(DECISION, 1, voters.map((voter, i) => ballotOf(voter, 1, first[i]!, null)));
  const two = bulletinOf(DECISION, 2, voters.map((voter, i) => ballotOf(voter, 2, second[i]!, hashOf(one, suite))));
  const issued = issuedOf(voters, key.public);
  const rest = {
    format: BALLOT_FILE, decision: DECISION, method: 'deep-democracy', script: hashOf('script', suite), key: key.public, box: box.public, entitled: entitledOf(voters), issued, frozen: hashOf(issued, suite),
    rounds: [filed(one, { along: 4, 'not-yet': 3, abstain: 0 }, 7), filed(two, { along: 6, 'not-yet': 1, abstain: 0 }, 7)], onPaper: []
  } as const;
  return { key, box, voters, file: JSON.parse(Buffer.from(ballotFileBytes(rest, suite)).toString()) as BallotFile };
}
