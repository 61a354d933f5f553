import { bulletinOf, hashOf } from '../../src/lib/ballot/bulletin.ts';
import type { BallotFile } from '../../src/lib/ballot/file.ts';
import type { Ballot } from '../../src/lib/ballot/messages.ts';
import { frozenAsIKnow, isReceipt } from '../../src/lib/ballot/mine.ts';
import { verifyBallots, type Finding } from '../../src/lib/ballot/verify.ts';
import { makeEnvelope, openEnvelope, type Stamped } from '../../src/lib/client/ballot/blinding.ts';
import type { KeptBallot } from '../../src/lib/client/ballot/keeping.ts';
import { isMyList, lookAt } from '../../src/lib/client/ballot/looking.ts';
import { shortCode } from '../../src/lib/core/short-code.ts';
import { methodOf } from '../../src/lib/meeting/methods/index.ts';
import type { Counts } from '../../src/lib/meeting/vocabulary.ts';
import { nodeSuite as suite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { ballotOf, council, DECISION, filed, issuedOf, receiptOf, rewritten, voterOf, type Council, type Voter } from './council.ts';

/**
 * What a server can do that has all its data and keys in its own hands and makes every hash fit: each fraud as what it publishes and what it
 * tells one phone. Who finds it stands in the table of the specification, and `frauds.test.ts` holds the two together.
 */

/** What the server lets the world see. */
export interface Scene {
  /** The verification file as the public gets it. */
  readonly file: BallotFile;
  /** The phone of the voter whom it concerns; null: nobody looks on it (any more). */
  readonly phone: Phone | null;
}

export interface Phone {
  readonly seat: string;
  /** The envelope that it sent; null when it asked for none. */
  readonly blinded: string | null;
  /** What came out of the envelope; null when the stamp was not one of the announced key. */
  readonly stamped: Stamped | null;
  /** For each round the last ballot that it sent, and what it got for it. */
  readonly cast: readonly { readonly ballot: Ballot; readonly receipt: string }[];
  /** What it was told at the freeze: the hash of the list. */
  readonly frozen: string;
  /** The keys that it was told when ballots were given out: of the decision and of the Box. */
  readonly key: string;
  readonly box: string;
  /** The file that it is shown, where that is another one than the public gets. */
  readonly shown?: BallotFile;
}

/**
 * What a phone finds by what it kept, with the functions of every phone. Nothing: it says "jouw stem zit erin". (Up to 100 ballots each phone also does
 * what the public verifier does; that has a column of its own.)
 */
export async function phoneFinds({ file, phone }: Scene): Promise<string[]> {
  if (!phone) return [];
  const seen = phone.shown ?? file;
  const found: string[] = [];
  if (phone.blinded !== null && phone.stamped === null) found.push('stamp');
  if (phone.cast.some(({ ballot, receipt }) => !isReceipt(receipt, ballot, file.box, suite))) found.push('receipt');
  const kept = keptBy(phone);
  const device = seen.issued.find(({ seat }) => seat === phone.seat)?.device ?? '';
  // who asked for no ballot must not be in the list; all others find it as it was at the freeze
  const listed = phone.blinded === null ? frozenAsIKnow(seen.issued, phone.seat, null) : isMyList(seen, { n: seen.issued.length, list: phone.frozen }, kept, phone.seat, device);
  if (!listed) found.push('list');
  const { holds } = await verifyBallots(seen, suite, (counts, entitled) => methodOf(seen.method)!.classOf(counts, entitled));
  for (const [i, { bulletin, number }] of seen.rounds.entries()) {
    const look = await lookAt(seen, number, hashOf(bulletin, suite), kept);
    if (look && look.ballot !== 'in' && look.ballot !== 'not-cast') found.push(look.ballot);
    if (look && !look.sound && holds && listed) found.push('unsound');
    // the big screen is where the public looks: people compare its twelve characters with those on their phone
    if (shortCode(hashOf(bulletin, suite)) !== shortCode(file.rounds[i]!.hash)) found.push('code');
  }
  return found;
}

const keptBy = ({ stamped, blinded, cast, frozen, key, box }: Phone): KeptBallot => ({
  decision: DECISION, key, box, place: 1, given: 1, envelope: null, blinded, stamped, list: frozen, looks: [],
  rounds: Object.fromEntries(cast.map(({ ballot, receipt }) => [ballot.body.round, { sent: [ballot], receipt: { sequence: ballot.body.sequence, receipt, epoch: 'x' } }]))
});

export interface Fraud {
  /** Where it stands in the table of the specification. */
  readonly id: string;
  /** What the public verifier says of it: exactly these codes; none: it finds nothing. */
  readonly verifier: readonly Finding['code'][];
  /** What the phone of the voter finds; none: nothing. */
  readonly phone: readonly string[];
  readonly make: (council: Council) => Scene | Promise<Scene>;
}

/** The phone of a voter who was served honestly until now. */
export function honest(c: Council, voter: Voter): Phone {
  const cast = c.file.rounds.map(({ bulletin }) => bulletin.ballots.find(({ pseudonym }) => pseudonym === voter.stamped.pseudonym)!);
  return { seat: voter.seat, blinded: voter.blinded, stamped: voter.stamped, frozen: c.file.frozen, key: c.file.key.n, box: c.file.box, cast: cast.map((ballot) => ({ ballot, receipt: receiptOf(ballot, c.box) })) };
}

const ballotsOf = (c: Council, round: number): readonly Ballot[] => c.file.rounds[round - 1]!.bulletin.ballots;
const ownOf = (c: Council, round: number, voter: Voter): Ballot => ballotsOf(c, round).find(({ pseudonym }) => pseudonym === voter.stamped.pseudonym)!;
const others = (c: Council, round: number, voter: Voter): Ballot[] => ballotsOf(c, round).filter(({ pseudonym }) => pseudonym !== voter.stamped.pseudonym);

/** The file with other ballots in one round, and the class that follows from them. */
function withBallots(c: Council, round: number, ballots: readonly Ballot[], counts: Counts): BallotFile {
  return rewritten(c.file, (draft) => {
    const rounds = [...draft.rounds];
    rounds[round - 1] = filed(bulletinOf(DECISION, round, ballots), counts, 7);
    draft.rounds = rounds;
  });
}
const lists = (c: Council, change: (draft: { entitled: BallotFile['entitled']; issued: BallotFile['issued'] }) => void, frozen = true): BallotFile =>
  rewritten(c.file, (draft) => {
    change(draft);
    if (frozen) draft.frozen = hashOf(draft.issued, suite);
  });

/** A small meeting of its own, where the operator keeps the decision key: five voters, and whatever he makes besides. */
async function keeping(make: (voters: readonly Voter[], extra: Voter) => readonly Ballot[], absent?: number): Promise<Scene> {
  const key = await makeDecisionKey();
  const [extra, ...voters] = await Promise.all(['x', 'a', 'b', 'c', 'd', 'e'].map((seat) => voterOf(seat, key)));
  const issued = issuedOf(voters, key.public);
  const bulletin = bulletinOf(DECISION, 1, make(voters, extra!));
  const counts = { along: bulletin.ballots.length, 'not-yet': 0, abstain: 0 };
  const c = await council5(key.public, voters, issued, filed(bulletin, counts, 5));
  const mine = ballotOf(voters[0]!, 1, 'along', null);
  const phone: Phone = { seat: 'a', blinded: voters[0]!.blinded, stamped: voters[0]!.stamped, frozen: c.file.frozen, key: key.public.n, box: c.file.box, cast: [{ ballot: mine, receipt: receiptOf(mine, c.box) }] };
  return { file: c.file, phone: absent === 0 ? null : phone };
}

async function council5(key: BallotFile['key'], voters: readonly Voter[], issued: BallotFile['issued'], round: BallotFile['rounds'][0]) {
  const c = await council();
  const file = rewritten(c.file, (draft) => {
    Object.assign(draft, { key, entitled: voters.map(({ seat }) => seat), issued, frozen: hashOf(issued, suite), rounds: [round] });
  });
  return { file, box: c.box };
}

export const FRAUDS: readonly Fraud[] = [
  {
    id: 'F1', verifier: ['bad-ballot'], phone: ['altered'],
    make(c) {
      const voter = c.voters[6]!;
      const own = ownOf(c, 2, voter);
      const flipped: Ballot = { ...own, body: { ...own.body, choice: 'along' } };
      return { file: withBallots(c, 2, [...others(c, 2, voter), flipped], { along: 7, 'not-yet': 0, abstain: 0 }), phone: honest(c, voter) };
    }
  },
  {
    id: 'F2', verifier: ['not-sorted'], phone: [],
    make(c) {
      const [voter] = c.voters;
      return { file: withBallots(c, 2, [...ballotsOf(c, 2), ownOf(c, 2, voter!)], { along: 7, 'not-yet': 1, abstain: 0 }), phone: honest(c, voter!) };
    }
  },
  {
    id: 'F3', verifier: ['bad-ballot', 'more-ballots-than-issued'], phone: [],
    async make(c) {
      const extra = await voterOf('x', await makeDecisionKey());
      const own = ballotOf(extra, 2, 'along', c.file.rounds[0]!.hash);
      return { file: withBallots(c, 2, [...ballotsOf(c, 2), own], { along: 7, 'not-yet': 1, abstain: 0 }), phone: honest(c, c.voters[0]!) };
    }
  },
  { id: 'F4', verifier: ['more-ballots-than-issued'], phone: [], make: () => keeping((voters, extra) => [...voters, extra].map((v) => ballotOf(v, 1, 'along', null))) },
  {
    id: 'F5', verifier: [], phone: ['missing'],
    make(c) {
      const voter = c.voters[6]!;
      return { file: withBallots(c, 2, others(c, 2, voter), { along: 6, 'not-yet': 0, abstain: 0 }), phone: honest(c, voter) };
    }
  },
  { id: 'F6', verifier: [], phone: ['missing'], make: () => keeping(([, ...voters], extra) => [...voters, extra].map((v) => ballotOf(v, 1, 'along', null))) },
  {
    id: 'F7', verifier: [], phone: ['altered'],
    make(c) {
      // the voter corrected; the operator publishes what they had sent first, which they did sign
      const voter = c.voters[0]!;
      const { hash } = c.file.rounds[0]!;
      const [sent, corrected] = [ballotOf(voter, 2, 'not-yet', hash), ballotOf(voter, 2, 'along', hash, { sequence: 2 })];
      const cast = [honest(c, voter).cast[0]!, { ballot: corrected, receipt: receiptOf(corrected, c.box) }];
      return { file: withBallots(c, 2, [...others(c, 2, voter), sent], { along: 5, 'not-yet': 2, abstain: 0 }), phone: { ...honest(c, voter), cast } };
    }
  },
  {
    id: 'F8', verifier: [], phone: [],
    // voter 0 took a ballot, sent none and has gone; the operator had their phone's script, or made the "phone" himself
    make: () => keeping((voters) => voters.map((v) => ballotOf(v, 1, 'along', null)), 0)
  },
  {
    id: 'F9', verifier: ['bad-ballot'], phone: ['altered'],
    make(c) {
      const voter = c.voters[0]!;
      const replayed = ownOf(c, 1, voter);
      return { file: withBallots(c, 2, [...others(c, 2, voter), replayed], { along: 6, 'not-yet': 1, abstain: 0 }), phone: honest(c, voter) };
    }
  },
  {
    id: 'F10', verifier: ['bad-ballot'], phone: ['missing'],
    make(c) {
      // every ballot of the second round names the hash of the first bulletin
      const voter = c.voters[4]!;
      return { file: withBallots(c, 1, others(c, 1, voter), { along: 4, 'not-yet': 2, abstain: 0 }), phone: honest(c, voter) };
    }
  },
  {
    id: 'F11', verifier: ['bad-ballot'], phone: [],
    make(c) {
      const file = rewritten(c.file, (draft) => void (draft.rounds = [{ ...draft.rounds[0]!, text: hashOf('another text', suite) }, draft.rounds[1]!]));
      return { file, phone: honest(c, c.voters[0]!) };
    }
  },
  {
    id: 'F12', verifier: ['class-wrong'], phone: [],
    make: (c) => ({ file: rewritten(c.file, (draft) => void (draft.rounds = [{ ...draft.rounds[0]!, class: 'everyone' }, draft.rounds[1]!])), phone: honest(c, c.voters[0]!) })
  },
  {
    id: 'F13', verifier: [], phone: [],
    make(c) {
      // three of seven answered, which is no majority; of five it is one
      const three = c.voters.slice(0, 3).map((voter) => ownOf(c, 2, voter));
      const round = filed(bulletinOf(DECISION, 2, three), { along: 3, 'not-yet': 0, abstain: 0 }, 5);
      return { file: rewritten(c.file, (draft) => void (draft.rounds = [draft.rounds[0]!, round])), phone: honest(c, c.voters[0]!) };
    }
  },
  {
    id: 'F14', verifier: [], phone: ['code'],
    make(c) {
      // each of the two files holds by itself
      const voter = c.voters[6]!;
      const without = withBallots(c, 2, others(c, 2, voter), { along: 6, 'not-yet': 0, abstain: 0 });
      return { file: without, phone: { ...honest(c, voter), shown: c.file } };
    }
  },
  {
    id: 'F15', verifier: [], phone: ['stamp'],
    async make(c) {
      const [announced, tagged] = await Promise.all([makeDecisionKey(), makeDecisionKey()]);
      const envelope = (await makeEnvelope(DECISION, announced.public))!;
      // an envelope is a number below the modulus: one of the other key may be too large for it, and then there is no stamp at all
      const stamp = tagged.sign(envelope.blinded) ?? announced.public.n;
      const stamped = await openEnvelope(DECISION, announced.public, envelope, stamp);
      return { file: c.file, phone: { ...honest(c, c.voters[0]!), stamped, cast: [] } };
    }
  },
  {
    id: 'F16', verifier: ['not-asked-for', 'bad-ballot', 'more-ballots-than-issued'], phone: ['list'],
    async make(c) {
      // one phone is told of a key of its own, so that its ballots are known by it; all that it got fits that key, and the file fits the other one
      const tagged = await makeDecisionKey();
      const voter = await voterOf('a', tagged);
      const [row] = issuedOf([voter], tagged.public);
      const ballot = ballotOf(voter, 2, 'along', c.file.rounds[0]!.hash);
      const file = rewritten(withBallots(c, 2, [...others(c, 2, c.voters[0]!), ballot], { along: 6, 'not-yet': 1, abstain: 0 }), (draft) => {
        draft.issued = [row!, ...draft.issued.slice(1)];
        draft.frozen = hashOf(draft.issued, suite);
      });
      const cast = [{ ballot, receipt: receiptOf(ballot, c.box) }];
      return { file, phone: { ...honest(c, c.voters[0]!), blinded: voter.blinded, stamped: voter.stamped, key: tagged.public.n, frozen: file.frozen, cast } };
    }
  },
  {
    id: 'F17', verifier: ['not-everyone-once'], phone: [],
    make(c) {
      const phantom = { ...c.voters[0]!, seat: 'z', device: crypto.getRandomValues(new Uint8Array(32)) };
      const file = lists(c, (draft) => void (draft.issued = [...draft.issued, ...issuedOf([phantom], c.key.public)]));
      return { file, phone: { ...honest(c, c.voters[0]!), frozen: file.frozen } };
    }
  },
  {
    id: 'F18', verifier: ['shared-device'], phone: [],
    make(c) {
      const twin = { ...c.voters[0]!, seat: 'z' };
      const file = lists(c, (draft) => Object.assign(draft, { entitled: [...draft.entitled, 'z'], issued: [...draft.issued, ...issuedOf([twin], c.key.public)] }));
      return { file, phone: { ...honest(c, c.voters[0]!), frozen: file.frozen } };
    }
  },
  {
    id: 'F19', verifier: [], phone: [],
    make: () => keeping((voters) => voters.map((v) => ballotOf(v, 1, 'along', null)))
  },
  {
    id: 'F20', verifier: ['list-changed', 'more-ballots-than-issued'], phone: ['list'],
    make(c) {
      return { file: lists(c, (draft) => void (draft.issued = draft.issued.slice(1)), false), phone: honest(c, c.voters[0]!) };
    }
  },
  {
    id: 'F21', verifier: [], phone: ['list'],
    async make(c) {
      // the operator kept the key, gives one out after the freeze and writes list and hash again
      const key = await makeDecisionKey();
      const late = await voterOf('z', key);
      const file = lists(c, (draft) => Object.assign(draft, { entitled: [...draft.entitled, 'z'], issued: [...draft.issued, ...issuedOf([late], c.key.public)] }));
      return { file, phone: honest(c, c.voters[0]!) };
    }
  },
  {
    id: 'F22', verifier: [], phone: ['list'],
    make(c) {
      // the seat of somebody who asked for none has a row: a ballot was taken in their place
      return { file: c.file, phone: { ...honest(c, c.voters[0]!), blinded: null, stamped: null, cast: [] } };
    }
  },
  {
    id: 'F23', verifier: [], phone: ['receipt'],
    make(c) {
      const [voter, other] = c.voters;
      const mine = honest(c, voter!);
      return { file: c.file, phone: { ...mine, cast: [mine.cast[0]!, { ...mine.cast[1]!, receipt: receiptOf(ownOf(c, 2, other!), c.box) }] } };
    }
  },
  {
    id: 'F24', verifier: ['bad-ballot'], phone: [],
    make(c) {
      // a stamp that is written in another way: the last character has bits that stand for nothing
      const voter = c.voters[1]!;
      const own = ownOf(c, 2, voter);
      const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const last = SIGNS.indexOf(own.token.at(-1)!);
      const token = own.token.slice(0, -1) + SIGNS[last ^ 1]!;
      return { file: withBallots(c, 2, [...others(c, 2, voter), { ...own, token }], { along: 6, 'not-yet': 1, abstain: 0 }), phone: honest(c, c.voters[0]!) };
    }
  },
  {
    id: 'F25', verifier: ['bad-ballot', 'more-ballots-than-issued'], phone: [],
    make(c) {
      const own = ownOf(c, 2, c.voters[1]!);
      const neutral: Ballot = { ...own, pseudonym: Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]).toString('base64url') };
      return { file: withBallots(c, 2, [...ballotsOf(c, 2), neutral], { along: 7, 'not-yet': 1, abstain: 0 }), phone: honest(c, c.voters[0]!) };
    }
  }
];
